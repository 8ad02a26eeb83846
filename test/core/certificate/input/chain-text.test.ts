// Finds certificates in whatever people paste or drop.
import { describe, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import {
  chainFromBytes,
  chainFromText,
  type ChainInput,
} from "../../../../src/core/certificate/input/chain-text.js";
import { toBase64 } from "../../../../src/core/certificate/der/base64.js";
import { toPem } from "../../../../src/core/certificate/input/pem.js";
import { bytesOf, goodChain } from "../../../support/certificates.js";
import { cpuMs } from "../../../support/cpu-time.js";

/** Characters: anything beyond is ignored. */
const MAX_TEXT = 1024 * 1024;
/** Octets of a file. */
const MAX_FILE = 4 * MAX_TEXT;
/** Milliseconds of computing. None takes 200 on a quiet machine; a busy one computes at half the pace. */
const MOST_MS = 1_000;
const { leaf, intermediate, root } = goodChain();
const chain = [leaf, intermediate].map(bytesOf);
const pem = chain.map(toPem).join("");
const address = `about:certificate?${chain.map((der) => `cert=${encodeURIComponent(toBase64(der))}`).join("&")}`;

/** As getFailedCertificatesAsPEMString of NetErrorParent.sys.mjs puts it together. */
const copied = ({ hpkp, heading }: { hpkp: string; heading: string }): string =>
  [
    "https://www.example.org/path?x=1",
    "Peer’s Certificate issuer is not recognized.",
    `HTTP Strict Transport Security: false\n${hpkp}`,
    heading,
    pem,
  ]
    .join("\n\n")
    .replaceAll("\n", "\r\n");

describe("Firefox's copied text", () => {
  test.each([
    [
      "English",
      { hpkp: "HTTP Public Key Pinning: false", heading: "Certificate chain:" },
    ],
    [
      "Japanese",
      { hpkp: "HTTP 公開鍵ピンニング: false", heading: "証明書チェーン:" },
    ],
  ])("in %s gives the chain, the address and the sentence", (_, words) => {
    const input = chainFromText(copied(words));
    expect(dersOf(input)).toEqual(chain);
    expect(input).toMatchObject({
      form: "pem",
      copied: {
        address: "https://www.example.org/path?x=1",
        sentence: "Peer’s Certificate issuer is not recognized.",
        hsts: false,
      },
    });
  });

  test("is not seen in a PEM file that begins with a comment", () => {
    expect(chainFromText(`# my chain\n${pem}`)).toMatchObject({ copied: null });
  });
});

describe("an about:certificate address", () => {
  test("gives the chain", () => {
    expect(dersOf(chainFromText(address))).toEqual(chain);
    expect(chainFromText(address)).toMatchObject({ form: "address" });
  });

  test("may be encoded twice, and stand inside a sentence", () => {
    const twice = address.replaceAll("%", "%25");
    expect(dersOf(chainFromText(`Look: <${twice}> please`))).toEqual(chain);
  });

  test("with nothing in it gives no certificate", () => {
    expect(chainFromText("about:certificate?cert=")).toEqual({
      kind: "nothing",
      because: "no-certificate",
    });
  });

  test("that is cut off gives what is there", () => {
    const input = chainFromText(address.slice(0, -101));
    expect(dersOf(input)[0]).toEqual(chain[0]);
    expect(dersOf(input)).toHaveLength(2);
  });
});

describe("PEM", () => {
  const quoted = pem.replace(/^/gm, "> ");
  const oneLine = pem.replace(/([^-\n])\n(?=[^-\n])/g, "$1");
  test.each([
    ["alone", pem],
    ["with noise around", `Hello,\nhere it is:\n${pem}\nBye - - -- bye`],
    [
      "with text before each, as openssl s_client writes it",
      ` 0 s:CN = x\n${pem} 1 s:CN = y`,
    ],
    ["in a quoted mail", quoted],
    ["in lines of any length", oneLine],
    ["in lines of 20", pem.replace(/(^[^-\n]{20})/gm, "$1\n")],
    ["with Windows line ends", pem.replaceAll("\n", "\r\n")],
    ["in a JSON text", JSON.stringify({ pem })],
    ["with long dashes", pem.replaceAll("-----", "——–")],
    [
      "without its last line",
      pem.trimEnd().replace(/-+END CERTIFICATE-+$/, ""),
    ],
    [
      "called X509 CERTIFICATE",
      pem.replaceAll("CERTIFICATE", "X509 CERTIFICATE"),
    ],
  ])("%s", (_, text) => {
    expect(dersOf(chainFromText(text))).toEqual(chain);
  });

  test("in two octets a character, as Windows saves it", () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${pem}`, "utf16le"));
    expect(dersOf(chainFromBytes(bytes))).toEqual(chain);
  });

  test("with a private key beside is read, and the key is told of", () => {
    const key =
      "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----\n";
    expect(chainFromText(key + pem)).toMatchObject({
      kind: "found",
      hasPrivateKey: true,
    });
    expect(dersOf(chainFromText(key + pem))).toEqual(chain);
  });
});

describe("bare bytes", () => {
  test("base64 in one line or many", () => {
    const [der = new Uint8Array()] = chain;
    const base64 = toBase64(der);
    expect(dersOf(chainFromText(base64))).toEqual([der]);
    expect(
      dersOf(chainFromText(`${base64.replace(/.{60}/g, "$&\n")}\nThank you`)),
    ).toEqual([der]);
  });

  test("DER, also several in a row", () => {
    expect(dersOf(chainFromBytes(chain[0] ?? new Uint8Array()))).toEqual(
      chain.slice(0, 1),
    );
    expect(
      dersOf(chainFromBytes(new Uint8Array(Buffer.concat(chain)))),
    ).toEqual(chain);
  });

  test("DER with something behind keeps how much it is, which is then said, and nothing of what it is", () => {
    const bytes = new Uint8Array([...(chain[0] ?? []), 1, 2, 3]);
    expect(dersOf(chainFromBytes(bytes))).toEqual([
      new Uint8Array([...(chain[0] ?? []), 0, 0, 0]),
    ]);
  });
});

describe("PKCS#7", () => {
  const bundle = pkcs7([...chain, bytesOf(root)]);
  test("as a file", () => {
    const input = chainFromBytes(bundle);
    expect(dersOf(input)).toEqual([...chain, bytesOf(root)]);
    expect(input).toMatchObject({ form: "pkcs7" });
  });

  test("as PEM", () => {
    const text = toPem(bundle).replaceAll("CERTIFICATE", "PKCS7");
    expect(dersOf(chainFromText(text))).toHaveLength(3);
    expect(chainFromText(text)).toMatchObject({ form: "pkcs7" });
  });

  test("without certificates is nothing", () => {
    expect(chainFromBytes(pkcs7([]))).toEqual({
      kind: "nothing",
      because: "no-certificate",
    });
  });
});

describe("what holds no certificate", () => {
  const request =
    "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----";
  const key =
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END RSA PRIVATE KEY-----";
  test.each([
    ["", "empty"],
    [" \r\n\t", "empty"],
    ["My site does not work", "no-certificate"],
    ["M".repeat(200), "no-certificate"],
    ["about:certificate", "no-certificate"],
    [request, "request"],
    [key, "private-key"],
    ["x".repeat(5_000_000), "too-large"],
  ])("%#", (text, because) => {
    expect(chainFromText(text)).toEqual({ kind: "nothing", because });
  });

  test("a file with a key or a store of keys is told apart", () => {
    expect(
      chainFromBytes(new Uint8Array([0x30, 0x82, 0, 4, 2, 1, 0, 5])),
    ).toEqual({ kind: "nothing", because: "private-key" });
    expect(
      chainFromBytes(new Uint8Array([0x30, 0x82, 0, 4, 2, 1, 3, 5])),
    ).toEqual({ kind: "nothing", because: "pkcs12" });
    expect(chainFromBytes(new Uint8Array())).toEqual({
      kind: "nothing",
      because: "empty",
    });
  });
});

describe("limits", () => {
  test("of 150 certificates 100 are taken, and it is said", () => {
    const many = toPem(chain[0] ?? new Uint8Array()).repeat(150);
    const input = chainFromText(many);
    expect(dersOf(input)).toHaveLength(100);
    expect(input).toMatchObject({ isCut: true });
  });

  const wide = (unit: string): string =>
    unit.repeat(Math.floor(MAX_TEXT / unit.length));
  const [der = new Uint8Array()] = chain;
  test.each([
    ["headings without ends", wide("-----BEGIN ")],
    ["headings", wide("-----BEGIN CERTIFICATE-----\n")],
    ["one letter", wide("M")],
    ["letters apart", wide("M ")],
    ["addresses", wide("about:certificate?cert=")],
    [
      "an address of nothing",
      `about:certificate?${wide("cert=MII&")}`.slice(0, MAX_TEXT),
    ],
    ["dashes", wide("—")],
    ["one address", `https://${wide("a")}`.slice(0, MAX_TEXT)],
    ["beginnings of DER", wide("MIIB+jCCAaCg ")],
    ["beginnings of certificates", wide("MIIB+jCCAaCgAwIBAgIQ ")],
    [
      "words in base64",
      wide(
        `${toBase64(new Uint8Array(Buffer.from("words in base64, as long as two lines")))} `,
      ),
    ],
    [
      "headings in base64",
      wide(
        toBase64(new Uint8Array(Buffer.from("-----BEGIN CERTIFICATE-----\n"))),
      ),
    ],
    ["PEM that is cut everywhere", wide(pem.slice(0, 300))],
    [
      "a body of pluses",
      `-----BEGIN CERTIFICATE-----\n${wide("+")}`.slice(0, MAX_TEXT),
    ],
    [
      "a body of spaces",
      `-----BEGIN CERTIFICATE-----\nM${wide(" ")}`.slice(0, MAX_TEXT),
    ],
    [
      "a body of short lines",
      `-----BEGIN CERTIFICATE-----\n${wide("M\n:")}`.slice(0, MAX_TEXT),
    ],
    ["beginnings in hexadecimal digits", wide("3082 ")],
    ["hexadecimal digits", wide("30")],
    [
      "digits with zeros in front",
      `0000 3082\n${wide("0000 3082\n")}`.slice(0, MAX_TEXT),
    ],
    ["tags", wide("<a ")],
    ["entities", wide("&amp;")],
    ["percent signs", wide("%2525")],
    ["backslashes", wide("\\")],
    ["equals signs", `=3D${wide("=")}`.slice(0, MAX_TEXT)],
    ["line ends", wide("\n")],
    ["words of keys", wide('"kty" ')],
    ["words of XML", wide("<RSAKeyValue>")],
    ["words of openssl", wide("Certificate:\n")],
    ["zero-width spaces", wide("\u200b")],
    ["certificates", wide(pem)],
    ["base64", wide(`${toBase64(der)}\n\n`)],
    ["hexadecimal", wide(Buffer.from(der).toString("hex"))],
  ])("texts made to be slow are not: %s", (_, text) => {
    expect(quickest(() => chainFromText(text))).toBeLessThan(MOST_MS);
  });

  test.each([
    ["random octets", randomBytes(MAX_FILE)],
    [
      "random octets that begin as DER",
      Buffer.concat([Buffer.of(0x30, 0x84), randomBytes(MAX_FILE - 2)]),
    ],
    [
      "octets that begin as BER",
      Buffer.concat([
        Buffer.of(0x30, 0x80),
        Buffer.alloc(MAX_FILE - 2, "3080", "hex"),
      ]),
    ],
    ["empty parts", Buffer.alloc(MAX_FILE, "3000", "hex")],
    [
      "nothings in one",
      Buffer.concat([
        Buffer.from("30840 03ffffa".replace(" ", ""), "hex"),
        Buffer.alloc(MAX_FILE - 6, "0500", "hex"),
      ]),
    ],
    ["letters that are no ASCII", Buffer.alloc(2 * MAX_TEXT, "é")],
    [
      "two octets a character",
      Buffer.alloc(2 * MAX_TEXT, Buffer.from("M", "utf16le")),
    ],
    [
      "a certificate and much behind it",
      Buffer.concat([
        Buffer.from(der),
        Buffer.alloc(MAX_FILE - der.length, "—"),
      ]),
    ],
  ])("files made to be slow are not: %s", (_, bytes) => {
    const file = new Uint8Array(bytes);
    expect(quickest(() => chainFromBytes(file))).toBeLessThan(MOST_MS);
  });
});

/** Of several tries: the first pays for compiling. Milliseconds of computing. */
function quickest(what: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 5 && best > MOST_MS; i++) {
    const start = cpuMs();
    what();
    best = Math.min(best, cpuMs() - start);
  }
  return best;
}

const dersOf = (input: ChainInput): readonly Uint8Array[] =>
  input.kind === "found" ? input.ders.map((der) => new Uint8Array(der)) : [];

/** SignedData without signers, as `openssl crl2pkcs7 -nocrl` writes it. */
function pkcs7(certificates: readonly Uint8Array[]): Uint8Array {
  const data = seq(0x06, hexBytes("2a864886f70d010701"));
  const content = seq(
    0x30,
    ...[
      hexBytes("020101"),
      hexBytes("3100"),
      seq(0x30, data),
      seq(0xa0, ...certificates),
      hexBytes("3100"),
    ],
  );
  return seq(
    0x30,
    seq(0x06, hexBytes("2a864886f70d010702")),
    seq(0xa0, content),
  );
}

function hexBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "hex"));
}

function seq(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const value = Buffer.concat(parts);
  const length =
    value.length < 0x80
      ? [value.length]
      : [0x82, value.length >> 8, value.length & 0xff];
  return new Uint8Array([tag, ...length, ...value]);
}
