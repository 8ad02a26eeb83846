// Is somebody known to make certificates between this device and the web, whatever the error at hand?
import type { Evidence } from "../evidence.js";

/** From so many sites on it is no private site's own issuer any more. */
const MANY = 2;

/** By name, in whatever certificate was seen; or without one, by one issuer for several public sites. */
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
