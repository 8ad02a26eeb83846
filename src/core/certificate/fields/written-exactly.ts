// Where Firefox requires exact DER (X.690), but a certificate can be read even so: mozilla::pkix, pkixder.cpp, `BackCert::Init`.
import type { Certificate } from "./certificate.js";
import {
  contextTag,
  partsIn,
  partsOf,
  readPart,
  TAG,
  type Part,
} from "../der/der.js";
import { exactParts, insideOf, octetsOfBits } from "../der/exact-der.js";
import { OID } from "../der/oids.js";

/** Version, serial number, key, signature and the critical flags of extensions; lengths are checked where they are read. */
export function isWrittenExactly({ der, key, version }: Certificate): boolean {
  const [tbs, , signature] = partsOf(der, 3);
  const all = partsIn(tbs?.value ?? der, MOST_PARTS);
  const first = all[0]?.tag === contextTag(0) ? 1 : 0;
  const serial = all[first];
  const extensions = all.find(({ tag }) => tag === contextTag(3));
  return (
    version >= 1 &&
    version <= 4 &&
    serial !== undefined &&
    isShortest(serial) &&
    octetsOfBits(signature) !== null &&
    isKeyExact(key) &&
    partsOf(extensions?.value, MOST_EXTENSIONS).every(isMarkExact)
  );
}

/** Extensions that Firefox cannot read the way they are written: their object identifiers. */
export function unreadableForFirefox({
  extensions,
}: Certificate): readonly string[] {
  return extensions
    .filter(({ oid, value }) => {
      const part = readPart(value);
      return (
        // What is not a part at all could not be read here, either.
        part !== null &&
        (part.der.length < value.length ||
          !part.isMinimal ||
          (oid === OID.basicConstraints && !areConstraintsExact(part)))
      );
    })
    .map(({ oid }) => oid);
}

/** SEQUENCE { BOOLEAN, INTEGER from 0 to 127 }, either of them perhaps left out. */
function areConstraintsExact({ value }: Part): boolean {
  const parts = exactParts(value, 3);
  const [first, ...rest] = parts ?? [];
  const numbers = first?.tag === TAG.boolean ? rest : (parts ?? []);
  return (
    parts !== null &&
    numbers.length <= 1 &&
    (first?.tag !== TAG.boolean || isBoolean(first)) &&
    numbers.every(
      ({ tag, value: octets }) =>
        tag === TAG.integer && octets.length === 1 && (octets[0] ?? 0) < 0x80,
    )
  );
}

/** Whether an extension is critical. FALSE should be left out; Firefox accepts it. */
function isMarkExact(extension: Part): boolean {
  const mark = partsIn(extension.value, 2)[1];
  return mark?.tag !== TAG.boolean || isBoolean(mark);
}

const isBoolean = ({ value }: Part): boolean =>
  value.length === 1 && (value[0] === 0 || value[0] === 0xff);

function isKeyExact({ algorithm, spki }: Certificate["key"]): boolean {
  const [identifier, bits] = insideOf(spki, 3) ?? [];
  const octets = octetsOfBits(bits);
  if (octets === null || identifier === undefined) {
    return false;
  }
  if (algorithm !== "RSA") {
    return true;
  }
  const [, parameters, ...rest] = insideOf(identifier.der, 3) ?? [];
  const numbers = insideOf(octets, 3) ?? [];
  return (
    parameters?.tag === NULL &&
    parameters.value.length === 0 &&
    rest.length === 0 &&
    numbers.length === 2 &&
    numbers.every((number) => isShortest(number) && isPositive(number))
  );
}

/** In the fewest octets (§8.3.2). */
function isShortest({ tag, value }: Part): boolean {
  const [first, second] = value;
  const isPadded =
    second !== undefined &&
    ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  return tag === TAG.integer && value.length > 0 && !isPadded;
}

const isPositive = ({ value }: Part): boolean =>
  (value[0] ?? 0x80) < 0x80 && value.some((octet) => octet !== 0);

const NULL = 0x05;
/** Of TBSCertificate; ten with both unique identifiers (RFC 5280 §4.1). */
const MOST_PARTS = 12;
/** As many as are read. */
const MOST_EXTENSIONS = 100;
