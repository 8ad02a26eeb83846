// Writing failures: two events make one failure, what is not a failure is left out, and the journal stays small.
import { describe, expect, test } from "@jest/globals";
import {
  EMPTY_JOURNAL,
  type Signal,
} from "../../../src/core/journal/journal.js";
import {
  forgetTab,
  identifyAgain,
  record,
} from "../../../src/core/journal/record.js";
import {
  committed,
  loaded,
  navigationFailed,
  NUMBER,
  PAGE,
  pictureFailed,
  recorded,
  requestFailed,
  securityKnown,
  SENTENCE,
  TAB,
  tabClosed,
} from "../../support/signals.js";

describe("a failing page", () => {
  const both = [navigationFailed(), requestFailed()];

  test.each([
    ["number first", both],
    ["sentence first", both.toReversed()],
  ])("is one failure with number and sentence: %s", (_, signals) => {
    expect(recorded(signals).failures).toEqual([
      {
        key: `${TAB} 0 main_frame ${PAGE}`,
        tabId: TAB,
        frameId: 0,
        type: "main_frame",
        url: PAGE,
        host: { ascii: "shop.example", unicode: null },
        firstAt: 1_000,
        at: 1_002,
        nsresult: { value: NUMBER.unknownIssuer, at: 1_000 },
        sentence: { value: SENTENCE.unknownIssuer, at: 1_002 },
        hsts: null,
        isPrivate: false,
        error: {
          name: "SEC_ERROR_UNKNOWN_ISSUER",
          nsresult: NUMBER.unknownIssuer,
          category: "unknown-issuer",
          overridable: true,
        },
      },
    ]);
  });

  test("of which only the number was told lacks the sentence, and whether it is private", () => {
    expect(recorded([navigationFailed()]).failures).toMatchObject([
      { sentence: null, isPrivate: null },
    ]);
  });

  test("of which only the sentence was told lacks the number, and is named by the sentence", () => {
    expect(recorded([requestFailed()]).failures).toMatchObject([
      { nsresult: null, error: { name: "SEC_ERROR_UNKNOWN_ISSUER" } },
    ]);
  });

  test("that fails again is the same failure, seen first and last", () => {
    const again = navigationFailed({ at: 9_000 });
    expect(recorded([...both, again]).failures).toMatchObject([
      { firstAt: 1_000, at: 9_000 },
    ]);
  });

  test("that fails again otherwise is what it was last", () => {
    const again = navigationFailed({ nsresult: NUMBER.expired, at: 9_000 });
    for (const signals of [
      [...both, again],
      [again, ...both],
    ]) {
      expect(recorded(signals).failures).toMatchObject([
        { error: { name: "SEC_ERROR_EXPIRED_CERTIFICATE" } },
      ]);
    }
  });

  test("whose number is unknown keeps it", () => {
    const signals = [navigationFailed({ nsresult: 0x805a7fff })];
    expect(recorded(signals).failures).toMatchObject([
      { error: { name: "0x805A7FFF", category: "unrecognised" } },
    ]);
  });

  test("whose sentence is unknown keeps it, without a name", () => {
    const signals = [requestFailed({ sentence: "Etwas ging schief." })];
    expect(recorded(signals).failures).toMatchObject([
      {
        sentence: { value: "Etwas ging schief." },
        error: { name: null, category: "unrecognised" },
      },
    ]);
  });

  test("is named by a learnt sentence", () => {
    const signals = [requestFailed({ sentence: "Abgelaufen." })];
    const learnt = { "Abgelaufen.": "SEC_ERROR_EXPIRED_CERTIFICATE" };
    expect(recorded(signals, learnt).failures).toMatchObject([
      { error: { name: "SEC_ERROR_EXPIRED_CERTIFICATE" } },
    ]);
  });

  test("seen as its source is the same page", () => {
    const source = navigationFailed({ url: `view-source:${PAGE}`, at: 3_000 });
    expect(recorded([...both, source]).failures).toMatchObject([
      { url: PAGE, at: 3_000, host: { ascii: "shop.example" } },
    ]);
  });

  test("in another tab is another failure", () => {
    const elsewhere = navigationFailed({ tabId: TAB + 1 });
    expect(recorded([...both, elsewhere]).failures).toHaveLength(2);
  });
});

describe("a part of a page", () => {
  test("is a failure of its own kind", () => {
    expect(recorded([pictureFailed()]).failures).toMatchObject([
      { type: "image", frameId: 0, nsresult: null },
    ]);
  });

  test("that is a frame has number and sentence like a page", () => {
    const frame = { frameId: 21, url: "https://frame.example/" };
    const signals = [
      navigationFailed(frame),
      requestFailed({ ...frame, type: "sub_frame" }),
    ];
    expect(recorded(signals).failures).toMatchObject([
      {
        frameId: 21,
        type: "sub_frame",
        nsresult: { value: NUMBER.unknownIssuer },
        sentence: { value: SENTENCE.unknownIssuer },
      },
    ]);
  });

  test("loaded over a web socket counts", () => {
    const socket = pictureFailed({
      type: "websocket",
      url: "wss://live.example/",
    });
    expect(recorded([socket]).failures).toHaveLength(1);
  });
});

describe("no failure is", () => {
  test.each<[string, Signal]>([
    [
      "a load given up for another",
      navigationFailed({ nsresult: NUMBER.aborted }),
    ],
    ["a load that went well", navigationFailed({ nsresult: 0 })],
    ["an aborted request", requestFailed({ sentence: "NS_BINDING_ABORTED" })],
    [
      "a request that was given up",
      requestFailed({ sentence: "NS_ERROR_ABORT" }),
    ],
    [
      "a request that another extension blocked",
      pictureFailed({ sentence: "NS_ERROR_BLOCKED_BY_POLICY" }),
    ],
    [
      "a request that tracking protection blocked",
      pictureFailed({ sentence: "NS_ERROR_TRACKING_URI" }),
    ],
    [
      "a name with digits that no table has",
      pictureFailed({ sentence: "NS_ERROR_HTTP2_FALLBACK_TO_HTTP1" }),
    ],
    [
      "a number of another module",
      pictureFailed({
        sentence: "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_DOM, 12)",
      }),
    ],
    ["a request without a reason", requestFailed({ sentence: "" })],
    ["a page of Firefox", navigationFailed({ url: "about:config" })],
    ["a file", navigationFailed({ url: "file:///tmp/a.html" })],
    [
      "a page of an extension",
      requestFailed({ url: "moz-extension://1/a.html" }),
    ],
    ["a data address", pictureFailed({ url: "data:image/png;base64,AAAA" })],
    ["an ftp address", navigationFailed({ url: "ftp://shop.example/" })],
    ["an address that is none", navigationFailed({ url: "" })],
    [
      "the source of a page of Firefox",
      navigationFailed({ url: "view-source:about:config" }),
    ],
  ])("%s", (_, signal) => {
    expect(record(EMPTY_JOURNAL, signal, {})).toBe(EMPTY_JOURNAL);
  });
});

describe("what every object has", () => {
  test.each(["constructor", "toString", "__proto__"])(
    "is no error when it comes as a sentence: %s",
    (sentence) => {
      expect(recorded([requestFailed({ sentence })]).failures).toMatchObject([
        { error: { name: null, category: "unrecognised" } },
      ]);
    },
  );
});

describe("security information", () => {
  test.each([true, false])("is kept with its failure: %p", (hsts) => {
    const signals = [requestFailed(), securityKnown({ hsts })];
    expect(recorded(signals).failures).toMatchObject([
      { hsts: { value: hsts, at: 1_002 } },
    ]);
  });

  test("survives that the failure is told of once more", () => {
    const signals = [requestFailed(), securityKnown(), navigationFailed()];
    expect(recorded(signals).failures).toMatchObject([
      { hsts: { value: true } },
    ]);
  });

  test("is the last that was told, whatever came last", () => {
    const first = securityKnown({ hsts: true, at: 1_100 });
    const last = securityKnown({ hsts: false, at: 9_000 });
    for (const order of [
      [first, last],
      [last, first],
    ]) {
      expect(recorded([navigationFailed(), ...order]).failures).toMatchObject([
        { hsts: { value: false, at: 9_000 } },
      ]);
    }
  });

  test("of another address changes nothing", () => {
    const journal = recorded([navigationFailed()]);
    const other = securityKnown({ url: "https://other.example/" });
    expect(record(journal, other, {})).toBe(journal);
  });

  test("makes no failure younger: it may be of a later load, given up or not", () => {
    const journal = recorded([
      requestFailed({ at: 1_000 }),
      securityKnown({ at: 9_000 }),
    ]);
    expect(journal.failures).toMatchObject([{ firstAt: 1_000, at: 1_000 }]);
  });

  test("without a failure is left out", () => {
    expect(record(EMPTY_JOURNAL, securityKnown(), {})).toBe(EMPTY_JOURNAL);
  });
});

describe("the state of a tab", () => {
  test("is what was shown last, whatever was told last", () => {
    const other = committed({ url: "https://other.example/", at: 2_000 });
    for (const signals of [
      [committed(), other],
      [other, committed()],
    ]) {
      expect(recorded(signals).tabs[TAB]?.shown).toEqual({
        value: "https://other.example/",
        at: 2_000,
      });
    }
  });

  test("knows when a page was last there, whatever was told last", () => {
    for (const signals of [
      [loaded({ at: 1_500 }), loaded({ at: 2_500 })],
      [loaded({ at: 2_500 }), loaded({ at: 1_500 })],
    ]) {
      expect(recorded(signals).tabs[TAB]?.loadedAt).toBe(2_500);
    }
  });

  test("told twice is told once: the very same journal", () => {
    const journal = recorded([committed(), loaded()]);
    expect(record(journal, committed(), {})).toBe(journal);
    expect(record(journal, loaded(), {})).toBe(journal);
  });
});

describe("a tab that is closed", () => {
  test("is forgotten, with its failures and its state", () => {
    const journal = recorded([
      navigationFailed(),
      committed(),
      navigationFailed({ tabId: TAB + 1 }),
      committed({ tabId: TAB + 1 }),
      tabClosed(),
    ]);
    expect(journal.failures.map(({ tabId }) => tabId)).toEqual([TAB + 1]);
    expect(Object.keys(journal.tabs)).toEqual([String(TAB + 1)]);
  });

  test("is forgotten where only its state was known", () => {
    expect(recorded([committed(), tabClosed()])).toEqual(EMPTY_JOURNAL);
  });

  test("changes nothing where nothing was known of it", () => {
    const journal = recorded([navigationFailed()]);
    expect(forgetTab(journal, TAB + 1)).toBe(journal);
  });
});

describe("after a sentence was learnt", () => {
  const learnt = { "Abgelaufen.": "SEC_ERROR_EXPIRED_CERTIFICATE" };

  test("what could not be named gets its name", () => {
    const journal = recorded([pictureFailed({ sentence: "Abgelaufen." })]);
    expect(identifyAgain(journal, learnt).failures).toMatchObject([
      { error: { name: "SEC_ERROR_EXPIRED_CERTIFICATE", category: "expired" } },
    ]);
  });

  test("what no one taught stays without a name", () => {
    const journal = recorded([pictureFailed({ sentence: "Etwas anderes." })]);
    expect(identifyAgain(journal, learnt)).toEqual(journal);
  });

  test("what has a name keeps it, wherever that came from", () => {
    const sentence = "Abgelaufen.";
    const journal = recorded([pictureFailed({ sentence })], learnt);
    expect(identifyAgain(journal, {})).toEqual(journal);
  });
});
