// What comes of a responder's bytes, read, judged and verified.
import { judgeOcsp } from "../../src/core/certificate/revocation/ocsp-judge.js";
import { readOcspResponse } from "../../src/core/certificate/revocation/ocsp-response.js";
import {
  lifetimeOf,
  settle,
  type Revocation,
} from "../../src/core/certificate/revocation/revocation.js";
import { verifyProofs } from "../../src/platform/crypto/signature.js";
import type { Issued } from "../lab/certificate.mjs";
import { certificateOf } from "./certificates.js";
import { idOf, signerOf } from "./signers.js";

/** The whole way: read, judge, verify. */
export async function revocationBy(
  bytes: Uint8Array,
  { of, now = Date.now() }: { readonly of: Issued; readonly now?: number },
): Promise<Revocation> {
  const issuer = certificateOf((of.issuer ?? of).der);
  const reading = readOcspResponse(bytes);
  const sent =
    reading.kind === "statement"
      ? reading.statement.certificates.map((der) =>
          signerOf(certificateOf(der)),
        )
      : [];
  const judgement = judgeOcsp(reading, {
    asked: idOf(certificateOf(of.der), issuer),
    issuer: signerOf(issuer),
    sent,
    lifetimeMs: lifetimeOf(certificateOf(of.der)),
    now,
  });
  const answer =
    judgement.kind === "settled"
      ? "holds"
      : await verifyProofs(judgement.proofs);
  return settle(judgement, answer, "ocsp");
}
