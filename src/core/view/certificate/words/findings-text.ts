// Findings in words: a short title, then what it means and what helps.
import { snake, text, type Text } from "../../../text/text.js";
import {
  findingRow,
  type Details,
  type Finding,
  type FindingId,
} from "../../../certificate/judge/findings.js";
import { hexForPeople, shown } from "../../../certificate/fields/for-people.js";

/** Writes a day for the reader, from milliseconds since the epoch. */
export type WriteDay = (time: number) => string;

export interface FindingText {
  readonly title: Text;
  readonly body: Text;
  /** Where the rule is, `RFC 5280 §4.2`: the same in all languages. */
  readonly source: string;
}

export function sayFinding(finding: Finding, writeDay: WriteDay): FindingText {
  return {
    title: text(`finding_${snake(finding.id)}_title`),
    body: bodyOf(finding, writeDay),
    source: findingRow(finding.id).source,
  };
}

type Bodies = {
  readonly [Id in FindingId]: (
    details: Details[Id],
    writeDay: WriteDay,
  ) => Text;
};

/** Each body with what is special to this finding; everything from the certificate made visible. */
const BODIES: Bodies = {
  expired: ({ notAfter }, day) =>
    text("finding_expired_body", { day: day(notAfter) }),
  "expired-issuer": ({ notAfter }, day) =>
    text("finding_expired_issuer_body", { day: day(notAfter) }),
  "invalid-time": () => text("finding_invalid_time_body"),
  "not-yet-valid": ({ notBefore }, day) =>
    text("finding_not_yet_valid_body", { day: day(notBefore) }),
  "name-mismatch": sayMismatch,
  "no-alternative-names": ({ host }) =>
    text("finding_no_alternative_names_body", { host: shown(host) }),
  "malformed-name": ({ name }) =>
    text("finding_malformed_name_body", { name: shown(name) }),
  "self-signed": () => text("finding_self_signed_body"),
  "self-issued": () => text("finding_self_issued_body"),
  "missing-intermediate": ({ issuer }) =>
    text("finding_missing_intermediate_body", { issuer: shown(issuer) }),
  "empty-issuer": () => text("finding_empty_issuer_body"),
  "bad-signature": ({ issuer }) =>
    text("finding_bad_signature_body", { issuer: shown(issuer) }),
  "link-not-checked": () => text("finding_link_not_checked_body"),
  "wrong-order": ({ isLeafMoved }) =>
    text(
      isLeafMoved
        ? "finding_wrong_order_body_moved"
        : "finding_wrong_order_body",
    ),
  "foreign-chain": ({ name }) =>
    text("finding_foreign_chain_body", { name: shown(name) }),
  "extra-certificates": ({ count }) =>
    text("finding_extra_certificates_body", { count }),
  "private-root": ({ issuer }) =>
    text("finding_private_root_body", { issuer: shown(issuer) }),
  "known-interceptor": ({ issuer, product }) =>
    text("finding_known_interceptor_body", {
      issuer: shown(issuer),
      product: shown(product),
    }),
  "weak-key": ({ key }) => text("finding_weak_key_body", { key: shown(key) }),
  "refused-key": ({ key }) =>
    text("finding_refused_key_body", { key: shown(key) }),
  "weak-signature": ({ algorithm }) =>
    text("finding_weak_signature_body", { algorithm: shown(algorithm) }),
  "refused-signature": ({ algorithm }) =>
    text("finding_refused_signature_body", { algorithm: shown(algorithm) }),
  "ca-as-leaf": () => text("finding_ca_as_leaf_body"),
  "not-a-ca": () => text("finding_not_a_ca_body"),
  "key-usage": ({ missing }) =>
    text("finding_key_usage_body", { usage: missing }),
  "extended-key-usage": ({ isResponder }) =>
    text(
      isResponder
        ? "finding_extended_key_usage_body_responder"
        : "finding_extended_key_usage_body",
    ),
  "path-length": ({ count, limit }) =>
    text("finding_path_length_body", { count, limit }),
  "name-constraints": ({ name }) =>
    text("finding_name_constraints_body", { name: shown(name) }),
  "tls-feature-missing": () => text("finding_tls_feature_missing_body"),
  "must-staple": () => text("finding_must_staple_body"),
  "validity-too-long": ({ days, limit }) =>
    text("finding_validity_too_long_body", {
      days,
      limit,
    }),
  "same-serial": ({ serial }) =>
    text("finding_same_serial_body", { serial: hexForPeople(serial) }),
  "bad-serial": ({ serial }) =>
    text("finding_bad_serial_body", { serial: hexForPeople(serial) }),
  "too-large": ({ length }) => text("finding_too_large_body", { length }),
  "trailing-data": ({ length }) =>
    text("finding_trailing_data_body", { length }),
  "not-der": () => text("finding_not_der_body"),
  "unknown-critical-extension": ({ oid }) =>
    text("finding_unknown_critical_extension_body", { oid: shown(oid) }),
  "duplicate-extension": ({ oid }) =>
    text("finding_duplicate_extension_body", { oid: shown(oid) }),
  "unreadable-extension": ({ oid }) =>
    text("finding_unreadable_extension_body", { oid: shown(oid) }),
  "ignored-extension": ({ oid }) =>
    text("finding_ignored_extension_body", { oid: shown(oid) }),
  "algorithm-mismatch": () => text("finding_algorithm_mismatch_body"),
};

function bodyOf<Id extends FindingId>(
  finding: { readonly id: Id; readonly details: Details[Id] },
  writeDay: WriteDay,
): Text {
  return BODIES[finding.id](finding.details, writeDay);
}

/** With the one other name worth trying: the same with or without www. The rest are only listed as being in the certificate. */
function sayMismatch({ host, nearest, twin }: Details["name-mismatch"]): Text {
  if (twin !== null) {
    return text("finding_name_mismatch_body_twin", {
      host: shown(host),
      twin: shown(twin),
    });
  }
  return nearest === null
    ? text("finding_name_mismatch_body", { host: shown(host) })
    : text("finding_name_mismatch_body_nearest", {
        host: shown(host),
        nearest: shown(nearest),
      });
}
