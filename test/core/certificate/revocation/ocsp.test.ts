// Responses that are good, or wrong in exactly one way, and what may be concluded from each.
import { describe, expect, test } from "@jest/globals";
import { generateKeyPairSync } from "node:crypto";
import { CertID } from "@peculiar/asn1-ocsp";
import { OctetString } from "@peculiar/asn1-schema";
import { AlgorithmIdentifier, KeyUsageFlags } from "@peculiar/asn1-x509";
import type { Revocation } from "../../../../src/core/certificate/revocation/revocation.js";
import {
  daysFromNow,
  issueCertificate,
  newEcKey,
  newRsaKey,
  type Issued,
} from "../../../lab/certificate.mjs";
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  rawExtension,
} from "../../../lab/extensions.mjs";
import {
  certIdOf,
  ocspError,
  ocspResponse,
  type ResponseOptions,
} from "../../../lab/ocsp-response.mjs";
import { createPki, issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import { revocationBy } from "../../../support/ocsp.js";

const { root, intermediate } = createPki();
const leaf = issueLeaf("site.test", { issuer: intermediate });
const OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

const signer = (
  options: Parameters<typeof issueCertificate>[0] | object = {},
): Issued =>
  issueCertificate({
    commonName: "Lab Responder",
    issuer: intermediate,
    extensions: [extendedKeyUsage(OCSP_SIGNING)],
    ...options,
  });

const respond = async (options: ResponseOptions = {}): Promise<Revocation> =>
  revocationBy(ocspResponse(leaf, options), { of: leaf });
const invalid = (because: string) => ({
  kind: "invalid-response",
  source: "ocsp",
  because,
});

describe("the CA says", () => {
  test("good, and of when that is", async () => {
    const thisUpdate = daysFromNow(-1);
    const nextUpdate = daysFromNow(3);
    const askedAt = Date.now();
    expect(
      await revocationBy(ocspResponse(leaf, { thisUpdate, nextUpdate }), {
        of: leaf,
        now: askedAt,
      }),
    ).toEqual({
      kind: "good",
      source: "ocsp",
      at: thisUpdate.getTime(),
      until: nextUpdate.getTime(),
      askedAt,
    });
  });

  test("revoked, since when", async () => {
    expect(await respond({ status: "revoked" })).toEqual({
      kind: "revoked",
      source: "ocsp",
      since: expect.any(Number) as unknown,
      reason: "unspecified",
    });
  });

  test.each([
    [1, "key-compromise"],
    [6, "certificate-hold"],
    [10, "aa-compromise"],
    [7, "unspecified"],
    [99, "unspecified"],
  ])("revoked, and why: %d", async (reason, name) => {
    expect(await respond({ status: "revoked", reason })).toMatchObject({
      kind: "revoked",
      reason: name,
    });
  });

  test("that it does not know it", async () => {
    expect(await respond({ status: "unknown" })).toMatchObject({
      kind: "unknown",
    });
  });

  test.each([
    ["malformedRequest", "responder-refuses"],
    ["unauthorized", "responder-refuses"],
    ["sigRequired", "responder-refuses"],
    ["internalError", "responder-busy"],
    ["tryLater", "responder-busy"],
  ] as const)("nothing: %s", async (status, because) => {
    expect(await revocationBy(ocspError(status), { of: leaf })).toEqual({
      kind: "unchecked",
      because,
    });
  });
});

describe("the signature", () => {
  test("may be of RSA", async () => {
    const authority = issueAuthority("RSA", { privateKey: newRsaKey(2048) });
    const of = issueLeaf("rsa.test", { issuer: authority });
    expect(await revocationBy(ocspResponse(of), { of })).toMatchObject({
      kind: "good",
    });
  });

  test("that does not hold makes an answer worthless, good or bad", async () => {
    expect(await respond({ corruptSignature: true })).toEqual(
      invalid("signature"),
    );
    expect(
      await respond({ corruptSignature: true, status: "revoked" }),
    ).toEqual(invalid("signature"));
  });

  test("of somebody else is none", async () => {
    expect(await respond({ signer: root })).toEqual(invalid("wrong-signer"));
    expect(await respond({ signer: signer({ issuer: root }) })).toEqual(
      invalid("wrong-signer"),
    );
  });

  test("of a CA whose key is too short is none", async () => {
    const authority = issueAuthority("Short", { privateKey: newRsaKey(1_000) });
    const of = issueLeaf("short.test", { issuer: authority });
    expect(await revocationBy(ocspResponse(of), { of })).toEqual(
      invalid("signature-weak"),
    );
    expect(
      await revocationBy(ocspResponse(of, { status: "revoked" }), { of }),
    ).toMatchObject({ kind: "revoked" });
  });

  test("with a method that we do not know leaves it open", async () => {
    const key = generateKeyPairSync("ec", {
      namedCurve: "secp256k1",
    }).privateKey;
    const of = issueLeaf("odd.test", {
      issuer: issueAuthority("Odd", { privateKey: key }),
    });
    expect(await revocationBy(ocspResponse(of), { of })).toEqual({
      kind: "unchecked",
      because: "signature-cannot-be-checked",
    });
  });

  test("with SHA-1 is enough to be revoked, not to be good", async () => {
    const weak = { digest: "sha1" } as const;
    expect(await respond(weak)).toEqual(invalid("signature-weak"));
    expect(await respond({ ...weak, status: "unknown" })).toEqual(
      invalid("signature-weak"),
    );
    expect(await respond({ ...weak, status: "revoked" })).toMatchObject({
      kind: "revoked",
    });
  });
});

describe("somebody else may speak for the CA", () => {
  const speaking = async (delegate: Issued, options: ResponseOptions = {}) =>
    respond({ signer: delegate, certificates: [delegate], ...options });

  test("who was appointed by it", async () => {
    expect(await speaking(signer())).toMatchObject({ kind: "good" });
    expect(await speaking(signer(), { byName: true })).toMatchObject({
      kind: "good",
    });
  });

  test("who was appointed, though others of that name are sent along", async () => {
    const impostor = signer({ issuer: root });
    const delegate = signer();
    expect(
      await respond({
        signer: delegate,
        byName: true,
        certificates: [impostor, signer(), delegate],
      }),
    ).toMatchObject({ kind: "good" });
  });

  test.each([
    ["without the purpose", () => signer({ extensions: [] })],
    [
      "for another purpose",
      () => signer({ extensions: [extendedKeyUsage("1.3.6.1.5.5.7.3.1")] }),
    ],
    ["appointed by another CA", () => signer({ issuer: root })],
    ["appointed by nobody", () => signer({ issuer: null })],
    ["whose time is over", () => signer({ notAfter: daysFromNow(-1 / 24) })],
    ["whose time has not come", () => signer({ notBefore: daysFromNow(1) })],
    [
      "whose key may not sign",
      () =>
        signer({
          extensions: [
            extendedKeyUsage(OCSP_SIGNING),
            keyUsage(KeyUsageFlags.keyEncipherment),
          ],
        }),
    ],
    ["appointed with SHA-1", () => signer({ digest: "sha1" })],
    [
      "a CA",
      () =>
        signer({
          extensions: [
            extendedKeyUsage(OCSP_SIGNING),
            basicConstraints({ cA: true }),
          ],
        }),
    ],
    [
      "of whom something has to be understood that is not",
      () =>
        signer({
          extensions: [
            extendedKeyUsage(OCSP_SIGNING),
            rawExtension("1.2.3.4", Buffer.from("0500", "hex"), true),
          ],
        }),
    ],
    ["whose key is too short", () => signer({ privateKey: newRsaKey(1_000) })],
    [
      "another site of the same CA, that is",
      () => issueLeaf("thief.test", { issuer: intermediate }),
    ],
  ])("but not %s", async (_, make) => {
    expect(await speaking(make())).toEqual(invalid("wrong-signer"));
  });

  test("but not with an appointment that somebody forged", async () => {
    const forger = { ...intermediate, privateKey: newEcKey() };
    expect(await speaking(signer({ issuer: forger }))).toEqual(
      invalid("signature"),
    );
    expect(await speaking(signer({ corruptSignature: true }))).toEqual(
      invalid("signature"),
    );
  });
});

describe("an answer about another certificate is none", () => {
  const ours = certIdOf(leaf);
  const differing = (change: object) =>
    respond({ certID: Object.assign(new CertID(ours), change) });
  const strange = new OctetString(new Uint8Array(20));

  test.each([
    ["of another serial", { serialNumber: Uint8Array.of(1, 2, 3).buffer }],
    ["of an issuer of another name", { issuerNameHash: strange }],
    ["of an issuer with another key", { issuerKeyHash: strange }],
    [
      "with a hash that we did not use",
      {
        hashAlgorithm: new AlgorithmIdentifier({
          algorithm: "2.16.840.1.101.3.4.2.1",
        }),
      },
    ],
  ])("%s", async (_, change) => {
    expect(await differing(change)).toEqual(invalid("for-another"));
  });

  test("but of several answers ours is found, and of two about it the worse counts", async () => {
    const other = certIdOf(issueLeaf("other.test", { issuer: intermediate }));
    const more = (status: "good" | "revoked", certID = ours) => ({
      status,
      certID,
    });
    expect(await respond({ more: [more("revoked", other)] })).toMatchObject({
      kind: "good",
    });
    expect(await respond({ more: [more("revoked")] })).toMatchObject({
      kind: "revoked",
    });
    expect(
      await respond({ status: "revoked", more: [more("good")] }),
    ).toMatchObject({
      kind: "revoked",
    });
  });
});

test("what has to be understood and is not makes an answer worthless", async () => {
  const odd = (critical: boolean) =>
    rawExtension("1.2.3.4", Buffer.from("0500", "hex"), critical);
  expect(await respond({ responseExtensions: [odd(false)] })).toMatchObject({
    kind: "good",
  });
  expect(await respond({ responseExtensions: [odd(true)] })).toEqual(
    invalid("critical-extension"),
  );
});

test("a serial with its first bit set is compared as it stands", async () => {
  const serialNumber = Buffer.from("00f1020304", "hex");
  const of = issueLeaf("high.test", { issuer: intermediate, serialNumber });
  expect(certificateOf(of.der).serial).toBe("00F1020304");
  expect(await revocationBy(ocspResponse(of), { of })).toMatchObject({
    kind: "good",
  });
});

describe("cannot be read", () => {
  const response = ocspResponse(leaf);
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a web page", Buffer.from("<!doctype html><title>Log in</title>")],
    ["a certificate", leaf.der],
    ["half of a response", response.subarray(0, response.length / 2)],
    [
      "a response with something behind it",
      Buffer.concat([response, Buffer.from([0])]),
    ],
    ["a success without an answer", Buffer.from("30030a0100", "hex")],
    ["a status that nobody knows", Buffer.from("30030a0109", "hex")],
    [
      "a response without end",
      Buffer.concat([
        Buffer.from("3080", "hex"),
        response.subarray(4),
        Buffer.from("0000", "hex"),
      ]),
    ],
    ["depth without bottom", nested(2_000)],
  ])("%s", async (_, bytes) => {
    expect(await revocationBy(bytes, { of: leaf })).toEqual(
      invalid("unreadable"),
    );
  });
});

/** Sequences in each other. */
function nested(depth: number): Buffer {
  let der = Buffer.from("0500", "hex");
  for (let i = 0; i < depth; i++) {
    der = Buffer.concat([
      Buffer.from([0x30, 0x82, der.length >> 8, der.length & 255]),
      der,
    ]);
  }
  return der;
}
