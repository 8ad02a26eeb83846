// Every state of a walk as axe sees it, in both languages, light and dark: nothing is wrong.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { openGuide, type Guide } from "./support/walk.mjs";

const LOOKS = [
  { isJapanese: false, theme: "light" },
  { isJapanese: false, theme: "dark" },
  { isJapanese: true, theme: "light" },
  { isJapanese: true, theme: "dark" },
] as const;

describe.each(LOOKS)("Japanese: $isJapanese, $theme", (look) => {
  if (look.isJapanese && equipment().firefox?.languagePack == null) {
    test.skip("no Japanese language pack can be had on this machine", () =>
      undefined);
    return;
  }
  let scene: Scene;
  let guide: Guide;

  beforeAll(async () => {
    scene = await openScene(look);
    const { fail } = scene;
    const tabId = await fail("must-staple");
    guide = await openGuide(scene, tabId);
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  const clean = async (): Promise<void> => {
    expect(await findViolations(scene.firefox)).toEqual([]);
  };

  test("at the beginning", clean);

  test("after a check that found the same error", async () => {
    await guide.press("check-again");
    expect(await guide.html()).toMatchObject({ result: "same-error" });
    await clean();
  });

  test("at the last resort", async () => {
    await guide.exhaust();
    expect(await guide.current()).toBe("weaken-must-staple");
    await clean();
  });

  test("while something is switched off", async () => {
    const pref = "security.ssl.enable_ocsp_must_staple";
    await scene.firefox.setPref(pref, false);
    await guide.press("mark-done");
    await scene.firefox.setPref(pref, true);
    expect(await guide.html()).toMatchObject({ result: "weakened" });
    expect(await guide.text(".items")).not.toBe("");
    await clean();
  });

  test("in the popup", async () => {
    const { firefox, extension } = scene;
    await guide.close();
    const popup = await firefox.clickToolbarButton(extension);
    await popup.run(
      'for (const one of document.querySelectorAll("details")) one.open = true',
    );
    expect(await popup.text(".items")).not.toBe("");
    expect(await findViolations(popup)).toEqual([]);
    await popup.close();
  });
});
