// What a tab shows, as the journal has it: small stories of loads, failures and what came after them.
import { describe, expect, test } from "@jest/globals";
import {
  EMPTY_JOURNAL,
  type Signal,
} from "../../../src/core/journal/journal.js";
import { pageState } from "../../../src/core/journal/page-state.js";
import {
  committed,
  loaded,
  navigationFailed,
  NUMBER,
  PAGE,
  pictureFailed,
  recorded,
  requestFailed,
  TAB,
} from "../../support/signals.js";

const OTHER = "https://other.example/";
/** The number, the sentence and the error page of {@link PAGE}, at 1.00 to 1.04 s. */
const FAILING: readonly Signal[] = [
  navigationFailed(),
  requestFailed(),
  committed(),
];

const stateAfter = (signals: readonly Signal[]) =>
  pageState(recorded(signals), TAB);

test("a tab that was opened under our eyes is fine, before anything is told of it", () => {
  const opened: Signal = { kind: "tab-opened", tabId: TAB, at: 500 };
  expect(pageState(recorded([opened]), TAB).kind).toBe("fine");
  expect(pageState(recorded([]), TAB).kind).toBe("unwatched");
  expect(pageState(recorded([opened, navigationFailed()]), TAB).kind).toBe(
    "failed",
  );
});

describe("a tab is unwatched", () => {
  test("when nothing was seen of it", () => {
    expect(pageState(EMPTY_JOURNAL, TAB)).toEqual({ kind: "unwatched" });
  });

  test("when only other tabs were seen", () => {
    const other = FAILING.map((signal) => ({ ...signal, tabId: TAB + 1 }));
    expect(stateAfter(other)).toEqual({ kind: "unwatched" });
  });
});

describe("a page has failed", () => {
  test("as soon as its number is told, before its error page is there", () => {
    expect(stateAfter([navigationFailed()])).toMatchObject({
      kind: "failed",
      failure: { url: PAGE },
    });
  });

  test("when its error page has come: that one commits with the same address", () => {
    expect(stateAfter(FAILING).kind).toBe("failed");
  });

  test("when the error page is told of before the error", () => {
    expect(stateAfter(FAILING.toReversed()).kind).toBe("failed");
  });

  test("while the page before it is still shown", () => {
    const before = [committed({ url: OTHER, at: 100 }), loaded({ at: 200 })];
    expect(stateAfter([...before, navigationFailed()]).kind).toBe("failed");
  });

  test("when the page before it in the tab was fine", () => {
    const before = [
      committed({ url: OTHER, at: 100 }),
      loaded({ at: 200 }),
      navigationFailed({ nsresult: NUMBER.aborted, url: OTHER, at: 990 }),
    ];
    expect(stateAfter([...before, ...FAILING]).kind).toBe("failed");
  });

  test("when the very page was there and fails as it is loaded again", () => {
    const before = [committed({ at: 100 }), loaded({ at: 200 })];
    expect(stateAfter([...before, ...FAILING]).kind).toBe("failed");
  });

  test("when it fails again after it had been there", () => {
    const signals = [
      ...FAILING,
      committed({ at: 5_000 }),
      loaded({ at: 5_100 }),
      navigationFailed({ at: 9_000 }),
      committed({ at: 9_040 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "failed",
      failure: { at: 9_000, firstAt: 1_000 },
    });
  });

  test("when its error page has a fragment", () => {
    const signals = [...FAILING, committed({ url: `${PAGE}#top`, at: 2_000 })];
    expect(stateAfter(signals).kind).toBe("failed");
  });

  test("when its source is shown", () => {
    const signals = [
      navigationFailed({ url: `view-source:${PAGE}` }),
      committed({ url: `view-source:${PAGE}` }),
    ];
    expect(stateAfter(signals).kind).toBe("failed");
  });

  test("when its address is longer than the journal keeps", () => {
    const url = `${PAGE}?${"a".repeat(5_000)}`;
    const signals = [navigationFailed({ url }), committed({ url })];
    expect(stateAfter(signals).kind).toBe("failed");
  });

  test("still, after a download or an empty answer: nothing commits", () => {
    const download = navigationFailed({
      url: "https://files.example/a.zip",
      nsresult: NUMBER.aborted,
      at: 5_000,
    });
    expect(stateAfter([...FAILING, download]).kind).toBe("failed");
  });

  test("still, after the page that failed is given up and failed again", () => {
    const again = [
      navigationFailed({ nsresult: NUMBER.aborted, at: 3_000 }),
      navigationFailed({ at: 3_100 }),
      committed({ at: 3_140 }),
    ];
    expect(stateAfter([...FAILING, ...again]).kind).toBe("failed");
  });

  test("and another after it: the newer one counts", () => {
    const next = [
      navigationFailed({ url: OTHER, nsresult: NUMBER.expired, at: 5_000 }),
      committed({ url: OTHER, at: 5_040 }),
    ];
    for (const signals of [
      [...FAILING, ...next],
      [...next, ...FAILING],
    ]) {
      expect(stateAfter(signals)).toMatchObject({
        kind: "failed",
        failure: { url: OTHER, error: { category: "expired" } },
      });
    }
  });

  test("again, after going back to it from another error", () => {
    const signals = [
      ...FAILING,
      navigationFailed({ url: OTHER, at: 5_000 }),
      committed({ url: OTHER, at: 5_040 }),
      navigationFailed({ at: 8_000 }),
      committed({ at: 8_040 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "failed",
      failure: { url: PAGE },
    });
  });

  test("in one tab, whatever another shows", () => {
    const other = [
      committed({ tabId: TAB + 1, url: OTHER, at: 5_000 }),
      loaded({ tabId: TAB + 1, at: 5_100 }),
    ];
    expect(stateAfter([...FAILING, ...other]).kind).toBe("failed");
  });

  test("with the parts that failed on its error page, but not with those of the page before", () => {
    const signals = [
      committed({ url: OTHER, at: 100 }),
      pictureFailed({ url: "https://images.example/old.png", at: 500 }),
      ...FAILING,
      pictureFailed({ url: "https://images.example/new.png", at: 1_100 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "failed",
      parts: [{ url: "https://images.example/new.png" }],
    });
  });
});

describe("a page is fine", () => {
  test("when it committed and nothing failed", () => {
    expect(stateAfter([committed(), loaded()])).toEqual({
      kind: "fine",
      recent: [],
    });
  });

  test("when a failure loads after all; it is then a recent one", () => {
    const signals = [
      ...FAILING,
      committed({ at: 5_000 }),
      loaded({ at: 5_100 }),
    ];
    for (const order of [signals, signals.toReversed()]) {
      expect(stateAfter(order)).toMatchObject({
        kind: "fine",
        recent: [{ url: PAGE }],
      });
    }
  });

  test("when another address commits, be it out of the back/forward cache", () => {
    const signals = [...FAILING, committed({ url: OTHER, at: 5_000 })];
    for (const order of [signals, signals.toReversed()]) {
      expect(stateAfter(order).kind).toBe("fine");
    }
  });

  test("when only an address without a page commits: a new tab, a page of Firefox", () => {
    const signals = [...FAILING, committed({ url: "about:blank", at: 5_000 })];
    expect(stateAfter(signals).kind).toBe("fine");
  });

  test("when Firefox tried https first in silence, and http then worked", () => {
    const signals = [
      requestFailed({ url: "https://old.example/" }),
      navigationFailed({
        url: "https://old.example/",
        nsresult: NUMBER.aborted,
      }),
      committed({ url: "http://old.example/", at: 1_300 }),
      loaded({ at: 1_400 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "fine",
      recent: [{ url: "https://old.example/" }],
    });
  });

  test("while its failure is known by a sentence alone: the number decides", () => {
    expect(stateAfter([requestFailed()]).kind).toBe("fine");
  });

  test("with what failed earlier in the tab, newest first", () => {
    const signals = [
      ...FAILING,
      navigationFailed({ url: OTHER, at: 5_000 }),
      committed({ url: "https://fine.example/", at: 9_000 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "fine",
      recent: [{ url: OTHER }, { url: PAGE }],
    });
  });
});

describe("parts of a page have failed", () => {
  const page = [committed(), loaded()];

  test("when the page is there and they are not, newest first", () => {
    const signals = [
      ...page,
      pictureFailed({ url: "https://images.example/1.png", at: 2_000 }),
      pictureFailed({ url: "https://images.example/2.png", at: 2_001 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "parts-failed",
      parts: [
        { url: "https://images.example/2.png" },
        { url: "https://images.example/1.png" },
      ],
      recent: [],
    });
  });

  test("when a frame in it has failed", () => {
    const frame = navigationFailed({
      frameId: 21,
      url: "https://frame.example/",
      at: 2_000,
    });
    expect(stateAfter([...page, frame]).kind).toBe("parts-failed");
  });

  test("while the page still loads", () => {
    expect(stateAfter([committed(), pictureFailed()]).kind).toBe(
      "parts-failed",
    );
  });

  test("in the same millisecond in which the page committed", () => {
    const signals = [committed(), pictureFailed({ at: 1_040 })];
    expect(stateAfter(signals).kind).toBe("parts-failed");
  });

  test("when no page was seen to commit: the tab is older than the extension", () => {
    expect(stateAfter([pictureFailed()]).kind).toBe("parts-failed");
  });

  test("but not of this page, when they failed before it committed", () => {
    const signals = [...page, pictureFailed({ at: 1_039 })];
    for (const order of [signals, signals.toReversed()]) {
      expect(stateAfter(order)).toMatchObject({
        kind: "fine",
        recent: [{ type: "image" }],
      });
    }
  });

  test("no more, when the page is left", () => {
    const signals = [
      ...page,
      pictureFailed(),
      committed({ url: OTHER, at: 5_000 }),
    ];
    expect(stateAfter(signals).kind).toBe("fine");
  });

  test("no more, when the page is loaded again and they come", () => {
    const signals = [...page, pictureFailed(), committed({ at: 5_000 })];
    expect(stateAfter(signals).kind).toBe("fine");
  });

  test("beside an earlier failure of the page, which is then a recent one", () => {
    const signals = [
      ...FAILING,
      committed({ at: 5_000 }),
      loaded({ at: 5_100 }),
      pictureFailed({ at: 5_200 }),
    ];
    expect(stateAfter(signals)).toMatchObject({
      kind: "parts-failed",
      parts: [{ type: "image" }],
      recent: [{ type: "main_frame" }],
    });
  });
});

describe("after the clock was set back by a year, as its guide may say", () => {
  const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;
  const before = FAILING.map((signal) =>
    "at" in signal ? { ...signal, at: signal.at + YEAR_MS } : signal,
  );

  test("a failed page that now loads is fine", () => {
    const now = [committed({ at: 5_000 }), loaded({ at: 5_100 })];
    expect(stateAfter([...before, ...now]).kind).toBe("fine");
  });

  test("another page in the tab is fine", () => {
    const now = [committed({ url: OTHER, at: 5_000 }), loaded({ at: 5_100 })];
    expect(stateAfter([...before, ...now]).kind).toBe("fine");
  });

  test("a page that fails again fails for the reason told last", () => {
    const now = [
      navigationFailed({ nsresult: NUMBER.wrongHost, at: 5_000 }),
      committed({ at: 5_040 }),
    ];
    expect(stateAfter([...before, ...now])).toMatchObject({
      kind: "failed",
      failure: { error: { category: "wrong-host" } },
    });
  });
});
