// What a card of the chain says at a glance: of one certificate, of the gap that a server left, and of the root that came without being sent.
import { text, type Text } from "../../text/text.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import { matchHost } from "../../certificate/chain/host-match.js";
import {
  findingRow,
  type Finding,
  type FindingId,
} from "../../certificate/judge/findings.js";
import { snake } from "../../text/text.js";
import type { Revocation } from "../../certificate/revocation/revocation.js";
import type {
  Role,
  ShownCertificate,
  ShownFact,
  ShownRoot,
  ShownTop,
  Validity,
} from "./chain-view.js";

/** What the facts need from outside the certificate. */
export interface FactsAround {
  readonly role: Role;
  /** Null where the host is not known, or where the certificate is not the leaf. */
  readonly host: string | null;
  readonly validity: Validity;
  /** Those about this certificate. */
  readonly findings: readonly Finding[];
  /** What its CA is worth: null for any certificate but the leaf. */
  readonly revocation: Revocation["kind"] | null;
  /** Its key made the signature of the one before it. */
  readonly hasSigned: boolean;
}

const MOST = 3;

/** What is wrong comes first, so that nothing good hides it. */
export function factsOf(
  certificate: Certificate,
  around: FactsAround,
): readonly ShownFact[] {
  const { host, findings, hasSigned } = around;
  const facts: readonly ShownFact[] = [
    ...findings.flatMap(({ id }) => faultOf(id)),
    ...(host === null ? [] : [nameFact(certificate, host)]),
    ...(hasSigned ? [fact("yes", text("chain_fact_signed"))] : []),
    dateFact(around),
    ...revocationFact(around.revocation),
  ];
  const order = ["no", "care", "yes", "open"] as const;
  const wrong = facts.filter(({ mark }) => mark === "no");
  return wrong.length === 0 && facts.length <= MOST
    ? facts
    : facts
        .toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark))
        .slice(0, MOST);
}

const fact = (mark: ShownFact["mark"], said: Text): ShownFact => ({
  mark,
  said,
});

/** About the chain, or told by a fact of its own. */
const TOLD_OTHERWISE: readonly FindingId[] = [
  "expired",
  "expired-issuer",
  "not-yet-valid",
  "invalid-time",
  "name-mismatch",
  "missing-intermediate",
  "wrong-order",
  "foreign-chain",
  "private-root",
];

function faultOf(id: FindingId): readonly ShownFact[] {
  const { severity } = findingRow(id);
  return severity === "note" || TOLD_OTHERWISE.includes(id)
    ? []
    : [
        fact(
          severity === "fatal" ? "no" : "care",
          text(`finding_${snake(id)}_title`),
        ),
      ];
}

function nameFact({ alternativeNames }: Certificate, host: string): ShownFact {
  const isCovered =
    alternativeNames !== null &&
    matchHost(alternativeNames, host).kind === "covered";
  return isCovered
    ? fact("yes", text("chain_fact_name_matches"))
    : fact("no", text("chain_fact_other_names"));
}

/** An issuer's dates need not matter: Firefox may know a newer certificate of it. */
function dateFact({ validity, role }: FactsAround): ShownFact {
  const { position, words } = validity;
  const isNow = position >= 0 && position <= 1;
  return fact(isNow ? "yes" : role === "leaf" ? "no" : "care", words);
}

function revocationFact(kind: FactsAround["revocation"]): readonly ShownFact[] {
  switch (kind) {
    case null:
      return [];
    case "good":
      return [fact("yes", text("chain_fact_not_revoked"))];
    case "revoked":
      return [fact("no", text("chain_fact_revoked"))];
    case "unknown":
      return [fact("no", text("chain_fact_no_record"))];
    case "unreachable":
    case "unchecked":
    case "invalid-response":
      return [fact("open", text("chain_fact_maybe_revoked"))];
  }
}

/** Of a certificate that the server left out. */
export const missingFacts = (isOnOffer: boolean): readonly ShownFact[] => [
  fact("no", text("role_missing_hint")),
  ...(isOnOffer ? [fact("open", text("chain_fact_on_offer"))] : []),
];

/** @param isRefused Firefox says that it doesn't know the issuer, and nothing is missing but a root that it knows. */
export function topOf(
  certificates: readonly ShownCertificate[],
  root: ShownRoot | null,
  isRefused: boolean,
): ShownTop | null {
  if (
    certificates.some(({ role, joint }) => role === "root" && joint === null)
  ) {
    return null;
  }
  const last = certificates.findLast(({ joint }) => joint !== null);
  if (last === undefined) {
    return null;
  }
  if (root !== null) {
    return {
      name: root.name,
      facts: [rootFact(root)],
      isWrong: root.id === "retired" && root.isProven,
    };
  }
  const isGap = last.role === "missing";
  return {
    name: isGap ? null : last.issuer,
    facts: [
      isGap
        ? fact("open", text("chain_fact_after_gap"))
        : isRefused
          ? fact("no", text("chain_fact_not_trusted"))
          : fact("open", text("chain_fact_only_named")),
    ],
    isWrong: isRefused && !isGap,
  };
}

function rootFact({ id, isProven }: ShownRoot): ShownFact {
  if (!isProven) {
    return fact("open", text("chain_fact_only_named"));
  }
  return id === "trusted"
    ? fact("yes", text("chain_fact_firefox_has_it"))
    : id === "retired"
      ? fact("no", text("chain_fact_not_trusted"))
      : fact("open", text("chain_fact_root_not_sent"));
}
