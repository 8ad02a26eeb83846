// Keys and signatures that Firefox accepts, and those that it refuses though others accept them.
import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { newRsaKey } from "../../../lab/certificate.mjs";
import { issueAuthority } from "../../../lab/pki.mjs";
import { handmade, hex, part, tbsParts } from "../../../support/handmade.js";
import {
  fatal,
  fatalBelow,
  intermediate,
  judge,
  leaf,
  leafOf,
  root,
} from "../../../support/judging.js";

describe("keys (test_keysize.js): octets are counted, not bits", () => {
  test.each([
    [1_016, true],
    [1_017, false],
    [1_024, false],
  ])("RSA of %i bits", (bits, isRefused) => {
    const privateKey = newRsaKey(bits);
    expect(fatalBelow(leafOf({ privateKey }))).toEqual(
      isRefused ? ["refused-key 0"] : [],
    );
    const ca = issueAuthority("Short", { issuer: root, privateKey });
    expect(fatal(judge([leafOf({ issuer: ca }), ca]))).toEqual(
      isRefused ? ["refused-signature 0", "refused-key 1"] : [],
    );
  });

  test("a point on a curve that is not written out", () => {
    const { key } = tbsParts(leaf);
    // SEQUENCE { SEQUENCE { id-ecPublicKey, P-256 }, BIT STRING { 0x02, x } }
    const compressed = part(
      0x30,
      key.slice(2, 23),
      part(0x03, hex("00 02"), key.slice(27, 59)),
    );
    const findings = judge([handmade(leaf, { key: compressed }), intermediate]);
    expect(findings).toEqual([
      {
        id: "refused-key",
        certificateIndex: 0,
        details: { key: "EC P-256 (compressed)" },
      },
    ]);
  });
});

describe("signatures", () => {
  const rsa = newRsaKey(2_048);
  const ca = issueAuthority("RSA", { issuer: root, privateKey: rsa });
  const below = leafOf({ issuer: ca });
  const signed = (
    algorithm: Uint8Array,
    signature: (tbs: Uint8Array) => Uint8Array,
  ): readonly string[] =>
    fatal(judge([handmade(below, { algorithm }, { signature }), ca]));
  const rsaWith = (hash: string) => (tbs: Uint8Array) => sign(hash, tbs, rsa);
  const pss = (hash: string, saltLength: number) => (tbs: Uint8Array) =>
    sign(hash, tbs, { key: rsa, padding: 6, saltLength });
  const pssAlgorithm = (hash: string, salt: string): Buffer =>
    hex(
      `3041 06092a864886f70d01010a 3034 a00f300d06096086480165030402${hash}0500 a11c301a06092a864886f70d010108300d06096086480165030402${hash}0500 a2030201${salt}`,
    );

  test.each([
    ["SHA-256", "0b", "sha256", []],
    ["SHA-384", "0c", "sha384", []],
    ["SHA-512", "0d", "sha512", []],
    ["SHA-224", "0e", "sha224", ["refused-signature 0"]],
  ])("RSA with %s", (_, last, hash, expected) => {
    expect(
      signed(hex(`300d 06092a864886f70d0101${last} 0500`), rsaWith(hash)),
    ).toEqual(expected);
    // Without NULL, as many wrote it: the same.
    expect(
      signed(hex(`300b 06092a864886f70d0101${last}`), rsaWith(hash)),
    ).toEqual(expected);
  });

  test.each([
    ["as long as the hash", "01", "sha256", 32, "20", []],
    ["as long as a longer hash", "03", "sha512", 64, "40", []],
    ["of 20 octets", "01", "sha256", 20, "14", ["refused-signature 0"]],
    ["of none", "01", "sha256", 0, "00", ["refused-signature 0"]],
  ])("RSA-PSS with a salt %s", (_, oid, hash, length, salt, expected) => {
    expect(signed(pssAlgorithm(oid, salt), pss(hash, length))).toEqual(
      expected,
    );
  });

  test("with a key for EdDSA, which is no key for Firefox either", () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const edwards = issueAuthority("Edwards", { issuer: root, privateKey });
    expect(fatal(judge([leafOf({ issuer: edwards }), edwards]))).toEqual([
      "refused-signature 0",
      "refused-key 1",
    ]);
  });

  test("with DSA, and with what nobody knows", () => {
    const anything = (): Uint8Array => hex("3006020101020101");
    const dsa = hex("300b 0609608648016503040302");
    const unknown = hex("3005 06032a0304");
    for (const algorithm of [dsa, unknown]) {
      const made = handmade(leaf, { algorithm }, { signature: anything });
      // WebCrypto has no such method.
      const signedBy = (): "cannot-check" => "cannot-check";
      expect(fatal(judge([made, intermediate], { signedBy }))).toEqual([
        "refused-signature 0",
      ]);
    }
  });

  test("NULL and nothing are the same algorithm, another hash is not", () => {
    const inner = hex("300d 06092a864886f70d01010b 0500");
    const outer = hex("300b 06092a864886f70d01010b");
    const signature = rsaWith("sha256");
    const made = handmade(below, { algorithm: inner }, { outer, signature });
    // OpenSSL requires the same bytes; Firefox and WebCrypto do not.
    const signedBy = (): "holds" => "holds";
    expect(fatal(judge([made, ca], { signedBy }))).toEqual([]);
    const other = handmade(
      below,
      { algorithm: inner },
      { outer: hex("300d 06092a864886f70d01010c 0500"), signature },
    );
    expect(fatal(judge([other, ca]))).toContain("algorithm-mismatch 0");
  });
});
