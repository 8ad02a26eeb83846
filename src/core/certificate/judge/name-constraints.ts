// May a CA issue for the names in a certificate (RFC 5280 §4.2.1.10)? For all kinds of names, as strictly as mozilla::pkix (pkixnames.cpp).
import type { Certificate, Extension } from "../fields/certificate.js";
import {
  contextTag,
  isSame,
  partsIn,
  partsOf,
  TAG,
  type Part,
} from "../der/der.js";
import { exactParts, insideOf } from "../der/exact-der.js";
import { generalName, inWords, ipText } from "../extensions/general-names.js";
import { isNameConstraint, isPresentable } from "../chain/host-match.js";
import { OID } from "../der/oids.js";

/** Of one issuer, sorted by the kinds of names. */
export interface Constraints {
  readonly permitted: Subtrees;
  readonly excluded: Subtrees;
}

/** What the constraints in an issuer's certificate say; null where there are none, or they cannot be read (which is reported elsewhere). */
export function constraintsOf({ extensions }: Certificate): Constraints | null {
  const value = valueOf(extensions, OID.nameConstraints);
  const lists = value && insideOf(value, 2);
  if (!lists) {
    return null;
  }
  const subtrees = (tag: number): Subtrees =>
    sorted(lists.find((list) => list.tag === tag));
  return {
    permitted: subtrees(contextTag(0)),
    excluded: subtrees(contextTag(1)),
  };
}

/**
 * The first name that the constraints do not allow; null where all are allowed.
 *
 * @param isLeaf in a site's own certificate without alternative names, the common name counts
 */
export function forbiddenName(
  certificate: Certificate,
  constraints: Constraints,
  isLeaf: boolean,
): string | null {
  const forbidden = presented(certificate, isLeaf).find(
    (name) => !isAllowed(name, constraints),
  );
  return forbidden === undefined ? null : forbidden.text;
}

/** A name that a certificate has: tag and contents of a GeneralName (§4.2.1.6), and how it is shown. */
interface Presented {
  readonly tag: number;
  readonly value: Uint8Array;
  readonly text: string;
}

/** The bases of one list, by the tags of their kinds. */
interface Subtrees {
  readonly byTag: ReadonlyMap<number, readonly Uint8Array[]>;
  readonly domains: Domains;
  /** It has something that Firefox does not read: then no name is allowed. */
  readonly isBroken: boolean;
}

interface Domains {
  readonly bases: ReadonlySet<string>;
  /** The bases without their first labels: a wildcard covers each of those. */
  readonly parents: ReadonlySet<string>;
  readonly isBroken: boolean;
}

function sorted(list: Part | undefined): Subtrees {
  const byTag = new Map<number, Uint8Array[]>();
  const parts = list === undefined ? [] : exactParts(list.value, MOST_NAMES);
  let isBroken = parts === null || (list !== undefined && parts.length === 0);
  for (const part of parts ?? []) {
    const [base, ...distances] = (part.tag === TAG.sequence &&
      exactParts(part.value, 3)) || [undefined];
    // A minimum or maximum must not be there (§4.2.1.10).
    if (base === undefined || distances.length > 0) {
      isBroken = true;
    } else {
      const others = byTag.get(base.tag);
      if (others === undefined) {
        byTag.set(base.tag, [base.value]);
      } else {
        others.push(base.value);
      }
    }
  }
  return { byTag, domains: domainsOf(byTag.get(DNS) ?? []), isBroken };
}

/** Sets, so that 10,000 names under 10,000 constraints take no longer than each alone. */
function domainsOf(values: readonly Uint8Array[]): Domains {
  const bases = values.map((value) => ascii(value).toLowerCase());
  return {
    bases: new Set(bases),
    parents: new Set(
      bases.flatMap((base) =>
        base.indexOf(".") > 0 ? [base.slice(base.indexOf(".") + 1)] : [],
      ),
    ),
    isBroken: !bases.every(isNameConstraint),
  };
}

function isAllowed(
  name: Presented,
  { permitted, excluded }: Constraints,
): boolean {
  if (permitted.isBroken || excluded.isBroken) {
    return false;
  }
  const has = ({ byTag }: Subtrees): boolean => byTag.has(name.tag);
  if (!has(permitted) && !has(excluded)) {
    return true;
  }
  const matches = MATCHES.get(name.tag);
  return (
    matches !== undefined &&
    isReadable(name, [permitted, excluded]) &&
    (!has(permitted) || matches(name.value, permitted, false)) &&
    (!has(excluded) || !matches(name.value, excluded, true))
  );
}

type Match = (
  value: Uint8Array,
  subtrees: Subtrees,
  isExcluded: boolean,
) => boolean;

/** Firefox cannot read a malformed host name or address: a certificate with one is refused if there are constraints for its kind. */
function isReadable(
  { tag, value }: Presented,
  lists: readonly Subtrees[],
): boolean {
  switch (tag) {
    case DNS:
      return (
        isPresentable(ascii(value)) &&
        !lists.some(({ domains }) => domains.isBroken)
      );
    case IP:
      return value.length === 4 || value.length === 16;
    case EMAIL:
      return isMailbox(ascii(value));
    default:
      return true;
  }
}

/** `example.org` covers itself and all below; `.example.org` all below; "" everything. A wildcard also covers its siblings. */
function isBelow(
  value: Uint8Array,
  { domains: { bases, parents } }: Subtrees,
): boolean {
  const plain = ascii(value).toLowerCase();
  if (bases.has("") || bases.has(plain)) {
    return bases.size > 0;
  }
  if (plain.startsWith("*.") && parents.has(plain.slice(2))) {
    return true;
  }
  for (
    let dot = plain.indexOf(".");
    dot !== -1;
    dot = plain.indexOf(".", dot + 1)
  ) {
    if (bases.has(plain.slice(dot)) || bases.has(plain.slice(dot + 1))) {
      return true;
    }
  }
  return false;
}

const basesOf = ({ byTag }: Subtrees, tag: number): readonly Uint8Array[] =>
  (byTag.get(tag) ?? []).slice(0, MOST_COMPARED);

/** A network is the address, then the mask of the same length. */
const isWithin: Match = (octets, subtrees) =>
  basesOf(subtrees, IP).some(
    (network) =>
      network.length === 2 * octets.length &&
      octets.every((octet, i) => {
        const mask = network[octets.length + i] ?? 0;
        return (octet & mask) === ((network[i] ?? 0) & mask);
      }),
  );

/** A whole address, a host, or `.example.org` for the hosts below. */
const isMailAt: Match = (value, subtrees) => {
  const mail = ascii(value).toLowerCase();
  const host = mail.slice(mail.indexOf("@") + 1);
  return basesOf(subtrees, EMAIL).some((bytes) => {
    const base = ascii(bytes).toLowerCase();
    if (base.includes("@")) {
      return base === mail;
    }
    return (
      base === "" ||
      (base.startsWith(".") ? host.endsWith(base) : host === base)
    );
  });
};

/** Permitted: what begins with these names. If any are excluded, Firefox treats every name as excluded, to be on the safe side. */
const isNamedBelow: Match = (value, subtrees, isExcluded) =>
  isExcluded ||
  basesOf(subtrees, DIRECTORY).some((base) => {
    const [wanted, there] = [
      partsOf(base, MOST_COMPARED),
      partsOf(value, MOST_COMPARED),
    ];
    return wanted.every(({ value: set }, i) => {
      const [ours, theirs] = [
        partsIn(set, MOST_COMPARED),
        partsIn(there[i]?.value ?? NOTHING, MOST_COMPARED),
      ];
      return (
        ours.length === theirs.length &&
        ours.every((one, k) => isSameAttribute(one, theirs[k]))
      );
    });
  });

/** PrintableString and UTF8String are equal if their octets are. */
function isSameAttribute(one: Part, other: Part | undefined): boolean {
  const [type, value] = partsIn(one.value, 2);
  const [otherType, otherValue] = partsIn(other?.value ?? NOTHING, 2);
  return (
    type !== undefined &&
    value !== undefined &&
    otherType !== undefined &&
    otherValue !== undefined &&
    isSame(type.der, otherType.der) &&
    isSame(value.value, otherValue.value) &&
    (value.tag === otherValue.tag ||
      [value.tag, otherValue.tag].every((tag) => PLAIN_TEXTS.includes(tag)))
  );
}

function presented(
  { extensions, subject }: Certificate,
  isLeaf: boolean,
): readonly Presented[] {
  const alternative = valueOf(extensions, OID.subjectAltName);
  const names = partsOf(alternative ?? NOTHING, MOST_NAMES).map(
    (part): Presented => ({
      tag: part.tag,
      value: part.value,
      text: toldOf(part),
    }),
  );
  const isHost = ({ tag }: Presented): boolean => tag === DNS || tag === IP;
  const common = subject.attributes.findLast(({ label }) => label === "CN");
  return [
    ...names,
    { tag: DIRECTORY, value: subject.der, text: subject.short },
    ...(isLeaf && common !== undefined && !names.some(isHost)
      ? hostIn(common.value)
      : []),
    ...(alternative === null
      ? subject.attributes
          .filter(({ oid }) => oid === EMAIL_ADDRESS)
          .map(({ value }) => ({
            tag: EMAIL,
            value: octets(value),
            text: value,
          }))
      : []),
  ];
}

/** A common name that could be a host or an IPv4 address counts as one. */
function hostIn(text: string): readonly Presented[] {
  if (isPresentable(text)) {
    return [{ tag: DNS, value: octets(text), text }];
  }
  const numbers = text.split(".").map(Number);
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) &&
    numbers.every((number) => number < 256)
    ? [{ tag: IP, value: Uint8Array.from(numbers), text }]
    : [];
}

function toldOf(part: Part): string {
  const name = generalName(part);
  switch (name.kind) {
    case "dns":
    case "email":
    case "uri":
      return name.text;
    case "ip":
      return ipText(name.octets) ?? inWords(name);
    case "other":
      return inWords(name);
  }
}

/** Enough of a mailbox (RFC 5321 §4.1.2) to tell its two sides apart. */
function isMailbox(text: string): boolean {
  const [, local = "", host = ""] = /^([^@\s]+)@([^@]+)$/.exec(text) ?? [];
  return local !== "" && !host.startsWith("*") && isPresentable(host);
}

const valueOf = (
  extensions: readonly Extension[],
  oid: string,
): Uint8Array | null =>
  extensions.find((each) => each.oid === oid)?.value ?? null;

const ascii = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LONGEST), (octet) =>
    String.fromCharCode(octet),
  ).join("");
const octets = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const EMAIL = 0x81;
const DNS = 0x82;
const DIRECTORY = 0xa4;
const IP = 0x87;
const EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
/** UTF8String, PrintableString. */
const PLAIN_TEXTS: readonly number[] = [0x0c, 0x13];
const NOTHING = new Uint8Array();
/** Characters: longer ones are not host names. */
const LONGEST = 1_024;

/** The kinds whose constraints Firefox understands; a name of another kind is refused if there are any for it. */
const MATCHES: ReadonlyMap<number, Match> = new Map([
  [DNS, isBelow],
  [IP, isWithin],
  [EMAIL, isMailAt],
  [DIRECTORY, isNamedBelow],
]);

/** As many names as are read from one certificate. */
const MOST_NAMES = 100_000;
/** Each is compared with each: no real CA has more than these. */
const MOST_COMPARED = 500;
