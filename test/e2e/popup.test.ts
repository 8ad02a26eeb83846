// The popup through the real toolbar button, in both languages: words, keyboard, copying, and the full page.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { equipment, openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { findViolations } from "./support/axe.mjs";
import { languages } from "./support/popup-languages.mjs";
import { until } from "./support/until.mjs";

describe.each(languages)(
  "in $language",
  ({ language, isJapanese, theme, words, copied, report }) => {
    if (isJapanese && equipment().firefox?.languagePack == null) {
      test.skip("no Japanese language pack can be had on this machine", () =>
        undefined);
      return;
    }
    let scene: Scene;

    beforeAll(async () => {
      scene = await openScene({ isJapanese, theme });
    }, 60_000);

    afterAll(async () => {
      await scene.close();
    }, 30_000);

    test.each(Object.entries(words))(
      "the popup explains %s",
      async (id, expected) => {
        const { firefox, extension, lab, openSite, badge } = scene;
        await openSite(id);
        await badge(id === "good" ? "" : "!");

        const popup = await firefox.clickToolbarButton(extension);
        const said = await popup.text();

        for (const word of expected) {
          expect(said).toContain(word);
        }
        if (id !== "good") {
          expect(
            await popup.run(
              "return document.querySelector('.host').textContent",
            ),
          ).toBe(lab.site(id).host);
        }
        expect(await popup.run("return document.documentElement.lang")).toBe(
          language,
        );
        await popup.close();
      },
    );

    test.each(["revoked", "expired", "mixed-parts", "good"])(
      "axe finds nothing wrong in the popup and the full page for %s",
      async (id) => {
        const { firefox, extension, openSite, badge } = scene;
        const tabId = await openSite(id);
        await badge({ good: "", "mixed-parts": "4" }[id] ?? "!");
        const popup = await firefox.clickToolbarButton(extension);
        await popup.run(
          'for (const one of document.querySelectorAll("details")) one.open = true',
        );
        expect(await findViolations(popup)).toEqual([]);
        await popup.close();

        await firefox.open(
          `${extension.baseUrl}pages/guide/index.html?tabId=${tabId}`,
        );
        await pageReady(scene.firefox);
        await firefox.run(
          'for (const one of document.querySelectorAll("details")) one.open = true',
        );
        expect(await findViolations(firefox)).toEqual([]);
        await firefox.closeTab();
      },
    );

    test("one button copies the details, and says so", async () => {
      const { firefox, extension, lab, openSite, badge } = scene;
      await openSite("expired");
      await badge("!");
      const popup = await firefox.clickToolbarButton(extension);

      await popup.click('[data-action="copy-report"]');

      await until(async () => (await popup.text(".foot-status")) === copied, {
        message: `the word "${copied}"`,
      });
      const text = await clipboard(scene);
      const { origin } = new URL(lab.site("expired").url);
      for (const line of [...report, origin, "Firefox 1"]) {
        expect(text).toContain(line);
      }
      expect(text).toMatch(/2153390069 = 0x805A1FF5 = −8181/);
      expect(text).not.toMatch(/[\u2068\u2069]/);
      await popup.close();
    });

    test("the full page opens from the popup and says the same of the tab", async () => {
      const { firefox, extension, openSite, badge } = scene;
      await openSite("revoked");
      await badge("!");
      const before = await firefox.tabs();
      const popup = await firefox.clickToolbarButton(extension);

      await popup.click('[data-action="open-full-page"]');

      const opened = await until(
        async () => (await firefox.tabs()).find((tab) => !before.includes(tab)),
        { message: "the full page's tab" },
      );
      await firefox.switchTo(opened);
      expect(await pageReady(scene.firefox)).toMatchObject({
        view: "diagnosis",
        errorCode: "SEC_ERROR_REVOKED_CERTIFICATE",
        category: "revoked",
        cause: "revoked-for-cause",
      });
      expect(await popup.isOpen()).toBe(false);
    });

    test("everything in the popup can be reached by keyboard", async () => {
      const { firefox, extension, openSite, badge } = scene;
      await openSite("revoked");
      await badge("!");
      const popup = await firefox.clickToolbarButton(extension);
      const wanted = [
        "close-tab",
        "guide",
        "why",
        "going-on",
        "copy-report",
        "open-full-page",
      ];
      const reached = new Set<string>();
      // Twice around: Firefox may take two presses at once while the popup is being looked at.
      for (let i = 0; i < 80; i++) {
        await popup.pressKey("Tab");
        reached.add(
          await popup.run<string>(
            `const { activeElement: a } = document;
             return a.dataset.action ?? a.closest("[data-fold]")?.dataset.fold ?? a.tagName`,
          ),
        );
        if (wanted.every((one) => reached.has(one))) {
          break;
        }
      }
      expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
      const stops = await popup.run<number>(
        'return document.querySelectorAll("button, summary").length',
      );
      expect(stops).toBeLessThanOrEqual(9);
      await popup.close();
    });
  },
);

describe("in English, elsewhere", () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene();
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("the keyboard shortcut opens the popup", async () => {
    const { firefox, openSite, badge } = scene;
    await openSite("expired");
    await badge("!");
    await firefox.pressKey("Alt+Shift+Y");
    await until(
      async () =>
        firefox.chrome(
          `return [...document.querySelectorAll(".webextension-popup-browser")].some((one) => one.closest("panel")?.state === "open")`,
        ),
      { message: "the popup to open" },
    );
    await firefox.pressKey("Escape");
  });

  test("a tab from before the installation is offered to be loaded again", async () => {
    const { firefox, lab, extension } = scene;
    await firefox.open();
    await firefox.goto(lab.site("expired").url);
    // As if the extension came only now: its memory knows nothing of the tab.
    await firefox.runInBackground(
      extension,
      "await browser.storage.session.clear()",
    );
    await firefox.terminateBackground(extension);

    const popup = await firefox.clickToolbarButton(extension);
    expect(await popup.text("h1")).toBe("Nothing seen in this tab yet");
    await popup.click('[data-action="reload"]');

    await until(async () => (await popup.html())["errorCode"] === EXPIRED, {
      message: "the open popup to explain the error",
    });
    await popup.close();
  });

  test("an open popup follows what happens in its tab", async () => {
    const { firefox, lab, openSite, badge, extension } = scene;
    await openSite("toggles");
    await badge("!");
    const popup = await firefox.clickToolbarButton(extension);
    expect((await popup.html())["view"]).toBe("diagnosis");
    await lab.site("toggles").heal?.();

    await firefox.chrome("gBrowser.reload()");

    await until(async () => (await popup.html())["view"] === "no-error", {
      message: "the popup to see that the page is good",
    });
    expect(await popup.html()).not.toHaveProperty("errorCode");
    await popup.close();
  });

  test.each(["?tabId=99999999", "?tabId=junk", "?tabId=-1", "?tabId="])(
    "a page about a tab that is not there (%s) says so",
    async (query) => {
      const { firefox, extension } = scene;
      await firefox.open(`${extension.baseUrl}pages/guide/index.html${query}`);
      expect(await pageReady(scene.firefox)).toMatchObject({
        view: "no-error",
      });
      expect(
        await firefox.run("return document.querySelector('h1').textContent"),
      ).toBe("This tab is no longer open");
    },
  );

  test("the full page can be read on when its tab is closed, and says so", async () => {
    const { firefox, extension, openSite, badge } = scene;
    const tabId = await openSite("expired");
    await badge("!");
    const failed = await firefox.currentTab();
    const page = await firefox.open(
      `${extension.baseUrl}pages/guide/index.html?tabId=${tabId}`,
    );
    await pageReady(scene.firefox);
    await firefox.switchTo(failed);
    await firefox.closeTab();
    await firefox.switchTo(page);

    await until(
      async () =>
        (await firefox.run<string>(
          "return document.querySelector('.foot-status').textContent",
        )) === "This tab is no longer open",
      { message: "the page to say that its tab is closed" },
    );
    expect(await pageReady(scene.firefox)).toMatchObject({
      errorCode: EXPIRED,
    });
  });

  test("the popup's page in a tab of its own says the same about a tab", async () => {
    const { openSite, badge, look } = scene;
    const tabId = await openSite("ocsp-old");
    await badge("!");
    const seen = await look(tabId, "pages/popup/index.html");
    expect(seen).toEqual(await look(tabId));
    expect(seen).toMatchObject({
      view: "diagnosis",
      errorCode: "SEC_ERROR_OCSP_OLD_RESPONSE",
      category: "ocsp",
      cause: "stale-staple",
      ready: "true",
    });
  });

  test("stored junk is no obstacle", async () => {
    const { firefox, extension, openSite, visit, badge, look } = scene;
    const tabId = await openSite("good");
    await firefox.runInBackground(
      extension,
      'await browser.storage.session.set({ journal: { failures: [1, null, { tabId: "x" }], tabs: 7 }, sentences: [] })',
    );
    await firefox.terminateBackground(extension);
    expect((await look(tabId))["view"]).toBe("no-error");
    await visit("expired");
    await badge("!");
    expect((await look(tabId))["errorCode"]).toBe(EXPIRED);
  });

  test.each([360, 1600])(
    "the full page fits a width of %d px",
    async (width) => {
      const { firefox, extension, openSite } = scene;
      const tabId = await openSite("long-host");
      const page = `${extension.baseUrl}pages/guide/index.html?tabId=${tabId}`;
      await firefox.open(page);
      await pageReady(scene.firefox);
      // Firefox's windows are 500 px wide at least: a frame can be narrower.
      const overflow = await firefox.run<number>(
        `const frame = document.createElement("iframe");
         frame.style.cssText = "position: fixed; border: 0; height: 900px; width: " + arguments[1] + "px";
         frame.src = arguments[0];
         document.body.append(frame);
         const inside = () => frame.contentDocument?.documentElement;
         while (inside()?.dataset.ready !== "true") await new Promise((done) => setTimeout(done, 20));
         return inside().scrollWidth - inside().clientWidth`,
        [page, width],
      );
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});

test("at 200 % text the popup neither overflows nor gets a second scroll bar", async () => {
  const { firefox, openSite, badge, extension, close } = await openScene({
    prefs: { "ui.textScaleFactor": 200 },
  });
  try {
    await openSite("long-host");
    await badge("!");
    const popup = await firefox.clickToolbarButton(extension);
    const overflow = await popup.run<number[]>(
      `const { scrollWidth, scrollHeight } = document.documentElement;
       return [scrollWidth - innerWidth, scrollHeight - innerHeight]`,
    );
    expect(overflow).toEqual([0, 0]);
  } finally {
    await close();
  }
}, 60_000);

const EXPIRED = "SEC_ERROR_EXPIRED_CERTIFICATE";

async function clipboard({ firefox }: Scene): Promise<string> {
  return firefox.chrome(
    `const transferable = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
     transferable.init(null);
     transferable.addDataFlavor("text/plain");
     Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
     const data = {};
     transferable.getTransferData("text/plain", data);
     return data.value.QueryInterface(Ci.nsISupportsString).data`,
  );
}
