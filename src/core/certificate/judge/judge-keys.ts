// Are keys and signatures strong enough, and of a kind that Firefox knows?
import type { Certificate, PublicKey } from "../fields/certificate.js";
import { isSelfSigned } from "../chain/chain.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";
import type { SignedBy } from "../chain/links.js";
import { acceptedByFirefox } from "../fields/signature-algorithm.js";

export function judgeKeys({ path, signedBy }: Case): readonly Finding[] {
  return path.flatMap((link) => [
    ...judgeKey(link),
    ...(isRoot(link.certificate, signedBy) ? [] : judgeSignature(link)),
  ]);
}

/** A root's own signature need not be strong: it is trusted because it is in the list. */
const isRoot = (certificate: Certificate, signedBy: SignedBy): boolean =>
  certificate.basicConstraints?.isCa === true &&
  isSelfSigned(certificate, signedBy);

function judgeKey({ index, certificate }: Link): readonly Finding[] {
  const { key } = certificate;
  const strength = strengthOf(key);
  return strength === "good"
    ? []
    : [
        {
          id: strength === "refused" ? "refused-key" : "weak-key",
          certificateIndex: index,
          details: { key: keyInWords(key) },
        },
      ];
}

function strengthOf({
  algorithm,
  size,
  curve,
  bits,
}: PublicKey): "good" | "weak" | "refused" {
  switch (algorithm) {
    case "RSA":
      // Firefox counts whole octets: 1,017 bits take as many as 1,024, and load; 1,016 do not.
      return size === null || size <= 1_016
        ? "refused"
        : size < 2_048
          ? "weak"
          : "good";
    case "EC":
      return CURVES.includes(curve ?? "") && bits[0] === UNCOMPRESSED
        ? "good"
        : "refused";
    // Firefox supports neither in certificates (mozilla::pkix, `CheckSubjectPublicKeyInfo`).
    case "RSA-PSS":
    case "Ed25519":
    case "Ed448":
    case "DSA":
    case "DH":
    case "unknown":
      return "refused";
  }
}

/** `RSA 1024`, `EC P-256`, or the object identifier of what we do not know. */
export function keyInWords({
  algorithm,
  size,
  curve,
  oid,
  bits,
}: PublicKey): string {
  switch (algorithm) {
    case "RSA":
    case "RSA-PSS":
    case "DSA":
    case "DH":
      return size === null ? algorithm : `${algorithm} ${size}`;
    case "EC":
      return [
        algorithm,
        ...(curve === null ? [] : [curve]),
        ...(bits[0] === UNCOMPRESSED ? [] : ["(compressed)"]),
      ].join(" ");
    case "Ed25519":
    case "Ed448":
      return algorithm;
    case "unknown":
      return oid;
  }
}

function judgeSignature({ index, certificate }: Link): readonly Finding[] {
  const { hash, name, oid, der } = certificate.signatureAlgorithm;
  const isWeak = hash === "SHA-1" || hash === "MD5" || hash === "MD2";
  const id = isWeak ? "weak-signature" : "refused-signature";
  const isShort =
    (name ?? "").endsWith("WithRSAEncryption") &&
    certificate.signature.length < SHORTEST_RSA;
  return isWeak || isShort || !acceptedByFirefox(der)
    ? [{ id, certificateIndex: index, details: { algorithm: name ?? oid } }]
    : [];
}

/** Octets: as many as in the key of the signer, which must be long enough (`CheckRSAPublicKeyModulusSizeInBits`). */
const SHORTEST_RSA = 128;
/** The first octet of a point that is written out (RFC 5480 §2.2), the only form that Firefox reads. */
const UNCOMPRESSED = 0x04;

/** All that Firefox accepts. */
const CURVES: readonly string[] = ["P-256", "P-384", "P-521"];
