// Builds OCSP responses (RFC 6960) that are good, or wrong in exactly one way.
// @ts-check

import { createHash, sign } from "node:crypto";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import {
  BasicOCSPResponse,
  CertID,
  CertStatus,
  KeyHash,
  OCSPResponse,
  OCSPResponseStatus,
  ResponderID,
  ResponseBytes,
  ResponseData,
  RevokedInfo,
  SingleResponse,
  id_pkix_ocsp_basic,
} from "@peculiar/asn1-ocsp";
import { AlgorithmIdentifier, CRLReason } from "@peculiar/asn1-x509";
import {
  arrayBuffer,
  daysFromNow,
  flipLastBit,
  signatureAlgorithm,
  toDer,
} from "./certificate.mjs";

/** @typedef {import("./certificate.mjs").Issued} Issued */
/** @typedef {"good" | "revoked" | "unknown"} Status */

/**
 * @typedef {object} ResponseOptions
 * @property {Status} [status] default: good
 * @property {Date} [thisUpdate] default: an hour ago
 * @property {number} [reason] why it is revoked, as CRLReason numbers it, or does not
 * @property {Date | null} [nextUpdate] default: in three days; null: none
 * @property {Issued} [signer] default: the certificate's issuer
 * @property {boolean} [byName] the signer goes by its name, not by its key
 * @property {readonly Issued[]} [certificates] sent along
 * @property {import("./certificate.mjs").Digest} [digest] default: sha256
 * @property {boolean} [corruptSignature]
 * @property {CertID} [certID] default: the certificate's, with SHA-1 as Firefox asks it
 * @property {import("@peculiar/asn1-x509").Extension[]} [responseExtensions] a nonce, for instance
 * @property {readonly { status: Status, certID: CertID }[]} [more] answers that nobody asked for
 */

/**
 * @param {Issued} certificate
 * @param {ResponseOptions} [options]
 */
export function ocspResponse(certificate, options = {}) {
  const signer = options.signer ?? issuerOf(certificate);
  const digest = options.digest ?? "sha256";
  const thisUpdate = options.thisUpdate ?? daysFromNow(-1 / 24);
  const tbsResponseData = new ResponseData({
    responderID: new ResponderID(
      options.byName
        ? { byName: signer.asn1.tbsCertificate.subject }
        : { byKey: new KeyHash(sha1(keyBits(signer))) },
    ),
    producedAt: thisUpdate,
    responses: [
      {
        certID: options.certID ?? certIdOf(certificate),
        status: options.status ?? "good",
      },
      ...(options.more ?? []),
    ].map(
      ({ certID, status }) =>
        new SingleResponse({
          certID,
          certStatus: certStatus(status, options.reason),
          thisUpdate,
          ...(options.nextUpdate === null
            ? {}
            : { nextUpdate: options.nextUpdate ?? daysFromNow(3) }),
        }),
    ),
    ...(options.responseExtensions?.length
      ? { responseExtensions: options.responseExtensions }
      : {}),
  });
  const signature = sign(digest, toDer(tbsResponseData), signer.privateKey);
  if (options.corruptSignature) flipLastBit(signature);
  const basic = new BasicOCSPResponse({
    tbsResponseData,
    signatureAlgorithm: signatureAlgorithm(signer.privateKey, digest),
    signature: arrayBuffer(signature),
    ...(options.certificates
      ? { certs: options.certificates.map(({ asn1 }) => asn1) }
      : {}),
  });
  return toDer(
    new OCSPResponse({
      responseStatus: OCSPResponseStatus.successful,
      responseBytes: new ResponseBytes({
        responseType: id_pkix_ocsp_basic,
        response: new OctetString(toDer(basic)),
      }),
    }),
  );
}

/**
 * A response without an answer: RFC 6960 section 2.3.
 * @param {Exclude<keyof typeof OCSPResponseStatus, "successful">} status
 */
export function ocspError(status) {
  return toDer(
    new OCSPResponse({ responseStatus: OCSPResponseStatus[status] }),
  );
}

/** @param {Issued} certificate */
export function certIdOf(certificate) {
  const issuer = issuerOf(certificate);
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({
      algorithm: "1.3.14.3.2.26", // SHA-1
      parameters: null,
    }),
    issuerNameHash: new OctetString(
      sha1(AsnConvert.serialize(issuer.asn1.tbsCertificate.subject)),
    ),
    issuerKeyHash: new OctetString(sha1(keyBits(issuer))),
    serialNumber: certificate.asn1.tbsCertificate.serialNumber,
  });
}

/**
 * @param {Status} status
 * @param {number} [reason]
 */
function certStatus(status, reason) {
  if (status !== "revoked") return new CertStatus({ [status]: null });
  const revocationTime = daysFromNow(-2);
  return new CertStatus({
    revoked: new RevokedInfo({
      revocationTime,
      ...(reason === undefined
        ? {}
        : { revocationReason: Object.assign(new CRLReason(), { reason }) }),
    }),
  });
}

/** @param {Issued} certificate */
function issuerOf(certificate) {
  return certificate.issuer ?? certificate;
}

/** @param {Issued} certificate */
function keyBits(certificate) {
  return certificate.asn1.tbsCertificate.subjectPublicKeyInfo.subjectPublicKey;
}

/** @param {ArrayBuffer} bytes */
function sha1(bytes) {
  return createHash("sha1").update(Buffer.from(bytes)).digest();
}
