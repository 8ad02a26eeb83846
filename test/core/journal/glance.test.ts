// What a page sees of what is stored without understanding it.
import { describe, expect, test } from "@jest/globals";
import { startOver } from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../../src/core/guide/walk/walk-state.js";
import { EMPTY_JOURNAL } from "../../../src/core/journal/journal.js";
import { glance, toldOf } from "../../../src/core/journal/glance.js";
import {
  loaded,
  navigationFailed,
  recorded,
  TAB,
} from "../../support/signals.js";
import { marked, STAPLE } from "../../support/walks.js";

const JUNK: readonly [unknown][] = [
  [undefined],
  [null],
  ["junk"],
  [42],
  [[]],
  [{}],
  [{ failures: "junk", tabs: 7, walks: "junk", items: 7 }],
  [{ failures: [null, 7, "x", {}], tabs: null, walks: null, items: null }],
];

describe("without a guide", () => {
  test("a tab with a failure has something to be explained", () => {
    const journal = recorded([navigationFailed()]);
    expect(glance({ journal, guide: undefined }, TAB)).toBe("something");
    expect(glance({ journal, guide: undefined }, TAB + 1)).toBe("unwatched");
  });

  test("a tab whose page loaded is fine", () => {
    const journal = recorded([loaded()]);
    expect(glance({ journal, guide: EMPTY_GUIDE }, TAB)).toBe("fine");
  });
});

describe("every tab has something to be told", () => {
  const weakened = marked({ "weaken-ocsp-queries": "done" });

  test.each<[string, GuideState]>([
    ["while a guide is walked", marked({ "clear-cache": "done" })],
    ["while something is switched off", startOver(weakened, STAPLE)],
  ])("%s", (_, guide) => {
    for (const journal of [EMPTY_JOURNAL, recorded([loaded()]), undefined]) {
      expect(glance({ journal, guide }, TAB)).toBe("something");
    }
  });

  test("until it is walked no more", () => {
    const guide = startOver(marked({ "clear-cache": "done" }), STAPLE);
    expect(glance({ journal: EMPTY_JOURNAL, guide }, TAB)).toBe("unwatched");
  });
});

test.each(JUNK)("of junk nothing is known: %j", (stored) => {
  expect(glance({ journal: stored, guide: stored }, TAB)).toBe("unwatched");
});

describe("what is stored of one tab", () => {
  const own = [navigationFailed(), loaded()];
  const others = [1, 2, 3].map((n) => navigationFailed({ tabId: TAB + n }));

  test("is the same whatever other tabs do", () => {
    const told = toldOf(recorded(own), TAB);
    expect(toldOf(recorded([...own, ...others]), TAB)).toBe(told);
    expect(told).not.toBe(toldOf(EMPTY_JOURNAL, TAB));
  });

  test("is another when something is told of the tab", () => {
    const told = toldOf(recorded(own), TAB);
    for (const news of [
      navigationFailed({ url: "https://other.example/" }),
      loaded({ at: 9_000 }),
    ]) {
      expect(toldOf(recorded([...own, news]), TAB)).not.toBe(told);
    }
  });

  test.each(JUNK)("is nothing in %j", (junk) => {
    expect(toldOf(junk, TAB)).toBe(toldOf(EMPTY_JOURNAL, TAB));
  });
});
