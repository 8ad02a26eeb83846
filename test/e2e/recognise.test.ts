// What happens to a tab after its failure, and around it: the state that badge and popup show must follow.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene, pageReady } from "./support/scene.mjs";
import { openGuide } from "./support/walk.mjs";
import type { Scene } from "./support/scene.mjs";
import { pause, until } from "./support/until.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await scene.firefox.allowPrivate(scene.extension);
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

const EXPIRED = "SEC_ERROR_EXPIRED_CERTIFICATE";

test("a site that is repaired and loaded again clears its tab", async () => {
  const { firefox, lab, openSite, look, badge } = scene;
  const tabId = await openSite("toggles");
  await badge("!");

  await lab.site("toggles").heal?.();
  await firefox.reload();

  await badge("");
  expect((await look(tabId))["view"]).toBe("no-error");
  await lab.site("toggles").breakAgain?.();
});

test("a good host that redirects to a broken one is told as the broken one", async () => {
  const { lab, openSite, look, badge } = scene;
  const tabId = await openSite("redirect-to-expired");

  await badge("!", lab.site("expired").host);
  expect((await look(tabId))["errorCode"]).toBe(EXPIRED);
});

test("going back from an error page clears the tab, going forward brings the error back", async () => {
  const { firefox, openSite, visit, badge } = scene;
  await openSite("good");
  await visit("expired");
  await badge("!");

  await firefox.back();
  await badge("");

  await firefox.forward();
  await badge("!");
});

test("going back to an error page from a good page brings the error back", async () => {
  const { firefox, openSite, visit, badge, look } = scene;
  const tabId = await openSite("revoked");
  await visit("good");
  await badge("");

  await firefox.back();

  await badge("!");
  expect((await look(tabId))["category"]).toBe("revoked");
});

test("an error page that is loaded again keeps its badge", async () => {
  const { firefox, openSite, badge, extension } = scene;
  await openSite("expired");
  await badge("!");
  await firefox.reload();
  // Long enough for the new error, its commit and the page, each of which could clear it.
  await pause(700);
  expect((await firefox.badge(extension)).text).toBe("!");
});

test("the badge survives that the error page commits", async () => {
  const { firefox, openSite, badge, extension } = scene;
  await openSite("expired");
  await badge("!");
  // The error page is drawn at last some 300 ms after the error; nothing may clear the badge in that time.
  await pause(700);
  expect((await firefox.badge(extension)).text).toBe("!");
});

test("one error after another in the same tab is told as the last one", async () => {
  const { openSite, visit, look } = scene;
  const tabId = await openSite("expired");
  await visit("revoked");
  expect((await look(tabId))["errorCode"]).toBe(
    "SEC_ERROR_REVOKED_CERTIFICATE",
  );
  await visit("unknown-issuer");
  expect((await look(tabId))["errorCode"]).toBe("SEC_ERROR_UNKNOWN_ISSUER");
});

test("an answer without a page leaves the error page its badge", async () => {
  const { firefox, lab, openSite, badge } = scene;
  await openSite("expired");
  await firefox.type(lab.site("no-content").url);
  await pause(500);
  await badge("!", lab.site("expired").host);
});

test("Firefox's own pages clear the tab", async () => {
  const { firefox, openSite, badge } = scene;
  await openSite("expired");
  await badge("!");
  await firefox.goto("about:config");
  await badge("");
});

test("Firefox's New Tab page, which it loads beforehand, is a tab without an error", async () => {
  const { firefox, look } = scene;
  await firefox.setPref("browser.newtabpage.enabled", true);
  await firefox.setPref("browser.newtab.preload", true);
  for (const _ of ["loads the next one", "is the one loaded beforehand"]) {
    const before = await firefox.tabs();
    await firefox.chrome("BrowserCommands.openTab()");
    const opened = await until(
      async () => (await firefox.tabs()).find((tab) => !before.includes(tab)),
      { message: "the new tab" },
    );
    if (opened) {
      await firefox.switchTo(opened);
    }
  }
  await until(async () => (await firefox.url()) === "about:newtab", {
    message: "the New Tab page",
  });
  const tabId = await firefox.extensionTabId();
  await until(
    async () => {
      const { tabs } = JSON.parse(await journal()) as StoredJournal;
      return tabId in tabs;
    },
    { message: "the journal to know the tab" },
  );
  expect((await look(tabId))["view"]).toBe("no-error");
  await firefox.setPref("browser.newtabpage.enabled", false);
});

test("other tabs are not marked", async () => {
  const { firefox, openSite, badge } = scene;
  await openSite("expired");
  await badge("!");
  await firefox.open();
  await badge("");
});

test("a tab that moves to another window takes its badge along", async () => {
  const { firefox, openSite, badge, look } = scene;
  const tabId = await openSite("expired");
  await badge("!");

  await firefox.moveTabToNewWindow();

  await badge("!");
  expect(await firefox.extensionTabId()).toBe(tabId);
  expect((await look(tabId))["errorCode"]).toBe(EXPIRED);
});

test("a background that was stopped wakes for the next error and remembers the last", async () => {
  const { firefox, extension, openSite, badge, look } = scene;
  const first = await openSite("expired");
  await badge("!");
  await firefox.terminateBackground(extension);
  expect((await look(first))["errorCode"]).toBe(EXPIRED);
  await firefox.terminateBackground(extension);

  const second = await openSite("revoked");

  await badge("!");
  expect((await look(second))["category"]).toBe("revoked");
  expect((await look(first))["errorCode"]).toBe(EXPIRED);
});

test("a background that is stopped while a page fails still tells the error", async () => {
  const { firefox, lab, extension, badge } = scene;
  await firefox.open();
  const loads = firefox.goto(lab.site("expired").url);
  await firefox.terminateBackground(extension);
  await loads;
  await badge("!", lab.site("expired").host);
});

test("a closed tab leaves nothing in the journal", async () => {
  const { firefox, openSite, badge } = scene;
  const tabId = await openSite("expired");
  await badge("!");
  await firefox.closeTab();

  await until(
    async () => {
      const { failures, tabs } = JSON.parse(await journal()) as StoredJournal;
      return !(tabId in tabs) && failures.every((one) => one.tabId !== tabId);
    },
    { message: "the journal to forget the tab" },
  );
});

test("a private window leaves nothing behind after it is closed", async () => {
  const { firefox, extension, visit, badge, look } = scene;
  const before = await firefox.currentTab();
  await firefox.newWindow({ private: true });
  await visit("revoked");
  await badge("!", "revoked.tls-guide.test");
  await until(async () => (await calledRevoked()).includes("revoked.tls"), {
    message: "the private window to know who was called revoked",
  });
  const tabId = await visit("self-signed");
  await badge("!");
  expect((await look(tabId))["category"]).toBe("self-signed");
  const guide = await openGuide(scene, tabId);
  await guide.press("skip");
  await guide.press("check-again");
  // Nobody is asked about a private window: its tab loads again, and what that shows is the result.
  await until(async () => (await guide.html())["result"] === "same-error", {
    message: "the tab to have loaded again",
  });
  expect(await guide.html()).toMatchObject({ category: "self-signed" });
  await guide.close();
  expect(await journal()).toContain("self-signed.tls-guide.test");

  const own = await firefox.currentTab();
  await firefox.switchTo(before);
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${tabId}`,
  );
  expect(await pageReady(firefox)).not.toHaveProperty("category");
  expect(await firefox.run("return document.body.innerText")).toContain(
    "Private tabs aren’t shown in this window",
  );
  await firefox.closeTab();
  await firefox.switchTo(own);

  await firefox.closeTab();
  await firefox.switchTo(before);

  await until(
    async () => !(await journal()).includes("self-signed.tls-guide.test"),
    { message: "the journal to forget the private window" },
  );
  expect(await stored()).not.toContain("self-signed");
  await until(async () => !(await calledRevoked()).includes("tls-guide"), {
    message: "what the private window knew to go with it",
  });
});

test("nothing is put into the storage that lasts", async () => {
  const { firefox, extension } = scene;
  await scene.openSite("expired");
  const local = await firefox.runInBackground<string>(
    extension,
    "return JSON.stringify(await browser.storage.local.get())",
  );
  // But for hashes of who was called revoked, which outlast Firefox on purpose.
  expect(Object.keys(JSON.parse(local) as object)).toEqual(["revoked"]);
  expect(local).not.toContain("tls-guide");
});

test("the journal keeps the 50 latest failures of a tab", async () => {
  const { firefox, lab } = scene;
  const tabId = await scene.openSite("good");
  const broken = lab.site("expired").url;
  await firefox.run("await fetch(arguments[0]).catch(() => null)", [
    `${lab.site("unknown-issuer").url}first`,
  ]);
  await until(async () => (await partsOf(tabId)).length === 1, {
    message: "the first failure",
  });
  await firefox.run(
    `await Promise.all(Array.from({ length: 70 }, (_, i) => fetch(arguments[0] + "part-" + i).catch(() => null)))`,
    [broken],
  );
  // There are 50 already while the first is the oldest of them. On a busy machine the flood is not heard to its end: whoever listens rests for
  // a second. What fails after that makes the first give way.
  let more = 70;
  await until(
    async () => {
      await firefox.run("await fetch(arguments[0]).catch(() => null)", [
        `${broken}part-${String(more++)}`,
      ]);
      const parts = await partsOf(tabId);
      return (
        parts.length === 50 && parts.every((url) => !url.endsWith("first"))
      );
    },
    {
      timeout: 40_000,
      message: "50 failures of the tab, the first no longer among them",
    },
  );
  // A failing fetch is tried twice, so which of the 70 stay depends on Firefox; the last to fail are among them.
  expect((await partsOf(tabId)).every((url) => url.includes("part-"))).toBe(
    true,
  );
});

/** The journal as it is stored, as JSON. */
async function journal(): Promise<string> {
  await wake();
  return scene.firefox.runInBackground(
    scene.extension,
    'return JSON.stringify((await browser.storage.session.get("journal")).journal ?? {})',
  );
}

/** Everything in storage.session, as JSON. */
async function stored(): Promise<string> {
  await wake();
  return scene.firefox.runInBackground(
    scene.extension,
    "return JSON.stringify(await browser.storage.session.get())",
  );
}

/** What this session knows of who was called revoked, as JSON. */
async function calledRevoked(): Promise<string> {
  const { revoked } = JSON.parse(await stored()) as { revoked?: unknown };
  return JSON.stringify(revoked ?? {});
}

async function partsOf(tabId: number): Promise<string[]> {
  const { failures } = JSON.parse(await journal()) as StoredJournal;
  return failures.filter((one) => one.tabId === tabId).map(({ url }) => url);
}

/** Any navigation wakes the background. */
async function wake(): Promise<void> {
  const { firefox, extension } = scene;
  if ((await firefox.background(extension)) !== "running") {
    const before = await firefox.currentTab();
    await firefox.open("about:robots");
    await firefox.closeTab();
    await firefox.switchTo(before);
    await until(
      async () => (await firefox.background(extension)) === "running",
      { message: "the background to run" },
    );
  }
}

interface StoredJournal {
  failures: { tabId: number; url: string }[];
  tabs: Record<number, unknown>;
}
