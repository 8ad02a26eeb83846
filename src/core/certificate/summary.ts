// What the causes of a failure are judged by, out of a chain that was read: small enough to be kept beside it.
import type { Interceptor, ReadCertificate } from "../evidence/evidence.js";
import { interceptorOf } from "../evidence/interceptors.js";
import type { Certificate } from "./certificate.js";
import { isSelfSigned, orderChain } from "./chain.js";
import { hasSameSerial } from "./judge-bytes.js";
import { nameForPeople, shown } from "./for-people.js";
import { matchHost } from "./host-match.js";

/** More names say nothing more to a judge. */
const MAX_NAMES = 100;

/**
 * @param certificates as sent; null without a leaf.
 * @param before what is remembered of the site; null where nothing is.
 */
export function summarize(
  certificates: readonly Certificate[],
  host: string,
  fingerprint: string | null,
  before: Certificate | null = null,
): ReadCertificate | null {
  const { path, end } = orderChain(certificates);
  const leaf = certificates[path[0] ?? -1];
  if (leaf === undefined) {
    return null;
  }
  const names = leaf.alternativeNames;
  return {
    subject: shown(leaf.subject.short),
    issuer: shown(leaf.issuer.short),
    names: [...(names?.dns ?? []), ...(names?.ips ?? [])]
      .slice(0, MAX_NAMES)
      .map((name) => shown(name)),
    coversHost: matchHost(names, host).kind === "covered",
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    isSelfSigned: isSelfSigned(leaf),
    // A server need not send the root (RFC 8446 §4.4.2): alone, and issued by another with an address for it, something is missing.
    lacksIntermediate:
      end === "issuer-missing" &&
      path.length === 1 &&
      leaf.caIssuersUrls.length > 0,
    interceptor: interceptorIn(certificates),
    mustStaple: leaf.mustStaple,
    repeatsSerial: before !== null && hasSameSerial(leaf, before),
    fingerprint,
  };
}

function interceptorIn(
  certificates: readonly Certificate[],
): Interceptor | null {
  for (const { issuer } of certificates) {
    const found = interceptorOf(nameForPeople(issuer));
    if (found !== null) {
      return found;
    }
  }
  return null;
}
