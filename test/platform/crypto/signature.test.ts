// Signatures of every kind, made by node:crypto and verified by WebCrypto.
import { describe, expect, test } from "@jest/globals";
import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import type { SignatureCheck } from "../../../src/core/certificate/fields/signature-algorithm.js";
import {
  digest,
  verifyProofs,
  verifySignature,
} from "../../../src/platform/crypto/signature.js";

const MESSAGE = Buffer.from("what was signed");
const RSA = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const EC = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const PSS = {
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
};

const NULL = "0500";
/** AlgorithmIdentifier of an OID, both in hexadecimal. */
const algorithm = (oid: string, parameters = ""): Buffer => {
  const id = der("06", Buffer.from(oid, "hex"));
  return der("30", Buffer.concat([id, Buffer.from(parameters, "hex")]));
};
const rsaWith = (last: string) => algorithm(`2a864886f70d0101${last}`, NULL);
const ecdsaWith = (last: string) => algorithm(`2a8648ce3d0403${last}`);
const ED25519 = algorithm("2b6570");

function der(tag: string, content: Buffer): Buffer {
  const length =
    content.length < 128
      ? [content.length]
      : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from(tag, "hex"), Buffer.from(length), content]);
}

function checkOf(
  key: KeyObject,
  hash: string | null,
  algorithm: Buffer,
  options = {},
): SignatureCheck {
  return {
    spki: spkiOf(key),
    algorithm,
    signed: MESSAGE,
    signature: sign(hash, MESSAGE, { key, ...options }),
  };
}

const spkiOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: "spki", format: "der" });

/** RSASSA-PSS-params as openssl writes them, with the last arc of the hash's OID and the salt's length. */
const pssWith = (hash: string, salt: number): Buffer => {
  const id = `300d06096086480165030402${hash}0500`;
  const fields = `a00f${id}a11c301a06092a864886f70d010108${id}a2030201${salt.toString(16).padStart(2, "0")}`;
  return algorithm(
    "2a864886f70d01010a",
    der("30", Buffer.from(fields, "hex")).toString("hex"),
  );
};

const ec = (namedCurve: string): KeyObject =>
  generateKeyPairSync("ec", { namedCurve }).privateKey;

const KINDS: readonly (readonly [string, SignatureCheck])[] = [
  ["RSA with SHA-1", checkOf(RSA, "sha1", rsaWith("05"))],
  ["RSA with SHA-256", checkOf(RSA, "sha256", rsaWith("0b"))],
  ["RSA with SHA-384", checkOf(RSA, "sha384", rsaWith("0c"))],
  ["RSA with SHA-512", checkOf(RSA, "sha512", rsaWith("0d"))],
  ["RSA-PSS with SHA-256", checkOf(RSA, "sha256", pssWith("01", 32), PSS)],
  ["RSA-PSS with SHA-384", checkOf(RSA, "sha384", pssWith("02", 48), PSS)],
  ["RSA-PSS with SHA-512", checkOf(RSA, "sha512", pssWith("03", 64), PSS)],
  [
    "RSA-PSS with a key for it alone",
    checkOf(
      generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey,
      "sha256",
      pssWith("01", 32),
      PSS,
    ),
  ],
  ["ECDSA on P-256", checkOf(EC, "sha256", ecdsaWith("02"))],
  ["ECDSA on P-256 with SHA-384", checkOf(EC, "sha384", ecdsaWith("03"))],
  ["ECDSA on P-384", checkOf(ec("P-384"), "sha384", ecdsaWith("03"))],
  ["ECDSA on P-521", checkOf(ec("P-521"), "sha512", ecdsaWith("04"))],
  [
    "Ed25519",
    checkOf(generateKeyPairSync("ed25519").privateKey, null, ED25519),
  ],
];

describe.each(KINDS)("%s", (_, check) => {
  test("holds", async () => {
    expect(await verifySignature(check)).toBe("holds");
  });

  test("does not hold over other bytes, or by another signature", async () => {
    expect(
      await verifySignature({ ...check, signed: Buffer.from("another") }),
    ).toBe("does-not-hold");
    const flipped = Uint8Array.from(check.signature);
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    expect(await verifySignature({ ...check, signature: flipped })).toBe(
      "does-not-hold",
    );
  });
});

test("ECDSA holds also where a number is short", async () => {
  // About one signature in 256 has a number of 31 octets or fewer; nobody waits that long for one.
  for (let i = 0; i < 20_000; i++) {
    const check = checkOf(EC, "sha256", ecdsaWith("02"));
    // SEQUENCE, INTEGER, and the length of the first number.
    if ((check.signature[3] ?? 0) < 32) {
      expect(await verifySignature(check)).toBe("holds");
      return;
    }
  }
  throw new Error("No signature has a short number");
});

describe("does not hold", () => {
  test("with a key of another kind", async () => {
    const [, rsa] = KINDS[1] ?? [];
    const check = checkOf(EC, "sha256", rsaWith("0b"));
    expect(await verifySignature(check)).toBe("does-not-hold");
    expect(await verifySignature({ ...check, ...rsa, spki: spkiOf(EC) })).toBe(
      "does-not-hold",
    );
  });

  test.each([
    ["nothing", ""],
    ["one number", "3003020101"],
    ["three numbers", "3009020101020101020101"],
    [
      "numbers too long",
      `3046022101${"00".repeat(32)}022101${"00".repeat(32)}`,
    ],
    ["zeros", "3006020100020100"],
    ["a number of nothing", "300402000200"],
    ["bytes behind it", "300602010102010100"],
  ])("as ECDSA with %s for a signature", async (_, signature) => {
    expect(
      await verifySignature({
        ...checkOf(EC, "sha256", ecdsaWith("02")),
        signature: Buffer.from(signature, "hex"),
      }),
    ).toBe("does-not-hold");
  });
});

describe("cannot be checked", () => {
  const check = checkOf(RSA, "sha256", rsaWith("0b"));

  test.each([
    ["MD5", rsaWith("04")],
    ["SHA-224", rsaWith("0e")],
    ["Ed448", algorithm("2b6571")],
    ["an unknown method", algorithm("2a03")],
    ["RSA-PSS without parameters", algorithm("2a864886f70d01010a")],
    [
      "RSA-PSS with two different hashes",
      algorithm("2a864886f70d01010a", `3010a00f300d06096086480165030402010500`),
    ],
    ["no algorithm", Buffer.from("3000", "hex")],
    ["nothing", Buffer.alloc(0)],
  ])("with %s", async (_, algorithm) => {
    expect(await verifySignature({ ...check, algorithm })).toBe("cannot-check");
  });

  test.each([
    ["of an unknown curve", spkiOf(ec("secp256k1"))],
    ["of Ed448", spkiOf(generateKeyPairSync("ed448").privateKey)],
    ["of nothing", Buffer.alloc(0)],
    [
      "of RSA without numbers",
      Buffer.from("3012300d06092a864886f70d0101010500030100", "hex"),
    ],
  ])("with a key %s", async (_, spki) => {
    expect(await verifySignature({ ...check, spki })).toBe("cannot-check");
  });
});

describe("of several signatures", () => {
  const good = checkOf(RSA, "sha256", rsaWith("0b"));
  const bad = { ...good, signed: Buffer.from("another") };
  const odd = { ...good, algorithm: rsaWith("04") };

  test.each([
    ["a proof needs all", [[good, good]], "holds"],
    ["one that does not hold decides", [[odd, good, bad]], "does-not-hold"],
    [
      "one that cannot be checked leaves a proof open",
      [[good, odd]],
      "cannot-check",
    ],
    ["one proof of many is enough", [[bad], [odd], [good]], "holds"],
    [
      "without a good proof an open one leaves it open",
      [[bad], [odd]],
      "cannot-check",
    ],
    ["no proof proves nothing", [], "does-not-hold"],
  ] as const)("%s", async (_, proofs, answer) => {
    expect(await verifyProofs(proofs)).toBe(answer);
  });
});

test("digests are those of the bytes that are seen, not of the buffer behind them", async () => {
  const part = Uint8Array.from([1, 97, 98, 99, 2]).subarray(1, 4);
  const hex = async (name: "SHA-1" | "SHA-256") =>
    Buffer.from(await digest(name, part)).toString("hex");
  expect(await hex("SHA-1")).toBe("a9993e364706816aba3e25717850c26c9cd0d89d");
  expect(await hex("SHA-256")).toMatch(/^ba7816bf8f01cfea/);
});
