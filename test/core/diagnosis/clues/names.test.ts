// Names in certificates beside names of hosts.
import { expect, test } from "@jest/globals";
import {
  isCovered,
  isOfOneOperator,
  isOfOneSite,
  namesOf,
} from "../../../../src/core/diagnosis/clues/names.js";

test.each([
  [["rakuten.co.jp"], "rakuten.co.jp", true],
  [["RAKUTEN.co.jp"], "rakuten.CO.jp", true],
  [["*.rakuten.co.jp"], "www.rakuten.co.jp", true],
  [["*.rakuten.co.jp"], "rakuten.co.jp", false],
  [["*.rakuten.co.jp"], "a.b.rakuten.co.jp", false],
  [[], "rakuten.co.jp", false],
] as const)("%j covers %s: %s", (names, host, covers) => {
  expect(isCovered(names, host)).toBe(covers);
});

test.each([
  ["login.kaiyo-bank.co.jp", "www.kaiyo-bank.co.jp", true],
  ["*.kaiyo-bank.co.jp", "kaiyo-bank.co.jp", true],
  ["sakura.co.jp", "kaiyo.co.jp", false],
  ["a.example.com", "b.example.com.", true],
  ["example.com", "example.net", false],
  ["shop.com.au", "bank.com.au", false],
])("%s and %s are of one site: %s", (one, other, are) => {
  expect(isOfOneSite(one, other)).toBe(are);
});

test.each([
  // By their last labels alone, all of these look like one site's.
  ["alice.github.io", "bob.github.io", "bob.github.io", false],
  ["*.bob.github.io", "www.bob.github.io", "bob.github.io", true],
  ["pay.sakura.tokyo.jp", "www.sakura.tokyo.jp", "sakura.tokyo.jp", true],
  ["evil-sakura.tokyo.jp", "www.sakura.tokyo.jp", "sakura.tokyo.jp", false],
])("%s beside %s, which %s owns: of one site %s", (name, host, owner, are) => {
  expect(isOfOneSite(name, host, owner)).toBe(are);
});

test("names to go to are the owner’s, and no wildcards", () => {
  expect(
    namesOf("sakura.co.jp", [
      "www.sakura.co.jp",
      "*.sakura.co.jp",
      "sakura.co.jp",
      "notsakura.co.jp",
      "sakura.co.jp.evil.example",
    ]),
  ).toEqual(["www.sakura.co.jp", "sakura.co.jp"]);
});

test("where Firefox says whose hosts are, two of one suffix are two operators", () => {
  expect(isOfOneOperator("alice.github.io", "bob.github.io")).toBe(true);
  expect(
    isOfOneOperator("alice.github.io", "bob.github.io", [
      "alice.github.io",
      "bob.github.io",
    ]),
  ).toBe(false);
});
