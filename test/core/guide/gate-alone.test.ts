// The gate by itself: each circumstance alone closes it, but HSTS does not where identity stays verified.
import { describe, expect, test } from "@jest/globals";
import { explain } from "../../../src/core/explanation/explanation.js";
import { mayOffer, type Circumstances } from "../../../src/core/guide/gate.js";
import type { Surroundings } from "../../../src/core/guide/guide.js";
import {
  isWeakening,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import { markStep } from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type Walk,
} from "../../../src/core/guide/walk/walk-state.js";
import { errorNamed, failureOf } from "../../support/failures.js";
import { ERROR } from "../../support/guides.js";
import { past } from "../../support/walks.js";

const IDS = Object.keys(STEPS) as readonly StepId[];
const GIVING_UP = IDS.filter(isWeakening);

describe("of all that the gate looks at", () => {
  const open: Circumstances = ERROR;
  const closing: readonly Partial<Circumstances>[] = [
    { isForPage: false },
    { isWalked: false },
    { isCalledRevoked: true },
    { isIntercepted: true },
    { elsewhere: ["company-proxy"] },
    { off: ["weaken-exception", "weaken-old-tls"] },
    { error: errorNamed("SEC_ERROR_REVOKED_CERTIFICATE") },
    { error: errorNamed("MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE") },
    { error: errorNamed("MOZILLA_PKIX_ERROR_ISSUER_NO_LONGER_TRUSTED") },
    {
      error: errorNamed(
        "MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY",
      ),
    },
  ];

  test.each(GIVING_UP)("each closes it alone: %s", (id) => {
    expect(mayOffer(id, open)).toBe(true);
    for (const one of closing) {
      expect([id, one, mayOffer(id, { ...open, ...one })]).toEqual([
        id,
        one,
        false,
      ]);
    }
  });

  test("a root is taken in only after its certificate was read, but for this very device", () => {
    const unread: Circumstances = { ...open, isRead: false };
    const closed = GIVING_UP.filter((id) => !mayOffer(id, unread));
    expect(closed).toEqual(["import-own-root"]);
    expect(mayOffer("import-own-root", { ...unread, host: "localhost" })).toBe(
      true,
    );
  });

  test("a program that intercepts opens it for its own root alone, and by its name alone", () => {
    for (const cause of ["antivirus-interception", "developer-proxy"]) {
      const here: Circumstances = { ...open, elsewhere: [cause] };
      expect(GIVING_UP.filter((id) => mayOffer(id, here))).toEqual([]);
      expect(
        GIVING_UP.filter((id) => mayOffer(id, { ...here, isOwnProgram: true })),
      ).toEqual(["import-own-root"]);
    }
  });

  test("nothing closes it for what gives up nothing", () => {
    const safe = IDS.filter((id) => !isWeakening(id));
    for (const one of closing) {
      expect(safe.filter((id) => !mayOffer(id, { ...open, ...one }))).toEqual(
        [],
      );
    }
  });
});

describe("the last resort", () => {
  const AROUND: Surroundings = { platform: "linux", firefox: 153 };

  const walkedBy = (failure: ReturnType<typeof failureOf>): Walk => {
    const { steps } = explain(failure, AROUND, past(null));
    const marked = steps
      .filter(({ isWalked }) => isWalked)
      .reduce(
        (state, { id }) => markStep(state, failure, id, "no-help", 2_000),
        EMPTY_GUIDE,
      );
    return Object.values(marked.walks)[0] as Walk;
  };
  const offered = (url: string, hsts: boolean | null): boolean => {
    const failure = failureOf("SEC_ERROR_OCSP_OLD_RESPONSE", {
      url,
      host: { ascii: url.split("/")[2] ?? "", unicode: null },
      hsts: hsts === null ? null : { value: hsts, at: 1_050 },
    });
    return explain(failure, AROUND, past(walkedBy(failure))).steps.some(
      ({ risk }) => risk === "weakens-security",
    );
  };

  // It is a check, after which the CA is asked, and who the other side is stays checked.
  test.each([
    ["https://nas.local/", null, true],
    ["https://192.168.0.1/", null, true],
    ["https://intranet/", null, true],
    ["https://shop.com/", null, true],
    ["https://shop.com/", false, true],
    ["https://shop.com/", true, true],
    ["https://nas.local/", true, true],
  ])("for %s, where HSTS is %p, is offered: %p", (url, hsts, is) => {
    expect(offered(url, hsts)).toBe(is);
  });
});
