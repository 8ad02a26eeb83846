// A certificate as label and value, in the order in which people look: for whom, from whom, until when, then the rest.
import { duration } from "../../text/duration.js";
import { text, type Text } from "../../text/text.js";
import {
  constraintOf,
  keyInWords,
  policiesOf,
  usagesOf,
} from "./words/certificate-words.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import type { Row, RowId, RowValue, Validity } from "./chain-view.js";
import {
  hexForPeople,
  nameForPeople,
  shown,
} from "../../certificate/fields/for-people.js";
import {
  matchHost,
  type HostMatch,
} from "../../certificate/chain/host-match.js";
import type { Partly } from "../../certificate/input/read-certificate.js";

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
  /** Whether its signature was verified; null where there is nothing to say. */
  readonly signature: Text | null;
}

/** Rows without a value are left out. */
export function certificateRows(
  certificate: Certificate,
  { host, fingerprints, validity, signature }: RowsAround,
): readonly Row[] {
  const { basicConstraints, mustStaple, timestampCount } = certificate;
  const { from, to, words } = validity;
  const parts = partsOf(certificate);
  return inOrder({
    ...parts,
    signature: [
      ...(parts.signature ?? []),
      ...plain(signature === null ? [] : [signature]),
    ],
    names: namesOf(certificate, host),
    validity: plain([text("certificate_from_to", { from, to }), words]),
    usages: plain(usagesOf(certificate)),
    constraints: plain(
      basicConstraints === null
        ? []
        : [constraintOf(basicConstraints.isCa, basicConstraints.pathLength)],
    ),
    policies: plain(policiesOf(certificate)),
    "must-staple": plain(mustStaple ? [text("certificate_yes")] : []),
    timestamps: plain(timestampCount === null ? [] : [String(timestampCount)]),
    responder: plain(urls(certificate.ocspUrls)),
    "issuer-address": plain(urls(certificate.caIssuersUrls)),
    "revocation-list": plain(urls(certificate.crlUrls)),
    sha256: plain(
      fingerprints === null ? [] : [hexForPeople(fingerprints.sha256)],
    ),
    sha1: plain(fingerprints === null ? [] : [hexForPeople(fingerprints.sha1)]),
  });
}

/** What could be read of a certificate that cannot be read as a whole. */
export function partRows(
  partly: Partly,
  writeTime: (at: number) => string,
): readonly Row[] {
  const { notBefore, notAfter } = partly;
  const words =
    notBefore === null || notAfter === null
      ? []
      : [
          text("certificate_from_to", {
            from: writeTime(notBefore),
            to: writeTime(notAfter),
          }),
        ];
  return inOrder({ ...partsOf(partly), validity: plain(words) });
}

type Parts = Pick<
  Partly,
  "subject" | "issuer" | "serial" | "key" | "signatureAlgorithm"
>;

function partsOf({
  subject,
  issuer,
  serial,
  key,
  signatureAlgorithm,
}: Parts): Partial<Record<RowId, readonly RowValue[]>> {
  return {
    subject: plain(subject === null ? [] : [nameForPeople(subject)]),
    issuer: plain(issuer === null ? [] : [nameForPeople(issuer)]),
    serial: plain(serial === null ? [] : [hexForPeople(serial)]),
    key: plain(key === null ? [] : [keyInWords(key)]),
    signature: plain(
      signatureAlgorithm === null
        ? []
        : [signatureAlgorithm.name ?? signatureAlgorithm.oid],
    ),
  };
}

const plain = (all: readonly (string | Text)[]): readonly RowValue[] =>
  all.filter((said) => said !== "").map((said) => ({ said, mark: null }));

const inOrder = (
  values: Partial<Record<RowId, readonly RowValue[]>>,
): readonly Row[] =>
  LABELS.map(([id, label]): Row => ({
    id,
    label,
    values: values[id] ?? [],
  })).filter((row) => row.values.length > 0);

/** In the order of the page. */
const LABELS: readonly (readonly [RowId, Text])[] = [
  ["subject", text("certificate_subject")],
  ["names", text("certificate_names")],
  ["issuer", text("certificate_issuer")],
  ["validity", text("certificate_validity")],
  ["serial", text("certificate_serial")],
  ["key", text("certificate_key")],
  ["signature", text("certificate_signature")],
  ["usages", text("certificate_usages")],
  ["constraints", text("certificate_constraints")],
  ["policies", text("certificate_policies")],
  ["must-staple", text("certificate_must_staple")],
  ["timestamps", text("certificate_timestamps")],
  ["responder", text("certificate_responder")],
  ["issuer-address", text("certificate_issuer_address")],
  ["revocation-list", text("certificate_revocation_list")],
  ["sha256", text("certificate_sha256")],
  ["sha1", text("certificate_sha1")],
];

/** More names are counted, not shown: a certificate may have ten thousand. */
const MAX_NAMES = 50;

function namesOf(
  { alternativeNames }: Certificate,
  host: string | null,
): readonly RowValue[] {
  if (alternativeNames === null) {
    return [];
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
  const count = all.length - listed.length;
  return count === 0
    ? values
    : [...values, ...plain([text("certificate_more_names", { count })])];
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

/** For each kind. */
const MAX_URLS = 20;

const urls = (all: readonly string[]): readonly string[] =>
  all.slice(0, MAX_URLS).map((url) => shown(url));

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
    return text("validity_begins_in", { duration: duration(notBefore - now) });
  }
  return now > notAfter
    ? text("validity_ended", { duration: duration(now - notAfter) })
    : text("validity_ends_in", { duration: duration(notAfter - now) });
}
