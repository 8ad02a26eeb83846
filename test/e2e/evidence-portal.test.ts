// A network that wants a login first: by Firefox's own detection, or by the test address at the reader's click.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { judgementOn } from "./support/evidence.mjs";
import { askTheLab } from "./support/options.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

describe.each([
  ["this Firefox", "firefox"],
  ["Firefox 140", "older"],
] as const)("in %s", (_, which) => {
  if (equipment()[which] === null) {
    test.skip("no such Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ which });
    await askTheLab(scene);
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("where Firefox does not look out for logins, the test address tells", async () => {
    const { lab, fail } = scene;
    await lab.putBetween("portal");
    const tabId = await fail("street-1");
    lab.log.clear();
    const guide = await openGuide(scene, tabId);
    const before = await guide.judgement();
    expect(before.facts["captive-portal"]?.isKnown).toBe(false);
    expect(before.facts["portal-answer"]?.isKnown).toBe(false);
    expect(before.html["cause"]).not.toBe("captive-portal");
    expect(lab.log.heard()).toEqual([]);

    await guide.press("probe");

    const { html, causes, facts } = await guide.judgement();
    expect(html).toMatchObject({ verdict: "network", cause: "captive-portal" });
    expect(causes[0]).toMatchObject({ strength: "decisive" });
    expect(facts["portal-answer"]).toMatchObject({ isKnown: true });
    // The login page itself is not opened.
    expect(
      lab.log.heard().filter(({ site }) => site === "portal-login"),
    ).toEqual([]);
    await guide.close();
  });

  test("once the login is done, the site answers, and the test address as it should", async () => {
    const { lab, fail } = scene;
    await lab.putBetween("portal");
    const tabId = await fail("street-2");
    await lab.putBetween("nothing");
    const guide = await openGuide(scene, tabId);
    await guide.press("probe");
    const { html, facts } = await guide.judgement();
    expect(html["cause"]).not.toBe("captive-portal");
    expect(facts["portal-answer"]?.words).toContain("as it should");
    expect(facts["again"]?.words).toContain("answers");
    await guide.close();
  });

  test("where Firefox looks out for logins, nothing needs to be asked", async () => {
    const { firefox, lab, fail } = scene;
    const { origin } = new URL(lab.site("portal-check").url);
    await lab.putBetween("portal");
    await firefox.setPref(
      "captivedetect.canonicalURL",
      `${origin}/canonical.html`,
    );
    await firefox.setPref("network.captive-portal-service.enabled", true);
    const states = ["unknown", "not captive", "unlocked", "locked"];
    const state = async () =>
      states[
        await firefox.chrome<number>(
          "return Cc['@mozilla.org/network/captive-portal-service;1'].getService(Ci.nsICaptivePortalService).state",
        )
      ];
    await until(async () => (await state()) === "locked", {
      message: "Firefox to notice the login",
    });

    const locked = await judgementOn(scene, await fail("street-3"));
    expect(locked.html).toMatchObject({
      verdict: "network",
      cause: "captive-portal",
    });
    expect(locked.causes[0]).toMatchObject({ strength: "decisive" });
    expect(locked.facts["captive-portal"]).toMatchObject({ isKnown: true });

    await lab.putBetween("nothing");
    await firefox.chrome(
      "Cc['@mozilla.org/network/captive-portal-service;1'].getService(Ci.nsICaptivePortalService).recheckCaptivePortal()",
    );
    await until(async () => (await state()) === "unlocked", {
      message: "Firefox to notice that the login is done",
    });
    const open = await judgementOn(scene, await fail("www-only"));
    expect(open.html["cause"]).not.toBe("captive-portal");
    expect(open.facts["captive-portal"]).toMatchObject({ isKnown: true });
    await firefox.setPref("network.captive-portal-service.enabled", false);
  });
});
