// The question to a responder: byte for byte what openssl asks, and how it is put into an address.
import { describe, expect, test } from "@jest/globals";
import { addressForGet } from "../../../../src/core/certificate/revocation/ocsp-get.js";
import { ocspRequest } from "../../../../src/core/certificate/revocation/ocsp-request.js";
import { createPki, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import { openssl, pemOf, withoutOpenssl } from "../../../support/openssl.js";
import { idOf } from "../../../support/signers.js";

const { intermediate } = createPki();
const requestFor = (serialNumber: Buffer) => {
  const leaf = issueLeaf("site.test", { issuer: intermediate, serialNumber });
  const issuer = certificateOf(intermediate);
  return { leaf, request: ocspRequest(idOf(certificateOf(leaf), issuer)) };
};

test("asks for one certificate, without a nonce or a word of who asks", () => {
  const request = ocspRequest({
    issuerNameHash: new Uint8Array(20).fill(0xaa),
    issuerKeyHash: new Uint8Array(20).fill(0xbb),
    serial: "0102",
  });
  expect(Buffer.from(request).toString("hex")).toBe(
    [
      "3043304130" + "3f303d303b", // request, what would be signed, list, one, its id
      "300906052b0e03021a0500", // SHA-1
      `0414${"aa".repeat(20)}`,
      `0414${"bb".repeat(20)}`,
      "02020102",
    ].join(""),
  );
});

describe("openssl asks the same", () => {
  const serials = [
    "01",
    "7f",
    "0080",
    "00ff",
    "0102030405060708090a0b0c0d0e0f1011121314",
    "00f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
  ];
  (withoutOpenssl === null ? test : test.skip).each(serials)(
    `for the serial %s${withoutOpenssl === null ? "" : ` (left out: ${withoutOpenssl})`}`,
    (serial) => {
      const { leaf, request } = requestFor(Buffer.from(serial, "hex"));
      const tool = openssl();
      try {
        tool.write("issuer.pem", pemOf(intermediate));
        tool.write("leaf.pem", pemOf(leaf));
        tool.run(
          "ocsp",
          "-issuer",
          "issuer.pem",
          "-cert",
          "leaf.pem",
          "-no_nonce",
          "-reqout",
          "request.der",
        );
        expect(Buffer.from(request).equals(tool.read("request.der"))).toBe(
          true,
        );
      } finally {
        tool.remove();
      }
    },
  );
});

describe("a question in an address", () => {
  test("stands behind it, with nothing that an address could misunderstand", () => {
    expect(addressForGet("http://ocsp.example.org", "a+b/c==")).toBe(
      "http://ocsp.example.org/a%2Bb%2Fc%3D%3D",
    );
    expect(addressForGet("http://ocsp.example.org/", "MEM=")).toBe(
      "http://ocsp.example.org/MEM%3D",
    );
    expect(addressForGet("http://ocsp.example.org/path/", "MEM=")).toBe(
      "http://ocsp.example.org/path/MEM%3D",
    );
  });

  test("has no place where the address is long, or asks for something itself", () => {
    const address = "http://ocsp.example.org/";
    expect(
      addressForGet(address, "A".repeat(255 - address.length)),
    ).toHaveLength(255);
    expect(addressForGet(address, "A".repeat(256 - address.length))).toBeNull();
    expect(addressForGet("http://ocsp.example.org/?ca=1", "MEM=")).toBeNull();
    expect(addressForGet("http://ocsp.example.org/#x", "MEM=")).toBeNull();
    expect(addressForGet("http:", "MEM=")).toBeNull();
    expect(addressForGet("http:///", "MEM=")).toBeNull();
    expect(addressForGet("", "MEM=")).toBeNull();
  });
});
