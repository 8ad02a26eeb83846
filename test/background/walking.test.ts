// The whole background in a fake Firefox: what a page tells it about a guide, and what there is to say afterwards.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { PageView } from "../../src/core/view/view.js";
import type { CommandName } from "../../src/platform/messages/messages.js";
import { fromHash } from "../../src/ui/drawing/drawing.js";
import { fresh, startFirefox } from "../support/extension.js";
import type { FakeFirefox } from "../support/fake-firefox.js";
import { connect, type FakeNetwork } from "../support/fake-network.js";
import { NUMBER, SENTENCE } from "../support/signals.js";
import "../support/window.js";

const SHOP = { tabId: 7, url: "https://shop.example.com/basket" };
const STALE = "SEC_ERROR_OCSP_OLD_RESPONSE";
const SAME = { failsWith: SENTENCE.unknownIssuer };
const OTHER = { failsWith: STALE };

let firefox: FakeFirefox;
let network: FakeNetwork;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  firefox.openTab(7);
  firefox.openTab(8);
  await startEventPage();
  firefox.failPage(SHOP, NUMBER.unknownIssuer, SENTENCE.unknownIssuer);
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
};

const tell = async (
  name: CommandName,
  about = "",
  tabId = 7,
): Promise<PageView> => {
  await firefox.turns.quiet();
  const answer = firefox.browser.runtime.sendMessage({ name, tabId, about });
  return (await answer) as PageView;
};
/** Several pages report something at the same moment. */
const atOnce = async (
  ...told: readonly (readonly [name: CommandName, about?: string])[]
): Promise<void> => {
  await firefox.turns.quiet();
  await Promise.all(
    told.map(([name, about = ""]) =>
      firefox.browser.runtime.sendMessage({ name, tabId: 7, about }),
    ),
  );
};
const stateOf = ({ explanation }: PageView, id: string) =>
  explanation?.steps.find((step) => step.id === id)?.state;
const currentOf = ({ explanation }: PageView) =>
  explanation?.steps.find(({ isCurrent }) => isCurrent)?.id;

describe("a step that is done", () => {
  test("is marked, and checked at once, without anything of the reader's", async () => {
    network.site = SAME;
    const view = await tell("mark-done", "antivirus-https-scan");
    expect(stateOf(view, "antivirus-https-scan")).toBe("done");
    expect(view.walk?.result?.kind).toBe("same-error");
    expect(network.requests.map(({ url }) => url)).toEqual([SHOP.url]);
  });

  test.each(["mark-no-help", "skip", "begin", "back"] as const)(
    "is checked, one that is told by %s is not",
    async (name) => {
      await tell(name, "antivirus-https-scan");
      expect(network.requests).toEqual([]);
    },
  );

  test("is kept with the error that was seen after it", async () => {
    network.site = SAME;
    await tell("mark-done", "antivirus-https-scan");
    await firefox.turns.quiet();
    expect(JSON.stringify(firefox.storage.session.stored["guide"])).toContain(
      '"after":"SEC_ERROR_UNKNOWN_ISSUER"',
    );
  });

  test("that the guide does not know changes nothing", async () => {
    const before = await tell("view");
    for (const id of ["press-any-key", "constructor", "__proto__", ""]) {
      expect(await tell("skip", id)).toEqual(before);
    }
  });
});

describe("going through the guide", () => {
  test("leads on, back, and to the beginning", async () => {
    const first = currentOf(await tell("view"));
    const second = currentOf(await tell("skip", first));
    expect(second).not.toBe(first);
    expect(currentOf(await tell("mark-no-help", second))).not.toBe(second);
    expect(currentOf(await tell("back"))).toBe(second);
    const over = await tell("start-over");
    expect(currentOf(over)).toBe(first);
    expect(over.walk?.isStarted).toBe(false);
  });

  test("in a tab without a failure changes nothing, in no tab neither", async () => {
    for (const tabId of [8, -1]) {
      const view = await tell("skip", "antivirus-https-scan", tabId);
      expect(view.explanation).toBeNull();
    }
    expect(stateOf(await tell("view"), "antivirus-https-scan")).toBe("todo");
    expect(network.requests).toEqual([]);
  });

  test("draws the tab's popup anew, in a form that the popup takes", async () => {
    network.site = SAME;
    await tell("mark-done", "antivirus-https-scan");
    for (let turn = 0; turn < 50; turn++) {
      await jest.advanceTimersByTimeAsync(100);
      await firefox.turns.quiet();
    }
    const popup = new URL(firefox.toolbar.look(7).popup ?? "", "moz:/x");
    const drawing = fromHash(popup.hash);
    expect(drawing?.root).toMatchObject({ "data-result": "same-error" });
    const main = JSON.stringify(drawing?.main);
    expect(main).toContain("Still the same error");
    expect(main).toMatch(/"Continue: step 2 of \d+"/);
  });
});

describe("checking again", () => {
  test.each([
    ["answers", "solved", "result_solved_body"],
    ["hangs", "unknown", "result_no_answer_body"],
    [SAME, "same-error", "result_same_error_body"],
    [OTHER, "other-error", "result_other_error_body"],
    [{ failsWith: "NS_ERROR_UNKNOWN_HOST" }, "unknown", "result_offline_body"],
    [
      { failsWith: "Etwas ging schief." },
      "unknown",
      "result_not_understood_body",
    ],
  ] as const)("a site that %j: %s", async (site, kind, key) => {
    network.site = site;
    expect((await tell("check-again")).walk?.result).toMatchObject({
      kind,
      body: { key },
    });
  });

  test("understands a sentence that was learnt from this very page", async () => {
    // Tries in immediate succession teach nothing.
    firefox.now += 60_000;
    firefox.failPage(
      SHOP,
      NUMBER.unknownIssuer,
      SENTENCE.unknownIssuerInGerman,
    );
    network.site = { failsWith: SENTENCE.unknownIssuerInGerman };
    expect((await tell("check-again")).walk?.result?.kind).toBe("same-error");
  });

  test("marks no tab, and leaves nothing in the journal", async () => {
    network.site = OTHER;
    await firefox.turns.quiet();
    const before = firefox.storage.session.stored["journal"];
    await tell("check-again");
    await firefox.turns.quiet();
    expect(firefox.storage.session.stored["journal"]).toEqual(before);
    expect(firefox.toolbar.look(8).text).toBeNull();
  });

  test("changes the guide over to another error, until the page fails anew", async () => {
    await tell("skip", "try-other-network");
    network.site = OTHER;
    const over = await tell("check-again");
    expect(over.errorCode).toBe(STALE);
    expect(stateOf(over, "try-other-network")).toBe("todo");
    const walked = await tell("skip", "restart-firefox");
    expect(walked.errorCode).toBe(STALE);
    expect(stateOf(walked, "restart-firefox")).toBe("skipped");
    firefox.failPage(SHOP, NUMBER.unknownIssuer, SENTENCE.unknownIssuer);
    const anew = await tell("view");
    expect(anew.errorCode).toBe("SEC_ERROR_UNKNOWN_ISSUER");
    expect(stateOf(anew, "try-other-network")).toBe("skipped");
    expect(anew.walk?.result).toBeNull();
  });

  test("stays with the tab's failure though the tab is closed meanwhile", async () => {
    network.meanwhile = () => {
      firefox.closeTab(7);
    };
    const view = await tell("check-again");
    expect(view.explanation).toBeNull();
  });
});

describe("a page that loads", () => {
  test("is the goal of the walk, and says so", async () => {
    await tell("skip", "antivirus-https-scan");
    firefox.loadPage(SHOP);
    const view = await tell("view");
    expect(view.explanation).toBeNull();
    expect(view.walk?.result).toMatchObject({ kind: "solved" });
  });

  test("that is another one is not", async () => {
    await tell("skip", "antivirus-https-scan");
    firefox.loadPage({ tabId: 7, url: "https://other.example/" });
    expect((await tell("view")).walk).toBeNull();
  });

  test("without a walk says nothing, and writes nothing on the disk", async () => {
    firefox.loadPage(SHOP);
    expect((await tell("view")).walk).toBeNull();
    expect(firefox.storage.local.writes).toBe(0);
  });
});

describe("an event page that is stopped", () => {
  const restart = async (): Promise<void> => {
    await firefox.turns.quiet();
    firefox.stopEventPage();
    await startEventPage();
  };

  test("between any two commands finds the guide where it was", async () => {
    network.site = SAME;
    await tell("skip", "antivirus-https-scan");
    await restart();
    const second = currentOf(await tell("view"));
    await tell("mark-done", second);
    await restart();
    const view = await tell("view");
    expect(stateOf(view, "antivirus-https-scan")).toBe("skipped");
    expect(stateOf(view, second ?? "")).toBe("done");
    expect(view.walk?.result?.kind).toBe("same-error");
    expect(view.waiting).toEqual([]);
    await restart();
    expect(currentOf(await tell("back"))).not.toBe(currentOf(view));
  });

  test("ends the walk although it was stopped before the page loaded", async () => {
    await tell("skip", "antivirus-https-scan");
    await restart();
    firefox.loadPage(SHOP);
    expect((await tell("view")).walk?.result?.kind).toBe("solved");
  });
});

describe("two pages that walk the same guide at once", () => {
  test("lose nothing of each other", async () => {
    network.site = SAME;
    await atOnce(
      ["skip", "check-proxy"],
      ["mark-done", "antivirus-https-scan"],
      ["mark-no-help", "try-other-network"],
      ["check-again"],
    );
    const view = await tell("view");
    expect([
      stateOf(view, "check-proxy"),
      stateOf(view, "antivirus-https-scan"),
      stateOf(view, "try-other-network"),
      view.walk?.result?.kind,
    ]).toEqual(["skipped", "done", "no-help", "same-error"]);
  });

  test("may start over while the other checks", async () => {
    network.site = SAME;
    await tell("skip", "antivirus-https-scan");
    await atOnce(["check-again"], ["start-over"]);
    const view = await tell("view");
    expect(stateOf(view, "antivirus-https-scan")).toBe("todo");
    expect(view.walk?.isStarted).toBe(false);
  });

  test("make one folder of links", async () => {
    await firefox.browser.permissions.request({ permissions: ["bookmarks"] });
    await atOnce(["make-links"], ["make-links"]);
    const folders = [...firefox.helpers.bookmarked.values()].filter(
      ({ url }) => url === undefined,
    );
    expect(folders).toHaveLength(1);
  });
});
