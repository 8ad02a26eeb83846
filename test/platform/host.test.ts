// Where we run: what Firefox tells, and what it does not.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FakeFirefox } from "../support/fake-firefox.js";
import { fresh, startFirefox } from "../support/extension.js";

let firefox: FakeFirefox;
let host: typeof import("../../src/platform/host.js");

beforeEach(async () => {
  firefox = startFirefox();
  host = await fresh(() => import("../../src/platform/host.js"));
});

describe("the environment", () => {
  test("has the versions of all", async () => {
    expect(await host.environment()).toEqual({
      firefox: "Firefox 153.7.0",
      system: "linux (x86-64)",
      extension: "0.1.0",
      platform: "linux",
      version: 153,
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
    });
  });

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
