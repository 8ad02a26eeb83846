// Builds lists of revoked certificates (RFC 5280 §5) that are good, or wrong in exactly one way.
import { sign } from "node:crypto";
import { AsnConvert } from "@peculiar/asn1-schema";
import {
  daysFromNow,
  flipLastBit,
  signatureAlgorithm,
  toDer,
  type Issued,
} from "../lab/certificate.mjs";

export interface CrlOptions {
  readonly thisUpdate?: Date;
  /** null: none. */
  readonly nextUpdate?: Date | null;
  readonly entries?: readonly CrlEntryOptions[];
  /** Extensions of the list, each as DER. */
  readonly extensions?: readonly Buffer[];
  /** Without a version, and without what a version 1 has not. */
  readonly isOld?: boolean;
  readonly digest?: "sha1" | "sha256";
  readonly corruptSignature?: boolean;
}

export interface CrlEntryOptions {
  /** Contents of the INTEGER. */
  readonly serial: Uint8Array;
  readonly since?: Date;
  readonly extensions?: readonly Buffer[];
}

export function crlOf(issuer: Issued, options: CrlOptions = {}): Buffer {
  const {
    entries = [],
    extensions = [],
    nextUpdate = daysFromNow(7),
  } = options;
  const algorithm = toDer(
    signatureAlgorithm(issuer.privateKey, options.digest ?? "sha256"),
  );
  const list = der(0x30, Buffer.concat(entries.map(entryOf)));
  const tbs = der(
    0x30,
    ...(options.isOld ? [] : [der(0x02, Buffer.of(1))]),
    algorithm,
    Buffer.from(AsnConvert.serialize(issuer.asn1.tbsCertificate.subject)),
    time(options.thisUpdate ?? daysFromNow(-1)),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    ...(entries.length === 0 ? [] : [list]),
    ...(extensions.length === 0 ? [] : [der(0xa0, der(0x30, ...extensions))]),
  );
  const signature = sign(options.digest ?? "sha256", tbs, issuer.privateKey);
  if (options.corruptSignature) {
    flipLastBit(signature);
  }
  return der(0x30, tbs, algorithm, der(0x03, Buffer.of(0), signature));
}

function entryOf({
  serial,
  since = daysFromNow(-2),
  extensions = [],
}: CrlEntryOptions): Buffer {
  return der(
    0x30,
    der(0x02, serial),
    time(since),
    ...(extensions.length === 0 ? [] : [der(0x30, ...extensions)]),
  );
}

export function crlExtension(
  oid: string,
  value: Buffer,
  isCritical = false,
): Buffer {
  return der(
    0x30,
    der(0x06, Buffer.from(oid, "hex")),
    ...(isCritical ? [der(0x01, Buffer.of(0xff))] : []),
    der(0x04, value),
  );
}

/** The last octet of `2.5.29.n`. */
export const certificateExtension = (
  n: number,
  value: Buffer,
  isCritical = false,
): Buffer => crlExtension(`551d${n.toString(16)}`, value, isCritical);

export const reasonCode = (reason: number): Buffer =>
  certificateExtension(21, der(0x0a, Buffer.of(reason)));

/** Issuing distribution point: addresses of this list, and flags by their number. */
export function scopeOf(
  addresses: readonly string[],
  flags: readonly number[] = [],
): Buffer {
  const names = addresses.map((address) => der(0x86, Buffer.from(address)));
  return certificateExtension(
    28,
    der(
      0x30,
      ...(addresses.length === 0 ? [] : [der(0xa0, der(0xa0, ...names))]),
      ...flags.map((n) => der(0x80 + n, Buffer.of(0xff))),
    ),
    true,
  );
}

/** Tag, length in the fewest octets, contents. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const octets: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) {
    octets.unshift(rest % 256);
  }
  const length =
    content.length < 0x80
      ? [content.length]
      : [0x80 + octets.length, ...octets];
  return Buffer.concat([Buffer.of(tag, ...length), content]);
}

/** UTCTime, as RFC 5280 §5.1.2.4 wants it until 2049. */
function time(date: Date): Buffer {
  const text = date.toISOString().replace(/^..|[-:T]|\.\d+/g, "");
  return der(0x17, Buffer.from(text));
}
