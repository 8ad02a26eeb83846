// Verifies signatures and makes fingerprints with WebCrypto.
import type { Certificate } from "../../core/certificate/fields/certificate.js";
import {
  linkQuestions,
  signedBy,
  type SignedBy,
} from "../../core/certificate/chain/links.js";
import {
  keyKind,
  plainRsaKey,
  rawEcdsaSignature,
  signatureMethod,
  type Digest,
  type KeyKind,
  type SignatureAnswer,
  type SignatureCheck,
  type SignatureMethod,
} from "../../core/certificate/fields/signature-algorithm.js";

/** Whether a signature is valid; "cannot-check" where the method, the key or this Firefox does not allow an answer. Never rejects. */
export async function verifySignature(
  check: SignatureCheck,
): Promise<SignatureAnswer> {
  const method = signatureMethod(check.algorithm);
  const key = keyKind(check.spki);
  if (method === null || key === null) {
    return "cannot-check";
  }
  const plan = planFor(method, key, check.signature);
  if (plan === null) {
    // A key of another kind, or bytes that are not a signature: nobody could verify this.
    return "does-not-hold";
  }
  try {
    const imported = await crypto.subtle.importKey(
      "spki",
      owned(plainRsaKey(check.spki)),
      plan.key,
      false,
      ["verify"],
    );
    const holds = await crypto.subtle.verify(
      plan.verify,
      imported,
      owned(plan.signature),
      owned(check.signed),
    );
    return holds ? "holds" : "does-not-hold";
  } catch {
    // An odd key (too long, not on its curve), or a method that this Firefox does not have.
    return "cannot-check";
  }
}

/** Verifies, among all that may have signed, who signed whom. */
export async function verifyLinks(
  certificates: readonly Certificate[],
): Promise<SignedBy> {
  const questions = linkQuestions(certificates);
  const answers = questions.map(({ check }) => verifySignature(check));
  return signedBy(questions, await Promise.all(answers));
}

/**
 * Whether one of several proofs holds, which it does if all of its signatures do. If none holds, one that cannot be checked leaves it open;
 * without any proof, nothing holds.
 */
export async function verifyProofs(
  proofs: readonly (readonly SignatureCheck[])[],
): Promise<SignatureAnswer> {
  const answers = await Promise.all(proofs.map(verifyAll));
  return (
    (["holds", "cannot-check"] as const).find((answer) =>
      answers.includes(answer),
    ) ?? "does-not-hold"
  );
}

/** Of several signatures, an invalid one decides, then one that cannot be checked. */
async function verifyAll(
  checks: readonly SignatureCheck[],
): Promise<SignatureAnswer> {
  const answers = await Promise.all(checks.map(verifySignature));
  return (
    (["does-not-hold", "cannot-check"] as const).find((answer) =>
      answers.includes(answer),
    ) ?? "holds"
  );
}

export async function digest(
  hash: Digest,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, owned(bytes)));
}

interface Plan {
  readonly key: RsaHashedImportParams | EcKeyImportParams | Algorithm;
  readonly verify: RsaPssParams | EcdsaParams | Algorithm;
  readonly signature: Uint8Array;
}

function planFor(
  method: SignatureMethod,
  key: KeyKind,
  signature: Uint8Array,
): Plan | null {
  switch (method.kind) {
    case "rsa":
      return key.kind === "rsa"
        ? {
            key: { name: "RSASSA-PKCS1-v1_5", hash: method.hash },
            verify: { name: "RSASSA-PKCS1-v1_5" },
            signature,
          }
        : null;
    case "rsa-pss":
      return key.kind === "rsa"
        ? {
            key: { name: "RSA-PSS", hash: method.hash },
            verify: { name: "RSA-PSS", saltLength: method.saltLength },
            signature,
          }
        : null;
    case "ecdsa": {
      const raw =
        key.kind === "ec" ? rawEcdsaSignature(signature, key.curve) : null;
      return key.kind === "ec" && raw !== null
        ? {
            key: { name: "ECDSA", namedCurve: key.curve },
            verify: { name: "ECDSA", hash: method.hash },
            signature: raw,
          }
        : null;
    }
    case "ed25519":
      return key.kind === "ed25519"
        ? { key: { name: "Ed25519" }, verify: { name: "Ed25519" }, signature }
        : null;
  }
}

/** A copy in a buffer of its own: WebCrypto's types do not take bytes that might be shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
