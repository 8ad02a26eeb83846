// What a file or a decoded text holds: one certificate, several, or a PKCS#7 bundle of them (RFC 5652 §5.1).
import { contextTag, oidText, partsIn, partsOf, readPart, TAG } from "./der.js";

export type Contents =
  | { readonly kind: "certificates"; readonly ders: readonly Uint8Array[] }
  | { readonly kind: "pkcs7"; readonly ders: readonly Uint8Array[] }
  | { readonly kind: "private-key" | "pkcs12" | "nothing" };

/** By its first parts; whether a certificate is a good one is not looked at. */
export function contentsOf(bytes: Uint8Array): Contents {
  const whole = readPart(bytes);
  const [first, second] =
    whole?.tag === TAG.sequence ? partsIn(whole.value, 2) : [];
  if (first?.tag === TAG.oid && oidText(first.value) === SIGNED_DATA) {
    return { kind: "pkcs7", ders: certificatesIn(second?.value) };
  }
  if (first?.tag === TAG.integer) {
    // PKCS#12 begins with a 3 (RFC 7292 §4); keys with a 0 or 1 (RFC 5958, RFC 8017, RFC 5915).
    return { kind: first.value[0] === 3 ? "pkcs12" : "private-key" };
  }
  return first?.tag === TAG.sequence
    ? { kind: "certificates", ders: oneAfterTheOther(bytes) }
    : { kind: "nothing" };
}

/** SignedData: version, digests, content, then `[0]` with the certificates, each of which is a SEQUENCE. */
function certificatesIn(
  content: Uint8Array | undefined,
): readonly Uint8Array[] {
  const set = partsOf(content, 6).find(({ tag }) => tag === contextTag(0));
  return partsIn(set?.value ?? new Uint8Array(), 200)
    .filter(({ tag }) => tag === TAG.sequence)
    .map(({ der }) => der);
}

/** Whole certificates in a row; what follows them, or is cut, stays with the last. */
function oneAfterTheOther(bytes: Uint8Array): readonly Uint8Array[] {
  const parts = partsIn(bytes, 200);
  const count = parts.findIndex(
    ({ tag, isCut }) => tag !== TAG.sequence || isCut,
  );
  const whole = parts.slice(
    0,
    count === -1 ? parts.length : Math.max(count, 1),
  );
  const before = whole.slice(0, -1).map(({ der }) => der);
  const length = before.reduce((sum, der) => sum + der.length, 0);
  return [...before, bytes.subarray(length)];
}

const SIGNED_DATA = "1.2.840.113549.1.7.2";
