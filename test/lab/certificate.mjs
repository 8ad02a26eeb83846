// Signs one X.509 certificate (RFC 5280), however wrong its contents are meant to be.
// @ts-check

import {
  constants,
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
  const signature = signWith(signer, toDer(tbsCertificate), digest);
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
  const kind = key.asymmetricKeyType;
  if (kind === "ed25519")
    return new AlgorithmIdentifier({ algorithm: ED25519 });
  if (kind === "rsa-pss")
    return new AlgorithmIdentifier({
      algorithm: RSASSA_PSS,
      parameters: arrayBuffer(PSS_SHA256),
    });
  const isRsa = kind === "rsa";
  return new AlgorithmIdentifier({
    algorithm: SIGNATURE_OIDS[isRsa ? "rsa" : "ec"][digest],
    ...(isRsa ? { parameters: null } : {}), // RFC 4055 wants NULL, RFC 5758 nothing
  });
}

/**
 * @param {import("node:crypto").KeyObject} key
 * @param {Uint8Array} data
 * @param {Digest} digest for RSA and EC; Ed25519 has its own, RSA-PSS always takes SHA-256 here
 */
export function signWith(key, data, digest) {
  switch (key.asymmetricKeyType) {
    case "ed25519":
      return sign(null, data, key);
    case "rsa-pss":
      return sign("sha256", data, {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: 32,
      });
    default:
      return sign(digest, data, key);
  }
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

const ED25519 = "1.3.101.112";
const RSASSA_PSS = "1.2.840.113549.1.1.10";
/** RFC 4055 §3.1: SHA-256, MGF1 with SHA-256, 32 octets of salt. */
const PSS_SHA256 = Buffer.from(
  "3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120",
  "hex",
);
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
