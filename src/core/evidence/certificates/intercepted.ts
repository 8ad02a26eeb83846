// Is it known that somebody intercepts this device's connections, whatever the error at hand?
import type { Evidence, Interceptor } from "../evidence.js";
import { OWN_ISSUERS } from "./own-issuers.js";

/** With this many sites, it is no longer a private site's own issuer. */
const MANY = 2;

/** By name, in any certificate that was seen; or without one, by one issuer for several public sites. */
export function isIntercepted({
  certificate,
  "local-roots": roots,
  "changed-issuers": changed,
}: Evidence): boolean {
  return (
    (certificate.known && certificate.value.interceptor !== null) ||
    [roots, changed].some(
      (fact) =>
        fact.known &&
        fact.value.hosts > 0 &&
        (fact.value.interceptor !== null || fact.value.hosts >= MANY),
    )
  );
}

/** What people install on a device of theirs, and may take off it. */
const INSTALLED: readonly Interceptor["kind"][] = [
  "antivirus",
  "family",
  "developer",
];

/**
 * The failing certificate names such a program, and nothing that was seen elsewhere names another, or one that has no name. What makes
 * certificates for one's own server has no business at somebody else's site.
 */
export function isOwnProgram({
  certificate,
  "local-roots": roots,
  "changed-issuers": changed,
}: Evidence): boolean {
  const program = certificate.known ? certificate.value.interceptor : null;
  return (
    program !== null &&
    INSTALLED.includes(program.kind) &&
    !OWN_ISSUERS.some(([name]) => name === program.name) &&
    [roots, changed].every(
      (fact) =>
        !fact.known ||
        fact.value.hosts === 0 ||
        fact.value.interceptor?.name === program.name,
    )
  );
}
