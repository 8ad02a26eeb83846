// Chains to be judged, and what is found in them.
import type { Question } from "../../src/core/certificate/case.js";
import type {
  Finding,
  FindingId,
} from "../../src/core/certificate/findings.js";
import { judgeChain } from "../../src/core/certificate/judge-chain.js";
import type { Issued } from "../lab/certificate.mjs";
import { issueLeaf } from "../lab/pki.mjs";
import { certificateOf, goodChain } from "./certificates.js";

export const HOST = "www.example.org";
export const NOW = Date.now();
export const { root, intermediate, leaf } = goodChain(HOST);

/** For HOST, at NOW, without anything else being known. */
export function judge(
  certificates: readonly (Issued | Uint8Array)[],
  extra: Partial<Omit<Question, "certificates">> = {},
): readonly Finding[] {
  return judgeChain({
    certificates: certificates.map((each) => certificateOf(each)),
    host: HOST,
    now: NOW,
    interceptorOf: () => null,
    ...extra,
  });
}

export const idsOf = (findings: readonly Finding[]): readonly FindingId[] =>
  findings.map(({ id }) => id);

/** A good leaf of the intermediate, but for the options. */
export const leafOf = (options: Parameters<typeof issueLeaf>[1]): Issued =>
  issueLeaf(HOST, { issuer: intermediate, ...options });
