// What CAs' responders and lists prove about a certificate, signatures included; and the question for a responder.
import type { Certificate } from "../core/certificate/fields/certificate.js";
import { judgeCrl } from "../core/certificate/revocation/crl-judge.js";
import { readCrl } from "../core/certificate/revocation/crl.js";
import {
  judgeOcsp,
  type Signer,
} from "../core/certificate/revocation/ocsp-judge.js";
import {
  ocspRequest,
  type CertificateId,
} from "../core/certificate/revocation/ocsp-request.js";
import { readOcspResponse } from "../core/certificate/revocation/ocsp-response.js";
import {
  lifetimeOf,
  settle,
  type Judgement,
  type Revocation,
  type Source,
} from "../core/certificate/revocation/revocation.js";
import { digest, verifyProofs } from "../platform/crypto/signature.js";
import { readEach } from "./certificates.js";

export interface Asked {
  readonly certificate: Certificate;
  /** Whose signature is on it, which has been verified. */
  readonly issuer: Certificate;
}

export interface Said extends Asked {
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The OCSP request. */
export const questionAbout = async (asked: Asked): Promise<Uint8Array> =>
  ocspRequest(idOf(asked, await signerOf(asked.issuer), await nameOf(asked)));

/** Of an OCSP response. */
export async function answerOf({
  bytes,
  now,
  ...of
}: Said): Promise<Revocation> {
  const issuer = await signerOf(of.issuer);
  const asked = idOf(of, issuer, await nameOf(of));
  const reading = readOcspResponse(bytes);
  const ders =
    reading.kind === "statement" ? reading.statement.certificates : [];
  const sent = await Promise.all(readEach(ders, MOST_SENT).map(signerOf));
  const lifetimeMs = lifetimeOf(of.certificate);
  return settled(
    judgeOcsp(reading, { asked, issuer, sent, lifetimeMs, now }),
    "ocsp",
  );
}

/** Of a list of revoked certificates. @param about address: where it was fetched */
export function listSays({
  bytes,
  certificate,
  ...where
}: Said & { readonly address: string }): Promise<Revocation> {
  const reading = readCrl(bytes, certificate.serial);
  return settled(judgeCrl(reading, { certificate, ...where }), "crl");
}

async function settled(
  judgement: Judgement,
  source: Source,
): Promise<Revocation> {
  const answer =
    judgement.kind === "settled"
      ? "holds"
      : await verifyProofs(judgement.proofs);
  return settle(judgement, answer, source);
}

const idOf = (
  { certificate: { serial } }: Asked,
  { keyHash: issuerKeyHash }: Signer,
  issuerNameHash: Uint8Array,
): CertificateId => ({ issuerNameHash, issuerKeyHash, serial });

const nameOf = ({ issuer }: Asked): Promise<Uint8Array> =>
  digest("SHA-1", issuer.subject.der);

async function signerOf(certificate: Certificate): Promise<Signer> {
  return { certificate, keyHash: await digest("SHA-1", certificate.key.bits) };
}

/** Certificates beside a response; one is usual. */
const MOST_SENT = 10;
