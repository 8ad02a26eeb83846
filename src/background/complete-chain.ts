// Completes a chain, at the reader's click, with the certificates that its server forgot to send.
import { issuerAddresses } from "../core/certificate/addresses.js";
import { isSelfIssued, MAX_HOPS } from "../core/certificate/aia.js";
import type { Certificate } from "../core/certificate/certificate.js";
import type { Completion, Incomplete } from "../core/certificate/completion.js";
import { areSame } from "../core/certificate/exact-der.js";
import { askCa, MOST_SMALL } from "../platform/ask-ca.js";
import { read } from "../platform/reader.js";
import { proveIssuer } from "./prove-issuer.js";

/**
 * Only after the reader agreed to ask the addresses of the certificate, and those that the answers name.
 *
 * A chain is whole at a certificate that issued itself, and at a CA that names no address of its issuer: that is a root which browsers have.
 */
export async function completeChain(
  [leaf, ...sent]: readonly [Certificate, ...(readonly Certificate[])],
  failingHost: string,
): Promise<Completion> {
  const pool = [...sent];
  const chain = [leaf];
  const ended = (because: Incomplete | null): Promise<Completion> =>
    completion(chain, sent, because);
  if (isSelfIssued(leaf)) {
    return ended("self-signed");
  }
  for (let last = leaf, hops = 0; !isSelfIssued(last);) {
    const unused = pool.filter(
      ({ der }) => !chain.some((used) => areSame(used.der, der)),
    );
    const proven = await proveIssuer(last, unused);
    if (proven.kind === "proven") {
      last = proven.issuer;
      chain.push(last);
      continue;
    }
    const addresses = issuerAddresses(last);
    if (addresses.length === 0) {
      return ended(whyWithoutAddress(chain, proven.kind));
    }
    hops += 1;
    if (hops > MAX_HOPS) {
      return ended("too-many-hops");
    }
    const fetched = await fetchIssuers(addresses, last, failingHost);
    if (typeof fetched === "string") {
      return ended(fetched);
    }
    pool.push(...fetched);
  }
  return ended(null);
}

/** The certificates at the first address that has the issuer, or why none has. */
async function fetchIssuers(
  addresses: readonly string[],
  certificate: Certificate,
  failingHost: string,
): Promise<readonly Certificate[] | Incomplete> {
  let why: Incomplete | null = null;
  for (const address of addresses) {
    const question = { address, failingHost, most: MOST_SMALL, request: null };
    const answer = await askCa(question);
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
): Promise<Completion> {
  const missing = chain
    .slice(1)
    .filter((each) => !sent.includes(each) && !isSelfIssued(each));
  const whole = missing.length === 0 ? "nothing-missing" : "completed";
  return {
    kind: because === null ? whole : "incomplete",
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
