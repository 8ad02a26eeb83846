// What is wrong with a chain, as the certificate page says it.
import { interceptorOf } from "../../evidence/certificates/interceptors.js";
import { ownIssuerOf } from "../../evidence/certificates/own-issuers.js";
import { text, type Text } from "../../text/text.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import {
  orderingOf,
  placeAmong,
  type ChainMaterial,
} from "./chain-material.js";
import type { ShownFinding } from "./chain-view.js";
import { sayFinding } from "./words/findings-text.js";
import { findingRow, type Finding } from "../../certificate/judge/findings.js";
import { judgeChain } from "../../certificate/judge/judge-chain.js";

/**
 * Only for a failure of this kind do we know that the root is not trusted: for every other chain, it is not known whether Firefox
 * knows the root.
 */
export function judged(
  material: ChainMaterial,
  certificates: readonly Certificate[],
  host: string,
): readonly Finding[] {
  const { failure, remembered, root } = material;
  const refusal = failure?.error.name ?? null;
  const isUnknown = refusal === "SEC_ERROR_UNKNOWN_ISSUER";
  return judgeChain({
    ...orderingOf(material),
    certificates,
    host: host === "" ? null : host,
    refusal,
    isKnownRoot: () => (isUnknown ? false : null),
    isBelowRoot: root !== null && root.kind !== "own",
    interceptorOf: (issuer) =>
      ownIssuerOf(issuer, host) === null
        ? (interceptorOf(issuer)?.name ?? null)
        : null,
    remembered,
  });
}

export function showFinding(
  finding: Finding,
  { writeDay, sent }: ChainMaterial,
): ShownFinding {
  const { severity, concerns } = findingRow(finding.id);
  return {
    id: finding.id,
    certificateIndex: placeAmong(sent, finding.certificateIndex),
    severity,
    concerns: text(`actor_${concerns}`),
    ...sayFinding(finding, writeDay),
  };
}

/** What is shown beside the findings: that there are none, or that not everything could be judged. */
export function noteOn(
  findings: readonly Finding[],
  { sent, kept }: Pick<ChainMaterial, "sent" | "kept">,
): Text | null {
  if (sent.some(({ reading }) => reading.kind === "unreadable")) {
    return text("findings_unreadable");
  }
  if (findings.length > 0) {
    return null;
  }
  const isRevoked = kept?.revocation?.kind === "revoked";
  return text(isRevoked ? "findings_none_but_revoked" : "findings_none");
}
