// The promises of a walk, whatever anybody presses in whatever order, in ordinary and in private windows.
import { describe, expect, test } from "@jest/globals";
import {
  explain,
  walkedSteps,
} from "../../../../src/core/explanation/explanation.js";
import type { Failure } from "../../../../src/core/failure/failure.js";
import type { Surroundings } from "../../../../src/core/guide/guide.js";
import {
  isWeakening,
  STEPS,
  type StepId,
} from "../../../../src/core/steps/steps.js";
import {
  beginStep,
  closeItem,
  forgetWaiting,
  markStep,
  pageLoaded,
  resumed,
  startOver,
  stepBack,
  toKeep,
  walked,
  withCheck,
} from "../../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  MAX_WALKS,
  type GuideState,
} from "../../../../src/core/guide/walk/walk-state.js";
import { parseGuide } from "../../../../src/core/guide/walk/stored-guide.js";
import { chance, type Chance } from "../../../support/chance.js";
import { failureOf, type KnownError } from "../../../support/failures.js";
import { checkOf, failedAnew, past } from "../../../support/walks.js";

const WALKS = Array.from({ length: 200 }, (_, seed) => seed);
const COMMANDS = 60;
const IDS = Object.keys(STEPS) as [StepId, ...StepId[]];
const AROUND: Surroundings = { platform: "win", firefox: 140 };
const ERRORS: [KnownError, ...KnownError[]] = [
  "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
  "SEC_ERROR_OCSP_UNKNOWN_CERT",
  "SEC_ERROR_EXPIRED_CERTIFICATE",
  "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
  "SEC_ERROR_REVOKED_CERTIFICATE",
  "NS_ERROR_UNKNOWN_HOST",
];

interface Moment {
  readonly state: GuideState;
  readonly failure: Failure;
}

interface Story {
  readonly seed: number;
  readonly moments: readonly Moment[];
  /** When something was done in a private window. */
  readonly privately: ReadonlySet<number>;
}

const STORIES = WALKS.map(tell);
const MOMENTS = STORIES.flatMap(({ seed, moments }) =>
  moments.map((moment) => ({ seed, ...moment })),
);

test("there is much to be promised about", () => {
  const states = MOMENTS.map(({ state }) => state);
  expect(states.filter(({ items }) => items.length > 0).length).toBeGreaterThan(
    300,
  );
  expect(
    states.filter(({ waiting }) => waiting.length > 0).length,
  ).toBeGreaterThan(500);
  expect(
    states.filter((state) => Object.keys(toKeep(state).walks).length > 0)
      .length,
  ).toBeGreaterThan(500);
});

describe("of what is kept over a restart", () => {
  test("nothing is marked private", () => {
    for (const { seed, state } of MOMENTS) {
      const { walks, items } = toKeep(state);
      const all = [...Object.values(walks), ...items];
      expect([seed, all.some(({ isPrivate }) => isPrivate)]).toEqual([
        seed,
        false,
      ]);
      const secret = state.items.filter(({ isPrivate }) => isPrivate);
      // The reader must be reminded of what is turned off even so: which setting, and since when.
      expect([seed, items.filter(({ host }) => host === undefined)]).toEqual([
        seed,
        secret.map(({ step, since }) => ({ step, since })),
      ]);
    }
  });

  test("nothing was done in a private window", () => {
    const leaks = STORIES.filter(({ moments, privately }) =>
      moments.some(({ state }) =>
        timesIn({ ...toKeep(state), items: [] }).some((at) =>
          privately.has(at),
        ),
      ),
    );
    expect(leaks.map(({ seed }) => seed)).toEqual([]);
  });

  test("everything comes back through storage as it was", () => {
    for (const { state } of MOMENTS.filter((_, n) => n % 20 === 0)) {
      expect(parseGuide(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
  });
});

/** What the guide shows at each moment; explained once for all who ask. */
const SHOWN = MOMENTS.map(({ seed, state, failure }) => {
  const way = walked(state, failure);
  const { steps } = explain(way.failure, AROUND, past(way.walk));
  return {
    seed,
    // An explanation is large: of twelve thousand we keep what is asked about.
    steps: steps.map(({ id, isWalked, isCurrent, risk, state }) => ({
      id,
      isWalked,
      isCurrent,
      risk,
      state,
    })),
  };
});

test("a step that weakens security never shows while a safe one is to do", () => {
  let shown = 0;
  const early = SHOWN.filter(({ steps }) => {
    const weakens = steps.some(({ id }) => isWeakening(id));
    shown += Number(weakens);
    return (
      weakens &&
      steps.some(
        ({ isWalked, risk, state }) =>
          isWalked && risk === "none" && state === "todo",
      )
    );
  });
  expect(early.map(({ seed }) => seed)).toEqual([]);
  expect(shown).toBeGreaterThan(50);
});

test("there is one step to be taken now, unless all are marked", () => {
  const wrong = SHOWN.filter(({ steps }) => {
    const own = steps.filter(({ isWalked }) => isWalked);
    const current = steps.filter(({ isCurrent }) => isCurrent);
    return current.length === 0
      ? own.some(({ state }) => state === "todo")
      : current.length > 1 || !current[0]?.isWalked;
  });
  expect(wrong.map(({ seed }) => seed)).toEqual([]);
});

test("what is stored speaks of steps and walks that exist, and is bounded", () => {
  const wrong = MOMENTS.filter(
    ({ state: { walks, items, waiting } }) =>
      Object.values(walks).some(({ marks }) =>
        Object.keys(marks).some((id) => !Object.hasOwn(STEPS, id)),
      ) ||
      items.some(({ step }) => !isWeakening(step)) ||
      new Set(items.map(({ step }) => step)).size < items.length ||
      waiting.some((key) => !Object.hasOwn(walks, key)) ||
      Object.keys(walks).length > MAX_WALKS,
  );
  expect(wrong.map(({ seed }) => seed)).toEqual([]);
});

/** What happens in one seed's world: a few sites, ordinary and private, and somebody who presses everything. */
function tell(seed: number): Story {
  const chances = chance(seed);
  const privately = new Set<number>();
  const moments: Moment[] = [];
  let state = EMPTY_GUIDE;
  let error = chances.oneOf(ERRORS);
  for (let n = 1; n <= COMMANDS; n++) {
    const at = n * 1_000;
    const isPrivate = chances.oneOf([false, false, false, true, null]);
    // Somebody who uses a guide stays with it for a while.
    error = chances.below(6) === 0 ? chances.oneOf(ERRORS) : error;
    const failure = failedAnew(
      failureOf(error, {
        url: `https://site${Number(chances.below(6) === 0)}.example/`,
        isPrivate,
      }),
      // Sometimes the page failed again; never at the time of a command, which is how private ones are recognized.
      at - chances.oneOf([500, 10_001]),
    );
    if (isPrivate === true) {
      privately.add(at);
    }
    state = obey(state, failure, at, chances);
    moments.push({ state, failure });
  }
  return { seed, moments, privately };
}

function obey(
  state: GuideState,
  failure: Failure,
  at: number,
  chances: Chance,
): GuideState {
  const seen = walked(state, failure);
  const steps = walkedSteps(seen.failure, AROUND, past(seen.walk));
  const step = chances.oneOf([
    ...(steps as [StepId, ...StepId[]]),
    chances.oneOf(IDS),
  ]);
  const commands: [() => GuideState, ...(() => GuideState)[]] = [
    () => markStep(state, seen.failure, step, "done", at),
    () => markStep(state, seen.failure, step, "skipped", at),
    () => markAll(state, seen.failure, steps, at),
    () => beginStep(state, seen.failure, "restart-firefox", at),
    () => stepBack(state, seen.failure, steps, at),
    () =>
      withCheck(
        state,
        failure,
        checkOf("other-error", { error: chances.oneOf(ERRORS), at }),
      ),
    () =>
      withCheck(
        state,
        failure,
        checkOf(chances.oneOf(["solved", "unknown"]), { at }),
      ),
    () => startOver(state, seen.failure),
    () => closeItem(state, step),
    () => forgetWaiting(state, state.waiting[0] ?? ""),
  ];
  const rare = chances.below(20);
  if (rare === 0 && failure.isPrivate === false) {
    return pageLoaded(state, failure.url, at);
  }
  return rare === 1 ? resumed(toKeep(state), at) : chances.oneOf(commands)();
}

function markAll(
  state: GuideState,
  failure: Failure,
  steps: readonly StepId[],
  at: number,
): GuideState {
  return steps.reduce(
    (before, id) => markStep(before, failure, id, "no-help", at),
    state,
  );
}

/** Every number in a value, however deep. */
function timesIn(value: unknown): number[] {
  if (typeof value === "number") {
    return [value];
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(timesIn)
    : [];
}
