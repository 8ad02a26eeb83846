// Every site of the lab, in each Firefox, language and theme: every page of ours that is about it, at each size, for axe, on paper, and as a picture.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cache } from "../../../scripts/support/paths.mjs";
import { findViolations } from "../../e2e/support/axe.mjs";
import { equipment, openScene, pageReady } from "../../e2e/support/scene.mjs";
import type { Scene } from "../../e2e/support/scene.mjs";
import { until } from "../../e2e/support/until.mjs";
import { rows } from "../../lab/sites.mjs";

/** `SWEEP_ONLY=expired,revoked` for these alone. */
const ONLY = (process.env["SWEEP_ONLY"] ?? "").split(",").filter(Boolean);
/** An answer without a page leaves the tab where it was. */
const SITES = rows
  .map(({ id }) => id)
  .filter((id) => id !== "no-content")
  .filter((id) => ONLY.length === 0 || ONLY.includes(id));

const PAGES = {
  guide: "pages/guide/index.html",
  popup: "pages/popup/index.html",
  certificate: "pages/certificate/index.html",
};

/** CSS pixels: the narrowest that is promised, a tablet, a large screen. */
const WIDTHS = [360, 800, 1600];

const LOOKS = [
  { isJapanese: false, theme: "light" },
  { isJapanese: true, theme: "dark" },
] as const;

/** Declares the tests of one Firefox. */
export function sweep(which: "firefox" | "older"): void {
  for (const look of LOOKS) {
    describe(`${which}, ${look.isJapanese ? "Japanese" : "English"}, ${look.theme}`, () => {
      sweepIn({ which, ...look });
    });
  }
}

function sweepIn(look: {
  readonly which: "firefox" | "older";
  readonly isJapanese: boolean;
  readonly theme: "light" | "dark";
}): void {
  const browser = equipment()[look.which];
  if (browser === null || (look.isJapanese && browser.languagePack === null)) {
    test.skip("no such Firefox, or no language pack, can be had on this machine", () =>
      undefined);
    return;
  }
  let scene: Scene;
  const folder = join(
    cache,
    "sweep",
    `${look.which}-${look.isJapanese ? "ja" : "en"}`,
  );

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    scene = await openScene(look);
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test.each(SITES)(
    "%s",
    async (id) => {
      const { firefox, lab, visit, extension, closeTabs } = scene;
      const { prefs = {}, after } = lab.site(id);
      const before = await swapPrefs(prefs);
      try {
        if (after !== undefined) {
          await visit(after);
        }
        const tabId = await visit(id);
        for (const [name, page] of Object.entries(PAGES)) {
          const address = `${extension.baseUrl}${page}?tabId=${tabId}`;
          await firefox.open(address);
          expect(await pageReady(firefox)).toMatchObject({ ready: "true" });
          await openDetails();
          expect([name, await findViolations(firefox)]).toEqual([name, []]);
          for (const width of WIDTHS) {
            // The popup is as wide as Firefox makes it.
            if (name !== "popup") {
              expect([name, width, await overflowAt(width)]).toEqual([
                name,
                width,
                false,
              ]);
            }
            await firefox.screenshot(
              join(folder, `${id}-${name}-${width}.png`),
              {
                of: "full page",
              },
            );
          }
          await widen();
          const paper = await printed();
          expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
          writeFileSync(join(folder, `${id}-${name}.pdf`), paper);
        }
      } finally {
        await swapPrefs(before);
        await closeTabs();
      }
    },
    120_000,
  );

  /** @returns what they were */
  async function swapPrefs(
    prefs: Readonly<Record<string, string | number | boolean>>,
  ): Promise<Record<string, string | number | boolean>> {
    const before: Record<string, string | number | boolean> = {};
    for (const [name, value] of Object.entries(prefs)) {
      before[name] = (await scene.firefox.getPref(name)) ?? "";
      await scene.firefox.setPref(name, value);
    }
    return before;
  }

  const openDetails = (): Promise<unknown> =>
    scene.firefox.run(
      'for (const one of document.querySelectorAll("details")) one.open = true',
    );

  /** Whether the page in front is wider than its window, which is so wide. */
  async function overflowAt(width: number): Promise<boolean> {
    const { firefox } = scene;
    // Firefox's own window is 500 px wide at least: what is narrower is shown larger.
    await firefox.resize(Math.max(width, 500), 900);
    await until(
      async () => {
        // Of the width that it has by now: a window is resized when the system finds the time.
        await firefox.chrome(
          "gBrowser.selectedBrowser.fullZoom = gBrowser.selectedBrowser.clientWidth / arguments[0]",
          [width],
        );
        const now = await firefox.run<number>("return innerWidth");
        return now > width - 10 && now <= width + 1;
      },
      { message: `a page of ${width} px` },
    );
    return firefox.run(
      "return document.documentElement.scrollWidth > innerWidth",
    );
  }

  async function widen(): Promise<void> {
    await scene.firefox.chrome("gBrowser.selectedBrowser.fullZoom = 1");
    await scene.firefox.resize(1100, 800);
  }

  async function printed(): Promise<Buffer> {
    const pdf = await scene.firefox.session.content("WebDriver:Print", {});
    return Buffer.from(String(pdf), "base64");
  }
}
