// The guide's own step: reading the certificate, wherever the error page leads to it.
import { describe, expect, test } from "@jest/globals";
import type { CauseId } from "../../../src/core/diagnosis/causes/index.js";
import {
  guideFor,
  MOST_OWN_STEPS,
  type GuideSubject,
} from "../../../src/core/guide/guide.js";
import { stepRow } from "../../../src/core/steps/steps.js";
import {
  CAUSE_IDS,
  diagnosisOf,
  ERROR,
  idsFor,
  LINUX,
  rank,
} from "../../support/guides.js";

describe("reading the certificate", () => {
  const placeIn = (
    cause: CauseId,
    subject: Partial<GuideSubject> = {},
  ): number => idsFor(cause, subject).indexOf("read-certificate");

  test.each(CAUSE_IDS)(
    "is in the guide for %s once where the error page gives the certificate away, and else not",
    (cause) => {
      for (const access of ["link", "copy"] as const) {
        const ids = idsFor(cause, { access });
        expect(ids.filter((id) => id === "read-certificate")).toHaveLength(1);
        expect(ids.filter((id) => id !== "read-certificate")).toEqual(
          idsFor(cause, { access: "none" }),
        );
      }
      expect(placeIn(cause, { access: "none" })).toBe(-1);
    },
  );

  test.each(CAUSE_IDS)(
    "stands behind the quick tries of %s, and before all that changes something or asks others",
    (cause) => {
      const ids = idsFor(cause, { access: "link" });
      const before = ids.slice(0, ids.indexOf("read-certificate"));
      const [after = "tell-owner"] = ids.slice(before.length + 1);
      for (const id of before) {
        const { actor, effort } = stepRow(id);
        expect([actor, id === "check-clock" ? "try" : effort]).toEqual([
          "you",
          "try",
        ]);
      }
      expect(["leave-site", "check-clock"]).not.toContain(after);
    },
  );

  test("comes after leaving a site whose certificate is revoked", () => {
    const ids = idsFor("revoked-for-cause", { access: "link" });
    expect(ids.slice(0, 4)).toEqual([
      "leave-site",
      "reach-otherwise",
      "read-certificate",
      "tell-owner",
    ]);
  });

  test("is nothing for a part of a page", () => {
    expect(
      placeIn("certificate-expired", { access: "link", isForPage: false }),
    ).toBe(-1);
  });

  test("makes no guide longer than people walk", () => {
    const all = CAUSE_IDS.map((id) => rank(id));
    for (const id of CAUSE_IDS) {
      const own = guideFor(
        diagnosisOf(id, ...all),
        { ...ERROR, access: "link" },
        LINUX,
      ).filter(({ actor, risk }) => actor === "you" && risk === "none");
      expect(own.length).toBeLessThanOrEqual(MOST_OWN_STEPS);
    }
  });
});
