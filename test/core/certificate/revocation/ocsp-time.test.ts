// When a responder's answer counts: from its beginning to its end, and never for longer than mozilla::pkix would.
import { describe, expect, test } from "@jest/globals";
import type { Revocation } from "../../../../src/core/certificate/revocation/revocation.js";
import { daysFromNow } from "../../../lab/certificate.mjs";
import {
  ocspResponse,
  type ResponseOptions,
} from "../../../lab/ocsp-response.mjs";
import { createPki, issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { revocationBy } from "../../../support/ocsp.js";

const { root, intermediate } = createPki();
const leaf = issueLeaf("site.test", { issuer: intermediate });
const DAY_MS = 24 * 60 * 60 * 1000;

const respond = async (options: ResponseOptions = {}): Promise<Revocation> =>
  revocationBy(ocspResponse(leaf, options), { of: leaf });
const invalid = (because: string) => ({
  kind: "invalid-response",
  source: "ocsp",
  because,
});

describe("the time", () => {
  const from = (begun: number, ended: number) => ({
    thisUpdate: daysFromNow(begun),
    nextUpdate: daysFromNow(ended),
  });

  test("of an answer is ten days at most, however far ahead its end lies, as for mozilla::pkix", async () => {
    expect(await respond(from(-10.9, 3_650))).toMatchObject({
      kind: "good",
      until: expect.any(Number) as unknown,
    });
    expect(await respond(from(-11.1, 3_650))).toEqual(invalid("too-old"));
    const good = await respond(from(-1, 3_650));
    expect(good.kind === "good" && good.until - good.at).toBe(10 * DAY_MS);
  });

  test("of an answer about a CA is a year at most", async () => {
    const of = issueAuthority("CA below", { issuer: root });
    const about = (begun: number) =>
      revocationBy(ocspResponse(of, from(begun, 3_650)), { of });
    expect(await about(-365.9)).toMatchObject({ kind: "good" });
    expect(await about(-366.1)).toEqual(invalid("too-old"));
  });

  test("that ends before it begins is none, unless somebody is revoked", async () => {
    const swapped = { ...from(-1, -2) };
    expect(await respond(swapped)).toEqual(invalid("contradictory-times"));
    expect(await respond({ ...swapped, status: "revoked" })).toMatchObject({
      kind: "revoked",
    });
  });

  test("of the issuer itself has to last: whose certificate has ended says no good", async () => {
    const issuer = issueAuthority("Ended", {
      notBefore: daysFromNow(-900),
      notAfter: daysFromNow(-400),
    });
    const of = issueLeaf("ended.test", { issuer });
    expect(await revocationBy(ocspResponse(of), { of })).toEqual({
      kind: "unchecked",
      because: "issuer-ended",
    });
    expect(
      await revocationBy(ocspResponse(of, { status: "revoked" }), { of }),
    ).toMatchObject({ kind: "revoked" });
  });

  test("is over some time after the answer ends; the clock may be a day off", async () => {
    const ended = (days: number) => ({
      thisUpdate: daysFromNow(-9),
      nextUpdate: daysFromNow(-days),
    });
    expect(await respond(ended(0.9))).toMatchObject({ kind: "good" });
    expect(await respond(ended(1.1))).toEqual(invalid("too-old"));
  });

  test("of an answer without an end is a day", async () => {
    const begun = (days: number) => ({
      thisUpdate: daysFromNow(-days),
      nextUpdate: null,
    });
    expect(await respond(begun(1.9))).toMatchObject({ kind: "good" });
    expect(await respond(begun(2.1))).toEqual(invalid("too-old"));
  });

  test("has not come for an answer of the day after tomorrow", async () => {
    const begins = (days: number) => from(days, 9);
    expect(await respond(begins(0.9))).toMatchObject({ kind: "good" });
    expect(await respond(begins(1.1))).toEqual(invalid("from-future"));
    expect(await respond({ ...begins(1.1), status: "revoked" })).toEqual(
      invalid("from-future"),
    );
  });

  test("does not heal: who was revoked is still", async () => {
    expect(
      await respond({
        status: "revoked",
        thisUpdate: daysFromNow(-90),
        nextUpdate: daysFromNow(-80),
      }),
    ).toMatchObject({ kind: "revoked" });
  });
});
