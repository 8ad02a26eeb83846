// The order of steps: safe ones first, the reader's own before those of others, and else as the cause has them.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { CAUSES, causeRow, type CauseId } from "../../../src/core/causes.js";
import type { Diagnosis } from "../../../src/core/diagnose.js";
import { guideFor } from "../../../src/core/guide/guide.js";
import {
  STEPS,
  type Platform,
  type StepId,
} from "../../../src/core/guide/steps.js";

const CAUSE_IDS = Object.keys(CAUSES) as CauseId[];
const diagnosisOf = (cause: CauseId): Diagnosis => ({
  category: causeRow(cause).category,
  causes: [cause],
});
const stepsOf = (cause: CauseId): readonly StepId[] =>
  guideFor(diagnosisOf(cause), "linux", true).map(({ id }) => id);

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(CAUSE_IDS)("the guide for %s", (cause) => {
  // Windows, which has every step.
  const guide = guideFor(diagnosisOf(cause), "win", true);

  test("begins with something that the reader can do", () => {
    expect(guide[0]?.actor).toBe("you");
  });

  test("begins so for parts of a page and on Linux, too, where some steps are missing", () => {
    const fewest = guideFor(diagnosisOf(cause), "linux", false);
    expect(fewest[0]?.actor).toBe("you");
  });

  test("goes from the reader to IT, to the owner, to the CA", () => {
    const order = guide.map(({ actor }) =>
      ["you", "it", "owner", "ca"].indexOf(actor),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("has each step of the cause once, in the order of the cause for each actor", () => {
    const { steps } = causeRow(cause);
    expect(new Set(guide.map(({ id }) => id)).size).toBe(steps.length);
    for (const actor of ["you", "it", "owner", "ca"]) {
      expect(
        guide.filter((step) => step.actor === actor).map(({ id }) => id),
      ).toEqual(steps.filter((id) => STEPS[id].actor === actor));
    }
  });

  test("weakens nothing", () => {
    expect(guide.map(({ risk }) => risk)).toEqual(guide.map(() => "none"));
  });
});

describe("the steps of a cause, told in any order,", () => {
  const told: readonly StepId[] = [
    "ca-reissue",
    "tell-owner",
    "owner-test-site",
    "try-again-later",
    "it-deploy-root",
    "owner-renew",
    "check-clock",
  ];

  beforeEach(() => {
    jest.replaceProperty(causeRow("issuer-unknown"), "steps", told);
  });

  test("are those of the reader first, then of IT, of the owner, of the CA", () => {
    expect(stepsOf("issuer-unknown")).toEqual([
      "tell-owner",
      "try-again-later",
      "check-clock",
      "it-deploy-root",
      "owner-test-site",
      "owner-renew",
      "ca-reissue",
    ]);
  });

  test("that weaken security stand behind all that do not, whoever takes those", () => {
    jest.replaceProperty(STEPS["tell-owner"], "risk", "weakens-security");
    expect(stepsOf("issuer-unknown")).toEqual([
      "try-again-later",
      "check-clock",
      "it-deploy-root",
      "owner-test-site",
      "owner-renew",
      "ca-reissue",
      "tell-owner",
    ]);
  });
});

test("only the first cause has a say in the steps", () => {
  const both: Diagnosis = {
    category: "ocsp",
    causes: ["stale-staple", "ocsp-response-unusable"],
  };
  expect(guideFor(both, "linux", true)).toEqual(
    guideFor(diagnosisOf("stale-staple"), "linux", true),
  );
});

test.each<Platform>(["win", "mac", "linux"])(
  "checking the clock is worded for %s, nothing else is",
  (platform) => {
    const worded = guideFor(
      diagnosisOf("certificate-expired"),
      platform,
      true,
    ).map((step) => [step.id, step.platform]);
    expect(worded).toContainEqual(["check-clock", platform]);
    expect(worded.filter(([, wording]) => wording !== null)).toHaveLength(1);
  },
);

test.each<[Platform, boolean]>([
  ["win", true],
  ["mac", true],
  ["linux", false],
])("on %s, whether there are system roots to trust is %p", (platform, has) => {
  const ids = guideFor(diagnosisOf("issuer-unknown"), platform, true).map(
    ({ id }) => id,
  );
  expect(ids.includes("trust-system-roots")).toBe(has);
  expect(ids).toContain("antivirus-https-scan");
});

test("for a part of a page there are no steps that are about the page itself", () => {
  const diagnosis = diagnosisOf("revoked-for-cause");
  const forPage = guideFor(diagnosis, "linux", true).map(({ id }) => id);
  const forPart = guideFor(diagnosis, "linux", false).map(({ id }) => id);
  expect(forPage).toContain("leave-site");
  expect(forPart).not.toContain("leave-site");
  expect(forPart).toContain("tell-owner");
  expect(forPart).toEqual(forPage.filter((id) => forPart.includes(id)));
});
