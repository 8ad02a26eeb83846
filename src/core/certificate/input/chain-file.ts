// What a file, a block or a decoded text holds: certificates, a bundle of them (PKCS #7), or something else. Only certificates come out.
import { berPart, berParts } from "../der/ber.js";
import { contextTag, TAG, type Part } from "../der/der.js";
import { kindOf, type DerKind } from "./der-kind.js";

export interface Contents {
  /** In order. One may be followed by zeros: that many octets followed it. */
  readonly certificates: readonly Uint8Array[];
  /** What else was there; none of it comes out. */
  readonly others: ReadonlySet<Other>;
  readonly isBundle: boolean;
  /** What follows the last part that could be identified. */
  readonly rest: Uint8Array;
}

/**
 * Takes the place of what is marked as a certificate but is not one, if others follow: their order says which is the site's own. An empty
 * SEQUENCE of ours, with nothing of what was there.
 */
export const SPOILT: Uint8Array = new Uint8Array([TAG.sequence, 0]);

export type Other = Exclude<DerKind, "certificate" | "pkcs7">;

/** One after the other; each is identified. Whether a certificate is a good one does not matter here. */
export function contentsOf(bytes: Uint8Array): Contents {
  const certificates: Uint8Array[] = [];
  const others = new Set<Other>();
  let isBundle = false;
  let at = 0;
  for (let i = 0; i < MAX_PARTS && bytes[at] === TAG.sequence; i++) {
    const part = berPart(bytes, at);
    const kind = part === null ? "unknown" : kindOf(part.der);
    if (part === null || (kind === "unknown" && certificates.length > 0)) {
      break;
    }
    at += part.der.length;
    if (kind === "certificate") {
      certificates.push(part.der);
    } else if (kind === "pkcs7") {
      const inside = bundled(part);
      certificates.push(...inside.certificates);
      inside.others.forEach((other) => others.add(other));
      isBundle = true;
    } else {
      others.add(kind);
    }
  }
  const rest = bytes.subarray(at);
  return {
    certificates: isBundle ? certificates : withZeros(certificates, rest),
    others,
    isBundle,
    rest,
  };
}

/**
 * How much follows a certificate is a finding: Firefox accepts no such certificate. What follows is not worth keeping; it may be a
 * key in a form that we do not know.
 */
function withZeros(
  certificates: readonly Uint8Array[],
  rest: Uint8Array,
): readonly Uint8Array[] {
  const last = certificates.at(-1);
  if (last === undefined || rest.length === 0) {
    return certificates;
  }
  const longer = new Uint8Array(last.length + rest.length);
  longer.set(last);
  return [...certificates.slice(0, -1), longer];
}

/** SignedData: version, digests, content, then `[0]` with the certificates, each of which is a SEQUENCE. Its wrapping may be missing. */
function bundled(whole: Part): Pick<Contents, "certificates" | "others"> {
  const [first, second] = berParts(whole.value, 2);
  const signed =
    first?.tag === TAG.oid ? berPart(second?.value ?? NOTHING) : whole;
  const set = berParts(signed?.value ?? NOTHING, MAX_FIELDS).find(
    ({ tag }) => tag === contextTag(0),
  );
  const parts = berParts(set?.value ?? NOTHING, MAX_PARTS);
  const kinds = parts.map(({ der }) => kindOf(der));
  return {
    certificates: parts.flatMap(({ der }, i) =>
      kinds[i] === "certificate" ? [der] : [],
    ),
    others: new Set(
      kinds.filter((kind) => kind !== "certificate" && kind !== "pkcs7"),
    ),
  };
}

const NOTHING = new Uint8Array();
/** Beside certificates there may be keys and other things. */
const MAX_PARTS = 200;
/** Of SignedData. */
const MAX_FIELDS = 6;
