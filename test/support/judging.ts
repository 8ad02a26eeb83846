// Chains to be judged, and what is found in them.
import type { Question } from "../../src/core/certificate/judge/case.js";
import {
  findingRow,
  type Finding,
  type FindingId,
} from "../../src/core/certificate/judge/findings.js";
import { judgeChain } from "../../src/core/certificate/judge/judge-chain.js";
import type { Issued } from "../lab/certificate.mjs";
import { issueLeaf } from "../lab/pki.mjs";
import { certificateOf, goodChain } from "./certificates.js";
import { linksOf } from "./links.js";

export const HOST = "www.example.org";
export const NOW = Date.now();
export const { root, intermediate, leaf } = goodChain(HOST);

/** As a server sent them for HOST, at NOW, without anything else being known; signatures are verified. */
export function judge(
  sent: readonly (Issued | Uint8Array)[],
  extra: Partial<Omit<Question, "certificates">> = {},
): readonly Finding[] {
  const certificates = sent.map((each) => certificateOf(each));
  return judgeChain({
    certificates,
    order: "as-sent",
    signedBy: linksOf(certificates),
    host: HOST,
    now: NOW,
    interceptorOf: () => null,
    ...extra,
  });
}

export const idsOf = (findings: readonly Finding[]): readonly FindingId[] =>
  findings.map(({ id }) => id);

/** A good leaf of the intermediate, except for the options. */
export const leafOf = (options: Parameters<typeof issueLeaf>[1]): Issued =>
  issueLeaf(HOST, { issuer: intermediate, ...options });

/** What makes Firefox refuse it. */
export const fatal = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ id }) => findingRow(id).severity === "fatal")
    .map(({ id, certificateIndex }) => `${id} ${certificateIndex}`);

/** What makes Firefox refuse certificates that stand below the good intermediate. */
export const fatalBelow = (
  ...below: readonly (Issued | Uint8Array)[]
): readonly string[] => fatal(judge([...below, intermediate]));
