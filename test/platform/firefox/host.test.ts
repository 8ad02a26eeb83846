// Where we run: what Firefox says, and what it does not.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

let firefox: FakeFirefox;
let host: typeof import("../../../src/platform/firefox/host.js");

beforeEach(async () => {
  firefox = startFirefox();
  host = await fresh(() => import("../../../src/platform/firefox/host.js"));
});

describe("the environment", () => {
  test("has the versions of all", async () => {
    expect(await host.environment()).toEqual({
      firefox: "Firefox 153.7.0",
      system: "linux (x86-64)",
      extension: "0.1.0",
      platform: "linux",
      version: 153,
      builtAt: Date.UTC(2026, 10, 3),
    });
  });

  test("lacks only what Firefox does not tell", async () => {
    firefox.about.browser = null;
    expect(await host.environment()).toMatchObject({
      firefox: null,
      system: "linux (x86-64)",
    });
    firefox.about.platform = null;
    expect(await host.environment()).toEqual({
      firefox: null,
      system: null,
      extension: "0.1.0",
      platform: "linux",
      version: null,
      builtAt: null,
    });
  });

  test("is asked for once, and again where Firefox told only half", async () => {
    firefox.about.platform = null;
    await host.environment();
    firefox.about.platform = { os: "win", arch: "x86-64" };
    expect(await host.environment()).toMatchObject({ platform: "win" });
    firefox.about.platform = { os: "mac", arch: "arm" };
    expect(await host.environment()).toMatchObject({ platform: "win" });
  });

  test.each(["", "2026", "20261103", "private", "19990101000000"])(
    "has no time of a build that is numbered otherwise: %j",
    async (buildID) => {
      firefox.about.browser = { name: "Firefox", version: "153.7.0", buildID };
      expect((await host.environment()).builtAt).toBeNull();
    },
  );

  test.each([
    ["win", "win"],
    ["mac", "mac"],
    ["linux", "linux"],
    ["openbsd", "linux"],
    ["android", "linux"],
  ])("has for %s the wording for %s", async (os, platform) => {
    firefox.about.platform = { os, arch: "arm" };
    expect((await host.environment()).platform).toBe(platform);
  });
});

describe("the shortcut", () => {
  test("is that of our button", async () => {
    firefox.shortcuts = [
      { name: "other", shortcut: "Ctrl+1" },
      { name: "_execute_action", shortcut: "Alt+Shift+E" },
    ];
    expect(await host.shortcut()).toBe("Alt+Shift+E");
  });

  test.each([
    ["the user has taken it away", [{ name: "_execute_action", shortcut: "" }]],
    ["there is none", []],
  ])("is missing where %s", async (_, shortcuts) => {
    firefox.shortcuts = shortcuts;
    expect(await host.shortcut()).toBeNull();
  });
});
