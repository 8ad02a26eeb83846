// Finds, in the worker, which of the certificates at hand really issued another one.
import type { Certificate } from "../../core/certificate/fields/certificate.js";
import { read } from "../../platform/messages/reader.js";

export type ProvenIssuer =
  | { readonly kind: "proven"; readonly issuer: Certificate }
  | { readonly kind: "none" | "does-not-match" | "cannot-be-checked" };

/** The very object among them whose signature is on the certificate: what comes back from the worker is a copy. */
export async function proveIssuer(
  certificate: Certificate,
  among: readonly Certificate[],
): Promise<ProvenIssuer> {
  const found = await read("issuer-of", { certificate, among });
  if (found.kind !== "proven") {
    return found;
  }
  const issuer = among[found.place];
  return issuer === undefined ? { kind: "none" } : { kind: "proven", issuer };
}
