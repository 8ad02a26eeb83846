// What comes back from storage may be anything: what is valid survives, the rest is left out, and nothing throws.
import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { EMPTY_JOURNAL } from "../../../src/core/journal/journal.js";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk/walk-state.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import {
  parseJournal,
  parseSentences,
} from "../../../src/core/stored/stored.js";
import { failureOf, UNRECOGNISED } from "../../support/failures.js";
import {
  committed,
  loaded,
  navigationFailed,
  pictureFailed,
  recorded,
  requestFailed,
  TAB,
} from "../../support/signals.js";
import { surroundings } from "../../support/surroundings.js";

const AROUND = surroundings();

const throughJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value));

const GOOD = failureOf("SEC_ERROR_UNKNOWN_ISSUER");
const JUNK: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  NaN,
  Infinity,
  -1,
  "",
  "journal",
  [],
  [null],
  [[]],
  {},
  { failures: null, tabs: null },
  { failures: 1, tabs: 1 },
  { failures: "abc", tabs: "abc" },
  { failures: {}, tabs: [] },
  { failures: [null, 1, "a", [], {}], tabs: { 1: null, 2: 1, 3: [], 4: {} } },
  { failures: new Array<unknown>(10_000).fill({ key: "" }), tabs: {} },
  JSON.parse('{"__proto__": {"failures": [{}]}, "constructor": 1}'),
  JSON.parse('{"failures": [{"__proto__": {}}], "tabs": {"__proto__": {}}}'),
];

describe("junk", () => {
  test.each(JUNK.map((junk) => [inspect(junk).slice(0, 60), junk]))(
    "makes an empty journal: %s",
    (_, junk) => {
      const journal = parseJournal(junk);
      expect(journal).toEqual(EMPTY_JOURNAL);
      expect(() => viewOfTab(journal, EMPTY_GUIDE, TAB, AROUND)).not.toThrow();
    },
  );

  test.each([undefined, null, 1, "abc", [], [1], {}, { a: 1, b: null, c: {} }])(
    "makes no learnt sentence: %j",
    (junk) => {
      expect(parseSentences(junk)).toEqual({});
    },
  );
});

describe("what was recorded", () => {
  test("comes back as it was", () => {
    const journal = recorded([
      navigationFailed(),
      requestFailed(),
      pictureFailed({ sentence: "Etwas ging schief." }),
      navigationFailed({ tabId: TAB + 1, nsresult: 0x80004005 }),
      committed(),
      loaded({ tabId: TAB + 1 }),
    ]);
    expect(journal.failures).toHaveLength(3);
    expect(parseJournal(throughJson(journal))).toEqual(journal);
  });

  test("survives the junk around it", () => {
    const tab = { shown: null, loadedAt: 5 };
    const stored = {
      failures: [null, GOOD, { ...GOOD, key: 1 }, "x"],
      tabs: { 7: tab, 8: { shown: {}, loadedAt: 5 }, 9: { shown: null } },
    };
    expect(parseJournal(stored)).toEqual({
      failures: [GOOD],
      tabs: { 7: tab },
    });
  });

  test("survives when the other half of the journal is junk", () => {
    expect(parseJournal({ failures: [GOOD], tabs: 1 }).failures).toEqual([
      GOOD,
    ]);
    const tabs = { 7: { shown: { value: "a", at: 1 }, loadedAt: 0 } };
    expect(parseJournal({ failures: 1, tabs }).tabs).toEqual(tabs);
  });
});

describe("a failure is left out", () => {
  const told = { value: 1, at: 1 };

  test.each<[string, Record<string, unknown>]>([
    ["whose key is no text", { key: null }],
    ["whose type is no text", { type: 1 }],
    ["whose address is no text", { url: {} }],
    ["whose tab is no number", { tabId: "7" }],
    ["whose frame is no number", { frameId: null }],
    ["whose first time is no number", { firstAt: "1" }],
    ["whose time is missing", { at: undefined }],
    ["whose time is infinite", { at: Infinity }],
    ["whose time no calendar has", { at: 1e300 }],
    ["whose number is bare", { nsresult: 1 }],
    ["whose number is a text", { nsresult: { value: "1", at: 1 } }],
    ["whose number has no time", { nsresult: { value: 1 } }],
    ["whose sentence is a number", { sentence: told }],
    ["whose host is a text", { host: "shop.example" }],
    ["whose host has no ASCII form", { host: { ascii: null, unicode: null } }],
    [
      "whose host has a number for a form",
      { host: { ascii: "a", unicode: 1 } },
    ],
    ["that knows HSTS as a text", { hsts: { value: "no", at: 1 } }],
    ["that knows HSTS without a time", { hsts: true }],
    ["that says nothing of HSTS", { hsts: undefined }],
    ["that knows its privacy as a text", { isPrivate: "no" }],
    ["without an error", { error: null }],
    [
      "whose error has a number for a name",
      { error: { ...GOOD.error, name: 1 } },
    ],
    [
      "whose error has a text for a number",
      { error: { ...GOOD.error, nsresult: "1" } },
    ],
    [
      "whose category does not exist",
      { error: { ...GOOD.error, category: "nonsense" } },
    ],
    [
      "whose category is something that every object has",
      { error: { ...GOOD.error, category: "constructor" } },
    ],
    [
      "that is overridable by a text",
      { error: { ...GOOD.error, overridable: "no" } },
    ],
  ])("%s", (_, wrong) => {
    expect(
      parseJournal({ failures: [{ ...GOOD, ...wrong }] }).failures,
    ).toEqual([]);
  });
});

describe("a failure is kept", () => {
  test.each([
    [
      "whose number was not told",
      failureOf("SEC_ERROR_BAD_DER", { nsresult: null }),
    ],
    [
      "whose sentence was not told",
      failureOf("SEC_ERROR_BAD_DER", { sentence: null }),
    ],
    ["that nobody can name", failureOf(UNRECOGNISED)],
    [
      "of an international host",
      failureOf("SEC_ERROR_BAD_DER", {
        url: "https://xn--wgv71a119e.example/",
      }),
    ],
    [
      "of which HSTS is known",
      failureOf("SEC_ERROR_BAD_DER", { hsts: { value: true, at: 1 } }),
    ],
    [
      "of a private window",
      failureOf("SEC_ERROR_BAD_DER", { isPrivate: true }),
    ],
    [
      "of which privacy is unknown",
      failureOf("SEC_ERROR_BAD_DER", { isPrivate: null }),
    ],
  ])("%s", (_, failure) => {
    expect(parseJournal(throughJson({ failures: [failure] })).failures).toEqual(
      [failure],
    );
  });
});

describe("valid entries survive junk beside them", () => {
  test("learnt sentences", () => {
    expect(parseSentences({ a: "SEC_ERROR_BAD_DER", b: 1, c: null })).toEqual({
      a: "SEC_ERROR_BAD_DER",
    });
  });
});

test("a key called __proto__ stays a key and gives nothing to others", () => {
  const sentences = parseSentences(
    JSON.parse('{"__proto__": "SEC_ERROR_BAD_DER"}'),
  );
  expect(Object.keys(sentences)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(sentences)).toBe(Object.prototype);
});
