// What Firefox does for a step once the user allows it, and what is said if the user does not.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

let firefox: FakeFirefox;
let helpers: typeof import("../../../src/platform/firefox/helpers.js");
let permissions: typeof import("../../../src/platform/firefox/permissions.js");

beforeEach(async () => {
  firefox = startFirefox();
  helpers = await fresh(
    () => import("../../../src/platform/firefox/helpers.js"),
  );
  permissions = await import("../../../src/platform/firefox/permissions.js");
});

describe("clearing the cache", () => {
  test("asks for that permission alone, and clears the cache alone", async () => {
    expect(await permissions.askFor("browsingData")).toBe(true);
    await helpers.clearCache();
    expect(firefox.helpers.asked).toEqual([{ permissions: ["browsingData"] }]);
    expect(firefox.helpers.cleared).toEqual([{}]);
  });

  test.each([false, "error"] as const)(
    "clears nothing where the answer is %p",
    async (answer) => {
      firefox.helpers.answer = answer;
      expect(await permissions.askFor("browsingData")).toBe(false);
      expect(firefox.helpers.cleared).toEqual([]);
    },
  );
});

describe("other extensions", () => {
  const one = (name: string, differing: object = {}) => ({
    id: `${name}@test`,
    name,
    enabled: true,
    type: "extension",
    permissions: ["proxy"],
    ...differing,
  });

  test("are those that can change connections", async () => {
    firefox.helpers.extensions = [
      one("Proxy"),
      one("Blocker", { permissions: ["storage", "webRequestBlocking"] }),
      one("Watcher", { permissions: ["webRequest"] }),
      one("Off", { enabled: false }),
      one("Theme", { type: "theme" }),
      one("Notes", { permissions: ["storage", "webRequestFilterResponse"] }),
      one("Bare", { permissions: undefined }),
      one("We ourselves", { id: "guide@test" }),
    ];
    expect(await helpers.otherExtensions()).toEqual([
      "Proxy",
      "Blocker",
      "Watcher",
    ]);
    expect(firefox.helpers.asked).toEqual([{ permissions: ["management"] }]);
  });

  test("may be none", async () => {
    expect(await helpers.otherExtensions()).toEqual([]);
  });

  test.each([false, "error"] as const)(
    "are unknown where the answer is %p",
    async (answer) => {
      firefox.helpers.answer = answer;
      expect(await helpers.otherExtensions()).toBeNull();
    },
  );
});
