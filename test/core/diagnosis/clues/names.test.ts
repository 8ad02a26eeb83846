// Names in certificates beside names of hosts.
import { expect, test } from "@jest/globals";
import {
  isCovered,
  isOfOneSite,
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
