// Are keys and signatures strong enough, and of a kind that Firefox knows?
import type { PublicKey } from "./certificate.js";
import { isSelfSigned } from "./chain.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";

export function judgeKeys({ path }: Case): readonly Finding[] {
  return path.flatMap((link) => [...judgeKey(link), ...judgeSignature(link)]);
}

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
}: PublicKey): "good" | "weak" | "refused" {
  switch (algorithm) {
    case "RSA":
      // Measured on 153: 1,024 bits still load, less than 1,016 do not.
      return size === null || size < 1_016
        ? "refused"
        : size < 2_048
          ? "weak"
          : "good";
    case "EC":
      return CURVES.includes(curve ?? "") ? "good" : "refused";
    // In certificates Firefox knows neither (mozilla::pkix, `CheckSubjectPublicKeyInfo`).
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
export function keyInWords({ algorithm, size, curve, oid }: PublicKey): string {
  switch (algorithm) {
    case "RSA":
    case "RSA-PSS":
    case "DSA":
    case "DH":
      return size === null ? algorithm : `${algorithm} ${size}`;
    case "EC":
      return curve === null ? algorithm : `${algorithm} ${curve}`;
    case "Ed25519":
    case "Ed448":
      return algorithm;
    case "unknown":
      return oid;
  }
}

/** What a root says of itself need not be signed well: it is trusted for being in the list. */
function judgeSignature({ index, certificate }: Link): readonly Finding[] {
  const { hash, name, oid } = certificate.signatureAlgorithm;
  const isWeak = hash === "SHA-1" || hash === "MD5" || hash === "MD2";
  return isWeak &&
    !(isSelfSigned(certificate) && certificate.basicConstraints?.isCa === true)
    ? [
        {
          id: "weak-signature",
          certificateIndex: index,
          details: { algorithm: name ?? oid },
        },
      ]
    : [];
}

/** All that Firefox takes. */
const CURVES: readonly string[] = ["P-256", "P-384", "P-521"];
