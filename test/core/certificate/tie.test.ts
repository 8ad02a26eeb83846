// Whose certificate it is that Firefox shows in a tab of its own.
import { expect, test } from "@jest/globals";
import { tieToTab } from "../../../src/core/certificate/tie.js";

const shop = { tabId: 1, host: "shop.example" };
const bank = { tabId: 2, host: "bank.example" };
const nobody = (): boolean => false;
const named =
  (...hosts: string[]) =>
  (host: string): boolean =>
    hosts.includes(host);

test("it is the tab's that the reader came from, if that fails", () => {
  expect(tieToTab([2, 1], [shop, bank], nobody)).toBe(bank);
});

test("what the certificate names does not count against where the reader came from: a wrong host is what it may be about", () => {
  expect(tieToTab([2, 1], [shop, bank], named(shop.host))).toBe(bank);
});

test("where the reader came from elsewhere, it is the one failing host that it names", () => {
  expect(tieToTab([9, 1], [shop, bank], named(shop.host))).toBe(shop);
});

test("two tabs that fail at the same host are as good as one", () => {
  const again = { ...shop, tabId: 3 };
  expect(tieToTab([9], [shop, again], named(shop.host))).toBe(shop);
});

test.each([
  ["names two failing hosts", [shop, bank], named(shop.host, bank.host)],
  ["names none", [shop, bank], nobody],
  ["comes while nothing fails", [], named(shop.host)],
])("it is nobody's where it %s", (_, failing, covers) => {
  expect(tieToTab([9], failing, covers)).toBeNull();
});
