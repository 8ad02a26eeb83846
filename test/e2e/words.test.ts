// The words that the pages explain, in a real Firefox: a tap on one opens the list at it, on the full page and on the certificate page.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openCertificatePage } from "./support/certificate.mjs";
import { equipment, openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const { older } = equipment();

describe.each([
  ["firefox", false],
  ["firefox", true],
  ["older", false],
] as const)("%s, Japanese: %s", (which, isJapanese) => {
  if (which === "older" && older === null) {
    test.skip("no older Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;
  let tabId: number;

  beforeAll(async () => {
    scene = await openScene({ which, isJapanese });
    tabId = await scene.fail("unknown-issuer");
    await scene.firefox.open();
  }, 90_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("one tap on a word of the full page shows what it means", async () => {
    const { firefox, extension } = scene;
    const page = `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`;
    await firefox.goto(page);
    await pageReady(firefox);
    expect(await tapped("intermediate")).toEqual({
      isOpen: true,
      isInView: true,
    });
    // The page is still about the tab that failed.
    await firefox.goto("about:blank");
    await firefox.goto(`${page}#word-intermediate`);
    await pageReady(firefox);
    expect(
      await firefox.run("return document.documentElement.dataset.errorCode"),
    ).toBe("SEC_ERROR_UNKNOWN_ISSUER");
  }, 60_000);

  test("one tap on a word of the certificate page does", async () => {
    await openCertificatePage(scene, tabId);
    expect(await tapped("certificate")).toEqual({
      isOpen: true,
      isInView: true,
    });
  }, 60_000);

  async function tapped(word: string): Promise<unknown> {
    return scene.firefox.run(`
      document.querySelector('a.word[href="#word-${word}"]').click()
      await new Promise((done) => setTimeout(done, 300))
      const meaning = document.getElementById("word-${word}")
      const { top, bottom } = meaning.getBoundingClientRect()
      return {
        isOpen: meaning.closest("details").open,
        isInView: top >= 0 && bottom <= innerHeight && bottom > 0,
      }`);
  }
});
