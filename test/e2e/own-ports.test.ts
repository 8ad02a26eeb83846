// What Firefox remembers of a host meets a port without TLS, and is gone once the data of the host is deleted.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { judgementOn } from "./support/evidence.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("HSTS of one port turns the http of another into https, and deleting what is kept of the host ends that", async () => {
  const { firefox, lab, badge } = scene;
  const { host } = lab.site("hsts");
  const { port } = new URL(lab.site("plain-http").url);
  await firefox.open();
  await scene.visit("hsts");
  await badge("");

  const tabId = await scene.visit("good");
  await firefox.goto(`http://${host}:${port}/`);
  await badge("!", host);
  const { html, causes } = await judgementOn(scene, tabId);
  expect(html).toMatchObject({
    errorCode: "SSL_ERROR_RX_RECORD_TOO_LONG",
    cause: "https-remembered",
    verdict: "device",
  });
  expect(causes[0]?.words).toContain("Firefox tried https by itself");

  const guide = await openGuide(scene, tabId);
  await guide.exhaust();
  expect(await guide.current()).toBe("remove-remembered-https");
  await guide.close();

  // What [Forget About This Site…] does.
  await firefox.chrome(
    `const { ForgetAboutSite } = ChromeUtils.importESModule("resource://gre/modules/ForgetAboutSite.sys.mjs")
     await ForgetAboutSite.removeDataFromBaseDomain(Services.eTLD.getSchemelessSiteFromHost(arguments[0]))`,
    [host],
  );
  const { errorPage } = await firefox.goto(`http://${host}:${port}/`);
  expect(errorPage).toBe(false);
});

test("HTTPS-Only Mode is known once Firefox may say so, and a check sees it turned off", async () => {
  const { firefox, lab, badge, extension } = scene;
  const { hostname: host, port } = new URL(lab.site("plain-http").url);
  await firefox.chrome(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
     await ExtensionPermissions.add(arguments[0], { permissions: ['privacy'], origins: [] }, WebExtensionPolicy.getByID(arguments[0]).extension)`,
    [extension.id],
  );
  await firefox.open();
  const tabId = await scene.visit("good");
  await firefox.chrome(
    `Services.prefs.setBoolPref("dom.security.https_only_mode", true)`,
  );
  await firefox.goto(`http://${host}:${port}/`);
  await badge("!", host);
  const { causes, facts } = await judgementOn(scene, tabId);
  expect(facts["https-only"]).toMatchObject({ isKnown: true });
  expect(facts["https-only"]?.words).toContain("Yes");
  expect(causes[0]).toMatchObject({ id: "https-remembered" });
  expect(causes[0]?.words).toContain("so Firefox opens every address by https");

  await firefox.chrome(
    `Services.prefs.clearUserPref("dom.security.https_only_mode")`,
  );
  const guide = await openGuide(scene, tabId);
  await guide.press("check-again");
  await guide.close();
  const after = await judgementOn(scene, tabId);
  expect(after.facts["https-only"]?.words).toContain("No");
  expect(after.causes[0]?.words).toContain("HTTPS-Only Mode is off");
});
