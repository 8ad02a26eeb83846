// The guide's state from storage: what is good survives, junk is left out, and nothing throws, not even when it is shown.
import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../../../src/core/guide/walk/walk-state.js";
import * as walk from "../../../../src/core/guide/walk/walk.js";
import { viewOfTab } from "../../../../src/core/view/page-view.js";
import { parseGuide } from "../../../../src/core/guide/walk/stored-guide.js";
import { textsIn, whyUnsayable } from "../../../support/english.js";
import { TAB } from "../../../support/signals.js";
import { surroundings } from "../../../support/surroundings.js";
import {
  checked,
  checkOf,
  marked,
  REVOKED,
  SOON,
  STAPLE,
} from "../../../support/walks.js";

const AROUND = surroundings();
const KEY = walk.walkKey(STAPLE);
const GOOD: GuideState = walk.resumed(
  checked(
    checkOf("other-error", { error: REVOKED }),
    STAPLE,
    walk.beginStep(
      marked({ "clear-cache": "no-help", "weaken-ocsp-queries": "done" }),
      STAPLE,
      "restart-firefox",
      SOON,
    ),
  ),
  SOON,
);
const GOOD_WALK = GOOD.walks[KEY];
const CHECK = checkOf("unknown", { doubt: "offline" });

const throughJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value));
const viewOf = (guide: GuideState) =>
  viewOfTab({ failures: [STAPLE], tabs: {} }, guide, TAB, AROUND);
/** The state with this instead of what belongs in the good walk. */
const withWrong = (wrong: object): GuideState =>
  parseGuide(throughJson({ walks: { [KEY]: { ...GOOD_WALK, ...wrong } } }));

describe("junk", () => {
  const junk: readonly unknown[] = [
    undefined,
    null,
    true,
    0,
    NaN,
    "",
    "guide",
    [],
    [null],
    {},
    { walks: null, items: null, waiting: null },
    { walks: 1, items: 1, waiting: 1 },
    { walks: "abc", items: "abc", waiting: "abc" },
    { walks: [], items: {}, waiting: {} },
    { walks: { a: null, b: 1, c: [], d: {} }, items: [null, 1, {}, []] },
    { walks: { [KEY]: { ...GOOD_WALK, url: 1 } } },
    { waiting: [null, 1, {}, ["x"]] },
    { waiting: ["constructor", "__proto__", "shop.example GONE"] },
    JSON.parse('{"walks": {"__proto__": {}}, "__proto__": {"items": [1]}}'),
    {
      walks: Object.fromEntries(
        Array.from({ length: 5_000 }, (_, n) => [n, n]),
      ),
    },
  ];

  test.each(junk.map((one) => [inspect(one).slice(0, 60), one]))(
    "makes an empty state, which can be shown: %s",
    (_, one) => {
      const guide = parseGuide(one);
      expect(guide).toEqual(EMPTY_GUIDE);
      expect(viewOf(guide).waiting).toEqual([]);
    },
  );
});

describe("what was good", () => {
  test("comes back as it was", () => {
    expect(GOOD.items).toHaveLength(1);
    expect(GOOD.waiting).toHaveLength(1);
    expect(GOOD_WALK?.check?.result).toBe("other-error");
    expect(parseGuide(throughJson(GOOD))).toEqual(GOOD);
  });

  test("survives the junk around it", () => {
    const stored = {
      walks: { ...GOOD.walks, "b.example X": { ...GOOD_WALK, startedAt: "1" } },
      items: [null, ...GOOD.items, { ...GOOD.items[0], since: "1" }],
      waiting: [...GOOD.waiting, 7],
      more: {},
    };
    expect(parseGuide(throughJson(stored))).toEqual(GOOD);
  });

  test("survives when the rest of the state is junk", () => {
    expect(parseGuide({ walks: 1, items: GOOD.items }).items).toEqual(
      GOOD.items,
    );
    expect(parseGuide({ walks: GOOD.walks, items: 1 }).walks).toEqual(
      GOOD.walks,
    );
  });
});

describe("a walk is left out", () => {
  test.each<[string, object]>([
    ["whose host is no text", { host: null }],
    ["whose code is no text", { code: 1 }],
    ["whose address is no text", { url: {} }],
    ["whose start is no time", { startedAt: "1" }],
    ["that was touched at a time that no calendar has", { touchedAt: 1e300 }],
    ["whose tab is no number", { tabId: "7" }],
    ["that does not say whether it is private", { isPrivate: null }],
    ["that says so as a text", { isPrivate: "false" }],
    ["that does not say whether it outlives Firefox", { outlives: 1 }],
  ])("%s", (_, wrong) => {
    expect(withWrong(wrong).walks).toEqual({});
  });
});

describe("a walk survives without", () => {
  const part = (wrong: object) => withWrong(wrong).walks[KEY];

  test.each<[string, object]>([
    ["of a step that no longer exists", { "press-any-key": mark() }],
    ["of something that every object has", { constructor: mark() }],
    ["that says something else", { "clear-cache": mark({ mark: "todo" }) }],
    ["without a time", { "clear-cache": mark({ at: null }) }],
    ["after which a number was seen", { "clear-cache": mark({ after: 1 }) }],
    ["that is none", { "clear-cache": "done" }],
  ])("a mark %s", (_, marks) => {
    expect(part({ marks })).toEqual({ ...GOOD_WALK, marks: {} });
  });

  test.each([[null], [1], ["done"]])("marks that are %j", (marks) => {
    expect(part({ marks })).toEqual({ ...GOOD_WALK, marks: {} });
  });

  test.each([["press-any-key"], ["constructor"], [1], [{}]])(
    "a current step that is %j",
    (current) => {
      expect(part({ current })).toEqual({ ...GOOD_WALK, current: null });
    },
  );

  test.each<[string, unknown]>([
    ["that is none", "solved"],
    ["of a result that there is not", { ...CHECK, result: "fine" }],
    ["without a time", { ...CHECK, at: null }],
    ["of an error that is a text", { ...CHECK, error: REVOKED }],
    ["of a doubt that is a number", { ...CHECK, doubt: 1 }],
    ["of a doubt that there is not", { ...CHECK, doubt: "moonlight" }],
    ["of a doubt that every object has", { ...CHECK, doubt: "constructor" }],
  ])("a check %s", (_, check) => {
    expect(part({ check })).toEqual({ ...GOOD_WALK, check: null });
  });

  test.each([["yesterday"], [1e300], [true]])(
    "an arrival at %j",
    (arrivedAt) => {
      expect(part({ arrivedAt })).toEqual({ ...GOOD_WALK, arrivedAt: null });
    },
  );
});

describe("an open item is left out", () => {
  test.each<[string, object]>([
    ["of a step that weakens nothing", { step: "clear-cache" }],
    ["of a step that does not exist", { step: "weaken-everything" }],
    ["of something that every object has", { step: "constructor" }],
    ["whose host is no text", { host: null }],
    ["without a time", { since: null }],
    ["that does not say whether it is private", { isPrivate: undefined }],
  ])("%s", (_, wrong) => {
    const items = GOOD.items.map((item) => ({ ...item, ...wrong }));
    expect(parseGuide({ items }).items).toEqual([]);
  });
});

test.each([[1], [{}], [true], [null]])(
  "links that are %j are none",
  (links) => {
    expect(parseGuide({ links }).links).toBeNull();
    expect(parseGuide({ links: "folder" }).links).toBe("folder");
  },
);

test("a walk called __proto__ stays a walk and gives nothing to others", () => {
  const { walks } = parseGuide(
    JSON.parse(`{"walks": {"__proto__": ${JSON.stringify(GOOD_WALK)}}}`),
  );
  expect(Object.keys(walks)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(walks)).toBe(Object.prototype);
});

test("whatever survives can be said in English", () => {
  const doubts = ["offline", "toString", null].map((doubt) =>
    withWrong({ check: { ...CHECK, doubt } }),
  );
  const unsayable = [GOOD, ...doubts]
    .flatMap((guide) => textsIn(viewOf(guide)))
    .map(whyUnsayable)
    .filter((why) => why !== null);
  expect(unsayable).toEqual([]);
});

function mark(differing: object = {}): object {
  return { mark: "done", at: 1, after: null, ...differing };
}
