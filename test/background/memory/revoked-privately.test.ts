// What a private window learnt of revoked hosts stays in memory, holds in private windows, and goes with it.
import { beforeEach, describe, expect, test } from "@jest/globals";
import {
  NAS,
  REVOKED,
  STAPLE,
  SELF_SIGNED,
  firefox,
  fail,
  tell,
  kept,
  lastResort,
} from "../../support/revoked-hosts.js";
import { DAY } from "../../support/walks.js";

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
    // By then, the failures of others no longer say anything about the network.
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
    const { rememberRevoked } =
      await import("../../../src/background/memory/revoked.js");
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
