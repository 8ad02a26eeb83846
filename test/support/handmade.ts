// Certificates whose bytes no honest tool writes: the parts of a good one changed, and signed again.
import { sign } from "node:crypto";
import {
  partsIn,
  partsOf,
  readPart,
} from "../../src/core/certificate/der/der.js";
import type { Issued } from "../lab/certificate.mjs";

/** DER of a part: its tag, its length in the fewest octets, and what is in it. */
export function part(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(contents);
  const { length } = value;
  const octets =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...octets]), value]);
}

export const hex = (digits: string): Buffer =>
  Buffer.from(digits.replaceAll(" ", ""), "hex");

/** The parts of TBSCertificate (RFC 5280 §4.1) as the lab writes them, version first. */
export interface TbsParts {
  version: Uint8Array;
  serial: Uint8Array;
  algorithm: Uint8Array;
  issuer: Uint8Array;
  validity: Uint8Array;
  subject: Uint8Array;
  key: Uint8Array;
  extensions: Uint8Array;
}

export interface Signing {
  /** AlgorithmIdentifier behind the TBSCertificate; default: the one in it. */
  readonly outer?: Uint8Array;
  readonly signature?: (tbs: Uint8Array) => Uint8Array;
  readonly unusedBits?: number;
}

/** Signed by the issuer of the original, with ECDSA and SHA-256 unless told otherwise. */
export function handmade(
  from: Issued,
  change: Partial<TbsParts>,
  { outer, signature, unusedBits = 0 }: Signing = {},
): Uint8Array {
  const parts = { ...tbsParts(from), ...change };
  const tbs = part(0x30, ...Object.values(parts));
  const key = (from.issuer ?? from).privateKey;
  const made = signature?.(tbs) ?? sign("sha256", tbs, key);
  return new Uint8Array(
    part(
      0x30,
      tbs,
      outer ?? parts.algorithm,
      part(0x03, Buffer.from([unusedBits]), made),
    ),
  );
}

export function tbsParts({ der }: Issued): TbsParts {
  const tbs = readPart(partsOf(new Uint8Array(der), 3)[0]?.der ?? der);
  const ders = partsIn(tbs?.value ?? der, 12).map((each) => each.der);
  const [version, serial, algorithm, issuer, validity, subject, key, ext] =
    ders;
  if (!version || !serial || !algorithm || !issuer || !validity) {
    throw new Error("The lab has written no certificate.");
  }
  if (!subject || !key || !ext) {
    throw new Error("The lab has left something out.");
  }
  return {
    version,
    serial,
    algorithm,
    issuer,
    validity,
    subject,
    key,
    extensions: ext,
  };
}
