// Signs one X.509 certificate (RFC 5280), however wrong its contents are meant to be.
// @ts-check

import {
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from "node:crypto";
import { AsnConvert } from "@peculiar/asn1-schema";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extensions,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from "@peculiar/asn1-x509";

/**
 * A certificate with its private key and the issuer it came from.
 * @typedef {object} Issued
 * @property {Buffer} der
 * @property {import("node:crypto").KeyObject} privateKey
 * @property {Issued | null} issuer null when self-signed
 * @property {Certificate} asn1
 */

/**
 * @typedef {object} CertificateRequest
 * @property {string} commonName
 * @property {string} [organization] default: none
 * @property {import("@peculiar/asn1-x509").Extension[]} extensions
 * @property {Issued | null} [issuer] absent: self-signed
 * @property {import("node:crypto").KeyObject} [privateKey] default: a new P-256 key
 * @property {Date} [notBefore] default: yesterday
 * @property {Date} [notAfter] default: in 90 days
 * @property {Buffer} [serialNumber] default: 16 random octets
 * @property {Digest} [digest] default: sha256
 * @property {boolean} [corruptSignature] flips the last bit of the signature
 */

/** @typedef {"sha1" | "sha256"} Digest */

/**
 * @param {CertificateRequest} request
 * @returns {Issued}
 */
export function issueCertificate(request) {
  const privateKey = request.privateKey ?? newEcKey();
  const issuer = request.issuer ?? null;
  const signer = issuer?.privateKey ?? privateKey;
  const digest = request.digest ?? "sha256";
  const subject = nameOf(request);
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: arrayBuffer(request.serialNumber ?? newSerialNumber()),
    signature: signatureAlgorithm(signer, digest),
    issuer: issuer?.asn1.tbsCertificate.subject ?? subject,
    validity: new Validity({
      notBefore: request.notBefore ?? daysFromNow(-1),
      notAfter: request.notAfter ?? daysFromNow(90),
    }),
    subject,
    subjectPublicKeyInfo: publicKeyInfo(privateKey),
    extensions: new Extensions(request.extensions),
  });
  const signature = sign(digest, toDer(tbsCertificate), signer);
  if (request.corruptSignature) flipLastBit(signature);
  const asn1 = new Certificate({
    tbsCertificate,
    signatureAlgorithm: tbsCertificate.signature,
    signatureValue: arrayBuffer(signature),
  });
  return { der: toDer(asn1), privateKey, issuer, asn1 };
}

/** P-256: made in a millisecond, where RSA takes half a second. */
export function newEcKey() {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
}

/** @param {number} modulusLength in bits */
export function newRsaKey(modulusLength) {
  return generateKeyPairSync("rsa", { modulusLength }).privateKey;
}

/** Random, so that two runs of the lab never collide in one Firefox profile. */
export function newSerialNumber() {
  const serial = randomBytes(16);
  serial.writeUInt8(0x40 | (serial.readUInt8() & 0x3f)); // positive, no leading zero
  return serial;
}

/** Whole seconds: neither UTCTime nor mozilla::pkix knows fractions. @param {number} days */
export function daysFromNow(days) {
  return new Date((Math.floor(Date.now() / 1000) + days * 86_400) * 1000);
}

/**
 * @param {import("node:crypto").KeyObject} key
 * @param {Digest} digest
 */
export function signatureAlgorithm(key, digest) {
  const isRsa = key.asymmetricKeyType === "rsa";
  return new AlgorithmIdentifier({
    algorithm: SIGNATURE_OIDS[isRsa ? "rsa" : "ec"][digest],
    ...(isRsa ? { parameters: null } : {}), // RFC 4055 wants NULL, RFC 5758 nothing
  });
}

/** @param {object} asn1 a value of one of the schema classes */
export function toDer(asn1) {
  return Buffer.from(AsnConvert.serialize(asn1));
}

/** A copy that shares no memory pool. @param {Uint8Array} bytes */
export function arrayBuffer(bytes) {
  return new Uint8Array(bytes).buffer;
}

/** @param {Buffer} bytes */
export function flipLastBit(bytes) {
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
}

/** @param {import("node:crypto").KeyObject} privateKey */
function publicKeyInfo(privateKey) {
  const spki = createPublicKey(privateKey).export({
    type: "spki",
    format: "der",
  });
  return AsnConvert.parse(spki, SubjectPublicKeyInfo);
}

/** @param {Pick<CertificateRequest, "commonName" | "organization">} request */
function nameOf({ commonName, organization }) {
  return new Name([
    ...(organization ? [attribute(ORGANIZATION, organization)] : []),
    attribute(COMMON_NAME, commonName),
  ]);
}

/**
 * @param {string} type
 * @param {string} utf8String
 */
function attribute(type, utf8String) {
  const value = new AttributeValue({ utf8String });
  return new RelativeDistinguishedName([
    new AttributeTypeAndValue({ type, value }),
  ]);
}

const COMMON_NAME = "2.5.4.3";
const ORGANIZATION = "2.5.4.10";

const SIGNATURE_OIDS = {
  ec: { sha1: "1.2.840.10045.4.1", sha256: "1.2.840.10045.4.3.2" },
  rsa: { sha1: "1.2.840.113549.1.1.5", sha256: "1.2.840.113549.1.1.11" },
};
