// The public key and the signature's algorithm: what they are, and how large.
import type {
  Hash,
  KeyAlgorithm,
  PublicKey,
  SignatureAlgorithm,
} from "./certificate.js";
import { oidText, partsOf, readPart, TAG, type Part } from "../der/der.js";

/** null for what is not a SubjectPublicKeyInfo; one with an unknown algorithm is, and its parameters may be of any kind and length. */
export function readKey(spki: Uint8Array): PublicKey | null {
  const [identifier, key] = inside(spki);
  const { oid, parameters } = readAlgorithm(identifier);
  if (oid === "" || key?.tag !== TAG.bitString || key.value.length === 0) {
    return null;
  }
  const bits = key.value.subarray(1);
  const algorithm = KEYS.get(oid) ?? "unknown";
  const curve = algorithm === "EC" ? curveOf(parameters) : null;
  const size = sizeOf(algorithm, curve, bits, parameters);
  return { spki, bits, oid, algorithm, size, curve };
}

export function readSignatureAlgorithm(
  der: Uint8Array,
): SignatureAlgorithm | null {
  const { oid, parameters } = readAlgorithm(readPart(der) ?? undefined);
  if (oid === "") {
    return null;
  }
  const [name = null, hash = null] = SIGNATURES.get(oid) ?? [];
  return { oid, name, hash: oid === PSS ? pssHash(parameters) : hash, der };
}

/** AlgorithmIdentifier (RFC 5280 §4.1.1.2): "" for what is not one. */
function readAlgorithm(part: Part | undefined): {
  readonly oid: string;
  readonly parameters: Part | undefined;
} {
  const [id, parameters] = part === undefined ? [] : inside(part.der);
  const oid = id?.tag === TAG.oid ? oidText(id.value) : "";
  return { oid, parameters };
}

/** Both structures have at most two parts. */
function inside(der: Uint8Array): readonly Part[] {
  const parts = partsOf(der, 3);
  return parts.length <= 2 ? parts : [];
}

/** A named curve; nobody writes out anything else (RFC 5480 §2.1.1 forbids it). */
function curveOf(parameters: Part | undefined): string | null {
  const oid = parameters?.tag === TAG.oid ? oidText(parameters.value) : "";
  return CURVES.get(oid)?.[0] ?? (oid === "" ? null : oid);
}

function sizeOf(
  algorithm: KeyAlgorithm,
  curve: string | null,
  bits: Uint8Array,
  parameters: Part | undefined,
): number | null {
  switch (algorithm) {
    case "RSA":
    case "RSA-PSS":
      return bitsOf(partsOf(bits, 1)[0]);
    case "DSA":
    case "DH":
      // Their prime comes first (RFC 3279 §2.3.2, §2.3.3, PKCS #3).
      return bitsOf(partsOf(parameters?.der, 1)[0]);
    case "EC":
      return [...CURVES.values()].find(([name]) => name === curve)?.[1] ?? null;
    case "Ed25519":
      return 256;
    case "Ed448":
      return 456;
    case "unknown":
      return null;
  }
}

/** Bits of a positive INTEGER, without leading zeros. */
function bitsOf(part: Part | undefined): number | null {
  if (part?.tag !== TAG.integer) {
    return null;
  }
  const first = part.value.findIndex((octet) => octet !== 0);
  const top = part.value[first];
  return top === undefined
    ? 0
    : (part.value.length - first) * 8 - (Math.clz32(top) - 24);
}

/** RSASSA-PSS-params (RFC 4055 §3.1): `[0]` is the hash; SHA-1 where it is left out. */
function pssHash(parameters: Part | undefined): Hash | null {
  const fields = partsOf(parameters?.der, 4);
  const field = fields.find(({ tag }) => tag === 0xa0);
  if (field === undefined) {
    return "SHA-1";
  }
  const oid = partsOf(field.value, 1)[0];
  return oid === undefined ? null : (HASHES.get(oidText(oid.value)) ?? null);
}

const PSS = "1.2.840.113549.1.1.10";

const KEYS: ReadonlyMap<string, KeyAlgorithm> = new Map([
  ["1.2.840.113549.1.1.1", "RSA"],
  [PSS, "RSA-PSS"],
  ["1.2.840.10045.2.1", "EC"],
  ["1.3.101.112", "Ed25519"],
  ["1.3.101.113", "Ed448"],
  ["1.2.840.10040.4.1", "DSA"],
  ["1.2.840.113549.1.3.1", "DH"],
  ["1.2.840.10046.2.1", "DH"],
]);

const CURVES: ReadonlyMap<string, readonly [name: string, bits: number]> =
  new Map([
    ["1.2.840.10045.3.1.1", ["P-192", 192]],
    ["1.3.132.0.33", ["P-224", 224]],
    ["1.2.840.10045.3.1.7", ["P-256", 256]],
    ["1.3.132.0.10", ["secp256k1", 256]],
    ["1.3.132.0.34", ["P-384", 384]],
    ["1.3.132.0.35", ["P-521", 521]],
    ["1.3.36.3.3.2.8.1.1.7", ["brainpoolP256r1", 256]],
    ["1.3.36.3.3.2.8.1.1.11", ["brainpoolP384r1", 384]],
  ]);

const SIGNATURES: ReadonlyMap<
  string,
  readonly [name: string, hash: Hash | null]
> = new Map([
  ["1.2.840.113549.1.1.2", ["md2WithRSAEncryption", "MD2"]],
  ["1.2.840.113549.1.1.4", ["md5WithRSAEncryption", "MD5"]],
  ["1.2.840.113549.1.1.5", ["sha1WithRSAEncryption", "SHA-1"]],
  ["1.3.14.3.2.29", ["sha1WithRSA", "SHA-1"]],
  ["1.2.840.113549.1.1.11", ["sha256WithRSAEncryption", "SHA-256"]],
  ["1.2.840.113549.1.1.12", ["sha384WithRSAEncryption", "SHA-384"]],
  ["1.2.840.113549.1.1.13", ["sha512WithRSAEncryption", "SHA-512"]],
  [PSS, ["rsassa-pss", null]],
  ["1.2.840.10045.4.1", ["ecdsa-with-SHA1", "SHA-1"]],
  ["1.2.840.10045.4.3.2", ["ecdsa-with-SHA256", "SHA-256"]],
  ["1.2.840.10045.4.3.3", ["ecdsa-with-SHA384", "SHA-384"]],
  ["1.2.840.10045.4.3.4", ["ecdsa-with-SHA512", "SHA-512"]],
  ["1.2.840.10040.4.3", ["dsa-with-sha1", "SHA-1"]],
  ["2.16.840.1.101.3.4.3.2", ["dsa-with-sha256", "SHA-256"]],
  ["1.3.101.112", ["Ed25519", null]],
  ["1.3.101.113", ["Ed448", null]],
]);

const HASHES: ReadonlyMap<string, Hash> = new Map([
  ["1.2.840.113549.2.5", "MD5"],
  ["1.3.14.3.2.26", "SHA-1"],
  ["2.16.840.1.101.3.4.2.1", "SHA-256"],
  ["2.16.840.1.101.3.4.2.2", "SHA-384"],
  ["2.16.840.1.101.3.4.2.3", "SHA-512"],
]);
