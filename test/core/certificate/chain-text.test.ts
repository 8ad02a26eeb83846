// Finds certificates in whatever people paste or drop.
import { describe, expect, test } from "@jest/globals";
import {
  chainFromBytes,
  chainFromText,
  type ChainInput,
} from "../../../src/core/certificate/chain-text.js";
import { toBase64 } from "../../../src/core/certificate/base64.js";
import { toPem } from "../../../src/core/certificate/pem.js";
import { bytesOf, goodChain } from "../../support/certificates.js";

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

  test("with nothing in it gives a certificate that cannot be read", () => {
    expect(dersOf(chainFromText("about:certificate?cert="))).toEqual([
      new Uint8Array(),
    ]);
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

  test("DER with something behind keeps it with the certificate, which is then said to have it", () => {
    const bytes = new Uint8Array([...(chain[0] ?? []), 1, 2, 3]);
    expect(dersOf(chainFromBytes(bytes))).toEqual([bytes]);
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

  test("texts made to be slow are not", () => {
    const slow = [
      "-----BEGIN ".repeat(200_000),
      "M".repeat(3_000_000),
      "M ".repeat(1_500_000),
      "about:certificate?cert=".repeat(100_000),
      "—".repeat(3_000_000),
      `https://${"a".repeat(3_000_000)}`,
    ];
    for (const text of slow) {
      const start = performance.now();
      chainFromText(text);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});

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
