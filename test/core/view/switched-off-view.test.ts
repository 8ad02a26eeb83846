// What a page says about what is turned off: a line in every view, whom to ask about it, and when it is alarming.
import { describe, expect, test } from "@jest/globals";
import { pageLoaded, withCheck } from "../../../src/core/guide/walk/walk.js";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk/walk-state.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import type { PageView } from "../../../src/core/view/view.js";
import {
  committed,
  loaded,
  PAGE,
  pictureFailed,
  recorded,
  TAB,
} from "../../support/signals.js";
import { checkOf, marked, SOON } from "../../support/walks.js";
import {
  AROUND,
  FAILED,
  STARTED,
  calls,
  failure,
  viewWith,
} from "../../support/walk-views.js";

describe("what is switched off", () => {
  const open = marked({ "weaken-ocsp-queries": "done" }, failure);

  test("is a line in every view, with the time, what is lost, and the way back", () => {
    const views = [
      viewWith(open),
      viewWith(open, []),
      viewWith(open, [committed(), loaded()]),
      viewWith(open, [committed(), loaded(), pictureFailed()]),
    ];
    for (const view of views) {
      expect(view.items).toMatchObject([
        {
          step: "weaken-ocsp-queries",
          line: {
            key: "step_weaken_ocsp_queries_open",
            args: { time: `at ${SOON}` },
          },
          lost: { key: "step_weaken_ocsp_queries_lost", args: {} },
          undo: { key: "undo_pref", args: { pref: "security.OCSP.enabled" } },
        },
      ]);
    }
  });

  test("has the CA asked about the host that it was for, failing or there, and about no other", () => {
    const asks = [
      viewWith(open),
      viewWith(open, [committed(), loaded()]),
      viewWith(open, [committed({ url: "http://shop.example/" }), loaded()]),
      viewWith(open, [committed({ url: "https://other.example/" }), loaded()]),
      viewWith(open, []),
    ].map(({ items: [item] }) => item?.ask);
    const ask = { key: "check_weakened", args: { host: "shop.example" } };
    expect(asks).toEqual([ask, ask, null, null, null]);
  });

  test("has it asked about any host where it was for a private window, of which no host is kept", () => {
    const hidden = {
      ...open,
      items: open.items.map((item) => ({ ...item, host: "", isPrivate: true })),
    };
    const { items } = viewWith(hidden, [
      committed({ url: "https://other.example/" }),
      loaded(),
    ]);
    expect(items[0]?.ask?.args).toEqual({ host: "other.example" });
  });

  test("offers no button where the CA can’t be asked, and says why in its place", () => {
    const view = (signals: Parameters<typeof recorded>[0]) =>
      viewOfTab(recorded(signals), open, TAB, { ...AROUND, canAsk: false });
    const elsewhere = committed({ url: "https://other.example/" });
    for (const signals of [FAILED, [committed(), loaded()]]) {
      expect(view(signals).items).toMatchObject([
        { ask: null, unasked: { key: "items_unasked" } },
      ]);
    }
    const [item] = view([elsewhere, loaded()]).items;
    expect(item?.ask).toBeNull();
    expect(item?.unasked).toBeUndefined();
    expect(viewWith(open).items[0]?.unasked).toBeUndefined();
  });

  test("is the headline of a page without an error, which is no calm one", () => {
    const there = pageLoaded(open, PAGE, SOON);
    const loads = [committed(), loaded()];
    const said = (view: PageView) => [view.tone, view.title.key, view.isIdle];
    expect(said(viewWith(there, loads))).toEqual([
      "problem",
      "items_here_headline",
      false,
    ]);
    const elsewhere = committed({ url: "https://other.example/" });
    expect(said(viewWith(there, [elsewhere, loaded()]))).toEqual([
      "problem",
      "items_headline",
      false,
    ]);
    expect(said(viewWith(there, loads, calls("shop.example")))).toEqual([
      "stop",
      "category_revoked_title",
      false,
    ]);
    // What is off is off for all: also for another host, if that was called revoked, and for no host that was not.
    const loadsElsewhere = [elsewhere, loaded()] as const;
    expect(
      said(viewWith(there, loadsElsewhere, calls("other.example"))),
    ).toEqual(["stop", "category_revoked_title", false]);
    expect(viewWith(there, loadsElsewhere, calls("shop.example")).tone).toBe(
      "problem",
    );
    expect(viewWith(open).title.key).toMatch(/^headline_/);
    expect(said(viewWith(EMPTY_GUIDE, loads))).toEqual([
      "calm",
      "fine_title",
      true,
    ]);
  });

  test("says of a page that loads what is to be done there: to ask its CA where that can be asked, else to reset it", () => {
    const there = pageLoaded(open, PAGE, SOON);
    const journal = recorded([committed(), loaded()]);
    const bodies = [true, false].map(
      (canAsk) =>
        viewOfTab(journal, there, TAB, { ...AROUND, canAsk }).walk?.result?.body
          .key,
    );
    expect(bodies).toEqual([
      "result_weakened_body",
      "result_weakened_unasked_body",
    ]);
  });

  test("has nobody asked where no revocation can be missed", () => {
    const exception = marked({ "weaken-exception": "done" }, failure);
    expect(viewWith(exception).items).toMatchObject([
      { ask: null, alarm: null },
    ]);
  });

  test("is alarming once a CA has called the certificate revoked, in every tab for its host and in the tab of the other", () => {
    const elsewhere = [
      committed({ url: "https://other.example/" }),
      loaded(),
    ] as const;
    const alarms = [
      viewWith(open),
      viewWith(open, FAILED, calls("shop.example")),
      viewWith(open, [], calls("shop.example")),
      viewWith(open, FAILED, calls("other.example")),
      viewWith(open, elsewhere, calls("other.example")),
      viewWith(open, FAILED, calls("shop.example", "firefox")),
      viewWith(open, FAILED, calls("shop.example", "perhaps")),
    ].map(({ items: [item] }) => item?.alarm?.args["host"]);
    expect(alarms).toEqual([
      undefined,
      "shop.example",
      "shop.example",
      undefined,
      "other.example",
      "shop.example",
      undefined,
    ]);
  });

  test("says who said so: Firefox, where no CA was heard", () => {
    const alarm = (by: "ca" | "firefox") =>
      viewWith(open, FAILED, calls("shop.example", by)).items[0]?.alarm?.key;
    expect(alarm("firefox")).toBe("items_revoked_firefox");
    expect(alarm("ca")).toBe("items_revoked_ca");
  });

  test("and a page that loads thanks to it is no success once its certificate is called revoked", () => {
    const solved = withCheck(open, failure, checkOf("solved"));
    const there = pageLoaded(open, PAGE, SOON);
    const byCa = calls("shop.example");
    const byFirefox = calls("shop.example", "firefox");
    const loads = [committed(), loaded()];
    expect(viewWith(solved).walk?.result?.canOpen).toBe(false);
    expect(viewWith(solved, FAILED, byCa).walk?.result).toBeNull();
    expect(viewWith(solved, FAILED, byFirefox).walk?.result).toBeNull();
    expect(viewWith(there, loads).walk?.result?.kind).toBe("weakened");
    expect(viewWith(there, loads, byCa).walk).toBeNull();
    expect(viewWith(there, loads, byCa).tone).toBe("stop");
    expect(viewWith(there, loads, byFirefox).walk).toBeNull();
  });

  test("is in doubt where it cannot be told whether the site was called revoked: a load is no success then either", () => {
    const perhaps = calls("shop.example", "perhaps");
    const solved = withCheck(open, failure, checkOf("solved"));
    expect(viewWith(open, FAILED, perhaps).items[0]?.isDoubtful).toBe(true);
    expect(viewWith(open).items[0]?.isDoubtful).toBeUndefined();
    expect(viewWith(solved, FAILED, perhaps).walk?.result).toBeNull();
  });

  test("names the site in front first, where both were called revoked", () => {
    const both = () => ({ by: "firefox", at: 1_000 }) as const;
    const elsewhere = committed({ url: "https://other.example/" });
    const [item] = viewWith(open, [elsewhere, loaded()], both).items;
    expect(item?.alarm?.args["host"]).toBe("other.example");
  });

  test("is nothing as long as nothing is", () => {
    expect(viewWith(STARTED).items).toEqual([]);
  });
});

test("a page that fails says at its head that its host was called revoked lately: that the certificate may be fine would be a lie", () => {
  const view = viewWith(EMPTY_GUIDE, FAILED, calls("shop.example", "firefox"));
  expect([view.tone, view.body?.key]).toEqual([
    "stop",
    "verdict_revoked_before_whose",
  ]);
  expect(view.explanation?.goingOn?.why.key).toBe("going_on_revoked_before");
  expect(viewWith(EMPTY_GUIDE).body?.key).toBe("verdict_unknown");
  const perhaps = calls("shop.example", "perhaps");
  expect(viewWith(EMPTY_GUIDE, FAILED, perhaps).body?.key).toBe(
    "verdict_unknown",
  );
});
