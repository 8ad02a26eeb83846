// The second opinion in words: what the CA says, what that means for this error, and why.
import type { CategoryId } from "../../../failure/codes/categories.js";
import { text, type Text } from "../../../text/text.js";
import { sayAsking } from "./asking-text.js";
import type { WriteDay } from "./findings-text.js";
import { shown } from "../../../certificate/fields/for-people.js";
import type { IssuerTrust } from "../../../certificate/kept/good.js";
import type {
  Good,
  Invalid,
  Revocation,
  RevocationReason,
  Unchecked,
} from "../../../certificate/revocation/revocation.js";

export interface SaidRevocation {
  readonly title: Text;
  /** Whole sentences each, in their order. */
  readonly body: readonly Text[];
}

/** Whose word it is. */
export interface Speaker {
  /** What Firefox objects to; null where it objects to nothing, or this is not known. */
  readonly category: CategoryId | null;
  readonly trust: IssuerTrust;
  /** The name of the root, as far as the chain goes. */
  readonly root: string;
  /** True where the page may be used for this answer. */
  readonly isUsable: boolean;
}

export function sayRevocation(
  revocation: Revocation,
  speaker: Speaker,
  writeDay: WriteDay,
): SaidRevocation {
  if (revocation.kind === "good") {
    return sayGood(writeDay(revocation.at), speaker);
  }
  return {
    title: text(TITLES[revocation.kind]),
    body: bodyOf(revocation, writeDay),
  };
}

/** If it proves nothing, that comes before anything that it says. */
function sayGood(
  day: string,
  { category, trust, root, isUsable }: Speaker,
): SaidRevocation {
  if (trust === "not-trusted") {
    return {
      title: text("revocation_good_not_trusted_title"),
      body: [text("revocation_good_not_trusted_body")],
    };
  }
  return {
    title: text("revocation_good_title", { day }),
    body: [
      text(isUsable ? "revocation_good_signed_body" : "revocation_good_body", {
        day,
      }),
      ...(trust === "added"
        ? [text("revocation_good_added_body", { issuer: root })]
        : []),
      ...(trust === "not-known"
        ? [text("revocation_good_not_known_body")]
        : []),
      ...meaningOfGood(category),
    ],
  };
}

function bodyOf(
  revocation: Exclude<Revocation, Good>,
  writeDay: WriteDay,
): readonly Text[] {
  switch (revocation.kind) {
    case "revoked":
      return [
        text("revocation_revoked_body", { day: writeDay(revocation.since) }),
        text(REASONS[revocation.reason]),
      ];
    case "unknown":
      return [
        text("revocation_unknown_body", { day: writeDay(revocation.at) }),
      ];
    case "unreachable":
      return [
        text("revocation_unreachable_body", {
          address: shown(revocation.address),
        }),
        sayAsking(revocation.because),
      ];
    case "unchecked":
      return [
        text("revocation_unchecked_body"),
        sayUnchecked(revocation.because),
      ];
    case "invalid-response":
      return [
        text("revocation_invalid_response_body"),
        text(INVALID[revocation.because]),
      ];
  }
}

/** Nobody is helped past a revoked certificate, whatever the CA's server says. */
function meaningOfGood(category: CategoryId | null): readonly Text[] {
  switch (category) {
    case "revoked":
      return [text("revocation_good_but_revoked_body")];
    case "ocsp":
      return [text("revocation_good_staple_body")];
    default:
      return [];
  }
}

function sayUnchecked(because: Unchecked): Text {
  return isOwn(because) ? text(UNCHECKED[because]) : sayAsking(because);
}

const isOwn = (because: Unchecked): because is keyof typeof UNCHECKED =>
  Object.hasOwn(UNCHECKED, because);

const TITLES = {
  revoked: "revocation_revoked_title",
  unknown: "revocation_unknown_title",
  unreachable: "revocation_unreachable_title",
  unchecked: "revocation_unchecked_title",
  "invalid-response": "revocation_invalid_response_title",
} as const satisfies Readonly<
  Record<Exclude<Revocation, Good>["kind"], string>
>;

const REASONS = {
  unspecified: "revocation_reason_unspecified_body",
  "key-compromise": "revocation_reason_key_compromise_body",
  "ca-compromise": "revocation_reason_ca_compromise_body",
  "affiliation-changed": "revocation_reason_affiliation_changed_body",
  superseded: "revocation_reason_superseded_body",
  "cessation-of-operation": "revocation_reason_cessation_of_operation_body",
  "certificate-hold": "revocation_reason_certificate_hold_body",
  "remove-from-crl": "revocation_reason_remove_from_crl_body",
  "privilege-withdrawn": "revocation_reason_privilege_withdrawn_body",
  "aa-compromise": "revocation_reason_aa_compromise_body",
} as const satisfies Readonly<Record<RevocationReason, string>>;

const UNCHECKED = {
  "no-issuer": "revocation_unchecked_no_issuer_body",
  "issuer-does-not-match": "revocation_unchecked_issuer_does_not_match_body",
  "issuer-cannot-be-checked":
    "revocation_unchecked_issuer_cannot_be_checked_body",
  "issuer-ended": "revocation_unchecked_issuer_ended_body",
  "self-signed": "revocation_unchecked_self_signed_body",
  "no-address": "revocation_unchecked_no_address_body",
  "responder-refuses": "revocation_unchecked_responder_refuses_body",
  "responder-busy": "revocation_unchecked_responder_busy_body",
  "signature-cannot-be-checked":
    "revocation_unchecked_signature_cannot_be_checked_body",
  "crl-forgets-expired": "revocation_unchecked_crl_forgets_expired_body",
  "crl-other-scope": "revocation_unchecked_crl_other_scope_body",
  "crl-delta": "revocation_unchecked_crl_delta_body",
  "crl-indirect": "revocation_unchecked_crl_indirect_body",
} as const;

const INVALID = {
  unreadable: "revocation_invalid_unreadable_body",
  "for-another": "revocation_invalid_for_another_body",
  "from-future": "revocation_invalid_from_future_body",
  "too-old": "revocation_invalid_too_old_body",
  "contradictory-times": "revocation_invalid_contradictory_times_body",
  "wrong-signer": "revocation_invalid_wrong_signer_body",
  signature: "revocation_invalid_signature_body",
  "signature-weak": "revocation_invalid_signature_weak_body",
  "critical-extension": "revocation_invalid_critical_extension_body",
} as const satisfies Readonly<Record<Invalid, string>>;
