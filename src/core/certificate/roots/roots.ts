// The roots of the tables as plain data, and how to find one: by its fingerprint, its key, or the name that something bears.
import { fromBase64 } from "../der/base64.js";
import { hex } from "../der/der.js";
import type { Certificate, Name } from "../fields/certificate.js";
import { READ_FROM, ROWS } from "./built-in-roots.js";
import { retirementOf, type Retirement } from "./retired-roots.js";

export interface Root {
  /** Its common name, or else its unit's or organization's. */
  readonly name: string;
  /** Hexadecimal digits in capitals. */
  readonly sha256: string;
  /** Its subject key identifier, in hexadecimal capitals. For most it is the SHA-1 of the key (RFC 5280 §4.2.1.2). */
  readonly keyId: string;
  /** Milliseconds since the epoch; whole days. */
  readonly from: number;
  readonly to: number;
  /** In which of {@link READ_FROM} it is trusted for websites. */
  readonly trustedIn: readonly boolean[];
  /** Null while nothing says that it was, or will be, taken from the list. */
  readonly retirement: Retirement | null;
}

/** The versions of Firefox that the table was read from, the oldest first: 140.12 is 140. */
export const VERSIONS: readonly number[] = READ_FROM.map((version) =>
  Number.parseInt(version, 10),
);

/** What a name is called in the tables: its common name, unless that is only the organization's again, or else its unit's. */
export function calledBy({ attributes }: Name): string {
  const of = (label: string): string =>
    attributes.findLast((each) => each.label === label)?.value ?? "";
  const [common, unit, organization] = [of("CN"), of("OU"), of("O")];
  return common === "" || (common === organization && unit !== "")
    ? unit || organization
    : common;
}

/** By SHA-256 of the whole certificate, in hexadecimal capitals. */
export const rootByFingerprint = (sha256: string): Root | null =>
  ROOTS.find((root) => root.sha256 === sha256) ?? null;

/** The root whose name this bears, and whose key it has. @param keyHash SHA-1 of its key, as it was computed, in hexadecimal capitals */
export const rootByKey = (
  { subject }: Pick<Certificate, "subject">,
  keyHash: string,
): Root | null =>
  ROOTS.find(
    ({ keyId, name }) => keyId === keyHash && name === calledBy(subject),
  ) ?? null;

/** The roots whose name a certificate gives for its issuer, but not with another key. Anybody can write that. */
export function rootNamedBy({
  issuer,
  authorityKeyId,
}: Pick<Certificate, "issuer" | "authorityKeyId">): Root | null {
  const name = calledBy(issuer);
  return (
    ROOTS.find(
      (root) =>
        root.name === name &&
        (authorityKeyId === null || authorityKeyId === root.keyId),
    ) ?? null
  );
}

/** By its name in the tables. */
export const rootNamed = (name: string): Root | null =>
  ROOTS.find((root) => root.name === name) ?? null;

export const DAY_MS = 24 * 3_600_000;
/** Days since the epoch are written with these digits: enough until 2097. */
export const DAY_DIGITS = 3;
export const DAY_BASE = 36;
export const KEY_ID_OCTETS = 20;
/** Both days, and the base64 of 52 octets without padding. */
const FIXED = 2 * DAY_DIGITS + 70;

/** A row: a mark for each version, the first and the last day, key identifier and fingerprint, name. */
function rootOf(row: string): Root {
  const marks = READ_FROM.length;
  const bytes = fromBase64(row.slice(marks + 2 * DAY_DIGITS, marks + FIXED));
  const name = row.slice(marks + FIXED);
  return {
    name,
    sha256: hex(bytes.subarray(KEY_ID_OCTETS)).toUpperCase(),
    keyId: hex(bytes.subarray(0, KEY_ID_OCTETS)).toUpperCase(),
    from: dayIn(row, marks),
    to: dayIn(row, marks + DAY_DIGITS),
    trustedIn: Array.from(row.slice(0, marks), (mark) => mark === "w"),
    retirement: retirementOf(name),
  };
}

const dayIn = (row: string, at: number): number =>
  Number.parseInt(row.slice(at, at + DAY_DIGITS), DAY_BASE) * DAY_MS;

// Last: it needs all of the above.
const ROOTS: readonly Root[] = ROWS.map(rootOf);
