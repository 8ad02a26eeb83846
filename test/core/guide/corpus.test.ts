// The guide for every case of the corpus: short enough to be used, safe steps first, and weakening only where nothing speaks against it.
import { describe, expect, test } from "@jest/globals";
import {
  CAUSES,
  type CauseId,
} from "../../../src/core/diagnosis/causes/index.js";
import {
  chanceOf,
  CHANCES,
  stepsOf,
} from "../../../src/core/diagnosis/cures.js";
import { verdictOf } from "../../../src/core/diagnosis/verdict.js";
import { isNeverToGoOn } from "../../../src/core/failure/codes/categories.js";
import {
  explain,
  walkedSteps,
  type ExplainedStep,
} from "../../../src/core/explanation/explanation.js";
import {
  diagnose,
  type Diagnosis,
} from "../../../src/core/diagnosis/diagnose.js";
import { NO_EVIDENCE } from "../../../src/core/evidence/evidence.js";
import type { Failure } from "../../../src/core/failure/failure.js";
import {
  MOST_OWN_STEPS,
  type Surroundings,
} from "../../../src/core/guide/guide.js";
import {
  isWeakening,
  stepRow,
  type StepId,
} from "../../../src/core/steps/steps.js";
import {
  beginStep,
  markStep,
  walked,
} from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../../src/core/guide/walk/walk-state.js";
import { evidenceIn, failureIn, type Case } from "../../cases/case.js";
import { ALL_CASES } from "../../cases/index.js";
import { past, SOON } from "../../support/walks.js";

const WIN: Surroundings = { platform: "win", firefox: 153 };

interface Guide {
  readonly name: string;
  readonly failure: Failure;
  readonly diagnosis: Diagnosis;
  /** Before any step was taken. */
  readonly first: readonly ExplainedStep[];
  /** After none of the reader's own steps helped: with the last resorts, where there are any. */
  readonly last: readonly ExplainedStep[];
}

// Firefox mentions HSTS with errors that it lets people past; for a host without it, a check may be weakened.
const withoutHsts = (failure: Failure): Failure => ({
  ...failure,
  hsts: { value: false, at: failure.at },
});

const GUIDES: readonly Guide[] = ALL_CASES.map((one) => {
  const failure = withoutHsts(failureIn(one));
  const evidence = evidenceIn(one);
  const known = past(null, false, evidence);
  const own = walkedSteps(failure, WIN, known);
  const { walk } = walked(markAll(failure, own), failure);
  return {
    name: one.name,
    failure,
    diagnosis: diagnose(failure, evidence),
    first: explain(failure, WIN, known).steps,
    last: explain(failure, WIN, past(walk, false, evidence)).steps,
  };
});

const named = (guides: readonly Guide[]): readonly string[] =>
  guides.map(({ name }) => name);
const weakens = ({ last }: Guide): boolean =>
  last.some(({ id }) => isWeakening(id));

describe("the guide of every case", () => {
  test(`has between one and ${MOST_OWN_STEPS} safe steps of the reader's own`, () => {
    const odd = GUIDES.filter(({ first }) => {
      const own = first.filter(({ isWalked }) => isWalked).length;
      return own < 1 || own > MOST_OWN_STEPS;
    });
    expect(named(odd)).toEqual([]);
  });

  test("begins with a safe step that the reader can take, and shows no other risk at first", () => {
    const odd = GUIDES.filter(
      ({ first }) =>
        first[0]?.isWalked !== true || first.some(({ id }) => isWeakening(id)),
    );
    expect(named(odd)).toEqual([]);
  });

  test("begins with leaving the site, where it is to be left", () => {
    const odd = GUIDES.filter(
      ({ first }) => first.findIndex(({ id }) => id === "leave-site") > 0,
    );
    expect(named(odd)).toEqual([]);
  });

  test("names whom to tell among the first five, where the trouble is most likely the site's", () => {
    const ofSite = GUIDES.filter(
      ({ diagnosis, first }) =>
        verdictOf(diagnosis).kind === "site" &&
        // Whoever keeps away from a site, or waits for its first day, has nothing to tell before that.
        first.some(({ id }) => id === "tell-owner"),
    );
    expect(ofSite.length).toBeGreaterThan(40);
    const odd = ofSite.filter(
      ({ first }) =>
        first
          .filter(({ isFolded }) => !isFolded)
          .findIndex(({ id }) => id === "tell-owner") > 4,
    );
    expect(named(odd)).toEqual([]);
  });

  test("has no more than five of the reader's own steps in view, and at least three where there are so many", () => {
    const odd = GUIDES.filter(({ first }) => {
      const own = first.filter(({ isWalked }) => isWalked);
      const inView = own.filter(({ isFolded }) => !isFolded).length;
      return inView > 5 || inView < Math.min(3, own.length);
    });
    expect(named(odd)).toEqual([]);
  });

  test("has every safe step of the likeliest cause", () => {
    const odd = GUIDES.filter(({ first, diagnosis }) => {
      const ids = first.map(({ id }) => id);
      return stepsFor(diagnosis.causes[0].id).some(
        (id) =>
          isForAll(id) && !hasReasonToGo(id, diagnosis) && !ids.includes(id),
      );
    });
    expect(named(odd)).toEqual([]);
  });
});

describe("what weakens security", () => {
  test("is there for some case, or these tests would show nothing", () => {
    expect(GUIDES.filter(weakens).length).toBeGreaterThan(5);
  });

  test("is never there where this device or the network has a strong clue against it, unless it removes just that", () => {
    const odd = GUIDES.filter(({ last, diagnosis }) =>
      last.some(
        ({ id: step }) =>
          isWeakening(step) &&
          diagnosis.causes.some(
            ({ id, side, strength }) =>
              (side === "device" || side === "network") &&
              (strength === "strong" || strength === "decisive") &&
              stepRow(step).remedyFor?.includes(id) !== true,
          ),
      ),
    );
    expect(named(odd)).toEqual([]);
  });

  test("is never there where going on is never sane, whatever is known", () => {
    const odd = GUIDES.filter(
      (guide) => weakens(guide) && isNeverToGoOn(guide.failure.error.category),
    );
    expect(named(odd)).toEqual([]);
  });

  test("is a step of the likeliest cause", () => {
    const odd = GUIDES.filter(({ last, diagnosis }) =>
      last.some(
        ({ id }) =>
          isWeakening(id) && !stepsFor(diagnosis.causes[0].id).includes(id),
      ),
    );
    expect(named(odd)).toEqual([]);
  });
});

describe("when more becomes known on the way", () => {
  const learning = ALL_CASES.filter(
    ({ facts }) => facts !== undefined && Object.keys(facts).length > 0,
  );

  test("nothing that was marked is lost, whatever the new order", () => {
    for (const one of learning) {
      const failure = withoutHsts(failureIn(one));
      const before = past(null, false, NO_EVIDENCE);
      const marked = walkedSteps(failure, WIN, before).slice(0, 2);
      const { walk } = walked(markAll(failure, marked), failure);
      const { steps } = explain(
        failure,
        WIN,
        past(walk, false, evidenceIn(one)),
      );
      for (const id of marked) {
        const shown = steps.find((step) => step.id === id);
        expect([one.name, id, shown?.state ?? "no-help"]).toEqual([
          one.name,
          id,
          "no-help",
        ]);
        expect(walk?.marks[id]?.mark).toBe("no-help");
      }
    }
  });

  test("the order does change for some, and the next step is one that is to do", () => {
    const changed = learning.filter((one) => order(one, true) !== order(one));
    expect(changed.length).toBeGreaterThan(20);
    for (const one of changed) {
      const failure = withoutHsts(failureIn(one));
      const evidence = past(null, false, evidenceIn(one));
      const marked = walkedSteps(failure, WIN, evidence).slice(1, 2);
      const { walk } = walked(markAll(failure, marked), failure);
      const { steps } = explain(
        failure,
        WIN,
        past(walk, false, evidenceIn(one)),
      );
      const current = steps.find(({ isCurrent }) => isCurrent);
      expect([one.name, current?.state]).toEqual([one.name, "todo"]);
    }
  });

  test("a step that was begun and is no longer in the guide keeps nobody from the next", () => {
    const [one] = learning.filter(
      (story) => story.wins === "device-offline" && story.facts !== undefined,
    );
    if (one === undefined) {
      throw new Error("The corpus has no story of a device that is offline");
    }
    const failure = withoutHsts(failureIn(one));
    const begun = beginStep(EMPTY_GUIDE, failure, "refresh-firefox", SOON);
    const { walk } = walked(begun, failure);
    const { steps } = explain(failure, WIN, past(walk, false, evidenceIn(one)));
    expect(steps.map(({ id }) => id)).not.toContain("refresh-firefox");
    expect(steps.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });
});

function markAll(failure: Failure, ids: readonly StepId[]): GuideState {
  return ids.reduce(
    (state, id) => markStep(state, failure, id, "no-help", SOON),
    EMPTY_GUIDE,
  );
}

function order(one: Case, isKnown = false): string {
  const evidence = isKnown ? evidenceIn(one) : NO_EVIDENCE;
  return walkedSteps(
    withoutHsts(failureIn(one)),
    WIN,
    past(null, false, evidence),
  ).join();
}

function stepsFor(id: CauseId): readonly StepId[] {
  return CAUSES.flatMap((cause) => (cause.id === id ? stepsOf(cause) : []));
}

/** True for a step that every system, version, error and part of a page has. */
function isForAll(id: StepId): boolean {
  const { platforms, firefox, forErrors, partOnly } = stepRow(id);
  return (
    !isWeakening(id) &&
    [platforms, firefox, forErrors, partOnly].every(
      (limit) => limit === undefined,
    )
  );
}

/** True for what some fact, or the kind of host, may leave no reason for, unless it is what the likeliest cause needs. */
const hasReasonToGo = (id: StepId, { causes: [first] }: Diagnosis): boolean => {
  const { needless, ownOnly } = stepRow(id);
  const cause = CAUSES.find((one) => one.id === first.id);
  return (
    ownOnly === true ||
    (needless !== undefined &&
      (cause === undefined || chanceOf(cause, id) < CHANCES.usually))
  );
};
