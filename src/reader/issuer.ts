// Finds who really issued a certificate: anybody can write a name, so the signature decides.
import { issuersAmong } from "../core/certificate/issuers/aia.js";
import type { Certificate } from "../core/certificate/fields/certificate.js";
import { verifySignature } from "../platform/crypto/signature.js";

export type IssuerPlace =
  | { readonly kind: "proven"; readonly place: number }
  | { readonly kind: "none" | "does-not-match" | "cannot-be-checked" };

/** The place of the first among some certificates whose signature is on this one. */
export async function issuerOf({
  certificate,
  among,
}: {
  readonly certificate: Certificate;
  readonly among: readonly Certificate[];
}): Promise<IssuerPlace> {
  const candidates = issuersAmong(among, certificate);
  const answers = await Promise.all(
    candidates.map(({ check }) => verifySignature(check)),
  );
  const issuer = candidates[answers.indexOf("holds")]?.certificate;
  if (issuer !== undefined) {
    return { kind: "proven", place: among.indexOf(issuer) };
  }
  if (candidates.length === 0) {
    return { kind: "none" };
  }
  return {
    kind: answers.includes("cannot-check")
      ? "cannot-be-checked"
      : "does-not-match",
  };
}
