// From Firefox's error page to ours: the chain is taken on the way, for the right tab, and only readers who were sent are brought back.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  certificatePage,
  inFront,
  openCertificatePage,
  viewSiteCertificate,
} from "./support/certificate.mjs";
import { equipment, openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { pause, until } from "./support/until.mjs";

const FIREFOXES = (["firefox", "older"] as const).filter(
  (which) => equipment()[which] != null,
);
const FIREFOX_PAGE = "about:certificate?";

describe.each(FIREFOXES)("%s", (which) => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene({ which });
  }, 60_000);

  afterEach(async () => {
    await scene.close();
  }, 30_000);

  /** From our page to the error page, by its button. */
  const goTo = async (tab: string): Promise<void> => {
    const { firefox } = scene;
    await firefox.run(
      'document.querySelector("[data-action=expect-chain]").click()',
    );
    await until(
      async () => !(await firefox.url()).startsWith(scene.extension.baseUrl),
      { message: "the error page in front" },
    );
    await firefox.switchTo(tab);
  };
  const kept = (): Promise<{ tabId: number; host: string }[]> =>
    scene.firefox.runInBackground(
      scene.extension,
      'return (await browser.storage.session.get("chains")).chains ?? []',
    );
  const open = async (id: string) => {
    const { firefox, fail } = scene;
    const tabId = await fail(id);
    return { tabId, tab: await firefox.currentTab() };
  };

  test("who is sent to the error page comes back with the chain, and the causes are judged by it", async () => {
    const { firefox, extension } = scene;
    const { tabId, tab } = await open("expired");
    const page = await openCertificatePage(scene, tabId);
    const ours = await firefox.currentTab();
    expect(await page.html()).toMatchObject({
      chainState: "none",
      view: "diagnosis",
      errorCode: "SEC_ERROR_EXPIRED_CERTIFICATE",
      category: "expired",
      cause: "certificate-expired",
      ready: "true",
    });

    await goTo(tab);
    await viewSiteCertificate(scene);
    await inFront(scene, extension.baseUrl);
    await firefox.switchTo(ours);
    await until(async () => (await page.html())["chainState"] === "captured", {
      message: "the chain on our page",
    });

    expect(await page.certificates()).toEqual([
      `0 leaf ${scene.lab.site("expired").host}`,
      expect.stringMatching(/^1 intermediate Lab Intermediate/),
    ]);
    expect(await page.findings()).toEqual(["expired 0"]);
    expect(await kept()).toEqual([
      expect.objectContaining({ tabId, host: scene.lab.site("expired").host }),
    ]);
  }, 60_000);

  test("who looks at a certificate unasked stays there, and finds it read later: the first one, whatever follows", async () => {
    const { firefox } = scene;
    const { tabId, tab } = await open("impostor");
    await firefox.switchTo(tab);
    await viewSiteCertificate(scene);
    await inFront(scene, FIREFOX_PAGE);
    await until(async () => (await kept()).length === 1, {
      message: "the chain to be kept",
    });
    expect(await firefox.url()).toContain(FIREFOX_PAGE);

    await firefox.switchTo(tab);
    const page = await openCertificatePage(scene, tabId);
    expect(await page.html()).toMatchObject({ chainState: "captured" });
    expect(await page.findings()).toEqual(["self-signed 0", "foreign-chain 0"]);
    expect(await page.certificates()).toEqual([
      `0 leaf ${scene.lab.site("impostor").host}`,
      `1 intermediate ${scene.lab.site("impostor").host}`,
      expect.stringMatching(/^2 intermediate Lab Intermediate/),
    ]);
  }, 60_000);

  test("of two failing tabs the one gets the chain whose link was followed", async () => {
    const { firefox } = scene;
    const first = await open("expired");
    const second = await open("wrong-host");
    await firefox.switchTo(first.tab);
    await viewSiteCertificate(scene);
    await inFront(scene, FIREFOX_PAGE);
    await until(async () => (await kept()).length === 1, {
      message: "the chain to be kept",
    });
    const ofFirst = [expect.objectContaining({ tabId: first.tabId })];
    expect(await kept()).toEqual(ofFirst);

    // Neither a click on its tab nor a bookmark of it makes it the certificate of the failing tab that was in front before.
    const shown = await firefox.currentTab();
    const address = await firefox.url();
    await firefox.switchTo(second.tab);
    await firefox.switchTo(shown);
    await firefox.switchTo(second.tab);
    await firefox.open(address);
    await pause(500);
    expect(await kept()).toEqual(ofFirst);
    const page = await openCertificatePage(scene, second.tabId);
    const ours = await firefox.currentTab();
    expect(await page.html()).toMatchObject({ chainState: "none" });

    // Asked for, it is taken, though it does not name the host.
    await goTo(second.tab);
    await viewSiteCertificate(scene);
    await inFront(scene, scene.extension.baseUrl);
    await firefox.switchTo(ours);
    await until(async () => (await page.html())["chainState"] === "captured", {
      message: "the chain on our page",
    });
    expect(await page.findings()).toContain("name-mismatch 0");
    expect((await kept()).map(({ tabId }) => tabId)).toEqual([
      second.tabId,
      first.tabId,
    ]);
  }, 60_000);

  test("where Firefox only switches to a certificate that is open already, the chain is taken all the same", async () => {
    const { firefox, extension } = scene;
    const { tabId, tab } = await open("expired");
    await viewSiteCertificate(scene);
    await inFront(scene, FIREFOX_PAGE);
    const count = (await firefox.tabs()).length;
    await firefox.switchTo(tab);
    const page = await openCertificatePage(scene, tabId);
    const ours = await firefox.currentTab();
    // Firefox's page is in front before its chain has been read.
    await until(async () => (await page.html())["chainState"] === "captured", {
      message: "the chain to be read",
    });
    await page.press("forget-chain");
    expect(await page.html()).toMatchObject({ chainState: "none" });
    expect(await kept()).toEqual([]);

    await goTo(tab);
    await viewSiteCertificate(scene);
    await inFront(scene, extension.baseUrl);
    expect((await firefox.tabs()).length).toBe(count + 1);
    await firefox.switchTo(ours);
    await until(async () => (await page.html())["chainState"] === "captured", {
      message: "the chain on our page",
    });
    expect(await page.findings()).toEqual(["expired 0"]);
  }, 60_000);

  test("our page is opened anew where it was closed meanwhile, and an event page that stopped takes the chain as well", async () => {
    const { firefox, extension } = scene;
    const { tabId, tab } = await open("expired");
    await openCertificatePage(scene, tabId);
    const ours = await firefox.currentTab();
    await goTo(tab);
    await firefox.switchTo(ours);
    await firefox.closeTab();
    await firefox.switchTo(tab);
    const before = new Set(await firefox.tabs());
    await firefox.terminateBackground(extension);
    await viewSiteCertificate(scene);
    const address = `${extension.baseUrl}pages/certificate/index.html?tabId=${tabId}`;
    await inFront(scene, address);
    for (const opened of await firefox.tabs()) {
      if (!before.has(opened)) {
        await firefox.switchTo(opened);
        if ((await firefox.url()) === address) break;
      }
    }
    await pageReady(firefox);
    expect(await certificatePage(firefox).html()).toMatchObject({
      chainState: "captured",
    });
  }, 60_000);
});
