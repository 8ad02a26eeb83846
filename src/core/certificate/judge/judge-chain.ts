// Certificates, the host and the time → everything that is wrong with them, the worst first.
import type { Case, Question } from "./case.js";
import { orderChain } from "../chain/chain.js";
import { findingRow, type Finding, type Severity } from "./findings.js";
import { judgeBytes } from "./judge-bytes.js";
import { judgeKeys } from "./judge-keys.js";
import { judgeLinks } from "./judge-links.js";
import { judgeNames } from "./judge-names.js";
import { judgeRoles } from "./judge-roles.js";
import { judgeValidity } from "./judge-validity.js";

/** Within one severity, those on the leaf come first. An empty list of certificates has no findings. */
export function judgeChain(question: Question): readonly Finding[] {
  const chain = orderChain(question.certificates, question);
  const path = chain.path.flatMap((index) => {
    const certificate = question.certificates[index];
    return certificate === undefined ? [] : [{ index, certificate }];
  });
  const judged: Case = { ...question, chain, path };
  const findings = JUDGES.flatMap((judge) => judge(judged));
  const position = ({ certificateIndex }: Finding): number =>
    chain.path.includes(certificateIndex)
      ? chain.path.indexOf(certificateIndex)
      : chain.path.length;
  return findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(findingRow(a.id).severity) -
        SEVERITIES.indexOf(findingRow(b.id).severity) ||
      position(a) - position(b),
  );
}

const JUDGES: readonly ((judged: Case) => readonly Finding[])[] = [
  judgeValidity,
  judgeNames,
  judgeLinks,
  judgeRoles,
  judgeKeys,
  judgeBytes,
];

const SEVERITIES: readonly Severity[] = ["fatal", "warning", "note"];
