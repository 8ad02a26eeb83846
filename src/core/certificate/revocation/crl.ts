// Reads a list of revoked certificates (RFC 5280 §5) as far as one certificate needs it.
import { searchEntries } from "./crl-entries.js";
import { contextTag, TAG, type Part } from "../der/der.js";
import {
  exactParts,
  insideOf,
  octetsOfBits,
  wholePart,
} from "../der/exact-der.js";
import { readGeneralNames } from "../extensions/general-names.js";
import {
  hasCritical,
  readProofExtensions,
  type ProofExtension,
} from "./proof-extensions.js";
import { readTime } from "../fields/read-time.js";

export type CrlReading =
  { readonly kind: "unreadable" } | { readonly kind: "crl"; readonly crl: Crl };

export interface Crl {
  /** What is signed, and how. */
  readonly signed: Uint8Array;
  /** AlgorithmIdentifier, as DER. */
  readonly algorithm: Uint8Array;
  readonly signature: Uint8Array;
  /** Name of the issuer, as DER. */
  readonly issuer: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly thisUpdate: number;
  readonly nextUpdate: number | null;
  /** How many certificates are in it. */
  readonly count: number;
  /** What it says about the certificate that was looked for; null where that is not in it. */
  readonly entry: CrlEntry | null;
  readonly scope: CrlScope;
  /** It lists only what changed since another list (RFC 5280 §5.2.4). */
  readonly isDelta: boolean;
  /** Something else in it must be understood, and we do not understand it. */
  readonly hasCriticalExtension: boolean;
}

export interface CrlEntry {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly reason: number | undefined;
  /** The entry may be about another CA's certificate (RFC 5280 §5.3.3), or something in it must be understood that we do not. */
  readonly hasCriticalExtension: boolean;
}

/** Issuing distribution point (RFC 5280 §5.2.5): what is not in the list may be in another. */
export interface CrlScope {
  /** The addresses of this part of the list; null where it is the whole list. */
  readonly addresses: readonly string[] | null;
  readonly isForServers: boolean;
  readonly isForCas: boolean;
  readonly isForAllReasons: boolean;
  readonly isIndirect: boolean;
}

/** Looks for a serial number, in hexadecimal as {@link Certificate.serial} has it. Never throws; linear in the size of the list. */
export function readCrl(bytes: Uint8Array, serial: string): CrlReading {
  const [signed, algorithm, signature] = insideOf(bytes, 3) ?? [];
  const bits = octetsOfBits(signature);
  const fields =
    signed?.tag === TAG.sequence ? exactParts(signed.value, MAX_FIELDS) : null;
  if (!signed || !algorithm || !bits || !fields) {
    return UNREADABLE;
  }
  const list = readFields(fields, serialOctets(serial));
  return list === null
    ? UNREADABLE
    : {
        kind: "crl",
        crl: {
          signed: signed.der,
          algorithm: algorithm.der,
          signature: bits,
          ...list,
        },
      };
}

/** TBSCertList: version and list are optional, and tags tell what is there. */
function readFields(
  fields: readonly Part[],
  serial: Uint8Array,
): Omit<Crl, "signed" | "algorithm" | "signature"> | null {
  const [, issuer, ...rest] =
    fields[0]?.tag === TAG.integer ? fields.slice(1) : fields;
  const times = rest.filter(isTime).map(readTime);
  const [thisUpdate = null, nextUpdate = null] = times;
  const list = rest.find(({ tag }) => tag === TAG.sequence);
  const search = searchEntries(list?.value ?? NOTHING, serial);
  const extensions = readProofExtensions(
    rest.find(({ tag }) => tag === contextTag(0))?.value,
  );
  if (
    issuer === undefined ||
    thisUpdate === null ||
    times.includes(null) ||
    search.kind === "unreadable" ||
    extensions === null
  ) {
    return null;
  }
  const entry = search.entry && readEntry(search.entry);
  const scope = readScope(extensions.get(SCOPE));
  if ((search.entry !== null && entry === null) || scope === null) {
    return null;
  }
  return {
    issuer: issuer.der,
    thisUpdate,
    nextUpdate,
    count: search.count,
    entry,
    scope,
    isDelta: extensions.has(DELTA),
    hasCriticalExtension: hasCritical(extensions, [SCOPE, DELTA]),
  };
}

function readEntry(der: Uint8Array): CrlEntry | null {
  const [, time, more] = insideOf(der, 3) ?? [];
  const since = readTime(time);
  const extensions = readProofExtensions(more?.der);
  if (since === null || extensions === null) {
    return null;
  }
  const reason = extensions.get(REASON);
  return {
    since,
    reason: reason && wholePart(reason.value, TAG.enumerated)?.value[0],
    hasCriticalExtension: hasCritical(extensions),
  };
}

function readScope(extension: ProofExtension | undefined): CrlScope | null {
  if (extension === undefined) {
    return EVERYTHING;
  }
  const fields = insideOf(extension.value, 6);
  if (fields === null) {
    return null;
  }
  const isSet = (n: number): boolean =>
    fields.some(
      ({ tag, value }) => tag === contextTag(n, false) && value[0] !== 0,
    );
  const point = fields.find(({ tag }) => tag === contextTag(0));
  return {
    addresses: point === undefined ? null : addressesIn(point.value),
    isForServers: !isSet(2) && !isSet(5),
    isForCas: !isSet(1) && !isSet(5),
    isForAllReasons: !fields.some(({ tag }) => tag === contextTag(3, false)),
    isIndirect: isSet(4),
  };
}

/** DistributionPointName: only a full name has addresses. */
function addressesIn(point: Uint8Array): readonly string[] {
  const names = wholePart(point, contextTag(0));
  return (
    (names === null ? null : (readGeneralNames(names.value) ?? []))?.flatMap(
      (name) => (name.kind === "uri" ? [name.text] : []),
    ) ?? []
  );
}

const isTime = ({ tag }: Part): boolean =>
  tag === TAG.utcTime || tag === TAG.generalizedTime;

function serialOctets(serial: string): Uint8Array {
  return Uint8Array.from(serial.match(/../g) ?? [], (pair) =>
    parseInt(pair, 16),
  );
}

const UNREADABLE = { kind: "unreadable" } as const;
const EVERYTHING: CrlScope = {
  addresses: null,
  isForServers: true,
  isForCas: true,
  isForAllReasons: true,
  isIndirect: false,
};
const NOTHING = new Uint8Array();
/** Of TBSCertList (RFC 5280 §5.1). */
const MAX_FIELDS = 7;
const REASON = "2.5.29.21";
const DELTA = "2.5.29.27";
const SCOPE = "2.5.29.28";
