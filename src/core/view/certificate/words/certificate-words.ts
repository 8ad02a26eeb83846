// What a certificate may be used for, who checked its owner, and what key it has, in words.
import { text, type Text } from "../../../text/text.js";
import type {
  Certificate,
  KeyUsage,
} from "../../../certificate/fields/certificate.js";
import { shown } from "../../../certificate/fields/for-people.js";

export function keyInWords({
  algorithm,
  oid,
  curve,
  size,
}: Certificate["key"]): string {
  const kind = algorithm === "unknown" ? oid : algorithm;
  const measure = curve ?? (size === null ? "" : String(size));
  return `${kind} ${measure}`.trim();
}

const USAGES: Readonly<Record<KeyUsage, Text>> = {
  digitalSignature: text("usage_digital_signature"),
  nonRepudiation: text("usage_non_repudiation"),
  keyEncipherment: text("usage_key_encipherment"),
  dataEncipherment: text("usage_data_encipherment"),
  keyAgreement: text("usage_key_agreement"),
  keyCertSign: text("usage_key_cert_sign"),
  cRLSign: text("usage_crl_sign"),
  encipherOnly: text("usage_encipher_only"),
  decipherOnly: text("usage_decipher_only"),
};

/** RFC 5280 §4.2.1.12; others are shown as their numbers. */
const PURPOSES: ReadonlyMap<string, Text> = new Map([
  ["1.3.6.1.5.5.7.3.1", text("purpose_server")],
  ["1.3.6.1.5.5.7.3.2", text("purpose_client")],
  ["1.3.6.1.5.5.7.3.3", text("purpose_code")],
  ["1.3.6.1.5.5.7.3.4", text("purpose_mail")],
  ["1.3.6.1.5.5.7.3.8", text("purpose_time")],
  ["1.3.6.1.5.5.7.3.9", text("purpose_ocsp")],
  ["2.5.29.37.0", text("purpose_any")],
]);

const MAX_USAGES = 20;

export function usagesOf({
  keyUsage,
  extendedKeyUsage,
}: Certificate): readonly (string | Text)[] {
  return [
    ...(keyUsage ?? []).map((usage) => USAGES[usage]),
    ...(extendedKeyUsage ?? []).map((oid) => PURPOSES.get(oid) ?? shown(oid)),
  ].slice(0, MAX_USAGES);
}

export function constraintOf(isCa: boolean, pathLength: number | null): Text {
  if (!isCa) {
    return text("certificate_is_no_ca");
  }
  return pathLength === null
    ? text("certificate_is_ca")
    : text("certificate_is_ca_with_limit", { limit: pathLength });
}

const VALIDATIONS = {
  dv: text("validation_dv"),
  iv: text("validation_iv"),
  ov: text("validation_ov"),
  ev: text("validation_ev"),
} as const;

export function policiesOf({
  validation,
  policies,
}: Certificate): readonly (string | Text)[] {
  return [
    ...(validation === null ? [] : [VALIDATIONS[validation]]),
    ...policies.slice(0, MAX_USAGES).map((oid) => shown(oid)),
  ];
}
