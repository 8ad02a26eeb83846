// The journal stays small, whatever happens.
import { describe, expect, test } from "@jest/globals";
import { MAX_URL_LENGTH } from "../../../src/core/failure/failure.js";
import {
  MAX_FAILURES,
  MAX_FAILURES_PER_TAB,
  type Signal,
} from "../../../src/core/journal/journal.js";
import { loadedUrl, pageState } from "../../../src/core/journal/page-state.js";
import {
  committed,
  navigationFailed,
  pictureFailed,
  recorded,
  requestFailed,
  TAB,
} from "../../support/signals.js";

describe("the journal stays small", () => {
  const picture = (n: number, tabId = TAB): Signal =>
    pictureFailed({
      tabId,
      url: `https://images.example/${n}.png`,
      at: 10_000 + n,
    });
  const numbers = (count: number): number[] =>
    Array.from({ length: count }, (_, n) => n);

  test("of 5,000 tabs with long addresses it stays below what storage.session takes, and forgets none that fails", () => {
    const address = (n: number): string =>
      `https://shop.example/${n}/`.padEnd(MAX_URL_LENGTH, "x");
    const failing = { tabId: 0, url: address(0), at: 1_000 };
    const journal = recorded([
      navigationFailed(failing),
      committed(failing),
      ...numbers(5_000).map((n) =>
        committed({ tabId: n + 1, url: address(n), at: 2_000 + n }),
      ),
    ]);
    expect(JSON.stringify(journal).length).toBeLessThan(3_000_000);
    expect(pageState(journal, 0).kind).toBe("failed");
    // Their pages loaded even so, and the newest are known by their address.
    expect(pageState(journal, 1).kind).toBe("fine");
    expect(loadedUrl(journal, 1)).toBeNull();
    expect(loadedUrl(journal, 5_000)).toBe(address(4_999));
  });

  test("a tab keeps its newest 50 failures", () => {
    const { failures } = recorded(
      numbers(MAX_FAILURES_PER_TAB + 3).map((n) => picture(n)),
    );
    expect(failures).toHaveLength(50);
    expect(failures.at(0)?.at).toBe(10_003);
    expect(failures.at(-1)?.at).toBe(10_052);
  });

  test("an old failure that is told of late is the one to go", () => {
    const signals = numbers(51).map((n) => picture(n));
    const { failures } = recorded(signals.toReversed());
    expect(failures).toHaveLength(50);
    expect(failures.at(0)?.at).toBe(10_001);
  });

  test("a tab full of failures takes nothing from others", () => {
    const { failures } = recorded([
      picture(0, TAB + 1),
      ...numbers(60).map((n) => picture(n + 1)),
    ]);
    expect(failures.filter(({ tabId }) => tabId === TAB + 1)).toHaveLength(1);
    expect(failures).toHaveLength(51);
  });

  test("all tabs together keep the newest 200", () => {
    const { failures } = recorded(
      numbers(MAX_FAILURES + 7).map((n) => picture(n, TAB + (n % 10))),
    );
    expect(failures).toHaveLength(200);
    expect(failures.at(0)?.at).toBe(10_007);
  });

  test("a long address is cut, and remains the same failure", () => {
    const url = `https://shop.example/${"a".repeat(5_000)}`;
    const { failures } = recorded([
      navigationFailed({ url }),
      requestFailed({ url }),
    ]);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.url).toBe(url.slice(0, MAX_URL_LENGTH));
    expect(failures[0]?.nsresult).not.toBeNull();
    expect(failures[0]?.sentence).not.toBeNull();
  });

  test("a long sentence and a long committed address are cut", () => {
    const long = "a".repeat(5_000);
    const journal = recorded([
      requestFailed({ sentence: long }),
      committed({ url: `https://shop.example/${long}` }),
    ]);
    expect(journal.failures[0]?.sentence?.value).toHaveLength(MAX_URL_LENGTH);
    expect(journal.tabs[TAB]?.shown?.value).toHaveLength(MAX_URL_LENGTH);
  });
});
