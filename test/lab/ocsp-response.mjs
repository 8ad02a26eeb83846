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
import { AlgorithmIdentifier } from "@peculiar/asn1-x509";
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
 * @property {Date} [nextUpdate] default: in three days
 * @property {Issued} [signer] default: the certificate's issuer
 * @property {boolean} [corruptSignature]
 * @property {CertID} [certID] default: the certificate's, with SHA-1 as Firefox asks it
 * @property {import("@peculiar/asn1-x509").Extension[]} [responseExtensions] a nonce, for instance
 */

/**
 * @param {Issued} certificate
 * @param {ResponseOptions} [options]
 */
export function ocspResponse(certificate, options = {}) {
  const signer = options.signer ?? issuerOf(certificate);
  const thisUpdate = options.thisUpdate ?? daysFromNow(-1 / 24);
  const tbsResponseData = new ResponseData({
    responderID: new ResponderID({
      byKey: new KeyHash(sha1(keyBits(signer))),
    }),
    producedAt: thisUpdate,
    responses: [
      new SingleResponse({
        certID: options.certID ?? certIdOf(certificate),
        certStatus: certStatus(options.status ?? "good"),
        thisUpdate,
        nextUpdate: options.nextUpdate ?? daysFromNow(3),
      }),
    ],
    ...(options.responseExtensions?.length
      ? { responseExtensions: options.responseExtensions }
      : {}),
  });
  const signature = sign("sha256", toDer(tbsResponseData), signer.privateKey);
  if (options.corruptSignature) flipLastBit(signature);
  const basic = new BasicOCSPResponse({
    tbsResponseData,
    signatureAlgorithm: signatureAlgorithm(signer.privateKey, "sha256"),
    signature: arrayBuffer(signature),
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

/** @param {Status} status */
function certStatus(status) {
  if (status !== "revoked") return new CertStatus({ [status]: null });
  const revocationTime = daysFromNow(-2);
  return new CertStatus({ revoked: new RevokedInfo({ revocationTime }) });
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
