// Completes a chain, at the reader's click, with the certificates that its server forgot to send.
import { issuerAddresses } from "../../core/certificate/issuers/addresses.js";
import { isSelfIssued, MAX_HOPS } from "../../core/certificate/issuers/aia.js";
import type { Certificate } from "../../core/certificate/fields/certificate.js";
import type {
  Completion,
  Incomplete,
} from "../../core/certificate/issuers/completion.js";
import { areSame } from "../../core/certificate/der/exact-der.js";
import { askCa, MOST_SMALL } from "../../platform/requests/ask-ca.js";
import { read } from "../../platform/messages/reader.js";
import { proveIssuer } from "./prove-issuer.js";

/** Whom the reader agreed to ask, and about what. */
export interface Consent {
  readonly failingHost: string;
  /** The addresses that stood beside the button: nobody else is asked. */
  readonly shown: readonly string[];
}

/**
 * Fetches at most one issuer: the reader is shown the next address before it is asked. `fetched` are those among `others` that earlier
 * clicks brought.
 *
 * A chain is complete at a certificate that issued itself, and at a CA without an address for its issuer: browsers have the root above it.
 */
export async function completeChain(
  [leaf, ...others]: readonly [Certificate, ...(readonly Certificate[])],
  consent: Consent,
  fetched: readonly Certificate[] = [],
): Promise<Completion> {
  const sent = others.filter((one) => !fetched.includes(one));
  const chain = [leaf];
  const ended = (
    because: Incomplete | null,
    isWhole = true,
  ): Promise<Completion> => completion(chain, sent, because, isWhole);
  if (isSelfIssued(leaf)) {
    return ended("self-signed");
  }
  const first = await climb(chain, others);
  if (first === null) {
    return ended(null);
  }
  const addresses = issuerAddresses(first.last);
  if (addresses.length === 0) {
    return ended(whyWithoutAddress(chain, first.why));
  }
  if (chain.filter((one) => fetched.includes(one)).length >= MAX_HOPS) {
    return ended("too-many-hops");
  }
  const issuers = await fetchIssuers(addresses, first.last, consent);
  if (typeof issuers === "string") {
    return ended(issuers);
  }
  const before = chain.length;
  const second = await climb(chain, [...others, ...issuers]);
  if (chain.length === before) {
    // CAs that sign each other: what came is there already.
    return ended("too-many-hops");
  }
  const isWhole = second === null || issuerAddresses(second.last).length === 0;
  return ended(null, isWhole);
}

/** Goes up as far as the pool allows. Null where the chain ends in a root; otherwise how far it came, and why it goes no further. */
async function climb(
  chain: Certificate[],
  pool: readonly Certificate[],
): Promise<{
  readonly last: Certificate;
  readonly why: keyof typeof NO_ISSUER;
} | null> {
  for (;;) {
    const last = chain.at(-1);
    if (last === undefined || isSelfIssued(last)) {
      return null;
    }
    const unused = pool.filter(
      ({ der }) => !chain.some((used) => areSame(used.der, der)),
    );
    const proven = await proveIssuer(last, unused);
    if (proven.kind !== "proven") {
      return { last, why: proven.kind };
    }
    chain.push(proven.issuer);
  }
}

/** The certificates at the first address that has the issuer, or why none has. */
async function fetchIssuers(
  addresses: readonly string[],
  certificate: Certificate,
  { failingHost, shown }: Consent,
): Promise<readonly Certificate[] | Incomplete> {
  let why: Incomplete | null = null;
  for (const address of addresses) {
    const answer = await askCa({
      named: address,
      address,
      shown,
      failingHost,
      most: MOST_SMALL,
      request: null,
    });
    if (answer.kind !== "answered") {
      why ??= answer.because;
      continue;
    }
    const certificates = await read("certificates-in", answer.bytes, [
      answer.bytes,
    ]);
    const proven = await proveIssuer(certificate, certificates);
    if (proven.kind === "proven") {
      return certificates;
    }
    why ??=
      certificates.length === 0
        ? "no-certificate-there"
        : NO_ISSUER[proven.kind];
  }
  return why ?? "no-address";
}

function whyWithoutAddress(
  chain: readonly Certificate[],
  why: keyof typeof NO_ISSUER,
): Incomplete | null {
  if (chain.length > 1) {
    return null;
  }
  return why === "none" ? "no-address" : NO_ISSUER[why];
}

async function completion(
  chain: readonly Certificate[],
  sent: readonly Certificate[],
  because: Incomplete | null,
  isWhole: boolean,
): Promise<Completion> {
  const missing = chain
    .slice(1)
    .filter((each) => !sent.includes(each) && !isSelfIssued(each));
  const whole = missing.length === 0 ? "nothing-missing" : "completed";
  const good = isWhole ? whole : "further";
  return {
    kind: because === null ? good : "incomplete",
    chain: [...chain],
    missing,
    bundle: await read("bundle-of", chain),
    because,
  };
}

const NO_ISSUER = {
  none: "not-the-issuer",
  "does-not-match": "not-the-issuer",
  "cannot-be-checked": "issuer-cannot-be-checked",
} as const;
