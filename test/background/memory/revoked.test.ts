// Once a host was called revoked, nothing is weakened for it: through reloads, closed tabs, floods, restarts, and storage that fails.
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import {
  numbers,
  REVOKED,
  STAPLE,
  firefox,
  network,
  startEventPage,
  fail,
  tell,
  restart,
  kept,
  silenceConsole,
  lastResort,
} from "../../support/revoked-hosts.js";
import { DAY } from "../../support/walks.js";

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
      await import("../../../src/platform/crypto/salted-hash.js");
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
      await import("../../../src/background/memory/revoked.js");
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
    // By then, the failures of others no longer say anything about the network.
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
