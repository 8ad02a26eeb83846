// How long somebody who was sent to look at a certificate expects to be brought back.
import { expect, test } from "@jest/globals";
import {
  isExpected,
  parseReading,
} from "../../../../src/core/certificate/kept/reading.js";

const MINUTE = 60_000;
const reading = { tabId: 7, pageTab: 9, since: 1_000_000 };
const { since } = reading;

test("the tab that the reader was sent to is expected for ten minutes", () => {
  expect(isExpected(reading, 7, since)).toBe(true);
  expect(isExpected(reading, 7, since + 10 * MINUTE - 1)).toBe(true);
  expect(isExpected(reading, 7, since + 10 * MINUTE)).toBe(false);
});

test("no other tab is, none before, and none where nobody was sent", () => {
  expect(isExpected(reading, 8, since)).toBe(false);
  // The clock was set back.
  expect(isExpected(reading, 7, since - 1)).toBe(false);
  expect(isExpected(null, 7, since)).toBe(false);
});

test("what was stored comes back, and what cannot be understood is nothing", () => {
  expect(parseReading({ ...reading })).toEqual(reading);
  expect(parseReading({ ...reading, pageTab: null })?.pageTab).toBeNull();
  for (const stored of [
    null,
    undefined,
    1,
    "7",
    [],
    {},
    { ...reading, tabId: "7" },
    { ...reading, since: null },
    { ...reading, pageTab: "9" },
  ]) {
    expect(parseReading(stored)).toBeNull();
  }
});
