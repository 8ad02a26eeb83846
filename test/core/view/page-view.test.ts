// What a page says about a tab in each of its states: tone, title, lists, and whether there is a diagnosis at all.
import { describe, expect, test } from "@jest/globals";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk/walk-state.js";
import { idleView } from "../../../src/core/view/idle-view.js";
import {
  EMPTY_JOURNAL,
  type Signal,
} from "../../../src/core/journal/journal.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import type { PageView } from "../../../src/core/view/view.js";
import { textsIn, whyUnsayable } from "../../support/english.js";
import {
  committed,
  loaded,
  navigationFailed,
  NUMBER,
  pictureFailed,
  recorded,
  requestFailed,
  securityKnown,
  SENTENCE,
  TAB,
} from "../../support/signals.js";
import { surroundings } from "../../support/surroundings.js";

const AROUND = surroundings({
  environment: { ...surroundings().environment, platform: "mac" },
});
const PAGE_IS_THERE = [committed(), loaded()];
const REFUSED = "NS_ERROR_CONNECTION_REFUSED";

const viewAfter = (signals: readonly Signal[]): PageView =>
  viewOfTab(recorded(signals), EMPTY_GUIDE, TAB, AROUND);
const picture = (n: number, host = "images.example"): Signal =>
  pictureFailed({ url: `https://${host}/${n}.png`, at: 2_000 + n });

describe("a page that failed", () => {
  const view = viewAfter([navigationFailed(), requestFailed(), committed()]);

  test("is titled with what Firefox objects to, and whose problem that is", () => {
    expect(view.title).toEqual({ key: "headline_unknown_issuer", args: {} });
    expect(view.host).toEqual({ before: "", owner: "shop.example" });
    expect(view.body?.key).toBe("verdict_unknown");
    expect(view.explanation?.verdict.usual?.key).toBe(
      "category_unknown_issuer_whose",
    );
    expect(view.errorCode).toBe("SEC_ERROR_UNKNOWN_ISSUER");
    expect(view.explanation?.category).toBe("unknown-issuer");
    expect(view.isIdle).toBe(false);
    expect(view.offersReload).toBe(false);
  });

  test("has its details, with the time in the reader's words", () => {
    expect(view.details.find(({ id }) => id === "time")?.value).toBe(
      "at 1002 (1970-01-01T00:00:01Z)",
    );
  });

  test("has steps for this platform", () => {
    const expired = viewAfter([
      navigationFailed({ nsresult: NUMBER.expired }),
      requestFailed({ sentence: SENTENCE.expired }),
      committed(),
    ]);
    const lines = expired.explanation?.steps.flatMap((step) =>
      step.do.map(({ text }) => text.key),
    );
    expect(lines).toContain("step_check_clock_do_2_mac");
  });

  test.each<[string, number, PageView["tone"]]>([
    ["problem", NUMBER.unknownIssuer, "problem"],
    ["stop, where one must never go on", NUMBER.revoked, "stop"],
    ["network, where nothing was blocked", NUMBER.connectionRefused, "network"],
    ["problem, for a number that nobody knows", 0x805a7fff, "problem"],
  ])("has the tone %s", (_, nsresult, tone) => {
    expect(viewAfter([navigationFailed({ nsresult })]).tone).toBe(tone);
  });

  test.each([
    [true, "stop", "never-hsts"],
    [false, "problem", "own-device-only"],
  ])(
    "has the tone of what Firefox said of HSTS: %p",
    (hsts, tone, goingOnKind) => {
      const told = viewAfter([navigationFailed(), securityKnown({ hsts })]);
      expect(told.tone).toBe(tone);
      expect(told.explanation?.goingOn?.kind).toBe(goingOnKind);
    },
  );

  test("lists the parts that failed with it", () => {
    const parts = viewAfter([
      navigationFailed(),
      committed(),
      picture(1),
    ]).parts;
    expect(parts).toHaveLength(1);
  });

  test("that nobody can name has no code, but an explanation", () => {
    const nameless = viewAfter([navigationFailed({ nsresult: 0x80004005 })]);
    expect(nameless.errorCode).toBe("0x80004005");
    expect(nameless.explanation?.category).toBe("unrecognised");
  });
});

describe("a page of which parts failed", () => {
  test("is there, and says how many are not", () => {
    const view = viewAfter([...PAGE_IS_THERE, picture(1), picture(2)]);
    expect(view.tone).toBe("parts");
    expect(view.title).toEqual({
      key: "parts_title_other",
      args: { count: 2 },
    });
    expect(view.body?.key).toBe("parts_body");
    expect(view.explanation?.category).toBe("unknown-issuer");
    expect(view.errorCode).toBe("SEC_ERROR_UNKNOWN_ISSUER");
    expect(view.details.length).toBeGreaterThan(0);
  });

  test("is fine, if they failed for want of a network; they are listed all the same", () => {
    const view = viewAfter([
      ...PAGE_IS_THERE,
      pictureFailed({ sentence: REFUSED }),
    ]);
    expect(view).toMatchObject({
      tone: "calm",
      title: { key: "fine_title" },
      explanation: null,
      errorCode: null,
      details: [],
      isIdle: true,
      parts: [{ code: REFUSED }],
    });
  });

  test("explains what TLS broke, not the newer failure of the network beside it", () => {
    const view = viewAfter([
      ...PAGE_IS_THERE,
      picture(1),
      pictureFailed({
        url: "https://blocked.example/",
        sentence: REFUSED,
        at: 9_000,
      }),
    ]);
    expect(view.errorCode).toBe("SEC_ERROR_UNKNOWN_ISSUER");
    expect(view.title.key).toBe("parts_title_one");
    expect(view.parts).toHaveLength(2);
  });

  test("explains first what one must never go on past, be it older", () => {
    const view = viewAfter([
      ...PAGE_IS_THERE,
      pictureFailed({
        sentence: "Peer’s Certificate has been revoked.",
        at: 2_000,
      }),
      picture(1, "other.example"),
    ]);
    expect(view.errorCode).toBe("SEC_ERROR_REVOKED_CERTIFICATE");
    expect(view.tone).toBe("parts");
    expect(view.title.key).toBe("parts_title_other");
  });

  test("explains the newest of its failures otherwise", () => {
    const view = viewAfter([
      ...PAGE_IS_THERE,
      pictureFailed({ sentence: SENTENCE.expired, at: 2_000 }),
      picture(1, "other.example"),
    ]);
    expect(view.errorCode).toBe("SEC_ERROR_UNKNOWN_ISSUER");
  });

  test("explains a part that nobody can name", () => {
    const view = viewAfter([
      ...PAGE_IS_THERE,
      pictureFailed({ sentence: "Etwas ging schief." }),
    ]);
    expect(view.tone).toBe("parts");
    expect(view.errorCode).toBeNull();
    expect(view.explanation?.category).toBe("unrecognised");
    expect(view.parts[0]?.code).toBe("Etwas ging schief.");
  });
});

describe("failed parts are grouped", () => {
  const partsAfter = (signals: readonly Signal[]) =>
    viewAfter([...PAGE_IS_THERE, ...signals]).parts;

  test("by host and error, each kind counted, the newest group first", () => {
    const parts = partsAfter([
      picture(1),
      pictureFailed({
        type: "script",
        url: "https://images.example/a.js",
        at: 2_002,
      }),
      pictureFailed({
        type: "imageset",
        url: "https://images.example/b.png",
        at: 2_003,
      }),
      pictureFailed({
        url: "https://images.example/c.png",
        sentence: SENTENCE.expired,
        at: 2_004,
      }),
      picture(5, "other.example"),
    ]);
    expect(
      parts.map(({ host, code, kinds }) => [
        host.before + host.owner,
        code,
        kinds.map(({ name, count }) => [name.key, count]),
      ]),
    ).toEqual([
      ["other.example", "SEC_ERROR_UNKNOWN_ISSUER", [["part_type_image", 1]]],
      [
        "images.example",
        "SEC_ERROR_EXPIRED_CERTIFICATE",
        [["part_type_image", 1]],
      ],
      [
        "images.example",
        "SEC_ERROR_UNKNOWN_ISSUER",
        [
          ["part_type_image", 2],
          ["part_type_script", 1],
        ],
      ],
    ]);
  });

  test("under the title that a page would have", () => {
    expect(partsAfter([picture(1)])[0]?.title).toEqual({
      key: "category_unknown_issuer_title",
      args: { host: "images.example" },
    });
  });

  test.each([
    ["sub_frame", "part_type_sub_frame"],
    ["xmlhttprequest", "part_type_xmlhttprequest"],
    ["websocket", "part_type_websocket"],
    ["beacon", "part_type_other"],
    ["something_new", "part_type_other"],
    ["constructor", "part_type_other"],
  ])("with a word for %s", (type, key) => {
    const parts = partsAfter([pictureFailed({ type })]);
    expect(parts[0]?.kinds).toEqual([{ name: { key, args: {} }, count: 1 }]);
  });

  test("with what is invisible in an unknown sentence made visible", () => {
    const parts = partsAfter([pictureFailed({ sentence: "a\u202Eb" })]);
    expect(parts[0]?.code).toBe("aU+202Eb");
  });

  test("with keys that differ", () => {
    const parts = partsAfter([
      picture(1),
      picture(2, "other.example"),
      pictureFailed({ sentence: SENTENCE.expired, at: 2_003 }),
    ]);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(3);
  });
});

describe("a tab without a failure", () => {
  test("is fine, when a page was seen in it", () => {
    expect(viewAfter(PAGE_IS_THERE)).toMatchObject({
      tone: "calm",
      title: { key: "fine_title" },
      isIdle: true,
      offersReload: false,
      recent: [],
    });
  });

  test("lists what failed in it earlier, newest first", () => {
    const view = viewAfter([
      navigationFailed(),
      navigationFailed({
        url: "https://other.example/",
        nsresult: NUMBER.expired,
        at: 3_000,
      }),
      committed({ url: "https://fine.example/", at: 9_000 }),
    ]);
    expect(view.recent).toMatchObject([
      {
        title: {
          key: "category_expired_title",
          args: { host: "other.example" },
        },
        code: "SEC_ERROR_EXPIRED_CERTIFICATE",
        at: 3_000,
      },
      { code: "SEC_ERROR_UNKNOWN_ISSUER", at: 1_000 },
    ]);
  });

  test("is not called fine when it is older than the extension: loading again helps", () => {
    expect(viewOfTab(EMPTY_JOURNAL, EMPTY_GUIDE, TAB, AROUND)).toMatchObject({
      tone: "neutral",
      title: { key: "unwatched_title" },
      offersReload: true,
      isIdle: false,
    });
  });
});

test.each([
  ["no tab", idleView("no-tab"), "tab_gone_title"],
  ["a private tab elsewhere", idleView("private-tab"), "private_tab_title"],
  ["no journal", idleView("no-journal"), "storage_failed_title"],
])("where there is %s, the view claims nothing", (_, view, title) => {
  expect(view).toMatchObject({
    tone: "neutral",
    title: { key: title },
    explanation: null,
    details: [],
    parts: [],
    recent: [],
    isIdle: false,
    offersReload: false,
    walk: null,
    items: [],
    waiting: [],
  });
});

test("every text of every view exists in English", () => {
  const views = [
    viewAfter([navigationFailed(), picture(1)]),
    viewAfter([...PAGE_IS_THERE, picture(1)]),
    viewAfter([...PAGE_IS_THERE, picture(1), picture(2)]),
    viewAfter(PAGE_IS_THERE),
    viewAfter([]),
    idleView("no-tab"),
    idleView("no-journal"),
  ];
  const texts = views.flatMap(textsIn);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.map(whyUnsayable).filter((why) => why !== null)).toEqual([]);
});
