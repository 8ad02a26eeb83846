// Whose certificate it is that Firefox shows in a tab of its own.
import { describe, expect, test } from "@jest/globals";
import {
  tieAgain,
  tieToTab,
} from "../../../../src/core/certificate/kept/tie.js";
import type {
  FailingTab,
  Ties,
} from "../../../../src/core/certificate/kept/tie.js";

const shop = { tabId: 1, host: "shop.example" };
const bank = { tabId: 2, host: "bank.example" };

/** What the certificate names, and the tabs in which it was asked for. */
const ties = (
  named: readonly FailingTab[],
  asked: readonly FailingTab[] = [],
): Ties<FailingTab> => ({
  covers: (host) => named.some((one) => one.host === host),
  isOfTab: (tab) => asked.includes(tab),
});

describe("a certificate that opens", () => {
  test("is the tab's that the reader came from, if that fails and it names the host", () => {
    expect(tieToTab([2, 1], [shop, bank], ties([bank]))).toBe(bank);
    expect(tieToTab([2, 1], [shop, bank], ties([shop, bank]))).toBe(bank);
  });

  test("is the tab's that the reader was sent to look at, whatever it names: a wrong host is what it may be about", () => {
    expect(tieToTab([2, 1], [shop, bank], ties([], [bank]))).toBe(bank);
    expect(tieToTab([2, 1], [shop, bank], ties([shop], [bank]))).toBe(bank);
  });

  test("is not the failing tab's that merely was in front before: it may be a bookmark, or another site's", () => {
    expect(tieToTab([2, 1], [shop, bank], ties([]))).toBeNull();
  });

  test("is nobody else's either, where the reader came from a failing tab: a stranger's certificate may name any host", () => {
    expect(tieToTab([2, 1], [shop, bank], ties([shop]))).toBeNull();
    expect(tieToTab([2, 1], [shop, bank], ties([shop], [shop]))).toBeNull();
  });

  test("is that of the one failing host that it names, where the reader came from elsewhere", () => {
    expect(tieToTab([9, 1], [shop, bank], ties([shop]))).toBe(shop);
  });

  test("is not that of a tab that was asked, where the reader came from elsewhere and it names another", () => {
    expect(tieToTab([9, 1], [shop, bank], ties([shop], [bank]))).toBe(shop);
    expect(tieToTab([9, 1], [shop, bank], ties([], [bank]))).toBeNull();
  });

  test("is as good as one tab's where two fail at the same host", () => {
    const again = { ...shop, tabId: 3 };
    expect(tieToTab([9], [shop, again], ties([shop]))).toBe(shop);
  });

  test.each([
    ["names two failing hosts", [shop, bank], [shop, bank]],
    ["names none", [shop, bank], []],
    ["comes while nothing fails", [], [shop]],
  ])("is nobody's where it %s", (_, failing, named) => {
    expect(tieToTab([9], failing, ties(named))).toBeNull();
  });
});

describe("a certificate that was open already", () => {
  test("is not the failing tab's from which the reader switched to it", () => {
    expect(tieAgain(bank, true, ties([shop]))).toBeNull();
    expect(tieAgain(bank, false, ties([shop]))).toBeNull();
    expect(tieAgain(bank, false, ties([]))).toBeNull();
  });

  test("is the failing tab's whose host it names, and the one's where it was asked for", () => {
    expect(tieAgain(bank, true, ties([shop, bank]))).toBe(bank);
    expect(tieAgain(bank, false, ties([], [bank]))).toBe(bank);
  });

  test("is not the one's where it was asked for, if it is another site's: the reader may have looked at the wrong tab", () => {
    expect(tieAgain(bank, true, ties([shop], [bank]))).toBeNull();
  });
});
