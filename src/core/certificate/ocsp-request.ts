// Writes the question to a CA's responder: does this one certificate still count? (RFC 6960 §4.1, in the form of RFC 5019.)
import { CertID, OCSPRequest, Request, TBSRequest } from "@peculiar/asn1-ocsp";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import { AlgorithmIdentifier } from "@peculiar/asn1-x509";

/** Which certificate: the hashes are SHA-1, which every responder knows and which guards nothing here. */
export interface CertificateId {
  /** Of the issuer's name, as DER. */
  readonly issuerNameHash: Uint8Array;
  /** Of the bits of the issuer's key. */
  readonly issuerKeyHash: Uint8Array;
  /** As {@link Certificate.serial} has it. */
  readonly serial: string;
}

export const SHA1 = "1.3.14.3.2.26";

/** One certificate, no nonce (RFC 5019 §2.1.1), no signature, no word of who asks. */
export function ocspRequest(id: CertificateId): Uint8Array {
  const reqCert = new CertID({
    hashAlgorithm: new AlgorithmIdentifier({
      algorithm: SHA1,
      parameters: null,
    }),
    issuerNameHash: new OctetString(id.issuerNameHash),
    issuerKeyHash: new OctetString(id.issuerKeyHash),
    serialNumber: octetsOf(id.serial),
  });
  const tbsRequest = new TBSRequest({
    requestList: [new Request({ reqCert })],
  });
  return new Uint8Array(AsnConvert.serialize(new OCSPRequest({ tbsRequest })));
}

function octetsOf(hexadecimal: string): ArrayBuffer {
  const pairs = hexadecimal.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => parseInt(pair, 16)).buffer;
}
