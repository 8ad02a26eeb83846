// A private key never comes out of what is pasted or dropped, in whatever form and wrapping, and its owner is told about it.
import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chainFromBytes,
  chainFromText,
  type ChainInput,
} from "../../../../src/core/certificate/input/chain-text.js";
import { SPOILT } from "../../../../src/core/certificate/input/chain-file.js";
import { kindOf } from "../../../../src/core/certificate/input/der-kind.js";
import { keepChain } from "../../../../src/core/certificate/kept/keep-chain.js";
import { toPem } from "../../../../src/core/certificate/input/pem.js";
import { bytesOf, goodChain } from "../../../support/certificates.js";

const { leaf } = goodChain();
const certificate = Buffer.from(bytesOf(leaf));
const pem = toPem(certificate);

/** DER of every kind of private key. */
const KEYS: Readonly<Record<string, Buffer>> = keys();

describe.each(Object.entries(KEYS))("%s", (_, key) => {
  test("is known for what it is, also where it is cut", () => {
    for (const length of [key.length, 60, 40]) {
      expect(["private-key", "pkcs12"]).toContain(
        kindOf(new Uint8Array(key.subarray(0, length))),
      );
    }
  });

  test.each(Object.entries(wrappings()))("%s", (__, wrap) => {
    const wrapped = wrap(key);
    const input =
      typeof wrapped === "string"
        ? chainFromText(wrapped)
        : chainFromBytes(new Uint8Array(wrapped));
    expectNothingOf(key, input);
    expectTold(input);
  });
});

describe("keys in forms that are no DER are told of", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = privateKey.export({ format: "jwk" });
  test.each([
    ["JSON Web Key", JSON.stringify(jwk)],
    ["JSON Web Key set, in lines", JSON.stringify({ keys: [jwk] }, null, 2)],
    [
      "PuTTY",
      "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPublic-Lines: 1\nAAAAB3Nza\nPrivate-Lines: 1\nAAAAgQDf",
    ],
    [
      "PGP",
      "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBGZ\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----",
    ],
    [
      "OpenSSH",
      "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE=\n-----END OPENSSH PRIVATE KEY-----",
    ],
    [
      "XML",
      `<RSAKeyValue><Modulus>${jwk.n}</Modulus><D>${jwk.d}</D></RSAKeyValue>`,
    ],
    [
      "as openssl writes it for people",
      openssl("rsa", "-text", "-noout")(privateKey),
    ],
    [
      "a key whose first line is lost",
      "…\nABCD\n-----END RSA PRIVATE KEY-----",
    ],
  ])("%s", (_, text) => {
    expect(chainFromText(text)).toEqual({
      kind: "nothing",
      because: "private-key",
    });
    expect(chainFromText(`${pem}\n${text}`)).toMatchObject({
      kind: "found",
      hasPrivateKey: true,
    });
  });
});

describe("what keeps chains takes certificates alone", () => {
  test.each(Object.entries(KEYS))("%s", (_, key) => {
    const behind = Buffer.concat([certificate, key]);
    const certificates = [certificate, key, behind, Buffer.from("hello")].map(
      (each) => each.toString("base64"),
    );
    const [kept] = keepChain([], {
      site: "shop.example",
      host: "shop.example",
      tabId: 7,
      origin: "captured",
      at: 1_000,
      isPrivate: false,
      shownIn: null,
      revocation: null,
      anchor: null,
      certificates,
      completion: {
        kind: "completed",
        because: null,
        bundle: "",
        fetched: [key.toString("base64")],
      },
    });
    const bytes = [
      ...(kept?.certificates ?? []),
      ...(kept?.completion?.fetched ?? []),
    ].map((each) => Buffer.from(each, "base64"));
    expect(bytes[0]?.equals(certificate)).toBe(true);
    expect(bytes.some((each) => each.includes(key.subarray(0, 24)))).toBe(
      false,
    );
  });
});

function expectNothingOf(key: Buffer, input: ChainInput): void {
  const ders = input.kind === "found" ? input.ders : [];
  for (const der of ders) {
    expect(Buffer.from(der).includes(key.subarray(-24))).toBe(false);
    expect(Buffer.from(der).includes(key.subarray(0, 24))).toBe(false);
    expect(der === SPOILT || kindOf(der) === "certificate").toBe(true);
  }
}

function expectTold(input: ChainInput): void {
  if (input.kind === "found") {
    expect(input.hasPrivateKey).toBe(true);
  } else {
    expect(["private-key", "pkcs12"]).toContain(input.because);
  }
}

/** Each as text or as a file, alone and beside certificates. */
function wrappings(): Readonly<
  Record<string, (key: Buffer) => string | Buffer>
> {
  const block = (label: string, der: Buffer): string =>
    toPem(der).replaceAll("CERTIFICATE", label);
  const base64 = (der: Buffer): string => der.toString("base64");
  const lines = (der: Buffer): string => base64(der).replace(/.{64}/g, "$&\n");
  const twice = (text: string): string => Buffer.from(text).toString("base64");
  const hex = (der: Buffer): string => der.toString("hex");
  return {
    "as a DER file": (key) => key,
    "behind a DER certificate": (key) => Buffer.concat([certificate, key]),
    "before a DER certificate": (key) => Buffer.concat([key, certificate]),
    "between DER certificates": (key) =>
      Buffer.concat([certificate, key, certificate]),
    "as PEM behind a DER certificate": (key) =>
      Buffer.concat([
        certificate,
        Buffer.from(`\n${block("PRIVATE KEY", key)}`),
      ]),
    "in a PKCS #7": (key) => pkcs7([certificate, key]),
    "as PEM": (key) => block("PRIVATE KEY", key),
    "as PEM with a certificate": (key) => pem + block("RSA PRIVATE KEY", key),
    "as PEM before a certificate": (key) => block("EC PRIVATE KEY", key) + pem,
    "under the label of a certificate": (key) => block("CERTIFICATE", key),
    "under that label, beside one": (key) => pem + block("CERTIFICATE", key),
    "under the label of PKCS #7": (key) => block("PKCS7", key),
    "as PEM without its first line": (key) =>
      block("PRIVATE KEY", key).replace(/^.*\n/, ""),
    "as lines behind a certificate": (key) => `${pem}${lines(key)}`,
    "as lines in a certificate's block": (key) =>
      pem.replace(/-----END.*\n/, `${lines(key)}\n-----END CERTIFICATE-----`),
    "in a quoted mail": (key) => block("PRIVATE KEY", key).replace(/^/gm, "> "),
    "in HTML": (key) =>
      block("PRIVATE KEY", key)
        .replaceAll("\n", "<br>\n")
        .replaceAll("+", "&#43;"),
    "percent-encoded": (key) => encodeURIComponent(block("PRIVATE KEY", key)),
    "in base64": base64,
    "in base64, in lines": lines,
    "in base64 behind words": (key) => `The key is: ${base64(key)}, thanks`,
    "in JSON": (key) =>
      JSON.stringify({ cert: base64(certificate), key: base64(key) }),
    "in JSON, first": (key) =>
      JSON.stringify({ key: base64(key), cert: base64(certificate) }, null, 2),
    "in a certificate's address": (key) =>
      `about:certificate?cert=${encodeURIComponent(base64(certificate))}&cert=${encodeURIComponent(base64(key))}`,
    "in a Kubernetes secret": (key) =>
      `apiVersion: v1\ndata:\n  tls.crt: ${twice(pem)}\n  tls.key: ${twice(block("PRIVATE KEY", key))}\nkind: Secret\n`,
    "as PEM in base64": (key) => twice(block("PRIVATE KEY", key)),
    "as PEM in base64, in lines": (key) =>
      twice(block("PRIVATE KEY", key)).replace(/.{76}/g, "$&\n"),
    "in hexadecimal digits": hex,
    "in hexadecimal digits with colons": (key) =>
      hex(key).replace(/..(?=.)/g, "$&:"),
    "as a C string": (key) => hex(key).replace(/../g, "\\x$&"),
    "as Windows saves text": (key) =>
      Buffer.from(`\ufeff${block("PRIVATE KEY", key)}`, "utf16le"),
  };
}

function keys(): Readonly<Record<string, Buffer>> {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const ed = generateKeyPairSync("ed25519").privateKey;
  const dsa = generateKeyPairSync("dsa", {
    modulusLength: 1024,
    divisorLength: 160,
  }).privateKey;
  const encrypted = { cipher: "aes-256-cbc", passphrase: "secret" } as const;
  const pkcs8 = (key: KeyObject): Buffer =>
    key.export({ type: "pkcs8", format: "der" });
  return {
    "RSA, PKCS #1": rsa.export({ type: "pkcs1", format: "der" }),
    "RSA, PKCS #8": pkcs8(rsa),
    "RSA, encrypted PKCS #8": rsa.export({
      type: "pkcs8",
      format: "der",
      ...encrypted,
    }),
    "RSA, encrypted as PKCS #12 encrypts": openssl(
      "pkcs8",
      "-topk8",
      "-outform",
      "DER",
      "-v1",
      "PBE-SHA1-3DES",
      "-passout",
      "pass:x",
    )(rsa, true),
    "EC, SEC 1": ec.export({ type: "sec1", format: "der" }),
    "EC, PKCS #8": pkcs8(ec),
    "EC, encrypted PKCS #8": ec.export({
      type: "pkcs8",
      format: "der",
      ...encrypted,
    }),
    Ed25519: pkcs8(ed),
    "DSA, PKCS #8": pkcs8(dsa),
    "DSA, as openssl keeps it": openssl("dsa", "-outform", "DER")(dsa, true),
    "PKCS #12": pkcs12(rsa),
  };
}

function pkcs12(key: KeyObject): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "tls-error-guide-"));
  try {
    const [keyFile, out] = [join(folder, "key.pem"), join(folder, "out.p12")];
    writeFileSync(keyFile, key.export({ type: "pkcs8", format: "pem" }));
    execFileSync("openssl", [
      "pkcs12",
      "-export",
      "-nocerts",
      "-inkey",
      keyFile,
      "-passout",
      "pass:x",
      "-out",
      out,
    ]);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openssl(...args: readonly string[]): {
  (key: KeyObject): string;
  (key: KeyObject, isBinary: true): Buffer;
} {
  return ((key: KeyObject, isBinary?: true) => {
    const out = execFileSync("openssl", args, {
      input: key.export({ type: "pkcs8", format: "pem" }),
      stdio: ["pipe", "pipe", "ignore"],
    });
    return isBinary ? out : out.toString();
  }) as ReturnType<typeof openssl>;
}

/** certs-only CMS (RFC 5652 §5.1), whatever is put into its set of certificates. */
function pkcs7(parts: readonly Buffer[]): Buffer {
  const one = (tag: number, ...contents: readonly Buffer[]): Buffer => {
    const value = Buffer.concat(contents);
    return Buffer.concat([
      Buffer.of(tag, 0x82, value.length >> 8, value.length & 0xff),
      value,
    ]);
  };
  const raw = (hex: string): Buffer => Buffer.from(hex, "hex");
  return one(
    0x30,
    raw("06092a864886f70d010702"),
    one(
      0xa0,
      one(
        0x30,
        raw("020101"),
        raw("3100"),
        raw("300b06092a864886f70d010701"),
        one(0xa0, ...parts),
        raw("3100"),
      ),
    ),
  );
}
