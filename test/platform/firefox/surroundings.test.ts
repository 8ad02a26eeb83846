// The network and whatever may change connections: what Firefox says, refuses, and needs a permission for.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { known, unknown } from "../../../src/core/fact.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";

let firefox: FakeFirefox;
let around: typeof import("../../../src/platform/firefox/surroundings.js");

beforeEach(async () => {
  firefox = startFirefox();
  around = await fresh(
    () => import("../../../src/platform/firefox/surroundings.js"),
  );
});

test.each([true, false])(
  "being online is Firefox's own idea: %p",
  (isOnline) => {
    firefox.around.isOnline = isOnline;
    expect(around.online()).toEqual(known(isOnline));
  },
);

test.each([
  ["locked_portal", known("locked")],
  ["unlocked_portal", known("unlocked")],
  ["not_captive", known("none")],
  ["unknown", unknown("not-told")],
  // Its detection is turned off.
  [null, unknown("not-told")],
])("a login page is told as Firefox found it: %p", async (state, fact) => {
  firefox.around.portal = state;
  expect(await around.captivePortal()).toEqual(fact);
});

describe("the proxy", () => {
  test("is not known without the permission", async () => {
    expect(await around.proxy()).toEqual(unknown("not-permitted"));
  });

  test.each([
    ["none", "not_controllable", "none", false],
    ["system", "controllable_by_this_extension", "system", false],
    ["manual", "controlled_by_other_extensions", "manual", true],
    ["autoConfig", "controlled_by_other_extensions", "automatic", true],
    ["autoDetect", "controllable_by_this_extension", "automatic", false],
  ])(
    "%s, %s, is known",
    async (proxyType, levelOfControl, kind, byExtension) => {
      firefox.helpers.allowed.add("proxy");
      firefox.around.proxySettings = { levelOfControl, value: { proxyType } };
      expect(await around.proxy()).toEqual(known({ kind, byExtension }));
    },
  );

  test.each([[undefined], [null], [{}], ["manual"]])(
    "of a kind that nobody knows is not known: %j",
    async (value) => {
      firefox.helpers.allowed.add("proxy");
      firefox.around.proxySettings = { levelOfControl: "x", value };
      expect(await around.proxy()).toEqual(unknown("failed"));
    },
  );

  test("is not known where Firefox refuses", async () => {
    firefox.helpers.allowed.add("proxy");
    firefox.around.proxySettings = null;
    expect(await around.proxy()).toEqual(unknown("failed"));
  });
});

describe("HTTPS-Only Mode", () => {
  test("is not known without the permission", async () => {
    expect(await around.httpsOnly()).toEqual(unknown("not-permitted"));
  });

  test.each([
    ["always", known("always")],
    ["never", known("never")],
    ["private_browsing", known("private")],
    ["something newer", unknown("failed")],
  ])("is %s where Firefox says so", async (value, fact) => {
    firefox.helpers.allowed.add("privacy");
    firefox.around.httpsOnlyMode = value;
    expect(await around.httpsOnly()).toEqual(fact);
  });
});

describe("other extensions", () => {
  test("are not known without the permission", async () => {
    expect(await around.extensions()).toEqual(unknown("not-permitted"));
    expect(firefox.helpers.asked).toEqual([]);
  });

  test("are those with power over connections", async () => {
    firefox.helpers.allowed.add("management");
    const one = { enabled: true, type: "extension" };
    firefox.helpers.extensions = [
      { ...one, id: "vpn", name: "VPN", permissions: ["proxy"] },
      { ...one, id: "notes", name: "Notes", permissions: ["tabs"] },
      { ...one, id: "guide@test", name: "Ours", permissions: ["webRequest"] },
    ];
    expect(await around.extensions()).toEqual(known(["VPN"]));
  });
});
