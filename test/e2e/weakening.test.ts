// The last resort against OCSP errors: each preference does what its step says, no more, and is undone.
import { once } from "node:events";
import { connect } from "node:tls";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
} from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { captureChain } from "./support/capture.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

const STAPLING = "security.ssl.enable_ocsp_stapling";
const MUST_STAPLE = "security.ssl.enable_ocsp_must_staple";
const QUERIES = "security.OCSP.enabled";

/** Which preference the guide offers for which site of the lab: the narrowest that lets it load. */
const OFFERED = [
  ["must-staple", "weaken-must-staple", MUST_STAPLE, false],
  ["ocsp-other-certificate", "weaken-ocsp-queries", QUERIES, 0],
  ["ocsp-old", "weaken-ocsp-queries", QUERIES, 0],
  ["ocsp-try-later", "weaken-ocsp-queries", QUERIES, 0],
  ["ocsp-wrong-signer", "weaken-ocsp-queries", QUERIES, 0],
  ["ocsp-unknown", "weaken-stapling", STAPLING, false],
  ["ocsp-bad-signature", "weaken-stapling", STAPLING, false],
  ["ocsp-future", "weaken-stapling", STAPLING, false],
  ["ocsp-malformed-response", "weaken-stapling", STAPLING, false],
  ["ocsp-internal-error", "weaken-stapling", STAPLING, false],
  ["ocsp-unauthorized", "weaken-stapling", STAPLING, false],
  ["ocsp-malformed-request", "weaken-stapling", STAPLING, false],
] as const;

/** What each preference lets pass, site by site, with a private CA. */
const CELLS = [
  {
    site: "must-staple",
    [STAPLING]: true,
    [MUST_STAPLE]: true,
    [QUERIES]: false,
  },
  {
    site: "ocsp-other-certificate",
    [STAPLING]: true,
    [MUST_STAPLE]: false,
    [QUERIES]: true,
  },
  { site: "ocsp-old", [STAPLING]: true, [MUST_STAPLE]: false, [QUERIES]: true },
  {
    site: "ocsp-try-later",
    [STAPLING]: true,
    [MUST_STAPLE]: false,
    [QUERIES]: true,
  },
  {
    site: "ocsp-bad-signature",
    [STAPLING]: true,
    [MUST_STAPLE]: false,
    [QUERIES]: false,
  },
  {
    site: "ocsp-unknown",
    [STAPLING]: true,
    [MUST_STAPLE]: false,
    [QUERIES]: false,
  },
  { site: "revoked", [STAPLING]: true, [MUST_STAPLE]: false, [QUERIES]: false },
  {
    site: "revoked-live",
    [STAPLING]: false,
    [MUST_STAPLE]: false,
    [QUERIES]: true,
  },
] as const;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

// Many sites with OCSP errors at once would point away from the sites, where nothing is weakened.
afterEach(async () => {
  await scene.closeTabs();
});

async function reset(pref: string): Promise<void> {
  await scene.firefox.chrome("Services.prefs.clearUserPref(arguments[0])", [
    pref,
  ]);
}

describe("what each preference lets pass", () => {
  test.each(
    CELLS.flatMap((row) =>
      [STAPLING, MUST_STAPLE, QUERIES].map(
        (pref) => [row.site, pref, row[pref as typeof STAPLING]] as const,
      ),
    ),
  )("%s with %s switched off: loads %p", async (id, pref, loads) => {
    const { firefox, lab } = scene;
    const site = lab.site(id);
    await firefox.open();
    const before = await firefox.getPref(pref);
    for (const [name, value] of Object.entries(site.prefs ?? {})) {
      await firefox.setPref(name, value);
    }
    await firefox.setPref(pref, pref === QUERIES ? 0 : false);
    await firefox.chrome(
      "Services.obs.notifyObservers(null, 'net:cancel-all-connections')",
    );
    const { errorPage } = await firefox.goto(site.url);
    expect(errorPage).toBe(!loads);
    expect(before).not.toBeUndefined();
    await reset(pref);
    await firefox.closeTab();
  });
});

describe("with OCSP made a requirement", () => {
  test.each([
    ["ocsp-live-good", false],
    ["ocsp-live-down", true],
    ["ocsp-live-try-later", true],
    ["revoked-live", true],
  ])("%s fails: %p", async (id, fails) => {
    const { firefox, lab } = scene;
    await firefox.setPref("security.OCSP.require", true);
    await firefox.open();
    const { errorPage } = await firefox.goto(lab.site(id).url);
    expect(errorPage).toBe(fails);
    await reset("security.OCSP.require");
    await firefox.closeTab();
  });
});

describe("the step that weakens", () => {
  test.each(OFFERED)(
    "%s: %s comes last, helps, stands open, and is undone",
    async (id, step, pref, value) => {
      const { firefox, fail } = scene;
      const tabId = await fail(id);
      const guide = await openGuide(scene, tabId);
      expect(Object.keys(await guide.states())).not.toContain(step);

      await guide.exhaust();
      expect(await guide.current()).toBe(step);
      expect(await guide.text(`[data-step="${step}"] code`)).not.toBe("");
      expect(
        await firefox.run(
          "return document.querySelector('[data-step=' + arguments[0] + ']').dataset.risk",
          [step],
        ),
      ).toBe("weakens-security");

      await firefox.setPref(pref, value);
      try {
        await guide.press("mark-done");
        expect(await guide.html()).toMatchObject({ result: "weakened" });
        expect(await guide.text(".items")).not.toBe("");
        // It is said plainly that Firefox does not check what it checked.
        expect(await guide.text(".result")).toContain("Don’t use it yet");
      } finally {
        await reset(pref);
      }
      await guide.press("check-again");
      expect(await guide.html()).toMatchObject({ result: "same-error" });
      await guide.press("undo-done", `[data-item="${step}"]`);
      expect(await guide.text(".items")).toBe("");
      await guide.press("start-over");
      await guide.close();
    },
  );

  test.each(["ocsp-live-down", "ocsp-live-try-later"])(
    "%s: a hardened setting that is reset solves what it caused",
    async (id) => {
      const { firefox, fail } = scene;
      await firefox.setPref("security.OCSP.require", true);
      const tabId = await fail(id);
      const guide = await openGuide(scene, tabId);
      while ((await guide.current()) !== "reset-ocsp-settings") {
        await guide.press("skip");
      }
      expect(await guide.states()).toMatchObject({
        "look-ocsp-settings": "skipped",
      });
      await reset("security.OCSP.require");
      await guide.press("mark-done");
      expect(await guide.html()).toMatchObject({ result: "weakened" });
      await guide.press("undo-done");
      expect(await guide.text(".items")).toBe("");
      await guide.close();
    },
  );

  test("an old TLS version that is let in for a device opens it, and stands open", async () => {
    const { firefox, fail } = scene;
    const tabId = await fail("tls-1-1");
    const guide = await openGuide(scene, tabId);
    await guide.exhaust();
    // Once, and for this device alone: narrower than what holds for all sites.
    expect(await guide.current()).toBe("open-device-over-http");
    await guide.press("mark-no-help");
    expect(await guide.current()).toBe("weaken-old-tls");
    await firefox.setPref("security.tls.version.enable-deprecated", true);
    await guide.press("mark-done");
    await reset("security.tls.version.enable-deprecated");
    expect(await guide.html()).toMatchObject({ result: "weakened" });
    await guide.press("undo-done");
    await guide.close();
  });

  test("the root of one's own CA opens one's own server, and stands open until it is deleted", async () => {
    const { firefox, fail } = scene;
    const tabId = await fail("own-ca");
    await captureChain(scene, tabId);
    const root = await rootAt(scene.lab.site("own-ca").url);
    const guide = await openGuide(scene, tabId);
    await guide.exhaust();
    expect(await guide.current()).toBe("import-own-root");
    expect(await guide.text('[data-step="import-own-root"]')).toContain(
      "pose as any website",
    );
    await firefox.trust([root]);
    await guide.press("mark-done");
    expect(await guide.html()).toMatchObject({ result: "weakened" });
    await firefox.forget([root]);
    // A connection that was good is resumed, whatever was deleted since.
    await firefox.chrome(
      `Services.obs.notifyObservers(null, "net:cancel-all-connections")
       await new Promise((done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_TLS_TOKEN_CACHE, done))`,
    );
    await guide.press("check-again");
    expect(await guide.html()).toMatchObject({ result: "same-error" });
    await guide.press("undo-done", '[data-item="import-own-root"]');
    expect(await guide.text(".items")).toBe("");
    await guide.close();
  });

  test.each(["revoked", "interception"])(
    "%s: nothing that weakens is ever offered",
    async (id) => {
      const { fail, firefox, lab } = scene;
      // Without them, the intercepted site is one of an issuer that nobody knows.
      for (const [name, value] of Object.entries(lab.site(id).prefs ?? {})) {
        await firefox.setPref(name, value);
      }
      const tabId = await fail(id);
      const guide = await openGuide(scene, tabId);
      expect(await guide.html()).toMatchObject({ category: id });
      await guide.exhaust();
      expect(await guide.current()).toBeNull();
      expect(
        Object.keys(await guide.states()).filter((one) =>
          one.startsWith("weaken-"),
        ),
      ).toEqual([]);
      await guide.close();
    },
  );

  test("where Firefox itself caught the issuer intercepting, nothing that gives up protection is offered", async () => {
    const { firefox, lab, fail } = scene;
    const [pref, issuer] = Object.entries(
      lab.site("interception").prefs ?? {},
    )[0] ?? ["", ""];
    await firefox.setPref(pref, issuer);
    try {
      const guide = await openGuide(scene, await fail("interception"));
      expect(await guide.html()).toMatchObject({ category: "interception" });
      await guide.exhaust();
      expect(await guide.current()).toBeNull();
      expect(
        await firefox.run(
          "return [...document.querySelectorAll('[data-step][data-risk=weakens-security]')].map(({ dataset }) => dataset.step)",
        ),
      ).toEqual([]);
      await guide.close();
    } finally {
      await firefox.setPref(pref, "");
    }
  });

  test("a host that was seen to ask for HSTS gets the check all the same, for its identity stays checked", async () => {
    const { firefox, lab, openSite, badge } = scene;
    const { host, breakAgain, heal } = lab.site("hsts-ocsp");
    const tabId = await openSite("hsts-ocsp");
    await breakAgain?.();
    await firefox.reload();
    await badge("!", host);
    const guide = await openGuide(scene, tabId);
    expect(await guide.html()).toMatchObject({
      errorCode: "SEC_ERROR_OCSP_TRY_SERVER_LATER",
    });
    expect(await guide.text(".going-on")).toContain("HSTS");
    await guide.exhaust();
    expect(await guide.current()).toBe("weaken-ocsp-queries");
    await guide.close();
    await heal?.();
  });

  test("while something is switched off, every tab says so, and axe finds nothing wrong with that", async () => {
    const { firefox, openSite, badge, extension, fail } = scene;
    const tabId = await fail("must-staple");
    const guide = await openGuide(scene, tabId);
    await guide.exhaust();
    await guide.press("mark-done");
    expect(await findViolations(firefox)).toEqual([]);
    await guide.close();

    await openSite("good");
    await badge("↺");
    await remindedNow();
    const popup = await firefox.clickToolbarButton(extension);
    expect(await popup.text(".items")).toContain("since");
    expect(await findViolations(popup)).toEqual([]);
    await popup.click('[data-action="undo-done"]');
    await badge("");
    await popup.close();
  });
});

/** The last certificate that a server sends, as base64. */
async function rootAt(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({
    host: "127.0.0.1",
    port: Number(port),
    servername: hostname,
    rejectUnauthorized: false,
  });
  await once(socket, "secureConnect");
  const { issuerCertificate } = socket.getPeerCertificate(true);
  socket.destroy();
  return issuerCertificate.raw.toString("base64");
}

/** Lets the hour pass: the alarm that is set goes off now, and a notification is made. Headless Firefox closes it at once. */
async function remindedNow(): Promise<void> {
  const { firefox, extension } = scene;
  await firefox.chrome(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
     await ExtensionPermissions.add(arguments[0], { permissions: ['notifications'], origins: [] }, WebExtensionPolicy.getByID(arguments[0]).extension)`,
    [extension.id],
  );
  const period = await firefox.runInBackground(
    extension,
    `window.told = []
     for (const event of ["onShown", "onClosed"])
       browser.notifications[event].addListener((id) => window.told.push(id))
     const { name, periodInMinutes } = await browser.alarms.get("open-items")
     await browser.alarms.create(name, { when: Date.now() + 50 })
     return periodInMinutes`,
  );
  expect(period).toBe(60);
  await until(
    async () =>
      (
        await firefox.runInBackground<string[]>(extension, "return window.told")
      ).includes("open-items"),
    { message: "the notification" },
  );
}
