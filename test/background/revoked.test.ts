// Once a host was called revoked nothing is weakened for it: through reloads, closed tabs, floods, restarts, and storage that fails.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { PageView } from "../../src/core/view.js";
import type { CommandName } from "../../src/platform/messages.js";
import { fresh, startFirefox } from "../support/extension.js";
import { digestIn } from "../support/fake-digest.js";
import type { FakeFirefox } from "../support/fake-firefox.js";
import { connect, type FakeNetwork } from "../support/fake-network.js";
import { lastResortIn } from "../support/last-resort.js";
import { DAY } from "../support/walks.js";
import "../support/window.js";

/** On the reader's own network, where the last resort is for. */
const NAS = { tabId: 7, url: "https://nas.internal/files?token=s3cret" };
const REVOKED = "SEC_ERROR_REVOKED_CERTIFICATE";
const STAPLE = "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING";
/** In a private window no CA can be asked, so that nothing is offered there that it would have to answer for. */
const SELF_SIGNED = "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";

let firefox: FakeFirefox;
let network: FakeNetwork;
let numbers: Readonly<Record<string, number>>;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  network.site = { failsWith: STAPLE };
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  digestIn(firefox);
  const { errorNamed } = await import("../support/failures.js");
  numbers = Object.fromEntries(
    [REVOKED, STAPLE, SELF_SIGNED].map((name) => [
      name,
      errorNamed(name as typeof REVOKED).nsresult ?? 0,
    ]),
  );
  firefox.openTab(7);
  await startEventPage();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
};
const fail = async (error: string, load = NAS, isPrivate = false) => {
  firefox.failPage(load, numbers[error] ?? 0, error, isPrivate);
  await firefox.turns.quiet();
};
const tell = async (
  name: CommandName,
  about = "",
  tabId = 7,
): Promise<PageView> => {
  await firefox.turns.quiet();
  const answers: PageView[] = [];
  const told = firefox.browser.runtime
    .sendMessage({ name, tabId, about })
    .then((view) => {
      answers.push(view as PageView);
      return view as PageView;
    });
  // The clocks of those who are asked are heard a moment longer.
  for (let turn = 0; turn < 500 && answers.length === 0; turn++) {
    await firefox.turns.quiet();
    await jest.advanceTimersByTimeAsync(10);
  }
  return told;
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
const kept = () => JSON.stringify(firefox.storage.local.stored);
const silenceConsole = () =>
  jest.spyOn(console, "error").mockImplementation(() => undefined);

const lastResort = (tabId = 7) =>
  lastResortIn((name, about) => tell(name, about, tabId));

test("a host that nobody called revoked has its last resort, or these tests would tell nothing", async () => {
  await fail(STAPLE);
  expect(await lastResort()).toEqual(["weaken-must-staple"]);
  expect(kept()).toBe("{}");
});

describe("after Firefox called the host revoked, nothing is weakened for it", () => {
  beforeEach(() => fail(REVOKED));

  test("when the page is loaded again and fails otherwise", async () => {
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("in another tab, with www, at another port", async () => {
    firefox.openTab(8);
    await fail(STAPLE, { tabId: 8, url: "https://www.nas.internal:8443/" });
    expect(await lastResort(8)).toEqual([]);
  });

  test("though other hosts are as they were", async () => {
    firefox.openTab(8);
    await fail(STAPLE, { tabId: 8, url: "https://printer.internal/" });
    expect(await lastResort(8)).not.toEqual([]);
  });

  test("when the tab was closed", async () => {
    firefox.closeTab(7);
    await firefox.turns.quiet();
    firefox.openTab(7);
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("after 500 parts of other pages failed, of one host and of as many", async () => {
    for (let n = 0; n < 500; n++) {
      const url = `https://h${n}.evil${n % 100}.example/a.png`;
      firefox.tellSentence({ tabId: 7, url }, REVOKED, "image");
    }
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("after a restart of Firefox, for 30 days", async () => {
    await restart(29 * DAY);
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
    await restart(2 * DAY);
    await fail(STAPLE);
    expect(await lastResort()).not.toEqual([]);
  });

  test("while the clock is set back, and after it was ahead for an hour", async () => {
    await restart(-100 * DAY);
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
    await restart(500 * DAY);
    await restart(-400 * DAY);
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("and the disk has neither its name nor the same hash as another installation", async () => {
    expect(kept()).not.toMatch(/nas|internal|s3cret|files/);
    const { revoked } = firefox.storage.local.stored as {
      revoked: { salt: string; memory: { hosts: { host: string }[] } };
    };
    expect(revoked.salt).toMatch(/^[\w+/]{22}==$/);
    expect(revoked.memory.hosts).toHaveLength(1);
    const [one] = revoked.memory.hosts;
    const { saltedHash, newSalt } =
      await import("../../src/platform/salted-hash.js");
    const hash = saltedHash(revoked.salt, "nas.internal");
    expect(await hash).toBe(one?.host);
    expect(await saltedHash(newSalt(), "nas.internal")).not.toBe(one?.host);
  });

  test("and the salt stays the same", async () => {
    const saltOf = () =>
      (firefox.storage.local.stored["revoked"] as { salt: string }).salt;
    const before = saltOf();
    await restart();
    await fail(REVOKED, { tabId: 7, url: "https://b.example/" });
    expect(saltOf()).toBe(before);
  });

  test("and what is 30 days old leaves the disk a day after that was seen", async () => {
    await restart(31 * DAY);
    expect(kept()).toContain("firefox");
    await restart(DAY);
    expect(kept()).not.toContain("firefox");
  });
});

describe("so it is after", () => {
  test("a part of a page was called so", async () => {
    firefox.tellSentence(
      { tabId: 7, url: "https://nas.internal/a.png" },
      "Peer’s Certificate has been revoked.",
      "image",
    );
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test.each([
    ["a service worker’s, which belongs to no tab", -1],
    ["that of an old tab in the background", 9],
  ])(
    "a request was called so while another tab floods with failing parts: %s",
    async (_, tabId) => {
      firefox.openTab(9);
      firefox.openTab(8);
      firefox.now += DAY;
      firefox.loadPage({ tabId: 7, url: "https://flood.example/" });
      for (let n = 0; n < 300; n++) {
        const url = `https://flood.example/${n}.png`;
        firefox.tellSentence({ tabId: 7, url }, STAPLE, "image");
      }
      await firefox.turns.quiet();
      await jest.advanceTimersByTimeAsync(100);
      await firefox.turns.quiet();
      const url = "https://nas.internal/poll";
      firefox.tellSentence({ tabId, url }, REVOKED, "xmlhttprequest");
      await firefox.turns.quiet();
      expect(kept()).toContain("firefox");
      await fail(STAPLE);
      expect(await lastResort()).toEqual([]);
    },
  );

  test("a request without a tab was called so, of which nothing else is told", async () => {
    const url = "https://nas.internal/push";
    firefox.tellSentence({ tabId: -1, url }, REVOKED, "xmlhttprequest");
    firefox.tellSentence({ tabId: -1, url }, STAPLE, "xmlhttprequest");
    await firefox.turns.quiet();
    expect(JSON.stringify(firefox.storage.session.stored)).not.toContain(
      "push",
    );
    await restart();
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("a check saw it, and the page was loaded again", async () => {
    await fail(STAPLE);
    network.site = { failsWith: REVOKED };
    await tell("check-again");
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
    await restart();
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("everybody was asked at a click and the host called revoked, and the page was loaded again", async () => {
    await fail(STAPLE);
    network.site = { failsWith: REVOKED };
    const { asking } = await tell("view");
    await tell("probe", asking?.addresses.join(" "));
    await restart();
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("its sentence was learnt later, in whatever language", async () => {
    const widerrufen = "Das Zertifikat wurde widerrufen.";
    firefox.tellSentence(
      { tabId: 7, url: "https://nas.internal/a.png" },
      widerrufen,
      "image",
    );
    await firefox.turns.quiet();
    expect(kept()).toBe("{}");
    firefox.failPage(
      { tabId: 7, url: "https://other.example/" },
      numbers[REVOKED] ?? 0,
      widerrufen,
    );
    await firefox.turns.quiet();
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("it was kept by name, as it was once", async () => {
    firefox.storage.local.stored["guide"] = {
      walks: {},
      items: [],
      waiting: [],
      links: null,
      revoked: [
        { host: "nas.internal", at: firefox.now, isPrivate: false, tabId: 3 },
      ],
    };
    await restart();
    expect(kept()).not.toContain("nas.internal");
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });
});

test.each(Array.from({ length: 4 }, (_, n) => n))(
  "what is learnt while Firefox starts is not written over by what is forgotten then: %i turns later",
  async (turns) => {
    await fail(REVOKED);
    await restart(31 * DAY);
    firefox.now += DAY;
    const { forgetOld, rememberRevoked } =
      await import("../../src/background/revoked.js");
    const forgetting = forgetOld();
    for (let turn = 0; turn < turns; turn++) {
      await Promise.resolve();
    }
    await Promise.all([
      forgetting,
      rememberRevoked({
        host: "printer.internal",
        by: "firefox",
        tabId: 7,
        isPrivate: false,
      }),
    ]);
    const { revoked } = firefox.storage.local.stored as {
      revoked: { memory: { hosts: { at: number }[] } };
    };
    expect(
      revoked.memory.hosts.map(({ at }) => firefox.now - at < DAY),
    ).toEqual([true]);
  },
);

describe("where the disk fails", () => {
  test("it is kept in memory, also when the background sleeps, and written later", async () => {
    const log = silenceConsole();
    firefox.storage.local.refuses = "set";
    await fail(REVOKED);
    expect(log).toHaveBeenCalled();
    expect(kept()).toBe("{}");
    firefox.stopEventPage();
    await startEventPage();
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
    firefox.storage.local.refuses = "nothing";
    firefox.loadPage({ tabId: 7, url: "https://fine.example/" });
    await restart();
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });

  test("and cannot be read, nothing is weakened for anybody, and nothing is written over", async () => {
    await fail(REVOKED);
    const before = kept();
    silenceConsole();
    await firefox.turns.quiet();
    firefox.restart();
    firefox.storage.local.refuses = "get";
    await startEventPage();
    firefox.openTab(7);
    await fail(STAPLE, { tabId: 7, url: "https://printer.internal/" });
    expect(await lastResort()).toEqual([]);
    await fail(REVOKED, { tabId: 7, url: "https://camera.internal/" });
    expect(kept()).toBe(before);
    firefox.storage.local.refuses = "nothing";
    for (const name of ["nas", "camera"]) {
      await fail(STAPLE, { tabId: 7, url: `https://${name}.internal/` });
      expect(await lastResort()).toEqual([]);
    }
    // By then that others failed says nothing of the network any more.
    firefox.now += DAY;
    await fail(STAPLE, { tabId: 7, url: "https://printer.internal/" });
    expect(await lastResort()).not.toEqual([]);
  });

  test("as the session does, what it knew is not taken for nothing", async () => {
    firefox.storage.local.refuses = "set";
    silenceConsole();
    await fail(REVOKED);
    firefox.stopEventPage();
    firefox.storage.session.refuses = "get";
    await startEventPage();
    await fail(REVOKED, { tabId: 7, url: "https://printer.internal/" });
    expect((await tell("view")).explanation?.steps).not.toHaveLength(0);
    firefox.storage.session.refuses = "nothing";
    await fail(STAPLE);
    expect(await lastResort()).toEqual([]);
  });
});

describe("in a private window", () => {
  const SECRET = { tabId: 70, url: NAS.url };
  const PRINTER = { tabId: 80, url: "https://printer.internal/" };

  beforeEach(async () => {
    firefox.openPrivately(70, 5);
    firefox.openPrivately(71, 5);
    firefox.openPrivately(80, 6);
    await fail(REVOKED, SECRET, true);
  });

  test("nothing of it reaches the disk, and nothing of it shows in other windows", async () => {
    expect(kept()).toBe("{}");
    await fail(STAPLE);
    expect(await lastResort()).toEqual(["weaken-must-staple"]);
  });

  test("nor of a request without a tab, which all private windows know", async () => {
    const push = { tabId: -1, url: "https://printer.internal/push" };
    firefox.tellSentence(push, REVOKED, "xmlhttprequest", true);
    await firefox.turns.quiet();
    expect(kept()).toBe("{}");
    await fail(SELF_SIGNED, PRINTER, true);
    expect(await lastResort(80)).toEqual([]);
    await fail(STAPLE, { ...PRINTER, tabId: 7 });
    expect(await lastResort()).not.toEqual([]);
  });

  test("it stays when the tab closes or fails otherwise, and holds in every private window", async () => {
    await fail(SELF_SIGNED, SECRET, true);
    expect(await lastResort(70)).toEqual([]);
    firefox.closeTab(70);
    await fail(SELF_SIGNED, { ...SECRET, tabId: 71 }, true);
    expect(await lastResort(71)).toEqual([]);
    await fail(SELF_SIGNED, { ...SECRET, tabId: 80 }, true);
    expect(await lastResort(80)).toEqual([]);
    // By then that others failed says nothing of the network any more.
    firefox.now += DAY;
    await fail(SELF_SIGNED, PRINTER, true);
    expect(await lastResort(80)).not.toEqual([]);
  });

  test("it goes with that window", async () => {
    firefox.closeWindow(5);
    await fail(SELF_SIGNED, { ...SECRET, tabId: 80 }, true);
    expect(await lastResort(80)).not.toEqual([]);
    await firefox.turns.quiet();
    expect(
      JSON.stringify(firefox.storage.session.stored["revoked"]),
    ).not.toContain("nas");
  });

  test("it stays with a tab that moves to another window", async () => {
    firefox.moveTab(71, 5, 6);
    await firefox.turns.quiet();
    firefox.closeWindow(5);
    await fail(SELF_SIGNED, { ...SECRET, tabId: 80 }, true);
    expect(await lastResort(80)).toEqual([]);
  });

  test("a check that ends after the last of them was closed leaves nothing", async () => {
    const { rememberRevoked } = await import("../../src/background/revoked.js");
    for (const windowId of [5, 6]) {
      firefox.closeWindow(windowId);
    }
    await firefox.turns.quiet();
    await rememberRevoked({
      host: "late.internal",
      by: "firefox",
      tabId: 70,
      isPrivate: true,
    });
    await firefox.turns.quiet();
    expect(JSON.stringify(firefox.storage)).not.toContain("late");
  });

  test("what other windows learnt counts as well", async () => {
    await fail(REVOKED, { tabId: 7, url: PRINTER.url });
    await fail(SELF_SIGNED, PRINTER, true);
    expect(await lastResort(80)).toEqual([]);
  });

  test("what was walked there is not walked in another, nor ended by a page that loads elsewhere", async () => {
    await fail(SELF_SIGNED, PRINTER, true);
    await tell("skip", "check-clock", 80);
    await fail(STAPLE, { ...PRINTER, tabId: 7 });
    expect((await tell("view")).walk?.isStarted).toBe(false);
    await tell("skip", "check-clock");
    firefox.loadPage({ ...PRINTER, tabId: 80 });
    await firefox.turns.quiet();
    expect((await tell("view")).walk?.isStarted).toBe(true);
    expect((await tell("view")).walk?.result).toBeNull();
    expect((await tell("view", "", 80)).walk?.result?.kind).toBe("solved");
  });
});
