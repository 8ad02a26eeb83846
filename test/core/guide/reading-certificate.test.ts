// The guide's own step: reading the certificate, wherever the error page leads to it.
import { describe, expect, test } from "@jest/globals";
import { NO_EVIDENCE } from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import type { CauseId } from "../../../src/core/diagnosis/causes/index.js";
import {
  guideFor,
  MOST_OWN_STEPS,
  type GuideSubject,
} from "../../../src/core/guide/guide.js";
import { certificateWith } from "../../cases/around.js";
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

  test("comes early while nobody knows the cause, and late where it is all but known", () => {
    const among = (likelihood: number): number =>
      guideFor(
        {
          category: "unknown-issuer",
          causes: [
            rank("missing-intermediate", likelihood),
            rank("private-ca-unknown", (1 - likelihood) / 2),
            rank("antivirus-interception", (1 - likelihood) / 2),
          ],
        },
        { ...ERROR, access: "link" },
        LINUX,
      ).findIndex(({ id }) => id === "read-certificate");
    expect(among(0.4)).toBe(0);
    expect(among(0.98)).toBeGreaterThan(0);
  });

  test("has no point once it was read", () => {
    expect(
      placeIn("private-ca-unknown", {
        access: "link",
        evidence: { ...NO_EVIDENCE, certificate: known(certificateWith()) },
      }),
    ).toBe(-1);
  });

  test("comes after leaving a site whose certificate is revoked", () => {
    const ids = idsFor("revoked-for-cause", { access: "link" });
    expect(ids[0]).toBe("leave-site");
    expect(ids).toContain("read-certificate");
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
