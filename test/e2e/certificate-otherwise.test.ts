// Where the error page leads to no certificate: by loading again, from memory, in private windows; as axe sees it, in both languages.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pemOf } from "../support/openssl.js";
import { sentBy } from "../support/certificates.js";
import { findViolations } from "./support/axe.mjs";
import { openCertificatePage } from "./support/certificate.mjs";
import { choose } from "./support/options.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

const LOOKS = [
  { isJapanese: false, theme: "light" },
  { isJapanese: true, theme: "dark" },
] as const;

describe.each(LOOKS)("Japanese: $isJapanese, $theme", (look) => {
  if (look.isJapanese && equipment().firefox?.languagePack == null) {
    test.skip("no Japanese language pack can be had on this machine", () =>
      undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene(look);
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  const pemAt = async (id: string): Promise<string> =>
    (await sentBy(scene.lab.site(id).url))
      .map((one) => pemOf({ der: Buffer.from(one) }))
      .join("");
  const about = async (id: string) =>
    openCertificatePage(scene, await scene.fail(id));
  const clean = async (): Promise<void> => {
    const { firefox } = scene;
    await firefox.run(
      `for (const one of document.querySelectorAll("details")) one.open = true
       document.querySelector("[data-action^=details-][aria-expanded=false]")?.click()`,
    );
    expect(await findViolations(firefox)).toEqual([]);
    expect(
      await firefox.run(
        "return document.documentElement.scrollWidth <= innerWidth",
      ),
    ).toBe(true);
  };

  test.each(["must-staple", "ocsp-unknown", "tls-1-1"])(
    "%s has no link on its error page, and nobody is sent there",
    async (id) => {
      const page = await about(id);
      expect(await page.html()).toMatchObject({ chainState: "none" });
      expect(await page.text("[data-action=expect-chain]")).toBe("");
      expect(await page.text("[data-action=load-chain]")).not.toBe("");
      await clean();
    },
    60_000,
  );

  test("every state is clean: nothing read, a chain, a gap and its bundle, a revoked one, an unreadable one", async () => {
    await openCertificatePage(scene, null);
    await clean();
    let page = await about("missing-intermediate");
    await clean();
    await page.paste(await pemAt("missing-intermediate"));
    await clean();
    await page.press("complete-chain");
    await clean();
    page = await about("revoked-live");
    await page.paste(await pemAt("revoked-live"));
    await page.press("ask-revocation");
    await clean();
    page = await about("wrong-host");
    await page.paste((await pemAt("wrong-host")).replace(/^M.*$/m, "MIIB"));
    expect(await page.html()).toMatchObject({ chainState: "unreadable" });
    await clean();
  }, 120_000);

  test("fits into 360 px", async () => {
    const { firefox } = scene;
    const page = await about("wrong-host");
    await page.paste(await pemAt("wrong-host"));
    // Firefox's own window is never so narrow.
    await firefox.resize(500, 800);
    await firefox.chrome(
      "gBrowser.selectedBrowser.fullZoom = gBrowser.selectedBrowser.clientWidth / 360",
    );
    await until(() => firefox.run("return innerWidth <= 361"), {
      message: "a narrow page",
    });
    await clean();
    await firefox.resize(1100, 800);
  }, 60_000);

  test("is used by keyboard alone: the text, the button, then the field for a file", async () => {
    const { firefox } = scene;
    const page = await about("self-signed");
    await firefox.run("document.querySelector('[data-input=chain]').focus()");
    await firefox.pressKey(["M", "I", "I", "Tab", "Enter"]);
    await until(() => page.status(), { message: "an answer" });
    expect(await page.html()).toMatchObject({ chainState: "none" });
    await firefox.pressKey("Tab");
    // The focus follows the key when Firefox finds the time.
    await until(
      async () =>
        (await firefox.run("return document.activeElement.dataset.input")) ===
        "file",
      { message: "the focus on the field for a file" },
    );
  }, 60_000);
});

describe("what comes another way", () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene();
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("a site that loads again by now has its chain taken from that connection", async () => {
    const { fail, lab } = scene;
    const tabId = await fail("ocsp-unknown");
    const page = await openCertificatePage(scene, tabId);
    await page.press("load-chain");
    expect(await page.html()).toMatchObject({ chainState: "none" });

    await lab.site("ocsp-unknown").heal?.();
    await page.press("load-chain");
    await lab.site("ocsp-unknown").breakAgain?.();
    expect(await page.html()).toMatchObject({ chainState: "captured" });
    expect((await page.certificates())[0]).toBe(
      `0 leaf ${lab.site("ocsp-unknown").host}`,
    );
  }, 60_000);

  test("a site that an exception lets through shows its certificate", async () => {
    const { firefox, visit, lab } = scene;
    const { host, url } = lab.site("self-signed");
    await scene.fail("self-signed");
    await firefox.chrome(
      `const overrides = Cc["@mozilla.org/security/certoverride;1"].getService(Ci.nsICertOverrideService)
       const { securityInfo } = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.documentChannel?.securityInfo
         ? gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.documentChannel
         : { securityInfo: null }
       const db = Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB)
       const cert = securityInfo?.serverCert ?? db.constructX509FromBase64(arguments[2])
       overrides.rememberValidityOverride(arguments[0], arguments[1], {}, cert, true)`,
      [
        host,
        Number(new URL(url).port),
        Buffer.from((await sentBy(url))[0] ?? []).toString("base64"),
      ],
    );
    const tabId = await visit("self-signed");
    const page = await openCertificatePage(scene, tabId);
    expect(await page.html()).toMatchObject({
      chainState: "none",
      view: "no-error",
    });
    await page.press("load-chain");
    expect(await page.html()).toMatchObject({ chainState: "captured" });
    expect(await page.findings()).toEqual(["self-signed 0"]);
  }, 60_000);

  test("the certificate that was remembered of a site that fails now is shown as what it is", async () => {
    const { lab, browse, fail } = scene;
    await choose(scene, { remembers: true });
    const site = lab.site("expired");
    await site.heal?.();
    await browse("expired");
    await until(
      async () =>
        (
          await scene.firefox.runInBackground<string>(
            scene.extension,
            "return JSON.stringify(await browser.storage.local.get(null))",
          )
        ).includes(site.host),
      { message: "the certificate on the disk" },
    );
    await site.breakAgain?.();
    const page = await openCertificatePage(scene, await fail("expired"));
    expect(await page.html()).toMatchObject({ chainState: "remembered" });
    expect(await page.findings()).toEqual(
      expect.not.arrayContaining(["expired 0"]),
    );
    await choose(scene, { remembers: false });
  }, 60_000);
});

test("of a private window nothing reaches the disk, and all is gone with the tab", async () => {
  const scene = await openScene({ isPermanent: true });
  try {
    const { firefox, lab } = scene;
    const extension = await firefox.allowPrivate(scene.extension);
    await firefox.newWindow({ private: true });
    const failing = await firefox.currentTab();
    const tabId = await scene.visit("wrong-host");
    const page = await openCertificatePage({ ...scene, extension }, tabId);
    await page.paste(
      (await sentBy(lab.site("wrong-host").url))
        .map((one) => pemOf({ der: Buffer.from(one) }))
        .join(""),
    );
    expect(await page.findings()).toEqual(["name-mismatch 0"]);

    const kept = (): Promise<string> =>
      firefox.runInBackground(
        extension,
        `const { session, local } = browser.storage
         return JSON.stringify([(await session.get("chains")).chains ?? [], await local.get(null)])`,
      );
    expect(await kept()).toContain("wrong-host");
    expect(traces(firefox.profile, "wrong-host.tls-guide")).toEqual([]);
    await firefox.switchTo(failing);
    await firefox.closeTab();
    await until(async () => !(await kept()).includes("wrong-host"), {
      message: "everything to be forgotten",
    });
  } finally {
    await scene.close();
  }
}, 90_000);

/** Files in which the extensions' storage keeps what it is given. */
function traces(profile: string, word: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => /storage|extension/.test(path.slice(profile.length)))
    .filter((path) => readFileSync(path).includes(word));
}
