// The order of steps: safe ones first, the reader's own before those of others, and otherwise what is worth most first.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { Cause, Cures } from "../../../src/core/diagnosis/causes/cause.js";
import {
  CAUSES,
  type CauseId,
} from "../../../src/core/diagnosis/causes/index.js";
import { stepsOf } from "../../../src/core/diagnosis/cures.js";
import type { Diagnosis } from "../../../src/core/diagnosis/diagnose.js";
import {
  guideFor,
  MOST_OWN_STEPS,
  type GuideStep,
  type GuideSubject,
} from "../../../src/core/guide/guide.js";
import type { Platform } from "../../../src/core/evidence/environment.js";
import {
  isWeakening,
  NEW_SETTINGS,
  stepRow,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import {
  CAUSE_IDS,
  diagnosisOf,
  ERROR,
  idsFor,
  LINUX,
  named,
  rank,
} from "../../support/guides.js";

const ACTORS = ["you", "it", "owner", "ca"];
const causeRow = (id: CauseId): Cause<CauseId> => {
  const cause = CAUSES.find((one) => one.id === id);
  if (cause === undefined) {
    throw new Error(`No cause ${id}`);
  }
  return cause;
};

/** Every guide that there can be for a cause. */
function guidesFor(cause: CauseId): readonly (readonly GuideStep[])[] {
  const row = causeRow(cause);
  const names = [
    null,
    ...Object.keys(row.applies),
    ...stepsOf(row).flatMap(errorsFor),
  ];
  return names.flatMap((error) =>
    ([true, false] as const).flatMap((isForPage) =>
      (["win", "mac", "linux"] as const).flatMap((platform) =>
        [140, NEW_SETTINGS, null].map((firefox) =>
          guideFor(
            diagnosisOf(cause),
            { ...ERROR, error: named(error), isForPage },
            { platform, firefox },
          ),
        ),
      ),
    ),
  );
}

const errorsFor = (step: StepId): readonly string[] =>
  stepRow(step).forErrors ?? [];

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(CAUSE_IDS)("every guide for %s", (cause) => {
  const guides = guidesFor(cause);

  test("begins with something safe that the reader can do", () => {
    const firsts = guides.map(([first]) => [first?.actor, first?.risk].join());
    expect(new Set(firsts)).toEqual(new Set(["you,none"]));
  });

  test("goes from the reader to IT, to the owner, to the CA, and weakens security at the very end", () => {
    for (const guide of guides) {
      const order = guide.map(
        ({ actor, risk }) =>
          ACTORS.indexOf(actor) + (risk === "none" ? 0 : ACTORS.length),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  test("has steps of the cause once, for each actor what is worth most first", () => {
    const steps = stepsOf(causeRow(cause));
    for (const guide of guides) {
      const ids = guide.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !steps.includes(id))).toEqual([]);
      for (const actor of ACTORS) {
        const worths = guide
          .filter(
            (step) =>
              step.actor === actor &&
              step.risk === "none" &&
              step.id !== "leave-site",
          )
          .map(({ worth }) => worth);
        expect(worths).toEqual(worths.toSorted((a, b) => b - a));
      }
    }
  });

  test("has what gives up protection in the order of the cause, the narrowest first", () => {
    const steps = stepsOf(causeRow(cause)).filter(isWeakening);
    for (const guide of guides) {
      const ids = guide.map(({ id }) => id).filter(isWeakening);
      expect(ids).toEqual(steps.filter((id) => ids.includes(id)));
    }
  });

  test("has between them every step of the cause", () => {
    const all = new Set(guides.flatMap((guide) => guide.map(({ id }) => id)));
    expect([...all].sort()).toEqual([...stepsOf(causeRow(cause))].sort());
  });
});

/** Each cures as often as the other. */
const alike = (ids: readonly StepId[]): Cures =>
  Object.fromEntries(ids.map((id) => [id, "often"]));

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
    jest.replaceProperty(causeRow("issuer-unknown"), "steps", alike(told));
  });

  test("are those of the reader first, then of IT, of the owner, of the CA", () => {
    // One reloads sooner than one looks at a clock, and that sooner than one writes to somebody.
    expect(idsFor("issuer-unknown")).toEqual([
      "try-again-later",
      "check-clock",
      "tell-owner",
      "it-deploy-root",
      "owner-test-site",
      "owner-renew",
      "ca-reissue",
    ]);
  });

  test("that weaken security stand behind all that do not, whoever takes those", () => {
    jest.replaceProperty(
      causeRow("issuer-unknown"),
      "steps",
      alike(["weaken-exception", ...told]),
    );
    expect(
      idsFor("issuer-unknown", {
        error: named("SEC_ERROR_EXPIRED_CERTIFICATE"),
      }),
    ).toEqual([
      "try-again-later",
      "check-clock",
      "tell-owner",
      "it-deploy-root",
      "owner-test-site",
      "owner-renew",
      "ca-reissue",
      "weaken-exception",
    ]);
  });
});

describe("of several causes", () => {
  const idsOf = (
    diagnosis: Diagnosis,
    subject: Partial<GuideSubject> = {},
  ): readonly StepId[] =>
    guideFor(diagnosis, { ...ERROR, ...subject }, LINUX).map(({ id }) => id);

  test("each adds what it makes worth: one that is half as likely needs steps that are twice as good", () => {
    const steps = (offline: number, proxy: number): readonly StepId[] =>
      idsOf({
        category: "network",
        causes: [
          rank("device-offline", offline),
          rank("proxy-unreachable", proxy),
        ],
      });
    // Looking whether there is a connection at all takes less than half as long as changing a setting.
    expect(steps(0.5, 0.25)).toEqual([
      "check-connection",
      "open-network-login",
      "check-proxy",
      "ask-it",
      "disable-extensions",
    ]);
    expect(steps(0.1, 0.8).slice(0, 3)).toEqual([
      "check-proxy",
      "check-connection",
      "ask-it",
    ]);
  });

  test("each step stands once, with what it is worth for all of them", () => {
    const ids = idsOf(diagnosisOf("stale-staple", rank("responder-down")));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 2)).toEqual(["try-again-later", "tell-owner"]);
  });

  test("one that is far behind adds nothing", () => {
    const alone = idsOf(diagnosisOf("device-offline"));
    const far = rank("proxy-unreachable", 0.005);
    expect(idsOf(diagnosisOf("device-offline", far))).toEqual(alone);
  });

  test("one that is far behind says of no site that it is to be left", () => {
    const far = { ...rank("connection-intercepted", 0.05) };
    expect(idsOf(diagnosisOf("issuer-unknown", far))).not.toContain(
      "leave-site",
    );
    expect(
      idsOf(diagnosisOf("issuer-unknown", rank("connection-intercepted")))[0],
    ).toBe("leave-site");
  });

  test("only the first weakens anything", () => {
    const error = named("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING");
    const staple = "must-staple-without-staple";
    expect(
      idsOf(diagnosisOf(staple, rank("device-offline")), { error }).at(-1),
    ).toBe("weaken-must-staple");
    expect(
      idsOf(diagnosisOf("device-offline", rank(staple)), { error }),
    ).not.toContain("weaken-must-staple");
  });

  test("whichever says that the site is to be left, that comes first", () => {
    const ids = idsOf(diagnosisOf("same-serial", rank("revoked-for-cause")));
    expect(ids[0]).toBe("leave-site");
  });

  test("all together make no guide that nobody walks, and still say whom to ask", () => {
    const all = CAUSE_IDS.map((id) => rank(id));
    for (const id of CAUSE_IDS) {
      const own = guideFor(diagnosisOf(id, ...all), ERROR, LINUX).filter(
        ({ actor, risk }) => actor === "you" && risk === "none",
      );
      expect(own.length).toBeLessThanOrEqual(MOST_OWN_STEPS);
      expect(own.map((step) => step.id)).toContain("ask-it");
      expect(own[0]?.id).toBe("leave-site");
    }
  });
});

describe("a step for certain errors", () => {
  test.each([
    ["SEC_ERROR_OCSP_OLD_RESPONSE", "weaken-ocsp-queries", "weaken-stapling"],
    [
      "SEC_ERROR_OCSP_FUTURE_RESPONSE",
      "weaken-stapling",
      "weaken-ocsp-queries",
    ],
  ] as const)("serves them alone: %s", (error, its, others) => {
    const ids = idsFor("server-clock-wrong", { error: named(error) });
    expect(ids).toContain(its);
    expect(ids).not.toContain(others);
    expect(ids).toContain("check-clock");
  });

  test.each([null, "SEC_ERROR_BAD_DER", "constructor"])(
    "does not serve %s",
    (error) => {
      const ids = idsFor("server-clock-wrong", { error: named(error) });
      expect(ids).not.toContain("weaken-ocsp-queries");
      expect(ids).not.toContain("weaken-stapling");
    },
  );
});

describe("a step that weakens security", () => {
  const error = named("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING");

  test("is there where it may be, and nowhere else", () => {
    const cause = "must-staple-without-staple";
    const may = idsFor(cause, { error });
    expect(may.at(-1)).toBe("weaken-must-staple");
    expect(idsFor(cause, { error, isWalked: false })).toEqual(may.slice(0, -1));
  });

  test("is never there for a part of a page", () => {
    expect(
      idsFor("must-staple-without-staple", { error, isForPage: false }),
    ).not.toContain("weaken-must-staple");
  });
});

describe("a step that some versions do not have", () => {
  const error = named("SSL_ERROR_UNSUPPORTED_VERSION");
  const limit = (firefox: { from?: number; before?: number }): void => {
    const rows: Record<StepId, ReturnType<typeof stepRow>> = STEPS;
    const row = { ...stepRow("tell-owner"), firefox };
    jest.replaceProperty(rows, "tell-owner", row);
  };

  test.each([
    [140, true],
    [NEW_SETTINGS - 1, true],
    [NEW_SETTINGS, false],
    [NEW_SETTINGS + 1, false],
    [null, false],
  ])("is there in Firefox %p: %p", (firefox, has) => {
    limit({ before: NEW_SETTINGS });
    const ids = idsFor("old-protocol", { error }, { firefox });
    expect(ids.includes("tell-owner")).toBe(has);
    expect(ids).toContain("update-firefox");
  });

  test.each([
    [NEW_SETTINGS - 1, false],
    [NEW_SETTINGS, true],
    [null, true],
  ])("or had not yet is there in Firefox %p: %p", (firefox, has) => {
    limit({ from: NEW_SETTINGS });
    const ids = idsFor("old-protocol", { error }, { firefox });
    expect(ids.includes("tell-owner")).toBe(has);
  });
});

test.each<[Platform, boolean]>([
  ["win", true],
  ["mac", true],
  ["linux", false],
])("on %s, whether there are system roots to trust is %p", (platform, has) => {
  const ids = idsFor("issuer-unknown", {}, { platform });
  expect(ids.includes("it-system-root-store")).toBe(has);
  expect(ids).toContain("antivirus-https-scan");
});

describe("for a part of a page", () => {
  test("there are no steps that are about the page itself", () => {
    const forPage = idsFor("revoked-for-cause");
    const forPart = idsFor("revoked-for-cause", { isForPage: false });
    expect(forPage).toContain("leave-site");
    expect(forPart).not.toContain("leave-site");
    expect(forPart).toContain("tell-owner");
    expect(forPart).toEqual(forPage.filter((id) => forPart.includes(id)));
  });

  test("there are steps that make no sense for the whole page", () => {
    const cause = CAUSE_IDS.find((id) =>
      stepsOf(causeRow(id)).includes("owner-fix-mixed-content"),
    );
    const ids = (isForPage: boolean): readonly StepId[] =>
      cause === undefined ? [] : idsFor(cause, { isForPage });
    expect(ids(false)).toContain("owner-fix-mixed-content");
    expect(ids(true)).not.toContain("owner-fix-mixed-content");
  });
});
