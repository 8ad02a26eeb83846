// Where to find lists of revoked certificates (RFC 5280 §4.2.1.13, CRLDistributionPoints).
import { contextTag, type Part } from "../der/der.js";
import {
  allOf,
  exactParts,
  fieldsOf,
  insideOf,
  isTyped,
} from "../der/exact-der.js";
import { addressOf, readFewNames } from "./general-names.js";

export interface CrlPoint {
  readonly urls: readonly string[];
  /** For all reasons, and by the issuer itself. */
  readonly isWhole: boolean;
}

export const readCrlPoints = (value: Uint8Array): readonly CrlPoint[] | null =>
  allOf(insideOf(value, MAX_POINTS)?.map(readPoint));

function readPoint(part: Part): CrlPoint | null {
  const fields = fieldsOf(insideOf(part.der, 3), [
    contextTag(0),
    contextTag(1, false),
    contextTag(2),
  ]);
  const [name, reasons, issuer] = fields ?? [];
  const urls = name === undefined ? [] : readPointName(name.value);
  const isIssuerRead =
    issuer === undefined || readFewNames(issuer.value, MAX_NAMES) !== null;
  return fields === null || urls === null || !isIssuerRead
    ? null
    : { urls, isWhole: reasons === undefined && issuer === undefined };
}

/** DistributionPointName: a full name, or one relative to the issuer's, which has no address. */
function readPointName(choice: Uint8Array): readonly string[] | null {
  const [name, ...others] = exactParts(choice, 2) ?? [];
  if (others.length > 0) {
    return null;
  }
  switch (name?.tag) {
    case contextTag(0):
      return readFewNames(name.value, MAX_NAMES)?.flatMap(addressOf) ?? null;
    case contextTag(1):
      return exactParts(name.value, MAX_NAMES)?.every(isTyped) === true
        ? []
        : null;
    default:
      return null;
  }
}

/** Real ones have one or two. */
const MAX_POINTS = 100;
const MAX_NAMES = 100;
