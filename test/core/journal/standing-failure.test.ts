// A page's failure lasts as long as its error page: neither noise nor crowding ends it, and only a number revives it.
import { describe, expect, test } from "@jest/globals";
import {
  MAX_FAILURES,
  type Signal,
} from "../../../src/core/journal/journal.js";
import { pageState } from "../../../src/core/journal/page-state.js";
import { record } from "../../../src/core/journal/record.js";
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

const errorPage: readonly Signal[] = [navigationFailed(), committed()];

describe("a failed page", () => {
  test("stays failed while other tabs fill the journal with failing parts", () => {
    const crowd = Array.from({ length: MAX_FAILURES + 40 }, (_, index) =>
      pictureFailed({
        tabId: TAB + 1 + (index % 5),
        url: `https://tracker.example/${index}.gif`,
        sentence: "NS_ERROR_UNKNOWN_HOST",
        at: 5_000 + index,
      }),
    );
    const journal = recorded([...errorPage, ...crowd]);
    expect(journal.failures).toHaveLength(MAX_FAILURES);
    expect(pageState(journal, TAB).kind).toBe("failed");
  });

  test("that was left is the first to go when the journal is full", () => {
    const crowd = Array.from({ length: MAX_FAILURES }, (_, index) =>
      pictureFailed({
        tabId: TAB + 1 + (index % 5),
        url: `https://tracker.example/${index}.gif`,
        at: 5_000 + index,
      }),
    );
    const journal = recorded([...errorPage, loaded(), ...crowd]);
    expect(journal.failures.some(({ url }) => url === PAGE)).toBe(false);
  });

  test("is not revived by the mere request of a silent upgrade to https", () => {
    const journal = recorded([
      ...errorPage,
      committed({ url: "https://good.example/", at: 3_000 }),
      loaded({ at: 3_100 }),
      requestFailed({ at: 9_000 }),
    ]);
    expect(pageState(journal, TAB).kind).toBe("fine");
  });

  test("is over when its address comes out of the back/forward cache, long after", () => {
    const back = committed({ at: 60_000 });
    expect(pageState(recorded([...errorPage, back]), TAB).kind).toBe("fine");
  });

  test("stays failed when its error page commits late", () => {
    const late = [navigationFailed(), committed({ at: 6_000 })];
    expect(pageState(recorded(late), TAB).kind).toBe("failed");
  });

  test("lists what failed before in the tab", () => {
    const journal = recorded([
      navigationFailed({ url: "https://other.example/", at: 100 }),
      ...errorPage,
    ]);
    const state = pageState(journal, TAB);
    expect(state.kind === "failed" && state.recent).toMatchObject([
      { url: "https://other.example/" },
    ]);
  });
});

test("a given-up load after the clock was set back changes nothing", () => {
  const journal = recorded(
    errorPage.map((signal) => ({ ...signal, at: 9_000_000 })),
  );
  const aborted = navigationFailed({ nsresult: NUMBER.aborted, at: 1 });
  expect(record(journal, aborted, {})).toBe(journal);
});

test("user name and password of an address are not recorded", () => {
  const url = "https://alice:secret@shop.example/basket";
  const [failure] = recorded([navigationFailed({ url })]).failures;
  expect(failure?.url).toBe("https://shop.example/basket");
  expect(JSON.stringify(failure)).not.toContain("secret");
});

describe("a frame", () => {
  const FORBIDDEN_BY_CONTENT_POLICY = 0x805e0006;

  test("that a page or Firefox forbids is no failed part", () => {
    const frame = navigationFailed({
      frameId: 9,
      nsresult: FORBIDDEN_BY_CONTENT_POLICY,
    });
    expect(recorded([frame]).failures).toEqual([]);
  });

  test("that fails for an unknown reason of the security module is one", () => {
    const frame = navigationFailed({ frameId: 9, nsresult: 0x805a22b8 });
    expect(recorded([frame]).failures).toHaveLength(1);
  });
});

test("a part that fails for an error of a newer Firefox is recorded by its name", () => {
  const sentence =
    "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_OF_TOMORROW)";
  const [failure] = recorded([pictureFailed({ sentence })]).failures;
  expect(failure?.error).toMatchObject({
    name: "SEC_ERROR_OF_TOMORROW",
    category: "unrecognised",
  });
});
