// Says in plain data how to verify a signature: the core has no WebCrypto, and only knows what has to be verified.
import { derLength, isSame, oidText, TAG, type Part } from "../der/der.js";
import { insideOf, wholePart } from "../der/exact-der.js";

/** A signature that has to be verified: by the key `spki` over the bytes `signed`. */
export interface SignatureCheck {
  /** SubjectPublicKeyInfo, as DER. */
  readonly spki: Uint8Array;
  /** AlgorithmIdentifier (RFC 5280 §4.1.1.2), as DER. */
  readonly algorithm: Uint8Array;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** "cannot-check": this Firefox cannot, or nobody could; never take it for either of the others. */
export type SignatureAnswer = "holds" | "does-not-hold" | "cannot-check";

/** The digests that WebCrypto has. */
export type Digest = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";
export type Curve = "P-256" | "P-384" | "P-521";

export type SignatureMethod =
  | { readonly kind: "rsa"; readonly hash: Digest }
  | {
      readonly kind: "rsa-pss";
      readonly hash: Digest;
      readonly saltLength: number;
    }
  | { readonly kind: "ecdsa"; readonly hash: Digest }
  | { readonly kind: "ed25519" };

/** How a signature is verified; null for methods that WebCrypto lacks (MD5, SHA-224, DSA, Ed448) and unknown ones. */
export function signatureMethod(algorithm: Uint8Array): SignatureMethod | null {
  const [id, parameters] = insideOf(algorithm, 2) ?? [];
  const oid = oidOf(id);
  return oid === RSA_PSS
    ? pssMethod(parameters?.der)
    : (METHODS.get(oid) ?? null);
}

/**
 * Does Firefox accept certificates signed this way? Fewer ways than in WebCrypto: PKCS #1 and ECDSA with SHA-1 (which it refuses for that)
 * and SHA-2 without SHA-224, RSA-PSS with exactly as much salt as the hash has octets (mozilla::pkix, `SignatureAlgorithmIdentifierValue`).
 */
export function acceptedByFirefox(algorithm: Uint8Array): boolean {
  const method = signatureMethod(algorithm);
  switch (method?.kind) {
    case "rsa":
    case "ecdsa":
      return hasNoParameters(algorithm);
    case "rsa-pss":
      return method.saltLength === HASH_OCTETS[method.hash];
    case "ed25519":
    case undefined:
      return false;
  }
}

/** Do two AlgorithmIdentifiers mean the same? NULL and nothing at all do (mozilla::pkix compares meanings, not bytes). */
export function isSameAlgorithm(one: Uint8Array, other: Uint8Array): boolean {
  const [ours, theirs] = [meaningOf(one), meaningOf(other)];
  return (
    isSame(one, other) ||
    (ours.length > 0 &&
      ours.length === theirs.length &&
      ours.every(({ der }, i) => isSame(der, theirs[i]?.der ?? one)))
  );
}

const meaningOf = (algorithm: Uint8Array): readonly Part[] =>
  (insideOf(algorithm, 3) ?? []).filter(({ tag }) => tag !== NULL);

const hasNoParameters = (algorithm: Uint8Array): boolean =>
  insideOf(algorithm, 3)
    ?.slice(1)
    .every(({ tag, value }) => tag === NULL && value.length === 0) ?? false;

/** SHA-1 collisions have been possible since 2017: somebody who gets one thing signed can then show another. */
export function isSignatureWeak(algorithm: Uint8Array): boolean {
  const method = signatureMethod(algorithm);
  return (
    method !== null && method.kind !== "ed25519" && method.hash === "SHA-1"
  );
}

export type KeyKind =
  | { readonly kind: "rsa" | "ed25519" }
  | { readonly kind: "ec"; readonly curve: Curve };

/** What kind of key a SubjectPublicKeyInfo holds; null where WebCrypto knows no such key. */
export function keyKind(spki: Uint8Array): KeyKind | null {
  const [algorithm] = insideOf(spki, 2) ?? [];
  const [id, parameters] = (algorithm && insideOf(algorithm.der, 2)) ?? [];
  const oid = oidOf(id);
  if (oid !== EC_KEY) {
    return KEYS.get(oid) ?? null;
  }
  const curve = CURVES.get(oidOf(parameters));
  return curve === undefined ? null : { kind: "ec", curve };
}

/** A key marked for RSA-PSS alone (RFC 4055 §1.2), as a plain RSA key: WebCrypto imports no other. Anything else is returned as it is. */
export function plainRsaKey(spki: Uint8Array): Uint8Array {
  const [algorithm, key] = insideOf(spki, 2) ?? [];
  const [id] = (algorithm && insideOf(algorithm.der, 2)) ?? [];
  if (key === undefined || oidOf(id) !== RSA_PSS) {
    return spki;
  }
  const value = [...RSA_KEY_ALGORITHM, ...key.der];
  return Uint8Array.from([TAG.sequence, ...derLength(value.length), ...value]);
}

/** ECDSA-Sig-Value (RFC 3279 §2.2.3) as the two numbers side by side that WebCrypto takes; null where it is not one. */
export function rawEcdsaSignature(
  signature: Uint8Array,
  curve: Curve,
): Uint8Array | null {
  const size = CURVE_OCTETS[curve];
  const numbers = insideOf(signature, 2) ?? [];
  if (numbers.length !== 2) {
    return null;
  }
  const raw = new Uint8Array(2 * size);
  for (const [i, { tag, value }] of numbers.entries()) {
    const octets = withoutZeros(value);
    if (tag !== TAG.integer || octets.length > size) {
      return null;
    }
    raw.set(octets, (i + 1) * size - octets.length);
  }
  return raw;
}

/** RSASSA-PSS-params (RFC 4055 §3.1): the mask function must be MGF1 with the same hash, as WebCrypto has it and every CA uses it. */
function pssMethod(parameters: Uint8Array | undefined): SignatureMethod | null {
  const fields = parameters && insideOf(parameters, 4);
  if (!fields) {
    return null;
  }
  const inside = (tag: number): Uint8Array | undefined =>
    fields.find((field) => field.tag === tag)?.value;
  const hash = hashOf(inside(0xa0));
  const salt = saltLength(inside(0xa2));
  return hash === null || maskHash(inside(0xa1)) !== hash || salt === null
    ? null
    : { kind: "rsa-pss", hash, saltLength: salt };
}

function hashOf(algorithm: Uint8Array | undefined): Digest | null {
  return algorithm === undefined
    ? "SHA-1" // the default
    : (HASHES.get(oidOf(insideOf(algorithm, 2)?.[0])) ?? null);
}

function maskHash(algorithm: Uint8Array | undefined): Digest | null {
  if (algorithm === undefined) {
    return "SHA-1";
  }
  const [id, hash] = insideOf(algorithm, 2) ?? [];
  return hash !== undefined && oidOf(id) === MGF1 ? hashOf(hash.der) : null;
}

/** In octets, 20 where none is given; null for one longer than any key. */
function saltLength(salt: Uint8Array | undefined): number | null {
  if (salt === undefined) {
    return 20;
  }
  const octets = wholePart(salt, TAG.integer)?.value;
  if (octets === undefined || octets.length === 0 || octets.length > 2) {
    return null;
  }
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return length <= LONGEST_SALT ? length : null;
}

const oidOf = (part: Part | undefined): string =>
  part?.tag === TAG.oid ? oidText(part.value) : "";

function withoutZeros(octets: Uint8Array): Uint8Array {
  const first = octets.findIndex((octet) => octet !== 0);
  return first < 0 ? octets.subarray(octets.length) : octets.subarray(first);
}

const NULL = 0x05;
const HASH_OCTETS: Readonly<Record<Digest, number>> = {
  "SHA-1": 20,
  "SHA-256": 32,
  "SHA-384": 48,
  "SHA-512": 64,
};

/** Octets: a key of 16,384 bits. */
const LONGEST_SALT = 2_048;

const RSA_PSS = "1.2.840.113549.1.1.10";
const EC_KEY = "1.2.840.10045.2.1";
/** SEQUENCE { rsaEncryption, NULL } */
const RSA_KEY_ALGORITHM = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01,
  0x05, 0x00,
] as const;
const MGF1 = "1.2.840.113549.1.1.8";

const METHODS: ReadonlyMap<string, SignatureMethod> = new Map<
  string,
  SignatureMethod
>([
  ["1.2.840.113549.1.1.5", { kind: "rsa", hash: "SHA-1" }],
  ["1.2.840.113549.1.1.11", { kind: "rsa", hash: "SHA-256" }],
  ["1.2.840.113549.1.1.12", { kind: "rsa", hash: "SHA-384" }],
  ["1.2.840.113549.1.1.13", { kind: "rsa", hash: "SHA-512" }],
  ["1.2.840.10045.4.1", { kind: "ecdsa", hash: "SHA-1" }],
  ["1.2.840.10045.4.3.2", { kind: "ecdsa", hash: "SHA-256" }],
  ["1.2.840.10045.4.3.3", { kind: "ecdsa", hash: "SHA-384" }],
  ["1.2.840.10045.4.3.4", { kind: "ecdsa", hash: "SHA-512" }],
  ["1.3.101.112", { kind: "ed25519" }],
]);

const HASHES: ReadonlyMap<string, Digest> = new Map<string, Digest>([
  ["1.3.14.3.2.26", "SHA-1"],
  ["2.16.840.1.101.3.4.2.1", "SHA-256"],
  ["2.16.840.1.101.3.4.2.2", "SHA-384"],
  ["2.16.840.1.101.3.4.2.3", "SHA-512"],
]);

const KEYS: ReadonlyMap<string, KeyKind> = new Map<string, KeyKind>([
  ["1.2.840.113549.1.1.1", { kind: "rsa" }],
  [RSA_PSS, { kind: "rsa" }],
  ["1.3.101.112", { kind: "ed25519" }],
]);

const CURVES: ReadonlyMap<string, Curve> = new Map<string, Curve>([
  ["1.2.840.10045.3.1.7", "P-256"],
  ["1.3.132.0.34", "P-384"],
  ["1.3.132.0.35", "P-521"],
]);

const CURVE_OCTETS: Readonly<Record<Curve, number>> = {
  "P-256": 32,
  "P-384": 48,
  "P-521": 66,
};
