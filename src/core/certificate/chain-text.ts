// Whatever a person pastes or drops → the certificates in it, or why there are none.
import { fromBase64 } from "./base64.js";
import { contentsOf } from "./chain-file.js";
import { copiedText, type CopiedText } from "./copied-text.js";
import { readPart, TAG } from "./der.js";
import { pemBlocks } from "./pem.js";

export type ChainInput =
  | {
      readonly kind: "found";
      /** As they stood there, one to MAX_CERTIFICATES; not yet read, so perhaps no certificates. */
      readonly ders: readonly Uint8Array[];
      readonly form: "address" | "pem" | "base64" | "der" | "pkcs7";
      /** There was more than we take. */
      readonly isCut: boolean;
      /** A private key stood beside: its owner should know what was pasted. It is not kept. */
      readonly hasPrivateKey: boolean;
      /** What Firefox's error page says beside the chain; null for any other text. */
      readonly copied: CopiedText | null;
    }
  | { readonly kind: "nothing"; readonly because: NothingReason };

export type NothingReason =
  | "empty"
  | "too-large"
  | "no-certificate"
  | "private-key"
  /** A signing request: what one sends to a CA, before there is a certificate. */
  | "request"
  /** Certificate and private key behind a password. */
  | "pkcs12";

/** From a text: copied from Firefox's error page, an `about:certificate` address, PEM, or base64. */
export function chainFromText(text: string): ChainInput {
  if (text.trim() === "" || text.length > MAX_TEXT) {
    return nothing(text.length > MAX_TEXT ? "too-large" : "empty");
  }
  const fromAddress = dersInAddress(text);
  if (fromAddress.length > 0) {
    return found(fromAddress, "address", text);
  }
  const blocks = pemBlocks(text, MAX_BLOCKS);
  return blocks.length > 0 ? fromBlocks(blocks, text) : fromBare(text);
}

/** From a file, or from any bytes: DER, PKCS#7, or one of the texts. */
export function chainFromBytes(bytes: Uint8Array): ChainInput {
  if (bytes.length === 0 || bytes.length > MAX_TEXT) {
    return nothing(bytes.length === 0 ? "empty" : "too-large");
  }
  return bytes[0] === TAG.sequence && isDer(bytes)
    ? fromContents(bytes, "der", "")
    : chainFromText(ascii(bytes));
}

/** The certificates of an `about:certificate` address in the text, leaf first as the server sent them. */
function dersInAddress(text: string): readonly Uint8Array[] {
  const query = /about:certificate\?([^\s"'<>#]+)/i.exec(text)?.[1] ?? "";
  return query
    .split("&")
    .filter((pair) => pair.startsWith("cert="))
    .slice(0, MAX_CERTIFICATES + 1)
    .map((pair) => fromBase64(decoded(pair.slice("cert=".length))));
}

/** Firefox encodes it once and decodes it twice; who copies an address may encode it once more. */
function decoded(value: string): string {
  let text = value;
  for (let i = 0; i < 3 && text.includes("%"); i++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // Cut in the middle of a character: what is there is decoded as far as it goes.
      return text;
    }
  }
  return text.replaceAll(" ", "+");
}

function fromBlocks(
  blocks: ReturnType<typeof pemBlocks>,
  text: string,
): ChainInput {
  const hasPrivateKey = blocks.some(({ label }) =>
    label.endsWith("PRIVATE KEY"),
  );
  const ders = blocks.flatMap(({ label, bytes }) => {
    if (/^(X509 |TRUSTED )?CERTIFICATE$/.test(label)) {
      return [bytes];
    }
    const contents = /^(PKCS ?#?7|CMS|PKCS7)$/.test(label)
      ? contentsOf(bytes)
      : null;
    return contents?.kind === "pkcs7" ? contents.ders : [];
  });
  if (ders.length > 0) {
    const isBundle = blocks.every(
      ({ label }) => !label.endsWith("CERTIFICATE"),
    );
    return found(ders, isBundle ? "pkcs7" : "pem", text, hasPrivateKey);
  }
  const isRequest = blocks.some(({ label }) =>
    label.endsWith("CERTIFICATE REQUEST"),
  );
  return nothing(
    hasPrivateKey ? "private-key" : isRequest ? "request" : "no-certificate",
  );
}

/** Base64 alone, or with words around: DER says itself how long it is. */
function fromBare(text: string): ChainInput {
  const ders: Uint8Array[] = [];
  for (const [run] of text.matchAll(
    /(?<![\w+/])M[A-Za-z0-9+/_-][\w+/=\s-]{60,}/g,
  )) {
    const bytes = fromBase64(run);
    if (bytes[0] === TAG.sequence) {
      ders.push(bytes);
    }
  }
  const [first] = ders;
  if (first === undefined) {
    return nothing("no-certificate");
  }
  return ders.length === 1
    ? fromContents(
        first.subarray(0, readPart(first)?.der.length),
        "base64",
        text,
      )
    : found(
        ders.map((der) => der.subarray(0, readPart(der)?.der.length)),
        "base64",
        text,
      );
}

function fromContents(
  bytes: Uint8Array,
  form: "der" | "base64",
  text: string,
): ChainInput {
  const contents = contentsOf(bytes);
  switch (contents.kind) {
    case "certificates":
      return found(contents.ders, form, text);
    case "pkcs7":
      return contents.ders.length > 0
        ? found(contents.ders, "pkcs7", text)
        : nothing("no-certificate");
    case "private-key":
    case "pkcs12":
      return nothing(contents.kind);
    case "nothing":
      return nothing("no-certificate");
  }
}

function found(
  all: readonly Uint8Array[],
  form: "address" | "pem" | "base64" | "der" | "pkcs7",
  text: string,
  hasPrivateKey = false,
): ChainInput {
  let size = 0;
  const ders = all
    .slice(0, MAX_CERTIFICATES)
    .filter((der) => (size += der.length) <= MAX_TOTAL);
  const isCut = ders.length < all.length;
  return ders.length === 0
    ? nothing("too-large")
    : {
        kind: "found",
        ders,
        form,
        isCut,
        hasPrivateKey,
        copied: copiedText(text),
      };
}

const nothing = (because: NothingReason): ChainInput => ({
  kind: "nothing",
  because,
});

const isDer = (bytes: Uint8Array): boolean => {
  const first = bytes[1] ?? 0;
  // "0" is a character as well: text has none of the octets that a long length begins with.
  return first > 0x80 || readPart(bytes)?.isCut === false;
};

/** What of it is ASCII; text of Windows in two octets each loses its zeros. PEM needs no more. */
function ascii(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text.replaceAll("\0", "");
}

export const MAX_CERTIFICATES = 100;
/** Beside certificates a text may hold keys and other blocks. */
const MAX_BLOCKS = 2 * MAX_CERTIFICATES;
/** Octets of all certificates together: as much as fits into an address of Firefox, and room for one with 10,000 long names. */
const MAX_TOTAL = 2 * 1024 * 1024;
/** Characters, or octets of a file. */
const MAX_TEXT = 4 * 1024 * 1024;
/** So many arguments a call may have everywhere. */
const CHUNK = 8_192;
