// Writes the question for a CA's responder: is this one certificate still good? (RFC 6960 §4.1, in the form of RFC 5019.)
import { derLength, TAG } from "../der/der.js";

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

/** One certificate, no nonce (RFC 5019 §2.1.1), no signature, nothing about who asks. */
export function ocspRequest(id: CertificateId): Uint8Array {
  const certId = written(TAG.sequence, [
    ...SHA1_IDENTIFIER,
    ...written(TAG.octetString, id.issuerNameHash),
    ...written(TAG.octetString, id.issuerKeyHash),
    ...written(TAG.integer, octetsOf(id.serial)),
  ]);
  // OCSPRequest { TBSRequest { requestList { Request { reqCert } } } }: everything else is left out.
  const request = [1, 2, 3, 4].reduce<readonly number[]>(
    (inner) => written(TAG.sequence, inner),
    certId,
  );
  return Uint8Array.from(request);
}

/** One part as DER, its length in the fewest octets; numbers of a certificate end long before 64 KB. */
function written(tag: number, value: ArrayLike<number>): readonly number[] {
  return [tag, ...derLength(value.length), ...Array.from(value)];
}

const octetsOf = (hexadecimal: string): readonly number[] =>
  (hexadecimal.match(/../g) ?? []).map((pair) => parseInt(pair, 16));

/** AlgorithmIdentifier { SHA-1, NULL }. */
const SHA1_IDENTIFIER: readonly number[] = [
  0x30, 9, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a, 5, 0,
];
