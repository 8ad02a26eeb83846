// What a page sees of the stored journal without understanding it.
import { expect, test } from "@jest/globals";
import { glance } from "../../../src/core/journal/glance.js";
import {
  loaded,
  navigationFailed,
  recorded,
  TAB,
} from "../../support/signals.js";

test("a tab with a failure has something to be explained", () => {
  const journal = recorded([navigationFailed()]);
  expect(glance(journal, TAB)).toBe("something");
  expect(glance(journal, TAB + 1)).toBe("unwatched");
});

test("a tab whose page loaded is fine", () => {
  expect(glance(recorded([loaded()]), TAB)).toBe("fine");
});

test.each([
  [undefined],
  [null],
  ["junk"],
  [42],
  [{}],
  [{ failures: "junk", tabs: 7 }],
  [{ failures: [null, 7, "x", {}], tabs: null }],
])("of junk nothing is known: %j", (stored) => {
  expect(glance(stored, TAB)).toBe("unwatched");
});
