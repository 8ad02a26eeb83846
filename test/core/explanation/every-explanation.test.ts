// The whole catalogue as people meet it: every error, platform, version and HSTS, before and after everything safe was tried.
import { describe, expect, test } from "@jest/globals";
import type { CategoryId } from "../../../src/core/failure/codes/categories.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import {
  explain,
  walkedSteps,
  type ExplainedStep,
  type Explanation,
} from "../../../src/core/explanation/explanation.js";
import { known } from "../../../src/core/fact.js";
import { isPage, type Failure } from "../../../src/core/failure/failure.js";
import type { Surroundings } from "../../../src/core/guide/guide.js";
import { isWeakening, stepRow } from "../../../src/core/steps/steps.js";
import { walked } from "../../../src/core/guide/walk/walk.js";
import type { Walk } from "../../../src/core/guide/walk/walk-state.js";
import { textsIn, whyUnsayable } from "../../support/english.js";
import {
  failureOf,
  KNOWN_ERRORS,
  UNRECOGNISED,
  type KnownError,
} from "../../support/failures.js";
import { marked, past } from "../../support/walks.js";

/** Where something may be given up for a public host as a last resort: nowhere else, whatever the tables say. */
const MAY_WEAKEN: readonly CategoryId[] = ["browser-internal", "ocsp"];
/** Of this Firefox's own errors, those that come before the first byte is sent. */
const OF_THIS_FIREFOX: readonly string[] = [
  "SSL_ERROR_SSL_DISABLED",
  "SSL_ERROR_NO_CIPHERS_SUPPORTED",
  "SSL_ERROR_INVALID_VERSION_RANGE",
];

interface Case {
  readonly failure: Failure;
  readonly around: Surroundings;
  readonly walk: Walk | null;
  readonly explanation: Explanation;
}

const AROUND: readonly Surroundings[] = (
  ["win", "mac", "linux"] as const
).flatMap((platform) => [140, 153].map((firefox) => ({ platform, firefox })));

const FAILURES = [...KNOWN_ERRORS, UNRECOGNISED].flatMap((error) =>
  [
    { hsts: null },
    { hsts: { value: false, at: 1 } },
    { hsts: { value: true, at: 1 } },
    { type: "image" },
    { type: "sub_frame", frameId: 4 },
  ].map((differing) => failureOf(error as KnownError, differing)),
);

/** With nothing known anywhere, and where the clock is known to be right, so that other causes come first. */
const CLOCK_IS_RIGHT: Evidence = {
  ...NO_EVIDENCE,
  clock: known({ aheadMs: 0, sources: 3, by: "loads" }),
};
const KNOWN = [
  ...AROUND.map((around) => ({ around, evidence: NO_EVIDENCE })),
  ...AROUND.slice(-1).map((around) => ({ around, evidence: CLOCK_IS_RIGHT })),
];

/** At the beginning; with all but one safe step marked; with all marked. */
const CASES: readonly Case[] = FAILURES.flatMap((failure) =>
  KNOWN.flatMap(({ around, evidence }) => {
    const safe = walkedSteps(failure, around, past(null, false, evidence));
    return [[], safe.slice(1), safe].map((ids): Case => {
      // For a step that looks, "no help" would say that there is nothing to see.
      const marks = ids.map((id) => [id, "skipped"] as const);
      const { walk } = walked(
        marked(Object.fromEntries(marks), failure),
        failure,
      );
      const explanation = explain(failure, around, past(walk, false, evidence));
      return { failure, around, walk, explanation };
    });
  }),
);

const weakeningOf = ({ explanation }: Case): readonly ExplainedStep[] =>
  explanation.steps.filter(({ id }) => isWeakening(id));
const WEAKENING = CASES.filter((one) => weakeningOf(one).length > 0);
const inWords = ({ failure, around }: Case): string =>
  `${failure.error.name ?? "?"} ${failure.type} ${around.platform} ${around.firefox ?? "?"}`;
const namesOf = (cases: readonly Case[]): readonly string[] => [
  ...new Set(cases.map(inWords)),
];

describe("everywhere", () => {
  test("every text exists in English, and has the arguments that it wants", () => {
    let count = 0;
    const reasons = new Set<string>();
    for (const { explanation } of CASES) {
      // Case by case: all texts at once would be a list of millions.
      for (const text of textsIn(explanation)) {
        count += 1;
        const why = whyUnsayable(text);
        if (why !== null) {
          reasons.add(why);
        }
      }
    }
    expect(count).toBeGreaterThan(CASES.length * 8);
    expect([...reasons]).toEqual([]);
  });

  test("there is something safe that the reader can do", () => {
    const idle = CASES.filter(({ explanation: { steps } }) => {
      const [first] = steps;
      return first?.actor !== "you" || first.risk !== "none";
    });
    expect(namesOf(idle)).toEqual([]);
  });

  test("exactly one step is to be taken now, unless all are marked", () => {
    const wrong = CASES.filter(({ explanation: { steps } }) => {
      const own = steps.filter(({ isWalked }) => isWalked);
      const current = own.filter(({ isCurrent }) => isCurrent);
      const isOver = own.every(({ state }) => state !== "todo");
      return (
        current.length !== Number(!isOver) ||
        steps.some(({ isCurrent, isWalked }) => isCurrent && !isWalked)
      );
    });
    expect(namesOf(wrong)).toEqual([]);
  });

  test("what weakens security stands behind everything else", () => {
    const early = CASES.filter(({ explanation: { steps } }) => {
      const first = steps.findIndex(({ risk }) => risk !== "none");
      return (
        first >= 0 && steps.slice(first).some(({ risk }) => risk === "none")
      );
    });
    expect(namesOf(early)).toEqual([]);
  });

  test("a step says what it weakens, and how that is undone, if it weakens anything", () => {
    const wrong = CASES.filter(({ explanation: { steps } }) =>
      steps.some(
        ({ id, risk, weakening }) =>
          isWeakening(id) !== (weakening !== null) ||
          isWeakening(id) !== (risk === "weakens-security"),
      ),
    );
    expect(namesOf(wrong)).toEqual([]);
  });
});

describe("a step that weakens security", () => {
  test("is the last resort of some errors, one at a time", () => {
    const errors = new Set(WEAKENING.map(({ failure }) => failure.error.name));
    expect(errors.size).toBeGreaterThan(10);
    expect(
      namesOf(WEAKENING.filter((one) => weakeningOf(one).length > 1)),
    ).toEqual([]);
  });

  test("is offered in few categories, never where it is never sane to go on", () => {
    const categories = new Set(
      WEAKENING.map(({ explanation }) => explanation.category),
    );
    expect([...categories].sort()).toEqual([...MAY_WEAKEN].sort());
    const never = WEAKENING.filter(
      ({ explanation: { goingOn } }) => goingOn?.kind === "never",
    );
    expect(namesOf(never)).toEqual([]);
  });

  test("is never offered for a host that is known to use HSTS, but where the certificate's identity stays checked", () => {
    const hsts = WEAKENING.filter(
      ({ failure }) =>
        failure.hsts?.value === true &&
        failure.error.category !== "ocsp" &&
        !OF_THIS_FIREFOX.includes(failure.error.name ?? ""),
    );
    expect(namesOf(hsts)).toEqual([]);
  });

  test("is for a public host one that the CA is asked after, unless this Firefox alone is to blame", () => {
    const others = WEAKENING.filter(
      (one) =>
        !OF_THIS_FIREFOX.includes(one.failure.error.name ?? "") &&
        weakeningOf(one).some(
          ({ id }) => stepRow(id).missesRevocation !== true,
        ),
    );
    expect(namesOf(others)).toEqual([]);
  });

  test("is never offered for a part of a page", () => {
    expect(
      namesOf(WEAKENING.filter(({ failure }) => !isPage(failure))),
    ).toEqual([]);
  });

  test("is never offered before everything safe was tried", () => {
    const early = WEAKENING.filter(({ explanation: { steps } }) =>
      steps.some(
        ({ isWalked, risk, state }) =>
          isWalked && risk === "none" && state === "todo",
      ),
    );
    expect(namesOf(early)).toEqual([]);
  });

  test("is the step that is next, once it is offered", () => {
    const others = WEAKENING.filter(
      (one) => weakeningOf(one)[0]?.isCurrent !== true,
    );
    expect(namesOf(others)).toEqual([]);
  });
});
