// A certificate as label and value, in the order in which people look: for whom, from whom, until when, then the rest.
import { duration } from "../duration.js";
import { text, type Text } from "../text.js";
import type { Certificate, KeyUsage } from "./certificate.js";
import type { Row, RowId, RowValue, Validity } from "./chain-view.js";
import { hexForPeople, nameForPeople, shown } from "./for-people.js";
import { matchHost, type HostMatch } from "./host-match.js";

export interface Fingerprints {
  /** Hexadecimal digits in capitals. */
  readonly sha256: string;
  readonly sha1: string;
}

/** What the rows need from outside the certificate. */
export interface RowsAround {
  /** Null where the host is not known, or where the certificate is not the leaf. */
  readonly host: string | null;
  readonly fingerprints: Fingerprints | null;
  readonly validity: Validity;
}

/** Rows without a value are left out. */
export function certificateRows(
  certificate: Certificate,
  { host, fingerprints, validity }: RowsAround,
): readonly Row[] {
  const { key, signatureAlgorithm, basicConstraints } = certificate;
  const rows: readonly (readonly [RowId, Text, readonly (string | Text)[]])[] =
    [
      [
        "subject",
        text("certificate_subject"),
        [nameForPeople(certificate.subject)],
      ],
      [
        "issuer",
        text("certificate_issuer"),
        [nameForPeople(certificate.issuer)],
      ],
      [
        "validity",
        text("certificate_validity"),
        [
          text("certificate_from_to", {
            from: validity.from,
            to: validity.to,
          }),
          validity.words,
        ],
      ],
      [
        "serial",
        text("certificate_serial"),
        [hexForPeople(certificate.serial)],
      ],
      [
        "key",
        text("certificate_key"),
        [
          [
            key.algorithm === "unknown" ? key.oid : key.algorithm,
            key.curve ?? (key.size === null ? "" : String(key.size)),
          ]
            .join(" ")
            .trim(),
        ],
      ],
      [
        "signature",
        text("certificate_signature"),
        [signatureAlgorithm.name ?? signatureAlgorithm.oid],
      ],
      ["usages", text("certificate_usages"), usagesOf(certificate)],
      [
        "constraints",
        text("certificate_constraints"),
        basicConstraints === null
          ? []
          : [constraintOf(basicConstraints.isCa, basicConstraints.pathLength)],
      ],
      ["policies", text("certificate_policies"), policiesOf(certificate)],
      [
        "must-staple",
        text("certificate_must_staple"),
        certificate.mustStaple ? [text("certificate_yes")] : [],
      ],
      [
        "timestamps",
        text("certificate_timestamps"),
        certificate.timestampCount === null
          ? []
          : [String(certificate.timestampCount)],
      ],
      ["responder", text("certificate_responder"), urls(certificate.ocspUrls)],
      [
        "issuer-address",
        text("certificate_issuer_address"),
        urls(certificate.caIssuersUrls),
      ],
      [
        "revocation-list",
        text("certificate_revocation_list"),
        urls(certificate.crlUrls),
      ],
      [
        "sha256",
        text("certificate_sha256"),
        fingerprints === null ? [] : [hexForPeople(fingerprints.sha256)],
      ],
      [
        "sha1",
        text("certificate_sha1"),
        fingerprints === null ? [] : [hexForPeople(fingerprints.sha1)],
      ],
    ];
  const plain = rows
    .map(([id, label, values]): Row => ({
      id,
      label,
      values: values
        .filter((said) => said !== "")
        .map((said): RowValue => ({ said, mark: null })),
    }))
    .filter(({ values }) => values.length > 0);
  const [subject, ...rest] = plain;
  const names = namesRow(certificate, host);
  return [subject, ...(names === null ? [] : [names]), ...rest].filter(
    (row) => row !== undefined,
  );
}

/** More names are counted, not shown: a certificate may have ten thousand. */
const MAX_NAMES = 50;

function namesRow(
  { alternativeNames }: Certificate,
  host: string | null,
): Row | null {
  if (alternativeNames === null) {
    return null;
  }
  const { dns, ips, others } = alternativeNames;
  const match = host === null ? null : matchHost(alternativeNames, host);
  const marked = markedName(match);
  const all = [...dns, ...ips, ...others];
  const first = all.slice(0, MAX_NAMES);
  const listed =
    marked === null || first.includes(marked.name)
      ? first
      : [marked.name, ...first.slice(1)];
  const values = listed.map((name): RowValue => ({
    said: shown(name),
    mark: name === marked?.name ? marked.mark : null,
  }));
  const more = all.length - listed.length;
  return {
    id: "names",
    label: text("certificate_names"),
    values:
      more === 0
        ? values
        : [
            ...values,
            {
              said: text("certificate_more_names", { count: String(more) }),
              mark: null,
            },
          ],
  };
}

function markedName(
  match: HostMatch | null,
): { readonly name: string; readonly mark: "match" | "nearest" } | null {
  if (match?.kind === "covered") {
    return { name: match.by, mark: "match" };
  }
  return match?.kind === "not-covered" && match.nearest !== null
    ? { name: match.nearest, mark: "nearest" }
    : null;
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

/** RFC 5280 §4.2.1.12; others are shown by their numbers. */
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

function usagesOf({
  keyUsage,
  extendedKeyUsage,
}: Certificate): readonly (string | Text)[] {
  return [
    ...(keyUsage ?? []).map((usage) => USAGES[usage]),
    ...(extendedKeyUsage ?? []).map((oid) => PURPOSES.get(oid) ?? shown(oid)),
  ].slice(0, MAX_USAGES);
}

function constraintOf(isCa: boolean, pathLength: number | null): Text {
  if (!isCa) {
    return text("certificate_is_no_ca");
  }
  return pathLength === null
    ? text("certificate_is_ca")
    : text("certificate_is_ca_with_limit", { limit: String(pathLength) });
}

const VALIDATIONS = {
  dv: text("validation_dv"),
  iv: text("validation_iv"),
  ov: text("validation_ov"),
  ev: text("validation_ev"),
} as const;

function policiesOf({
  validation,
  policies,
}: Certificate): readonly (string | Text)[] {
  return [
    ...(validation === null ? [] : [VALIDATIONS[validation]]),
    ...policies.slice(0, MAX_USAGES).map((oid) => shown(oid)),
  ];
}

const urls = (all: readonly string[]): readonly string[] =>
  all.slice(0, MAX_USAGES).map((url) => shown(url));

/** When it is valid, in words and as a place on a line. */
export function validityOf(
  { notBefore, notAfter }: Pick<Certificate, "notBefore" | "notAfter">,
  now: number,
  writeTime: (at: number) => string,
): Validity {
  const length = Math.max(1, notAfter - notBefore);
  return {
    from: writeTime(notBefore),
    to: writeTime(notAfter),
    words: validityInWords(notBefore, notAfter, now),
    position: (now - notBefore) / length,
  };
}

function validityInWords(
  notBefore: number,
  notAfter: number,
  now: number,
): Text {
  if (notAfter < notBefore) {
    return text("validity_never");
  }
  if (now < notBefore) {
    return text("validity_begins_in", { time: duration(notBefore - now) });
  }
  return now > notAfter
    ? text("validity_ended", { time: duration(now - notAfter) })
    : text("validity_ends_in", { time: duration(notAfter - now) });
}
