// Whatever a person pastes or drops → the certificates in it, or why there are none. Only certificates come out.
import { fromBase64 } from "../der/base64.js";
import { bareDers, encodedTexts } from "./bare-text.js";
import { contentsOf, SPOILT, type Contents, type Other } from "./chain-file.js";
import { copiedText, type CopiedText } from "./copied-text.js";
import { readPart, TAG } from "../der/der.js";
import { isSecret } from "./der-kind.js";
import { fileText } from "./file-text.js";
import { isKeyStore, otherForms } from "./other-keys.js";
import { bytesOfBody, hasBase64 } from "./pem-body.js";
import { pemText, type PemBlock } from "./pem.js";
import { percentDecoded, plainText } from "./plain-text.js";

export type ChainInput =
  | {
      readonly kind: "found";
      /** In their order, one to MAX_CERTIFICATES; each begins as a certificate does, or is {@link SPOILT}. */
      readonly ders: readonly Uint8Array[];
      readonly form: Form;
      /** There was more than we take. */
      readonly isCut: boolean;
      /** There was a private key, too: its owner should know that it was pasted. It is not kept. */
      readonly hasPrivateKey: boolean;
      /** What Firefox's error page says beside the chain; null for any other text. */
      readonly copied: CopiedText | null;
    }
  | { readonly kind: "nothing"; readonly because: NothingReason };

export type Form = "address" | "pem" | "base64" | "hex" | "der" | "pkcs7";

export type NothingReason =
  | "empty"
  | "too-large"
  | "no-certificate"
  /** Marked as a certificate, but it is not one. */
  | "damaged"
  /** What a program writes about a certificate for people to read. */
  | "described"
  | "private-key"
  /** A store of certificates and private keys, protected by a password. */
  | "pkcs12"
  /** A signing request: what one sends to a CA, before there is a certificate. */
  | "request"
  | "crl"
  | "public-key"
  | "ocsp";

/** From a text: copied from Firefox's error page, an `about:certificate` address, PEM, base64 or hexadecimal digits, however wrapped. */
export function chainFromText(text: string): ChainInput {
  if (text.length > MAX_TEXT) {
    return nothing("too-large");
  }
  return text.trim() === ""
    ? nothing("empty")
    : conclude(inText(text, 0), text);
}

/** From a file, or from any bytes: DER, PKCS #7, or one of the texts. */
export function chainFromBytes(bytes: Uint8Array): ChainInput {
  if (bytes.length === 0 || bytes.length > MAX_FILE) {
    return nothing(bytes.length === 0 ? "empty" : "too-large");
  }
  if (isKeyStore(bytes)) {
    return nothing("pkcs12");
  }
  if (isDer(bytes)) {
    const finds = inDer(bytes);
    if (finds.some(({ ders, others }) => ders.length + others.length > 0)) {
      return conclude(finds, "");
    }
  }
  if (bytes.length > MAX_TEXT_FILE) {
    return nothing("too-large");
  }
  const text = fileText(bytes);
  return text === null ? nothing("no-certificate") : chainFromText(text);
}

/** Something that was found in one place. */
interface Find {
  readonly form: Form;
  readonly ders: readonly Uint8Array[];
  readonly others: readonly (
    Exclude<Other, "unknown"> | "described" | "damaged"
  )[];
  /** Where it begins in the text. */
  readonly at: number;
}

function inText(text: string, depth: number): readonly Find[] {
  const plain = plainText(text);
  const decoded = percentDecoded(plain);
  const { blocks, lost, outside } = pemText(decoded);
  const bare = outside.flatMap(({ text: between, at: start }) =>
    bareDers(between).map(({ form, bytes, at }) =>
      findOf(contentsOf(bytes), form, start + at),
    ),
  );
  const encoded =
    depth < MAX_DEPTH
      ? outside
          .flatMap(({ text: between }) => encodedTexts(between))
          .flatMap((inner) => inText(inner, depth + 1))
          .map((find) => ({ ...find, at: decoded.length }))
      : [];
  const told = [
    ...otherForms(decoded),
    ...(lost.some(isKeyLabel) ? (["private-key"] as const) : []),
  ].filter((each) => each !== "unknown");
  return [
    ...inAddress(plain),
    ...[...blocks.flatMap(inBlock), ...bare, ...encoded].toSorted(
      (a, b) => a.at - b.at,
    ),
    { form: "pem", ders: [], others: told, at: decoded.length },
  ];
}

/** The certificates of an `about:certificate` address in the text, leaf first as the server sent them. */
function inAddress(text: string): readonly Find[] {
  const query = /about:certificate\?([^\s"'<>#]+)/i.exec(text)?.[1] ?? "";
  return query
    .split("&")
    .filter((pair) => pair.startsWith("cert="))
    .slice(0, MAX_CERTIFICATES + 1)
    .map((pair) => {
      const value = percentDecoded(pair.slice("cert=".length));
      const bytes = fromBase64(value.replaceAll(" ", "+"));
      return marked(findOf(contentsOf(bytes), "address", 0), bytes.length > 0);
    });
}

/** Whatever the label says, the contents are identified; the label only counts for what is not DER. */
function inBlock({ label, body, at }: PemBlock): readonly Find[] {
  if (isKeyLabel(label)) {
    return [{ form: "pem", ders: [], others: ["private-key"], at }];
  }
  const contents = contentsOf(bytesOfBody(body));
  if (contents.rest.length > 0) {
    // The line that ends the certificate may be lost, and another one may follow it.
    const several = bareDers(body);
    if (several.length > 1) {
      return several.map(({ bytes }) => findOf(contentsOf(bytes), "pem", at));
    }
  }
  const find = findOf(contents, "pem", at);
  const kind = LABELS.find(([sign]) => sign.test(label))?.[1];
  const isNothing = find.ders.length + find.others.length === 0;
  return kind !== undefined && isNothing
    ? [{ ...find, others: [kind] }]
    : [marked(find, /CERTIFICATE$|CHAIN$/.test(label) && hasBase64(body))];
}

/** What is marked as a certificate but is nothing that we know keeps its place. */
function marked(find: Find, isMarked: boolean): Find {
  return isMarked && find.ders.length + find.others.length === 0
    ? { ...find, ders: [SPOILT], others: ["damaged"] }
    : find;
}

function findOf(contents: Contents, form: Form, at: number): Find {
  const { certificates, others, isBundle } = contents;
  return {
    form: isBundle ? "pkcs7" : form,
    ders: certificates,
    others: [...others].filter((each) => each !== "unknown"),
    at,
  };
}

/** After DER there may be text, such as a key in PEM that was put into the same file. */
function inDer(bytes: Uint8Array): readonly Find[] {
  const contents = contentsOf(bytes);
  const find = findOf(contents, "der", 0);
  if (find.ders.length + find.others.length === 0) {
    return [find];
  }
  const text = fileText(contents.rest.subarray(0, MAX_TEXT));
  return [
    find,
    ...(text === null || text.trim() === "" ? [] : inText(text, 1)),
  ];
}

function conclude(finds: readonly Find[], text: string): ChainInput {
  const others = new Set(finds.flatMap((find) => find.others));
  const withDers = finds.filter(({ ders }) => ders.length > 0);
  const inAddresses = withDers.filter(({ form }) => form === "address");
  const taken = inAddresses.length > 0 ? inAddresses : withDers;
  const all = taken.flatMap(({ ders }) => ders);
  if (all.every((der) => der === SPOILT)) {
    return nothing(
      REASONS.find((reason) => others.has(reason)) ?? "no-certificate",
    );
  }
  let size = 0;
  const ders = all
    .slice(0, MAX_CERTIFICATES)
    .filter((der) => (size += der.length) <= MAX_TOTAL);
  return ders.length === 0
    ? nothing("too-large")
    : {
        kind: "found",
        ders,
        form: taken.find(({ ders: [der] }) => der !== SPOILT)?.form ?? "pem",
        isCut: ders.length < all.length,
        hasPrivateKey: [...others].some(
          (each) =>
            each !== "described" && each !== "damaged" && isSecret(each),
        ),
        copied: copiedText(text),
      };
}

const nothing = (because: NothingReason): ChainInput => ({
  kind: "nothing",
  because,
});

const isKeyLabel = (label: string): boolean => label.includes("PRIVATE KEY");

function isDer(bytes: Uint8Array): boolean {
  const first = bytes[1] ?? 0;
  // "0" is a character as well: text has none of the octets that a long length begins with.
  return (
    bytes[0] === TAG.sequence &&
    (first >= 0x80 || readPart(bytes)?.isCut === false)
  );
}

/** In the order in which they are reported, if there are several. */
const REASONS = [
  "private-key",
  "pkcs12",
  "request",
  "crl",
  "public-key",
  "ocsp",
  "damaged",
  "described",
] as const;
const LABELS: readonly (readonly [RegExp, "request" | "crl" | "public-key"])[] =
  [
    [/CERTIFICATE REQUEST$/, "request"],
    [/CRL$/, "crl"],
    [/PUBLIC KEY/, "public-key"],
  ];
export const MAX_CERTIFICATES = 100;
/** Octets of all certificates together: as much as fits into an address in Firefox, with room for one with 10,000 long names. */
const MAX_TOTAL = 2 * 1024 * 1024;
/** Characters: the roots of all browsers are a quarter of it, a certificate with 10,000 names a third. */
const MAX_TEXT = 1024 * 1024;
/** Octets: Windows takes two for a character. */
const MAX_TEXT_FILE = 2 * MAX_TEXT;
/** Octets of a bundle in DER. */
const MAX_FILE = 4 * 1024 * 1024;
/** Base64 in base64: Kubernetes writes it once, a mail perhaps once more. */
const MAX_DEPTH = 2;
