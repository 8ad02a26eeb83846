// What the causes of a failure are judged by, from a chain that was read: small enough to be kept beside it.
import type { ReadCertificate, SinceGood } from "../evidence.js";
import { interceptorOf } from "./interceptors.js";
import { ownIssuerOf } from "./own-issuers.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import {
  isSelfSigned,
  type Chain,
  type Ordering,
} from "../../certificate/chain/chain.js";
import { nameForPeople, shown } from "../../certificate/fields/for-people.js";
import { matchHost } from "../../certificate/chain/host-match.js";
import { isSame } from "../../certificate/der/der.js";
import { hasSameSerial } from "../../certificate/judge/judge-bytes.js";
import type { RootSaid } from "../../certificate/roots/root-word.js";
import { looksPublic } from "../../certificate/judge/judge-links.js";

/** More names say nothing more to a judge. */
const MAX_NAMES = 100;

/** What is summarized of the chain, and what is known besides. */
export interface ToSummarize extends Pick<Ordering, "signedBy"> {
  /** As sent. */
  readonly certificates: readonly Certificate[];
  readonly chain: Chain;
  readonly host: string;
  /** Of the chain's leaf; null where it is not known. */
  readonly fingerprint: string | null;
  /** What is remembered about the site; null where nothing is. */
  readonly before: Certificate | null;
  readonly root: RootSaid;
}

/** Of the chain's leaf alone, so that no two certificates are mixed; null without one. */
export function summarize({
  certificates,
  chain: { path, end },
  host,
  fingerprint,
  before,
  signedBy,
  root,
}: ToSummarize): ReadCertificate | null {
  const links = path.flatMap((index) => certificates[index] ?? []);
  const [leaf] = links;
  if (leaf === undefined) {
    return null;
  }
  const selfSigned = isSelfSigned(leaf, signedBy);
  const names = leaf.alternativeNames;
  return {
    subject: shown(leaf.subject.short),
    issuer: shown(leaf.issuer.short),
    issuerText: shown(nameForPeople(leaf.issuer)),
    names: [...(names?.dns ?? []), ...(names?.ips ?? [])]
      .slice(0, MAX_NAMES)
      .map((name) => shown(name)),
    coversHost: matchHost(names, host).kind === "covered",
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    isSelfSigned: selfSigned,
    // A server need not send the root (RFC 8446 §4.4.2). A lone certificate that gives an address for its issuer lacks something, though.
    lacksIntermediate:
      end === "issuer-missing" &&
      path.length === 1 &&
      leaf.caIssuersUrls.length > 0,
    ...whoIssued(selfSigned || looksPublic(leaf) ? [] : links, host),
    mustStaple: leaf.mustStaple,
    sinceGood: before === null ? null : comparedWith(before, leaf),
    repeatsSerial: before !== null && hasSameSerial(leaf, before),
    fingerprint,
    root: root === null ? null : { ...root, name: shown(root.name) },
  };
}

/** Large authorities issue from several intermediates in turn: what counts is whose they are. */
function comparedWith(before: Certificate, leaf: Certificate): SinceGood {
  if (isSame(before.der, leaf.der)) {
    return "same";
  }
  if (isSame(before.key.spki, leaf.key.spki)) {
    return "same-key";
  }
  return organizationOf(before) === organizationOf(leaf)
    ? "same-issuer"
    : "other-issuer";
}

const organizationOf = ({ issuer }: Certificate): string =>
  issuer.attributes.find(({ label }) => label === "O")?.value ?? issuer.short;

/** Whoever makes certificates for one's own server is nobody who stands between. */
function whoIssued(
  certificates: readonly Certificate[],
  host: string,
): Pick<ReadCertificate, "interceptor" | "ownIssuer"> {
  const issuers = certificates.map(({ issuer }) => nameForPeople(issuer));
  const ownIssuer =
    issuers.map((issuer) => ownIssuerOf(issuer, host)).find(isSome) ?? null;
  return {
    ownIssuer,
    interceptor:
      ownIssuer === null
        ? (issuers.map(interceptorOf).find(isSome) ?? null)
        : null,
  };
}

const isSome = <T>(value: T | null): value is T => value !== null;
