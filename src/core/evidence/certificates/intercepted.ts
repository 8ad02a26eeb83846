// Is it known that somebody intercepts this device's connections, whatever the error at hand?
import type { Evidence } from "../evidence.js";

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
