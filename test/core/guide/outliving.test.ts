// What outlives Firefox, and what is open until somebody closes it: nothing private, nothing old, nothing lost.
import { describe, expect, test } from "@jest/globals";
import {
  beginStep,
  closeItem,
  forgetPrivateWalks,
  forgetWaiting,
  isWalking,
  markStep,
  pageLoaded,
  resumed,
  startOver,
  stepBack,
  toKeep,
  walkKey,
} from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  KEEP_MS,
  MAX_WALKS,
  type GuideState,
} from "../../../src/core/guide/walk/walk-state.js";
import { parseGuide } from "../../../src/core/guide/walk/stored-guide.js";
import { failureOf } from "../../support/failures.js";
import { PAGE } from "../../support/signals.js";
import {
  checked,
  checkOf,
  DAY,
  marked,
  SOON,
  STAPLE,
} from "../../support/walks.js";

const LATER = SOON + 60_000;
const KEY = walkKey(STAPLE);
const PRIVATE = { ...STAPLE, isPrivate: true };
const ELSEWHERE = failureOf(STAPLE.error, { url: "https://b.example/" });
const begun = (state = EMPTY_GUIDE, failure = STAPLE): GuideState =>
  beginStep(state, failure, "restart-firefox", SOON);
const weakened = marked({ "weaken-ocsp-queries": "done" });

describe("a weakening step", () => {
  test("that was done is open, with its time and its site", () => {
    expect(weakened.items).toEqual([
      {
        step: "weaken-ocsp-queries",
        host: "shop.example",
        since: SOON,
        isPrivate: false,
      },
    ]);
  });

  test.each(["no-help", "skipped"] as const)("marked %s is not", (mark) => {
    expect(marked({ "weaken-ocsp-queries": mark }).items).toEqual([]);
  });

  test("is open once, however often it was done", () => {
    const twice = markStep(
      weakened,
      ELSEWHERE,
      "weaken-ocsp-queries",
      "done",
      LATER,
    );
    expect(twice.items.map(({ step }) => step)).toEqual([
      "weaken-ocsp-queries",
    ]);
  });

  test("is one of several that are open", () => {
    const both = marked({ "weaken-stapling": "done" }, STAPLE, weakened);
    expect(both.items.map(({ step }) => step)).toEqual([
      "weaken-ocsp-queries",
      "weaken-stapling",
    ]);
  });

  test("stays open when the guide is started over, walked back, or solved", () => {
    const back = stepBack(weakened, STAPLE, ["weaken-ocsp-queries"], LATER);
    expect(back.walks).not.toEqual(weakened.walks);
    for (const state of [
      back,
      startOver(weakened, STAPLE),
      pageLoaded(weakened, PAGE, LATER),
      checked(checkOf("solved"), STAPLE, weakened),
    ]) {
      expect(state.items).toEqual(weakened.items);
    }
  });

  test("is closed by the reader, alone", () => {
    const both = marked({ "weaken-stapling": "done" }, STAPLE, weakened);
    expect(
      closeItem(both, "weaken-ocsp-queries").items.map(({ step }) => step),
    ).toEqual(["weaken-stapling"]);
    expect(closeItem(both, "clear-cache")).toBe(both);
  });
});

test("a safe step that was done is not open", () => {
  expect(marked({ "clear-cache": "done" }).items).toEqual([]);
});

describe("kept over a restart", () => {
  test("is a walk in which a step was begun that ends Firefox", () => {
    const state = begun(marked({ "try-again-later": "no-help" }));
    expect(toKeep(state).walks).toEqual(state.walks);
  });

  test("is no other walk", () => {
    const state = begun(marked({ "clear-cache": "done" }, ELSEWHERE));
    expect(Object.keys(toKeep(state).walks)).toEqual([KEY]);
  });

  test.each([
    ["a private window but that a check is off", PRIVATE],
    ["a window of which nothing is told", { ...STAPLE, isPrivate: null }],
  ])("is nothing of %s", (_, failure) => {
    const state = marked(
      { "weaken-ocsp-queries": "done" },
      failure,
      begun(EMPTY_GUIDE, failure),
    );
    // The reader must be reminded of what is turned off even so.
    const items = [{ step: "weaken-ocsp-queries", since: SOON }];
    expect(toKeep(state)).toEqual({ ...EMPTY_GUIDE, items });
    expect(resumed(toKeep(state), LATER).items).toEqual(state.items);
  });

  test("is nothing that a private window adds to a walk of an ordinary one", () => {
    const ordinary = begun();
    const state = markStep(ordinary, PRIVATE, "clear-cache", "done", LATER);
    expect(JSON.stringify(toKeep(state))).not.toContain("clear-cache");
  });

  test("is no walk of an ordinary window that is begun in a private one", () => {
    const state = begun(marked({ "clear-cache": "done" }), PRIVATE);
    expect(toKeep(state).walks).toEqual({});
  });

  test("is what is open, in whatever walk", () => {
    expect(toKeep(weakened).items).toEqual(weakened.items);
    expect(toKeep(startOver(weakened, STAPLE)).items).toEqual(weakened.items);
  });

  test("is what is open although it was switched off in a private window as well", () => {
    const state = marked({ "weaken-ocsp-queries": "done" }, PRIVATE, weakened);
    expect(toKeep(state).items).toHaveLength(1);
  });

  test.each([
    ["the page loaded", (s: GuideState) => pageLoaded(s, PAGE, LATER)],
    [
      "a check said so",
      (s: GuideState) => checked(checkOf("solved"), STAPLE, s),
    ],
  ])("is no walk at its goal: %s", (_, solve) => {
    expect(toKeep(solve(begun())).walks).toEqual({});
  });

  test("is a walk whose page loads only because something is switched off; but nobody is led there again", () => {
    const open = marked({ "weaken-stapling": "done" }, STAPLE, begun());
    const seen = pageLoaded(open, PAGE, LATER);
    expect(isWalking(seen)).toBe(true);
    expect(Object.keys(toKeep(seen).walks)).toEqual([KEY]);
    const after = parseGuide(toKeep(seen)).walks[KEY];
    expect(after?.check?.result).toBe("weakened");
    expect(resumed(toKeep(seen), LATER + 1).waiting).toEqual([]);
  });

  test("is a walk at its goal that is begun again, since the error is back", () => {
    const ended = pageLoaded(marked({ "clear-cache": "done" }), PAGE, LATER);
    const again = beginStep(ended, STAPLE, "restart-firefox", LATER + 1);
    expect(Object.keys(toKeep(again).walks)).toEqual([KEY]);
  });
});

describe("what was walked in a private tab", () => {
  const state = begun(
    marked({ "weaken-ocsp-queries": "done" }, PRIVATE),
    ELSEWHERE,
  );

  test("is forgotten when the tab closes; what is open is not", () => {
    const closed = forgetPrivateWalks(state, PRIVATE.tabId);
    expect(Object.keys(closed.walks)).toEqual([walkKey(ELSEWHERE)]);
    expect(closed.items).toEqual([
      {
        step: "weaken-ocsp-queries",
        host: "",
        since: SOON,
        isPrivate: true,
      },
    ]);
  });

  test("stays when another tab closes", () => {
    expect(forgetPrivateWalks(state, PRIVATE.tabId + 1)).toBe(state);
  });

  test("goes with the tab that it was walked in last", () => {
    const elsewhere = { ...PRIVATE, tabId: 99 };
    const moved = marked({ "clear-cache": "done" }, elsewhere, state);
    expect(forgetPrivateWalks(moved, PRIVATE.tabId)).toBe(moved);
    expect(Object.keys(forgetPrivateWalks(moved, 99).walks)).toEqual([
      walkKey(ELSEWHERE),
    ]);
  });
});

describe("somebody is on the way", () => {
  test.each<[boolean, string, GuideState]>([
    [false, "nothing was begun", EMPTY_GUIDE],
    [true, "a step is marked", marked({ "clear-cache": "done" })],
    [false, "the page loads", pageLoaded(begun(), PAGE, LATER)],
    [
      true,
      "one of two pages loads",
      pageLoaded(begun(begun(), ELSEWHERE), PAGE, LATER),
    ],
    [
      true,
      "a step is begun after the page had loaded",
      begun(pageLoaded(begun(), PAGE, LATER)),
    ],
  ])("%p when %s", (isOn, _, state) => {
    expect(isWalking(state)).toBe(isOn);
  });
});

describe("after the restart", () => {
  const kept = toKeep(
    marked({ "weaken-ocsp-queries": "done" }, STAPLE, begun()),
  );

  test("the walks wait, with everything that was marked", () => {
    const state = resumed(kept, SOON + DAY);
    expect(state).toEqual({ ...kept, waiting: [KEY] });
  });

  test.each([
    ["29 days", 29 * DAY, [KEY]],
    ["a moment less than 30 days", KEEP_MS - 1, [KEY]],
    ["30 days", 30 * DAY, []],
  ])("a walk that was touched %s ago", (_, age, waiting) => {
    const state = resumed(kept, SOON + age);
    expect(state.waiting).toEqual(waiting);
    expect(Object.keys(state.walks)).toEqual(waiting);
  });

  test("what is open stays open, however old it is", () => {
    expect(resumed(kept, SOON + 1_000 * DAY).items).toEqual(kept.items);
  });

  test("a walk that is gone on with waits no more", () => {
    const state = resumed(kept, SOON + DAY);
    for (const next of [
      marked({ "restart-firefox": "done" }, STAPLE, state),
      checked(checkOf("unknown", { at: SOON + DAY }), STAPLE, state),
      pageLoaded(state, PAGE, SOON + DAY),
      startOver(state, STAPLE),
    ]) {
      expect(next.waiting).toEqual([]);
    }
  });

  test("a walk that is gone on with leaves the others waiting", () => {
    const both = resumed(toKeep(begun(begun(), ELSEWHERE)), SOON + DAY);
    const next = marked({ "restart-firefox": "done" }, STAPLE, both);
    expect(next.waiting).toEqual([walkKey(ELSEWHERE)]);
  });

  test("a walk that is not wanted any more is forgotten, what is open is not", () => {
    const state = forgetWaiting(resumed(kept, SOON + DAY), KEY);
    expect(state).toEqual({ ...EMPTY_GUIDE, items: kept.items });
  });

  test("only a walk that waits can be forgotten so", () => {
    const state = begun();
    expect(forgetWaiting(state, KEY)).toBe(state);
  });

  test("a walk that makes room for newer ones does not wait either", () => {
    const state = Array.from({ length: MAX_WALKS }, (_, n) =>
      failureOf(STAPLE.error, { url: `https://host${n}.example/` }),
    ).reduce(
      (before, failure, n) =>
        markStep(before, failure, "clear-cache", "done", SOON + DAY + n),
      resumed(kept, SOON + DAY),
    );
    expect(state.walks[KEY]).toBeUndefined();
    expect(state.waiting).toEqual([]);
  });
});
