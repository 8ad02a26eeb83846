// What the background keeps across a restart of Firefox, and shows until it is closed: in a fake Firefox, with storage that fails.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { PageView } from "../../../src/core/view/view.js";
import type { CommandName } from "../../../src/platform/messages/messages.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { connect, type FakeNetwork } from "../../support/fake-network.js";
import { DAY } from "../../support/walks.js";
import "../../support/window.js";

const SHOP = { tabId: 7, url: "https://shop.example/basket" };
const STAPLE = "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING";
const STALE = "SEC_ERROR_OCSP_OLD_RESPONSE";
const WEAKEN = "weaken-must-staple";

let firefox: FakeFirefox;
let network: FakeNetwork;
let numbers: Readonly<Record<string, number>>;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  network.site = { failsWith: STAPLE };
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  const { errorNamed } = await import("../../support/failures.js");
  const numberOf = (name: typeof STAPLE | typeof STALE) =>
    errorNamed(name).nsresult ?? 0;
  numbers = { [STAPLE]: numberOf(STAPLE), [STALE]: numberOf(STALE) };
  for (const tabId of [7, 8]) firefox.openTab(tabId);
  await startEventPage();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../../src/background/main.js"));
};
const fail = (error = STALE, isPrivate = false): void => {
  firefox.failPage(SHOP, numbers[error] ?? 0, error, isPrivate);
};
const tell = async (
  name: CommandName,
  about = "",
  tabId = 7,
): Promise<PageView> => {
  await firefox.turns.quiet();
  const said = { name, tabId, about };
  return (await firefox.browser.runtime.sendMessage(said)) as PageView;
};
const restart = async (later = 0): Promise<void> => {
  await firefox.turns.quiet();
  firefox.restart();
  firefox.now += later;
  await startEventPage();
  firefox.runtime.onStartup.emit();
  firefox.openTab(7);
  await firefox.turns.quiet();
};
const badge = () =>
  firefox.turns.quiet().then(() => firefox.toolbar.everywhere);
const kept = () => JSON.stringify(firefox.storage.local.stored);
const silenceConsole = () =>
  jest.spyOn(console, "error").mockImplementation(() => undefined);

describe("a check of Firefox that the reader switched off", () => {
  beforeEach(async () => {
    fail(STAPLE);
    await tell("mark-done", WEAKEN);
  });

  test("marks every tab, reminds by the hour, and is kept on the disk", async () => {
    expect(await badge()).toMatchObject({
      text: "↺",
      title: "SSL/TLS Error Guide: a security setting is still off",
    });
    expect([...firefox.helpers.running]).toEqual([
      ["open-items", { delayInMinutes: 60, periodInMinutes: 60 }],
    ]);
    expect(kept()).toContain(WEAKEN);
  });

  test("is a line in the view of every tab", async () => {
    for (const tabId of [7, 8]) {
      expect((await tell("view", "", tabId)).items).toMatchObject([
        { step: WEAKEN },
      ]);
    }
  });

  test("is still one after a restart of Firefox, and marks every tab again", async () => {
    await restart(40 * DAY);
    expect((await badge()).text).toBe("↺");
    expect((await tell("view")).items).toMatchObject([{ step: WEAKEN }]);
  });

  test("is none when the reader says so, in whatever tab; nothing is left of it", async () => {
    expect((await tell("undo-done", WEAKEN, -1)).items).toEqual([]);
    expect(await badge()).toMatchObject({ text: "", title: null });
    expect(firefox.helpers.running.size).toBe(0);
    expect(kept()).toBe("{}");
  });

  test("stays one when the guide is started over, and when the page loads", async () => {
    await tell("start-over");
    firefox.loadPage(SHOP);
    expect((await tell("view")).items).toHaveLength(1);
    expect((await badge()).text).toBe("↺");
  });

  test("is reminded of only where the user allows it, and while it is one", async () => {
    const ring = async (name = "open-items"): Promise<number> => {
      firefox.helpers.alarms.onAlarm.emit({ name });
      await firefox.turns.quiet();
      return firefox.helpers.notified.length;
    };
    expect(await ring()).toBe(0);
    firefox.helpers.allowed.add("notifications");
    expect(await ring()).toBe(1);
    expect(await ring("something-else")).toBe(1);
    await tell("undo-done", WEAKEN);
    expect(await ring()).toBe(1);
  });

  test("is said when the page loads because of it", async () => {
    network.site = "answers";
    expect((await tell("check-again")).walk?.result?.body.key).toBe(
      "result_weakened_body",
    );
  });
});

describe("a guide whose step ends Firefox", () => {
  test("is kept when that step begins, and only then", async () => {
    fail();
    await tell("skip", "check-clock");
    expect(firefox.storage.local.writes).toBe(0);
    await tell("begin", "check-clock");
    expect(firefox.storage.local.writes).toBe(0);
    const view = await tell("begin", "restart-firefox");
    expect(view.walk?.outlives).toBe(true);
    expect(kept()).toContain("shop.example");
  });

  test("waits after the restart, and every tab says so", async () => {
    fail();
    await tell("begin", "restart-firefox");
    await restart();
    expect(await badge()).toMatchObject({
      text: "…",
      title: "SSL/TLS Error Guide: continue where you left off",
    });
    expect((await tell("view", "", 7)).waiting).toMatchObject([
      { host: "shop.example", url: SHOP.url },
    ]);
  });

  test("goes on at that step when the page fails again", async () => {
    fail();
    await tell("skip", "check-clock");
    await tell("begin", "restart-firefox");
    await restart();
    fail();
    const { explanation } = await tell("view");
    expect(
      explanation?.steps.filter(({ state }) => state === "skipped"),
    ).toMatchObject([{ id: "check-clock" }]);
    expect(explanation?.steps.find(({ isCurrent }) => isCurrent)?.id).toBe(
      "restart-firefox",
    );
    const next = await tell("mark-no-help", "restart-firefox");
    expect(next.waiting).toEqual([]);
    expect((await badge()).text).toBe("");
  });

  test("has come to its goal when the page loads; nothing is left of it", async () => {
    fail();
    await tell("begin", "restart-firefox");
    await restart();
    firefox.loadPage(SHOP);
    expect((await tell("view")).walk?.result?.kind).toBe("solved");
    expect(kept()).toBe("{}");
    expect((await badge()).text).toBe("");
  });

  test("is forgotten when the reader says so; nothing is left of it", async () => {
    fail();
    await tell("begin", "restart-firefox");
    await restart();
    const [waiting] = (await tell("view")).waiting;
    expect((await tell("forget", waiting?.key)).waiting).toEqual([]);
    expect(kept()).toBe("{}");
    expect((await badge()).text).toBe("");
  });

  test("is forgotten after 30 days, on the disk as well", async () => {
    fail();
    await tell("begin", "restart-firefox");
    await restart(30 * DAY);
    expect((await tell("view")).waiting).toEqual([]);
    expect((await badge()).text).toBe("");
    expect(kept()).toBe("{}");
  });

  test("is there already when a page asks at once", async () => {
    fail();
    await tell("begin", "restart-firefox");
    await firefox.turns.quiet();
    firefox.restart();
    await startEventPage();
    expect((await tell("view")).waiting).toHaveLength(1);
  });

  test("does not wait when only the event page was stopped", async () => {
    fail();
    await tell("begin", "restart-firefox");
    await firefox.turns.quiet();
    firefox.stopEventPage();
    await startEventPage();
    expect((await tell("view")).waiting).toEqual([]);
    expect((await badge()).text).toBe("");
  });
});

describe("a private window", () => {
  test("never reaches the disk, whatever is done in it, but that a check is off", async () => {
    fail(STAPLE, true);
    await tell("begin", "restart-firefox");
    await tell("mark-done", WEAKEN);
    await tell("check-again");
    expect((await tell("view")).items).toHaveLength(1);
    const since = expect.any(Number);
    expect(firefox.storage.local.stored).toEqual({
      guide: {
        walks: {},
        items: [{ step: WEAKEN, since }],
        waiting: [],
        links: null,
      },
    });
    await restart();
    expect((await badge()).text).toBe("↺");
    expect((await tell("view")).items).toMatchObject([{ step: WEAKEN }]);
  });

  test("leaves nothing of its walk when its tab closes", async () => {
    fail(STAPLE, true);
    await tell("skip", "try-again-later");
    firefox.closeTab(7);
    await firefox.turns.quiet();
    expect(JSON.stringify(firefox.storage.session.stored)).not.toContain(
      "shop.example",
    );
  });

  test("leaves nothing although its tab closes during a check", async () => {
    fail(STAPLE, true);
    firefox.whenReloaded = () => {
      firefox.closeTab(7);
    };
    await tell("check-again");
    await firefox.turns.quiet();
    expect(JSON.stringify(firefox.storage.session.stored)).not.toContain(
      "shop.example",
    );
  });
});

describe("where storage fails", () => {
  test("a full disk loses nothing but the memory of a restart", async () => {
    const complaints = silenceConsole();
    firefox.storage.local.refuses = "set";
    fail(STAPLE);
    await tell("begin", "restart-firefox");
    const view = await tell("mark-done", WEAKEN);
    expect(view.items).toHaveLength(1);
    expect(view.walk?.result?.kind).toBe("same-error");
    expect((await badge()).text).toBe("↺");
    expect(complaints).toHaveBeenCalled();
    await restart();
    expect((await tell("view")).items).toEqual([]);
  });

  test("a disk that has room again keeps what is open then", async () => {
    silenceConsole();
    firefox.storage.local.refuses = "set";
    fail(STAPLE);
    await tell("mark-done", WEAKEN);
    firefox.storage.local.refuses = "nothing";
    await tell("begin", "restart-firefox");
    await restart();
    expect((await tell("view")).items).toHaveLength(1);
  });

  test("what cannot be read does not stand in the way", async () => {
    silenceConsole();
    firefox.stopEventPage();
    firefox.storage.local.refuses = "all";
    await startEventPage();
    fail(STAPLE);
    const view = await tell("mark-done", WEAKEN);
    expect(view.walk?.result?.kind).toBe("same-error");
    expect((await badge()).text).toBe("↺");
  });

  test.each([
    ["text", "junk"],
    ["a list", [1]],
    ["a state of junk", { walks: { a: { host: 1 } }, items: [{}, null] }],
  ])("what makes no sense is as good as nothing: %s", async (_, junk) => {
    firefox.stopEventPage();
    firefox.storage.local.stored = { guide: junk };
    firefox.storage.session.stored = { guide: junk };
    await startEventPage();
    fail(STAPLE);
    expect((await tell("view")).items).toEqual([]);
    expect((await badge()).text ?? "").toBe("");
    const view = await tell("mark-done", WEAKEN);
    expect(view.items).toHaveLength(1);
    expect(view.waiting).toEqual([]);
  });

  test("a session that takes nothing still walks on while the event page lives", async () => {
    silenceConsole();
    firefox.storage.session.refuses = "set";
    fail(STAPLE);
    await tell("skip", "try-again-later");
    const view = await tell("view");
    expect(view.walk?.isStarted).toBe(true);
  });
});

describe("the folder of links", () => {
  const folders = () =>
    [...firefox.helpers.bookmarked.values()].filter(
      ({ url }) => url === undefined,
    );

  beforeEach(async () => {
    firefox.helpers.allowed.add("bookmarks");
    fail();
    await tell("make-links");
  });

  test("is made once, with a link to each page of Firefox", async () => {
    await tell("make-links");
    expect(folders()).toHaveLength(1);
    const links = [...firefox.helpers.bookmarked.values()].flatMap(
      ({ url }) => url ?? [],
    );
    expect(links).toContain("about:config");
    expect(links.every((url) => url.startsWith("about:"))).toBe(true);
  });

  test("is made anew where somebody has removed it by hand", async () => {
    firefox.helpers.bookmarked.clear();
    await tell("make-links");
    expect(folders()).toHaveLength(1);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      "the page loads",
      () => {
        firefox.loadPage(SHOP);
        return firefox.turns.quiet();
      },
    ],
    ["the guide is started over", () => tell("start-over")],
  ])("goes with the guide: %s", async (_, end) => {
    await end();
    await firefox.turns.quiet();
    expect(firefox.helpers.bookmarked.size).toBe(0);
    expect(kept()).toBe("{}");
  });

  test("goes after a restart in which no guide is left", async () => {
    await restart(31 * DAY);
    expect(firefox.helpers.bookmarked.size).toBe(0);
    expect(kept()).toBe("{}");
  });

  test("that cannot be removed any more stands in nobody's way", async () => {
    firefox.helpers.allowed.delete("bookmarks");
    const view = await tell("start-over");
    expect(view.walk?.isStarted).toBe(false);
    expect(kept()).toBe("{}");
  });
});
