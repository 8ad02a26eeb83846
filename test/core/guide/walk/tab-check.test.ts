// A check that is the tab's own reload: its outcome is the check's result, once, in whatever order Firefox reports it.
import { describe, expect, test } from "@jest/globals";
import { failedAgain } from "../../../../src/core/guide/walk/tab-check.js";
import { pageLoaded, walked } from "../../../../src/core/guide/walk/walk.js";
import type { GuideState } from "../../../../src/core/guide/walk/walk-state.js";
import type { Signal } from "../../../../src/core/journal/journal.js";
import { pageState } from "../../../../src/core/journal/page-state.js";
import { viewOfTab } from "../../../../src/core/view/page-view.js";
import {
  committed,
  navigationFailed,
  NUMBER,
  PAGE,
  recorded,
  requestFailed,
  TAB,
} from "../../../support/signals.js";
import { surroundings } from "../../../support/surroundings.js";
import {
  checked,
  checkOf,
  failedAnew,
  marked,
  REVOKED,
  STAPLE,
} from "../../../support/walks.js";

const PRIVATE = { ...STAPLE, isPrivate: true };
const ASKED_AT = 61_000;
const AGAIN_AT = ASKED_AT + 300;
const ASKED = checkOf("unknown", { doubt: "in-its-tab", at: ASKED_AT });
const MARKED = marked({ "clear-cache": "done" }, PRIVATE);
const asked = checked(ASKED, PRIVATE, MARKED);
const again = failedAnew(PRIVATE, AGAIN_AT);
const other = failedAnew(PRIVATE, AGAIN_AT, REVOKED);
const resultOf = (state: GuideState, failure: typeof STAPLE) =>
  walked(state, failure).check?.result ?? null;
const markIn = (state: GuideState) =>
  Object.values(state.walks)[0]?.marks["clear-cache"]?.after;

describe("the loading again of a tab", () => {
  test("is told as such until something comes of it", () => {
    expect(walked(asked, PRIVATE).check).toEqual(ASKED);
  });

  test.each([
    ["the same error", again, "same-error"],
    ["another error", other, "other-error"],
  ])(
    "that ends in %s has seen it, be it written down yet or not",
    (_, failure, result) => {
      const written = failedAgain(asked, failure);
      for (const state of [asked, written, failedAgain(written, failure)]) {
        expect(walked(state, failure)).toMatchObject({
          failure,
          check: { result, error: failure.error, doubt: null, at: AGAIN_AT },
        });
      }
      expect(failedAgain(written, failure)).toBe(written);
      expect(markIn(written)).toBe(failure.error.name);
    },
  );

  test("has seen one failure, and not the next ones", () => {
    const written = failedAgain(asked, again);
    for (const later of [1, 60_000, 3_600_000]) {
      const next = failedAnew(PRIVATE, AGAIN_AT + later);
      expect(resultOf(written, next)).toBeNull();
      expect(failedAgain(written, next)).toBe(written);
      expect(resultOf(written, again)).toBe("same-error");
    }
  });

  test("has not seen what fails long after it, nor what failed before, nor what was told late of that", () => {
    for (const failure of [
      failedAnew(PRIVATE, ASKED_AT + 10 * 60_000),
      failedAnew(PRIVATE, ASKED_AT - 30_000),
    ]) {
      expect(resultOf(asked, failure)).toBeNull();
      expect(failedAgain(asked, failure)).toBe(asked);
    }
    const told = { ...PRIVATE, at: AGAIN_AT };
    expect(walked(asked, told).check).toEqual(ASKED);
    expect(failedAgain(asked, told)).toBe(asked);
  });

  test.each([
    ["another tab", { tabId: 8 }],
    ["another host", { host: { ascii: "b.example", unicode: "b.example" } }],
    ["a window that is not private", { isPrivate: false }],
  ])("has not seen what fails in %s", (_, elsewhere) => {
    const failure = { ...again, ...elsewhere };
    expect(resultOf(asked, failure)).toBeNull();
    expect(failedAgain(asked, failure)).toBe(asked);
  });

  test("can be asked for again and again", () => {
    const first = failedAgain(asked, again);
    const second = checked({ ...ASKED, at: AGAIN_AT + 500 }, again, first);
    expect(resultOf(second, again)).toBe("unknown");
    const third = failedAnew(PRIVATE, AGAIN_AT + 900, REVOKED);
    expect(resultOf(failedAgain(second, third), third)).toBe("other-error");
    const fourth = checked({ ...ASKED, at: AGAIN_AT + 1_500 }, third, second);
    const back = failedAnew(PRIVATE, AGAIN_AT + 2_000);
    expect(resultOf(failedAgain(fourth, back), back)).toBe("other-error");
  });

  test("is solved by a page that loads, and stays so", () => {
    const solved = pageLoaded(asked, PAGE, AGAIN_AT, true);
    expect(resultOf(solved, PRIVATE)).toBe("solved");
    expect(markIn(solved)).toBe("solved");
    expect(failedAgain(solved, again)).toBe(solved);
  });

  test("though the clock was set back before it, as a step advises", () => {
    const ahead = failedAnew(PRIVATE, ASKED_AT + 9_000_000);
    const state = checked(ASKED, ahead, MARKED);
    expect(resultOf(state, again)).toBe("same-error");
  });
});

describe("what Firefox tells of it", () => {
  const before: readonly Signal[] = [
    navigationFailed(),
    requestFailed({ isPrivate: true }),
    committed(),
  ];
  const failing = pageState(recorded(before), TAB);
  const [failure] = failing.kind === "failed" ? [failing.failure] : [];
  const reload: readonly Signal[] = [
    navigationFailed({ at: AGAIN_AT }),
    requestFailed({ at: AGAIN_AT - 20, isPrivate: true }),
    committed({ at: AGAIN_AT + 40 }),
  ];
  const otherwise: readonly Signal[] = [
    navigationFailed({ at: AGAIN_AT, nsresult: NUMBER.revoked }),
    requestFailed({
      at: AGAIN_AT + 3,
      isPrivate: true,
      sentence: "Peer’s Certificate has been revoked.",
    }),
    committed({ at: AGAIN_AT + 40 }),
  ];

  test.each([
    ["the same error", reload, "same-error"],
    ["another error", otherwise, "other-error"],
  ])("may come in any order: %s", (_, signals, result) => {
    expect(failure).toBeDefined();
    if (failure === undefined) {
      return;
    }
    for (const order of orders(signals)) {
      let guide = checked(ASKED, failure);
      const told = [...before];
      const results = [];
      for (const signal of order) {
        told.push(signal);
        const state = pageState(recorded(told), TAB);
        if (state.kind !== "failed") {
          // Its commit, if reported before its number, passes for a page from the cache for that moment.
          continue;
        }
        guide = failedAgain(guide, state.failure);
        const view = viewOfTab(recorded(told), guide, TAB, surroundings());
        results.push(view.walk?.result?.kind ?? null);
      }
      const first = results.indexOf(result);
      // Until the number is there it is being loaded again; from then on it is this.
      expect(results.slice(0, first)).toEqual(
        Array.from({ length: first }, () => "unknown"),
      );
      expect(new Set(results.slice(first))).toEqual(new Set([result]));
    }
  });
});

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.length <= 1
    ? [items]
    : items.flatMap((item) =>
        orders(items.filter((one) => one !== item)).map((rest) => [
          item,
          ...rest,
        ]),
      );
}
