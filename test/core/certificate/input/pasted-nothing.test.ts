// What is pasted and is not a certificate: each thing that people paste by mistake is called what it is.
import { describe, expect, test } from "@jest/globals";
import { generateKeyPairSync } from "node:crypto";
import {
  chainFromBytes,
  chainFromText,
} from "../../../../src/core/certificate/input/chain-text.js";
import { SPOILT } from "../../../../src/core/certificate/input/chain-file.js";
import { readCertificate } from "../../../../src/core/certificate/input/read-certificate.js";
import { toPem } from "../../../../src/core/certificate/input/pem.js";
import { part } from "../../../fuzz/long-primitives.js";
import { ocspResponse } from "../../../lab/ocsp-response.mjs";
import { createPki, issueLeaf } from "../../../lab/pki.mjs";
import { bytesOf } from "../../../support/certificates.js";
import { crlOf } from "../../../support/crl.js";
import { expectChain } from "../../../support/pasted.js";

const { intermediate } = createPki();
const leaf = issueLeaf("www.example.org", { issuer: intermediate });
const chain = [leaf, intermediate].map(bytesOf);
const [first = new Uint8Array()] = chain;
const pem = chain.map(toPem).join("");

describe("what is marked as a certificate and is none", () => {
  const spoilt =
    "-----BEGIN CERTIFICATE-----\nQm90aCBvZiB0aGVzZSBsaW5lcyBhcmUgd29yZHMu\n-----END CERTIFICATE-----\n";
  test("keeps its place where others follow, and nothing of it is kept", () => {
    const input = chainFromText(spoilt + pem);
    expect(input).toMatchObject({ kind: "found", ders: [SPOILT, ...chain] });
    expect(readCertificate(SPOILT)).toMatchObject({
      because: { reason: "not-a-certificate" },
    });
  });

  test.each([
    ["words", spoilt, "damaged"],
    ["a heading alone", "-----BEGIN CERTIFICATE-----", "no-certificate"],
    [
      "a place to paste",
      "-----BEGIN CERTIFICATE-----\n(paste here)\n-----END CERTIFICATE-----",
      "no-certificate",
    ],
    [
      "dots",
      "-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----",
      "no-certificate",
    ],
  ])("%s", (_, words, because) => {
    expect(chainFromText(words)).toEqual({ kind: "nothing", because });
  });

  test("a certificate that is cut off is read as far as it goes", () => {
    const cut = chainFromText(toPem(first.subarray(0, 200)));
    expectChain(cut, [first.subarray(0, 200)]);
  });
});

describe("bad input is called what it is", () => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const things: readonly (readonly [string, Buffer, string])[] = [
    ["a request", request(), "request"],
    ["a list", crlOf(intermediate), "crl"],
    ["a list of version 1", crlOf(intermediate, { isOld: true }), "crl"],
    ["a public key", spki, "public-key"],
    [
      "an RSA public key",
      publicKey.export({ type: "pkcs1", format: "der" }),
      "public-key",
    ],
    ["an OCSP response", Buffer.from(ocspResponse(leaf)), "ocsp"],
    ["PKCS #12", Buffer.from("3082010002010330820009", "hex"), "pkcs12"],
    ["PKCS #12 in BER", Buffer.from("30800201033080060a", "hex"), "pkcs12"],
  ];
  test.each(things)("%s, in every form", (_, der, because) => {
    const nothing = { kind: "nothing", because };
    const wrapped = der.toString("base64");
    expect(chainFromBytes(new Uint8Array(der))).toEqual(nothing);
    expect(chainFromText(toPem(der))).toEqual(nothing);
    expect(
      chainFromText(toPem(der).replaceAll("CERTIFICATE", "THING")),
    ).toEqual(nothing);
    if (der.length > 50) {
      expect(chainFromText(wrapped)).toEqual(nothing);
      expect(chainFromText(der.toString("hex"))).toEqual(nothing);
      // Beside a certificate it is not needed.
      expectChain(chainFromText(`${wrapped}\n${pem}`), chain);
      expectChain(chainFromBytes(new Uint8Array(Buffer.concat([first, der]))), [
        first,
      ]);
    }
  });

  test.each([
    [
      "what openssl says of a certificate",
      "Certificate:\n    Data:\n        Version: 3 (0x2)\n        Serial Number: 1\n",
      "described",
    ],
    ["a Java store", Buffer.from("feedfeed0000000200000001", "hex"), "pkcs12"],
    [
      "a key of SSH",
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIH me@home",
      "public-key",
    ],
    [
      "a public key of PGP",
      "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBGZ\n-----END PGP PUBLIC KEY BLOCK-----",
      "public-key",
    ],
    ["the address of a site", "https://www.example.org/", "no-certificate"],
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452000001000000", "hex"),
      "no-certificate",
    ],
    [
      "long words that begin as base64 of DER does",
      `${"MIIBIjANBgkqhkiGKKKKK".repeat(30)} ${"MAAAAAAAAAAAAAAAA".repeat(20)}`,
      "no-certificate",
    ],
  ])("%s", (_, input, because) => {
    expect(
      typeof input === "string"
        ? chainFromText(input)
        : chainFromBytes(new Uint8Array(input)),
    ).toEqual({ kind: "nothing", because });
  });
});

/** CertificationRequest (RFC 2986) of nobody. */
function request(): Buffer {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = Buffer.from(
    "3010310e300c06035504030c0561626364 65".replaceAll(" ", ""),
    "hex",
  );
  const info = part(
    0x30,
    Buffer.concat([
      Buffer.from("020100", "hex"),
      name,
      publicKey.export({ type: "spki", format: "der" }),
      Buffer.from("a000", "hex"),
    ]),
  );
  const algorithm = Buffer.from("300a06082a8648ce3d040302", "hex");
  return part(
    0x30,
    Buffer.concat([info, algorithm, part(0x03, Buffer.alloc(70))]),
  );
}
