// Lists of revoked certificates: what a list proves.
import { describe, expect, test } from "@jest/globals";
import { KeyUsageFlags } from "@peculiar/asn1-x509";
import { judgeCrl } from "../../../../src/core/certificate/revocation/crl-judge.js";
import { readCrl } from "../../../../src/core/certificate/revocation/crl.js";
import {
  settle,
  type Revocation,
} from "../../../../src/core/certificate/revocation/revocation.js";
import { verifyProofs } from "../../../../src/platform/crypto/signature.js";
import {
  daysFromNow,
  newEcKey,
  type Issued,
} from "../../../lab/certificate.mjs";
import {
  basicConstraints,
  keyUsage,
  rawExtension,
} from "../../../lab/extensions.mjs";
import { createPki, issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import {
  certificateExtension,
  crlExtension,
  crlOf,
  der,
  reasonCode,
  scopeOf,
  type CrlOptions,
} from "../../../support/crl.js";

const { root, intermediate } = createPki();
const SERIAL = Buffer.from("00f1020304", "hex");
const ADDRESS = "http://crl.example.org/7.crl";
/** CRLDistributionPoints with one full name. */
const points = rawExtension(
  "2.5.29.31",
  der(0x30, der(0x30, der(0xa0, der(0xa0, der(0x86, Buffer.from(ADDRESS)))))),
);
const leafWith = (differing: Parameters<typeof issueLeaf>[1] = {}): Issued =>
  issueLeaf("site.test", {
    issuer: intermediate,
    serialNumber: SERIAL,
    moreExtensions: [points],
    ...differing,
  });
const leaf = leafWith();

const OTHERS = [
  { serial: Buffer.from("f1020304", "hex") },
  { serial: Buffer.from("01f1020304", "hex"), extensions: [reasonCode(1)] },
];
const US = { serial: SERIAL };

async function revocationBy(
  bytes: Uint8Array,
  { of = leaf, issuer = intermediate } = {},
): Promise<Revocation> {
  const certificate = certificateOf(of);
  const judgement = judgeCrl(readCrl(bytes, certificate.serial), {
    certificate,
    issuer: certificateOf(issuer),
    address: ADDRESS,
    now: Date.now(),
  });
  const answer =
    judgement.kind === "settled"
      ? "holds"
      : await verifyProofs(judgement.proofs);
  return settle(judgement, answer, "crl");
}

const listing = async (options: CrlOptions): Promise<Revocation> =>
  revocationBy(crlOf(intermediate, options));
const invalid = (because: string) => {
  return { kind: "invalid-response", source: "crl", because };
};
const unchecked = (because: string) => ({ kind: "unchecked", because });

describe("a certificate", () => {
  test("is good that is not in the list", async () => {
    const thisUpdate = daysFromNow(-1);
    const nextUpdate = daysFromNow(4);
    expect(await listing({ thisUpdate, nextUpdate, entries: OTHERS })).toEqual({
      kind: "good",
      source: "crl",
      at: thisUpdate.getTime(),
      until: nextUpdate.getTime(),
      askedAt: expect.any(Number) as unknown,
    });
  });

  test("is good where the list is empty", async () => {
    expect(await listing({})).toMatchObject({ kind: "good" });
    expect(await listing({ isOld: true })).toMatchObject({ kind: "good" });
  });

  test("is revoked that is in it, wherever", async () => {
    const since = daysFromNow(-5);
    const revoked = {
      kind: "revoked",
      source: "crl",
      since: since.getTime(),
      reason: "unspecified",
    };
    const us = { ...US, since };
    expect(await listing({ entries: [us] })).toEqual(revoked);
    expect(await listing({ entries: [us, ...OTHERS] })).toEqual(revoked);
    expect(await listing({ entries: [...OTHERS, us] })).toEqual(revoked);
    expect(await listing({ entries: [...OTHERS, us], isOld: true })).toEqual(
      revoked,
    );
  });

  test.each([
    [1, "key-compromise"],
    [4, "superseded"],
    [6, "certificate-hold"],
    [8, "remove-from-crl"],
    [77, "unspecified"],
  ])("is revoked for a reason: %d", async (code, reason) => {
    expect(
      await listing({ entries: [{ ...US, extensions: [reasonCode(code)] }] }),
    ).toMatchObject({ kind: "revoked", reason });
  });
});

describe("proves nothing:", () => {
  test("a list whose signature does not hold", async () => {
    expect(await listing({ corruptSignature: true })).toEqual(
      invalid("signature"),
    );
    expect(await listing({ corruptSignature: true, entries: [US] })).toEqual(
      invalid("signature"),
    );
    const forger = { ...intermediate, privateKey: newEcKey() };
    expect(await revocationBy(crlOf(forger))).toEqual(invalid("signature"));
  });

  test("a list of another CA", async () => {
    expect(await revocationBy(crlOf(root))).toEqual(invalid("for-another"));
  });

  test("a list of a CA that may not sign lists", async () => {
    const issuer = issueAuthority("No lists", {
      extensions: [
        basicConstraints({ cA: true }),
        keyUsage(KeyUsageFlags.keyCertSign),
      ],
    });
    const of = leafWith({ issuer });
    expect(await revocationBy(crlOf(issuer), { of, issuer })).toEqual(
      invalid("wrong-signer"),
    );
  });

  test("the silence of an old list, or of one of the future", async () => {
    const old = { thisUpdate: daysFromNow(-9), nextUpdate: daysFromNow(-1.1) };
    expect(await listing(old)).toEqual(invalid("too-old"));
    expect(await listing({ ...old, entries: [US] })).toMatchObject({
      kind: "revoked",
    });
    expect(
      await listing({ thisUpdate: daysFromNow(-3), nextUpdate: null }),
    ).toEqual(invalid("too-old"));
    expect(await listing({ thisUpdate: daysFromNow(2) })).toEqual(
      invalid("from-future"),
    );
  });

  test("the silence of a list of more than ten days, however long it wants to count; of a year about a CA", async () => {
    const since = (days: number) => ({
      thisUpdate: daysFromNow(-days),
      nextUpdate: daysFromNow(3_650),
    });
    expect(await listing(since(11.1))).toEqual(invalid("too-old"));
    expect(await listing({ ...since(90), entries: [US] })).toMatchObject({
      kind: "revoked",
    });
    const of = issueAuthority("CA below", { issuer: root });
    const aboutCa = (days: number) =>
      revocationBy(crlOf(root, since(days)), { of, issuer: root });
    expect((await aboutCa(90)).kind).toBe("good");
    expect(await aboutCa(367)).toEqual(invalid("too-old"));
  });

  test("the silence of a list that ends before it begins, or of a CA that has ended", async () => {
    const swapped = {
      thisUpdate: daysFromNow(-1),
      nextUpdate: daysFromNow(-2),
    };
    expect(await listing(swapped)).toEqual(invalid("contradictory-times"));
    const issuer = issueAuthority("Ended", {
      notBefore: daysFromNow(-900),
      notAfter: daysFromNow(-400),
    });
    const of = leafWith({ issuer });
    expect(await revocationBy(crlOf(issuer), { of, issuer })).toEqual(
      unchecked("issuer-ended"),
    );
    expect(
      await revocationBy(crlOf(issuer, { entries: [US] }), { of, issuer }),
    ).toMatchObject({ kind: "revoked" });
  });

  test("the silence of a list at a place that is for some reasons only, or another issuer's", async () => {
    const name = der(0xa0, der(0xa0, der(0x86, Buffer.from(ADDRESS))));
    const partial = [
      der(0x30, name, der(0x81, Buffer.of(1, 0x40))),
      der(0x30, name, der(0xa2, der(0x82, Buffer.from("other.example")))),
    ];
    for (const point of partial) {
      const of = leafWith({
        moreExtensions: [rawExtension("2.5.29.31", der(0x30, point))],
      });
      expect(certificateOf(of).crlUrls).toEqual([ADDRESS]);
      for (const extensions of [[], [scopeOf([ADDRESS])]]) {
        expect(
          await revocationBy(crlOf(intermediate, { extensions }), { of }),
        ).toEqual(unchecked("crl-other-scope"));
      }
      expect(
        await revocationBy(crlOf(intermediate, { entries: [US] }), { of }),
      ).toMatchObject({ kind: "revoked" });
    }
  });

  test("the silence of a list for users about a CA", async () => {
    const of = issueAuthority("CA below", { issuer: root });
    expect(
      await revocationBy(crlOf(root, { extensions: [scopeOf([], [1])] }), {
        of,
        issuer: root,
      }),
    ).toEqual(unchecked("crl-other-scope"));
  });

  test("the silence of a list that is signed with SHA-1", async () => {
    expect(await listing({ digest: "sha1" })).toEqual(
      invalid("signature-weak"),
    );
    expect(await listing({ digest: "sha1", entries: [US] })).toMatchObject({
      kind: "revoked",
    });
  });

  test("the silence of a list that is not the one for this certificate", async () => {
    const scoped = (scope: Buffer, entries: CrlOptions["entries"] = []) =>
      listing({ extensions: [scope], entries });
    expect(await scoped(scopeOf([ADDRESS]))).toMatchObject({ kind: "good" });
    expect(
      await scoped(scopeOf(["http://other/", ADDRESS], [1])),
    ).toMatchObject({ kind: "good" });
    expect(await scoped(scopeOf(["http://crl.example.org/8.crl"]))).toEqual(
      unchecked("crl-other-scope"),
    );
    expect(
      await scoped(scopeOf(["http://crl.example.org/8.crl"]), [US]),
    ).toMatchObject({ kind: "revoked" });
    for (const flag of [2, 3, 5]) {
      expect(await scoped(scopeOf([ADDRESS], [flag]))).toEqual(
        unchecked("crl-other-scope"),
      );
    }
  });

  test("the silence about a certificate that has ended", async () => {
    const of = leafWith({
      notBefore: daysFromNow(-9),
      notAfter: daysFromNow(-1),
    });
    expect(await revocationBy(crlOf(intermediate), { of })).toEqual(
      unchecked("crl-forgets-expired"),
    );
    expect(
      await revocationBy(crlOf(intermediate, { entries: [US] }), { of }),
    ).toMatchObject({ kind: "revoked" });
  });

  test("a list for several CAs, or of changes only, whatever stands in it", async () => {
    const delta = certificateExtension(27, der(0x02, Buffer.of(1)), true);
    const indirect = [scopeOf([], [4])];
    for (const entries of [[], [US]]) {
      expect(await listing({ extensions: indirect, entries })).toEqual(
        unchecked("crl-indirect"),
      );
      expect(await listing({ extensions: [delta], entries })).toEqual(
        unchecked("crl-delta"),
      );
    }
  });

  test("a list with something that has to be understood and is not", async () => {
    const odd = (isCritical: boolean) =>
      crlExtension("2a030405", Buffer.of(5, 0), isCritical);
    expect(await listing({ extensions: [odd(false)] })).toMatchObject({
      kind: "good",
    });
    expect(await listing({ extensions: [odd(true)] })).toEqual(
      invalid("critical-extension"),
    );
    expect(
      await listing({ entries: [{ ...US, extensions: [odd(true)] }] }),
    ).toEqual(invalid("critical-extension"));
  });
});

describe("cannot be read", () => {
  const list = crlOf(intermediate, { entries: [...OTHERS, US] });
  const entry = der(0x30, der(0x02, SERIAL));
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a web page", Buffer.from("<html>")],
    ["a certificate", leaf.der],
    ["half a list", list.subarray(0, list.length / 2)],
    ["a list with something behind it", Buffer.concat([list, Buffer.of(0)])],
    ["an entry of ours without a time", withList(der(0x30, entry))],
    [
      "an entry that is no number",
      withList(der(0x30, der(0x30, der(0x04, SERIAL)))),
    ],
    [
      "an entry that reaches out of the list",
      withList(Buffer.from("30033009020101".slice(0, 10), "hex")),
    ],
    [
      "a number that reaches out of its entry",
      withList(der(0x30, der(0x30, Buffer.from("020501", "hex")), entry)),
    ],
    [
      "entries without end",
      withList(der(0x30, Buffer.from("308002010100000000", "hex"))),
    ],
    ["bytes after the entries", withList(der(0x30, Buffer.of(0)))],
  ])("%s", async (_, bytes) => {
    expect(await revocationBy(bytes)).toEqual(invalid("unreadable"));
  });
});

/** A list whose entries are these bytes. */
function withList(list: Buffer): Buffer {
  const subject = certificateOf(intermediate).subject.der;
  const algorithm = Buffer.from("300a06082a8648ce3d040302", "hex");
  const time = der(0x17, Buffer.from("260101000000Z"));
  const tbs = der(
    0x30,
    der(0x02, Buffer.of(1)),
    algorithm,
    subject,
    time,
    time,
    list,
  );
  return der(0x30, tbs, algorithm, der(0x03, Buffer.of(0, 1, 2)));
}
