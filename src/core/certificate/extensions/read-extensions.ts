// The extensions of a certificate (RFC 5280 §4.2): each on its own, so that a bad one costs only itself.
import {
  KEY_USAGES,
  type AlternativeNames,
  type Certificate,
  type Extension,
  type KeyUsage,
  type NameConstraints,
  type Remark,
  type Subtree,
} from "../fields/certificate.js";
import {
  contextTag,
  oidText,
  partsIn,
  partsOf,
  readPart,
  TAG,
  type Part,
} from "../der/der.js";
import {
  addressOf,
  generalName,
  inWords,
  ipText,
  readGeneralNames,
} from "./general-names.js";
import { OID } from "../der/oids.js";
import { validationOf } from "./policies.js";
import { readAccess } from "./read-access.js";
import { readBasicConstraints } from "./read-constraints.js";
import { readCrlPoints } from "./read-crl-points.js";
import { readAuthorityKeyId, readSubjectKeyId } from "./read-key-ids.js";
import { readPolicies, readPurposes } from "./read-oids.js";

export type FromExtensions = Pick<
  Certificate,
  | "alternativeNames"
  | "basicConstraints"
  | "keyUsage"
  | "extendedKeyUsage"
  | "nameConstraints"
  | "subjectKeyId"
  | "authorityKeyId"
  | "ocspUrls"
  | "caIssuersUrls"
  | "crlUrls"
  | "partialCrlUrls"
  | "mustStaple"
  | "timestampCount"
  | "policies"
  | "validation"
>;

/** The list of extensions, as parts; null where it is not one, or too long. */
export function listExtensions(
  list: Part | undefined,
): readonly Extension[] | null {
  if (list === undefined) {
    return [];
  }
  // An empty list breaks a rule (§4.1), which does not keep anybody from reading it.
  const sequence = readPart(list.value);
  // One more than we take shows that there are too many.
  const parts = partsOf(list.value, MAX_EXTENSIONS + 1);
  const extensions = parts.slice(0, MAX_EXTENSIONS).map(readExtension);
  const isWhole =
    sequence?.tag === TAG.sequence && parts.length <= MAX_EXTENSIONS;
  return isWhole && extensions.every((each) => each !== null)
    ? extensions
    : null;
}

/** What the extensions say, and what is wrong with them; of two of a kind, the first counts. */
export function readExtensions(extensions: readonly Extension[]): {
  readonly said: FromExtensions;
  readonly remarks: readonly Remark[];
} {
  const remarks: Remark[] = repeatedOids(extensions).map((oid) => ({
    kind: "duplicate-extension",
    oid,
  }));
  const read = <T>(
    oid: string,
    reader: (value: Uint8Array) => T | null,
  ): T | null => {
    const extension = extensions.find((each) => each.oid === oid);
    const said = extension === undefined ? null : reader(extension.value);
    if (extension !== undefined && said === null) {
      remarks.push({ kind: "unreadable-extension", oid });
    }
    return said;
  };
  const access = read(OID.authorityInfoAccess, readAccess) ?? [];
  const urls = (method: string): readonly string[] =>
    access
      .filter((each) => each.method === method)
      .flatMap(({ place }) => addressOf(place));
  const policies = read(OID.certificatePolicies, readPolicies) ?? [];
  const lists = read(OID.crlDistributionPoints, readCrlPoints) ?? [];
  const said: FromExtensions = {
    alternativeNames: read(OID.subjectAltName, readAlternativeNames),
    basicConstraints: read(OID.basicConstraints, readBasicConstraints),
    keyUsage: read(OID.keyUsage, readKeyUsage),
    extendedKeyUsage: read(OID.extendedKeyUsage, readPurposes),
    nameConstraints: read(OID.nameConstraints, readNameConstraints),
    subjectKeyId: read(OID.subjectKeyIdentifier, readSubjectKeyId),
    authorityKeyId:
      read(OID.authorityKeyIdentifier, readAuthorityKeyId) || null,
    ocspUrls: urls(OID.ocsp),
    caIssuersUrls: urls(OID.caIssuers),
    crlUrls: lists.flatMap(({ urls: all }) => all),
    partialCrlUrls: lists.flatMap(({ urls: all, isWhole }) =>
      isWhole ? [] : all,
    ),
    mustStaple:
      read(OID.tlsFeature, readTlsFeatures)?.includes(STATUS_REQUEST) ?? false,
    timestampCount: read(OID.timestamps, countTimestamps),
    policies,
    validation: validationOf(policies),
  };
  return { said, remarks };
}

function readExtension(part: Part): Extension | null {
  const [oid, second, third] =
    part.tag === TAG.sequence ? partsIn(part.value, 3) : [];
  const hasFlag = second?.tag === TAG.boolean;
  const value = hasFlag ? third : second;
  return oid?.tag === TAG.oid && value?.tag === TAG.octetString && !value.isCut
    ? {
        oid: oidText(oid.value),
        isCritical: hasFlag && second.value[0] !== 0,
        value: value.value,
      }
    : null;
}

function repeatedOids(extensions: readonly Extension[]): readonly string[] {
  const oids = extensions.map(({ oid }) => oid);
  return [...new Set(oids.filter((oid, i) => oids.indexOf(oid) < i))];
}

function readAlternativeNames(value: Uint8Array): AlternativeNames | null {
  const list = readPart(value);
  const names =
    list?.tag === TAG.sequence ? readGeneralNames(list.value) : null;
  if (names === null || names.length > MAX_NAMES) {
    return null;
  }
  const dns: string[] = [];
  const ips: string[] = [];
  const others: string[] = [];
  for (const name of names) {
    const ip = name.kind === "ip" ? ipText(name.octets) : null;
    if (name.kind === "dns") {
      dns.push(name.text);
    } else if (ip !== null) {
      ips.push(ip);
    } else {
      others.push(inWords(name));
    }
  }
  return { dns, ips, others };
}

/** A BIT STRING: its first octet counts the bits that are not used, the first bit is the highest. */
function readKeyUsage(value: Uint8Array): readonly KeyUsage[] | null {
  const part = readPart(value);
  const bits =
    part?.tag === TAG.bitString && part.value.length > 1
      ? part.value.subarray(1)
      : null;
  return (
    bits &&
    KEY_USAGES.filter((_, i) => ((bits[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0)
  );
}

function readNameConstraints(value: Uint8Array): NameConstraints | null {
  const lists = partsOf(value, 3);
  const [permitted, excluded] = [contextTag(0), contextTag(1)].map((tag) =>
    lists
      .filter((each) => each.tag === tag)
      .flatMap((list) => partsIn(list.value, MAX_NAMES).map(readSubtree)),
  );
  const isWhole =
    lists.length > 0 &&
    [...(permitted ?? []), ...(excluded ?? [])].every((each) => each !== null);
  return isWhole
    ? {
        permitted: permitted?.filter((each) => each !== null) ?? [],
        excluded: excluded?.filter((each) => each !== null) ?? [],
      }
    : null;
}

function readSubtree(part: Part): Subtree | null {
  const [base] = part.tag === TAG.sequence ? partsIn(part.value, 1) : [];
  if (base === undefined) {
    return null;
  }
  const name = generalName(base);
  switch (name.kind) {
    case "dns":
      return { kind: "dns", base: name.text };
    case "ip":
      return { kind: "ip", base: name.octets };
    case "email":
    case "uri":
    case "other":
      return { kind: "other", base: inWords(name) };
  }
}

/** SEQUENCE OF INTEGER (RFC 7633 §4.1); what does not fit into one octet is not one that we know. */
function readTlsFeatures(value: Uint8Array): readonly number[] | null {
  const parts = partsOf(value, MAX_FEATURES);
  return parts.length > 0 && parts.every(({ tag }) => tag === TAG.integer)
    ? parts.map((part) => (part.value.length === 1 ? (part.value[0] ?? 0) : -1))
    : null;
}

/** A list of lists, each with a length of two octets, inside one more OCTET STRING (RFC 6962 §3.3). */
function countTimestamps(value: Uint8Array): number | null {
  const list = readPart(value);
  const bytes = list?.tag === TAG.octetString ? list.value : new Uint8Array();
  const length = (at: number): number =>
    ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (bytes.length < 2 || length(0) !== bytes.length - 2) {
    return null;
  }
  let count = 0;
  let at = 2;
  while (at < bytes.length) {
    at += 2 + length(at);
    count += 1;
  }
  return at === bytes.length ? count : null;
}

/** More than 30 were never seen; 100,000 names would fill a megabyte. */
const MAX_EXTENSIONS = 100;
const MAX_NAMES = 100_000;
/** TLS has some 60 extensions, of which a CA has promised one or two. */
const MAX_FEATURES = 100;
/** RFC 6066 §8. */
const STATUS_REQUEST = 5;
