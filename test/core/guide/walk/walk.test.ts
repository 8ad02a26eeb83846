// One walk through a guide: what is marked, which step is next, and where it ends.
import { describe, expect, test } from "@jest/globals";
import {
  beginStep,
  closeItem,
  currentStep,
  markStep,
  pageLoaded,
  startOver,
  stateOf,
  stepBack,
  walked,
  walkKey,
  withCheck,
} from "../../../../src/core/guide/walk/walk.js";
import {
  codeOf,
  EMPTY_GUIDE,
  MAX_WALKS,
  type GuideState,
  type Mark,
  type Walk,
} from "../../../../src/core/guide/walk/walk-state.js";
import type { StepId } from "../../../../src/core/steps/steps.js";
import {
  failureOf,
  errorNamed,
  UNRECOGNISED,
} from "../../../support/failures.js";
import { PAGE } from "../../../support/signals.js";
import {
  checked,
  checkOf,
  marked,
  REVOKED,
  SOON,
  STAPLE,
} from "../../../support/walks.js";

const LATER = SOON + 60_000;
const STEPS: readonly StepId[] = [
  "try-again-later",
  "restart-firefox",
  "clear-cache",
];
const SAME = checkOf("same-error", {
  error: "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
});
const OTHER = checkOf("other-error", { error: REVOKED });
const AS_REVOKED = { ...STAPLE, error: errorNamed(REVOKED) };

const walkIn = (state: GuideState, failure = STAPLE): Walk | null =>
  state.walks[walkKey(failure)] ?? null;

describe("a step", () => {
  test("is to do until it is marked", () => {
    expect(stateOf(null, "clear-cache")).toBe("todo");
    expect(
      stateOf(walkIn(marked({ "clear-cache": "done" })), "check-clock"),
    ).toBe("todo");
  });

  test.each<Mark>(["done", "no-help", "skipped"])(
    "is %s once marked",
    (mark) => {
      const walk = walkIn(marked({ "try-again-later": mark }));
      expect(stateOf(walk, "try-again-later")).toBe(mark);
      expect(currentStep(walk, STEPS)).toBe("restart-firefox");
    },
  );

  test("that is marked again has the newer mark, and nothing was seen after it", () => {
    const state = checked(SAME, STAPLE, marked({ "clear-cache": "done" }));
    const again = markStep(state, STAPLE, "clear-cache", "no-help", LATER);
    expect(walkIn(again)?.marks["clear-cache"]).toEqual({
      mark: "no-help",
      at: LATER,
      after: null,
    });
  });

  test("marked out of turn leaves the first unmarked one next", () => {
    const walk = walkIn(marked({ "restart-firefox": "skipped" }));
    expect(currentStep(walk, STEPS)).toBe("try-again-later");
  });

  test("is next no more when all are marked", () => {
    const state = marked({
      "try-again-later": "done",
      "restart-firefox": "no-help",
      "clear-cache": "skipped",
    });
    expect(currentStep(walkIn(state), STEPS)).toBeNull();
  });
});

describe("a walk", () => {
  test("belongs to a host and an error, not to a tab or an address", () => {
    const elsewhere = failureOf(STAPLE.error, {
      tabId: 99,
      url: `${PAGE}/cart`,
      at: LATER,
    });
    const state = marked({ "clear-cache": "done" });
    expect(stateOf(walked(state, elsewhere).walk, "clear-cache")).toBe("done");
  });

  test.each([
    ["another host", failureOf(STAPLE.error, { url: "https://b.example/" })],
    ["another error", AS_REVOKED],
  ])("is not that of %s", (_, other) => {
    expect(walked(marked({ "clear-cache": "done" }), other).walk).toBeNull();
  });

  test("of an error without a name is called by its number, or not recognised", () => {
    expect(codeOf(UNRECOGNISED)).toBe("unrecognised");
    expect(codeOf({ ...UNRECOGNISED, nsresult: 5 })).toBe("5");
    expect(codeOf(STAPLE.error)).toBe(STAPLE.error.name);
  });

  test("is private until Firefox has told that it is not", () => {
    const untold = failureOf(STAPLE.error, { isPrivate: null });
    const state = marked({ "clear-cache": "done" }, untold);
    expect(walkIn(state, untold)?.isPrivate).toBe(true);
    expect(walkIn(state)).toBeNull();
    expect(walkIn(marked({ "clear-cache": "done" }))?.isPrivate).toBe(false);
  });

  test("starts once, and is touched each time", () => {
    const state = markStep(
      marked({ "try-again-later": "done" }),
      STAPLE,
      "clear-cache",
      "done",
      LATER,
    );
    expect(walkIn(state)).toMatchObject({ startedAt: SOON, touchedAt: LATER });
  });

  test("changes no other, and not the state that it was made of", () => {
    const before = marked({ "clear-cache": "done" });
    const copy = structuredClone(before);
    markStep(before, STAPLE, "check-clock", "done", LATER);
    withCheck(before, STAPLE, OTHER);
    pageLoaded(before, PAGE, LATER);
    startOver(before, STAPLE);
    expect(before).toEqual(copy);
  });

  test("is one of 50 at most: those touched longest ago go first", () => {
    const failures = Array.from({ length: MAX_WALKS + 2 }, (_, n) =>
      failureOf(STAPLE.error, { url: `https://host${n}.example/` }),
    );
    const state = failures.reduce(
      (before, failure, n) =>
        markStep(before, failure, "clear-cache", "done", SOON + n),
      EMPTY_GUIDE,
    );
    expect(Object.keys(state.walks)).toHaveLength(MAX_WALKS);
    const kept = failures.filter((one) => walkIn(state, one) !== null);
    expect(kept).toEqual(failures.slice(2));
  });
});

describe("going back", () => {
  const back = (state: GuideState): GuideState =>
    stepBack(state, STAPLE, STEPS, LATER);

  test("makes the step before the current one the next one again", () => {
    const state = back(
      marked({ "try-again-later": "done", "restart-firefox": "no-help" }),
    );
    expect(currentStep(walkIn(state), STEPS)).toBe("restart-firefox");
    expect(stateOf(walkIn(state), "restart-firefox")).toBe("todo");
    expect(stateOf(walkIn(state), "try-again-later")).toBe("done");
  });

  test("goes on back, step by step, to the first", () => {
    const all = marked({
      "try-again-later": "done",
      "restart-firefox": "done",
      "clear-cache": "done",
    });
    const way = [back(all), back(back(all)), back(back(back(all)))];
    expect(way.map((state) => currentStep(walkIn(state), STEPS))).toEqual([
      "clear-cache",
      "restart-firefox",
      "try-again-later",
    ]);
    expect(back(way[2] ?? all)).toBe(way[2]);
  });

  test("at the first step changes nothing", () => {
    expect(back(EMPTY_GUIDE)).toBe(EMPTY_GUIDE);
  });

  test("and marking again leads to where one came from", () => {
    const state = back(
      marked({ "try-again-later": "done", "restart-firefox": "done" }),
    );
    const again = marked({ "restart-firefox": "no-help" }, STAPLE, state);
    expect(currentStep(walkIn(again), STEPS)).toBe("clear-cache");
  });
});

describe("starting over", () => {
  test("forgets the walk, and no other", () => {
    const other = failureOf(STAPLE.error, { url: "https://b.example/" });
    const both = marked(
      { "clear-cache": "done" },
      other,
      marked({ "clear-cache": "done" }),
    );
    const state = startOver(both, STAPLE);
    expect(walkIn(state)).toBeNull();
    expect(walkIn(state, other)).not.toBeNull();
  });
});

describe("beginning with a step", () => {
  test("that ends Firefox makes the walk outlive it, at that step", () => {
    const walk = walkIn(
      beginStep(EMPTY_GUIDE, STAPLE, "restart-firefox", SOON),
    );
    expect(walk?.outlives).toBe(true);
    expect(currentStep(walk, STEPS)).toBe("restart-firefox");
  });

  test("that ends nothing changes nothing", () => {
    expect(beginStep(EMPTY_GUIDE, STAPLE, "clear-cache", SOON)).toBe(
      EMPTY_GUIDE,
    );
  });

  test("and marking it goes on to the next, still remembered", () => {
    const begun = beginStep(EMPTY_GUIDE, STAPLE, "restart-firefox", SOON);
    const walk = walkIn(marked({ "restart-firefox": "done" }, STAPLE, begun));
    expect(currentStep(walk, STEPS)).toBe("try-again-later");
    expect(walk?.outlives).toBe(true);
  });

  test("that this guide does not have leaves the first unmarked one next", () => {
    const walk = walkIn(beginStep(EMPTY_GUIDE, STAPLE, "update-firefox", SOON));
    expect(currentStep(walk, STEPS)).toBe("try-again-later");
  });
});

describe("a page that loads", () => {
  const state = marked({ "clear-cache": "done" });

  test("ends the walks of its site: they are solved, and arrived", () => {
    const walk = walkIn(pageLoaded(state, "https://shop.example/other", LATER));
    expect(walk).toMatchObject({
      arrivedAt: LATER,
      check: { result: "solved", at: LATER },
      marks: { "clear-cache": { after: "solved" } },
    });
  });

  test.each([
    "http://shop.example/basket",
    "https://shop.example:8443/basket",
    "https://www.shop.example/basket",
    "https://shop.example.evil.example/",
    "https://other.example/https://shop.example/",
    "about:blank",
    "",
  ])("of %s ends no walk of another origin", (url) => {
    expect(pageLoaded(state, url, LATER)).toBe(state);
  });

  test("again changes nothing: the walk has ended", () => {
    const ended = pageLoaded(state, PAGE, LATER);
    expect(pageLoaded(ended, PAGE, LATER + 1)).toBe(ended);
  });

  describe("while something is switched off", () => {
    const open = marked({ "weaken-stapling": "done" }, STAPLE, state);
    const load = (one: GuideState, at: number) => pageLoaded(one, PAGE, at);
    const solved = checkOf("solved", { at: LATER });

    test.each([
      ["loads", load(open, LATER)],
      ["answers a check", withCheck(open, STAPLE, solved)],
    ])("is weakened, never solved: it %s", (_, after) => {
      const walk = walkIn(after);
      expect(walk?.check).toMatchObject({ result: "weakened", at: LATER });
      expect(walk?.marks["weaken-stapling"]?.after).toBe("weakened");
      expect(JSON.stringify(after.walks)).not.toContain("solved");
    });

    test("is so at every load", () => {
      expect(walkIn(load(load(open, LATER), LATER + 1))?.arrivedAt).toBe(
        LATER + 1,
      );
    });

    test("and what was seen then counts no more once all is switched on again", () => {
      const seen = load(open, LATER);
      const other = {
        ...seen,
        items: [
          ...seen.items,
          ...marked({ "weaken-must-staple": "done" }).items,
        ],
      };
      expect(walkIn(closeItem(other, "weaken-stapling"))).toEqual(walkIn(seen));
      const closed = closeItem(seen, "weaken-stapling");
      expect(walkIn(closed)).toMatchObject({ check: null, arrivedAt: null });
      expect(walkIn(load(closed, LATER + 1))?.check?.result).toBe("solved");
    });
  });

  test("ends a walk that was taken up again", () => {
    const ended = pageLoaded(state, PAGE, LATER);
    const again = markStep(ended, STAPLE, "check-clock", "done", LATER + 1);
    expect(walkIn(again)?.arrivedAt).toBeNull();
    const twice = pageLoaded(again, PAGE, LATER + 2);
    expect(walkIn(twice)?.arrivedAt).toBe(LATER + 2);
  });
});
