// Bundles of certificates as PKCS #7, in DER and in BER.
import { part } from "../fuzz/long-primitives.js";

/** certs-only CMS (RFC 5652 §5.1). */
export function pkcs7(ders: readonly Uint8Array[]): Uint8Array {
  const raw = (digits: string): Buffer => Buffer.from(digits, "hex");
  const signed = part(
    0x30,
    Buffer.concat([
      raw("020101"),
      raw("3100"),
      raw("300b06092a864886f70d010701"),
      part(0xa0, Buffer.concat(ders)),
      raw("3100"),
    ]),
  );
  return new Uint8Array(
    part(
      0x30,
      Buffer.concat([raw("06092a864886f70d010702"), part(0xa0, signed)]),
    ),
  );
}

/** The same with the outer lengths left open, down to the certificates. */
export function endless(bundle: Uint8Array, depth = 0): Uint8Array {
  const open = (bytes: Buffer, left: number): Buffer => {
    const octets = (bytes[1] ?? 0) < 0x80 ? 0 : (bytes[1] ?? 0) - 0x80;
    const inner: Buffer[] = [];
    const value = bytes.subarray(2 + octets);
    for (let at = 0; at < value.length;) {
      const size = sizeAt(value, at);
      const child = value.subarray(at, at + size);
      const isOpen =
        left > 0 &&
        ((child[0] ?? 0) & 0x20) !== 0 &&
        child.length > 2 &&
        (child[0] !== 0x30 || left > 1);
      inner.push(isOpen ? open(child, left - 1) : child);
      at += size;
    }
    return Buffer.concat([
      Buffer.of(bytes[0] ?? 0, 0x80),
      ...inner,
      Buffer.of(0, 0),
    ]);
  };
  return new Uint8Array(open(Buffer.from(bundle), 3 - depth));
}

function sizeAt(bytes: Buffer, at: number): number {
  const first = bytes[at + 1] ?? 0;
  const octets = first < 0x80 ? 0 : first - 0x80;
  const length = octets === 0 ? first : bytes.readUIntBE(at + 2, octets);
  return 2 + octets + length;
}
