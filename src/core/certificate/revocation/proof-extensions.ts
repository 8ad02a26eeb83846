// The extensions of a list of revoked certificates, of one in it, and of a responder's answer: few, and each there once.
import { oidText, TAG, type Part } from "../der/der.js";
import { insideOf, readBoolean } from "../der/exact-der.js";

export interface ProofExtension {
  readonly isCritical: boolean;
  /** What is inside the OCTET STRING. */
  readonly value: Uint8Array;
}

export type ProofExtensions = ReadonlyMap<string, ProofExtension>;

/** Extensions by object identifier; null where they are not such a list, or one is there twice. */
export function readProofExtensions(
  der: Uint8Array | undefined,
): ProofExtensions | null {
  const parts = der === undefined ? [] : insideOf(der, MAX_EXTENSIONS);
  const extensions = new Map<string, ProofExtension>();
  for (const part of parts ?? []) {
    const [id, ...rest] = insideOf(part.der, 3) ?? [];
    const value = rest.at(-1);
    const oid = id?.tag === TAG.oid ? oidText(id.value) : "";
    const isCritical = rest.length > 1 ? readMark(rest[0]) : false;
    if (
      oid === "" ||
      value?.tag !== TAG.octetString ||
      isCritical === null ||
      extensions.has(oid)
    ) {
      return null;
    }
    extensions.set(oid, { isCritical, value: value.value });
  }
  return parts && extensions;
}

/** Something must be understood, and is not among what we know. */
export const hasCritical = (
  extensions: ProofExtensions,
  known: readonly string[] = [],
): boolean =>
  [...extensions].some(
    ([oid, { isCritical }]) => isCritical && !known.includes(oid),
  );

const readMark = (mark: Part | undefined): boolean | null =>
  mark?.tag === TAG.boolean ? readBoolean(mark) : null;

/** RFC 5280 knows nine of lists and three of entries, RFC 6960 a handful of answers. */
const MAX_EXTENSIONS = 50;
