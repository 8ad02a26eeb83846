// A Firefox that one file of tests hands to another knows nothing of the first: else a test would find what another one left.
import { afterEach, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const PREF = "security.ssl.enable_ocsp_stapling";
const OWN_NAME = "only-here.example";

let scene: Scene | null = null;

/** Closes the one before: its Firefox is free to be handed on. */
async function next(options?: Parameters<typeof openScene>[0]): Promise<Scene> {
  await done();
  return (scene = await openScene(options));
}

async function done(): Promise<void> {
  const last = scene;
  scene = null;
  await last?.close();
}

afterEach(done, 30_000);

const processOf = ({ firefox }: Scene): Promise<number> =>
  firefox.chrome("return Services.appinfo.processID");

/** What Firefox, its profile and the extension know. */
async function known({
  firefox,
  extension,
  lab,
}: Scene): Promise<Readonly<Record<string, unknown>>> {
  const ofFirefox = await firefox.chrome<Record<string, unknown>>(
    `const { PlacesUtils } = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
     const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs")
     const store = Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB)
     const exceptions = Cc["@mozilla.org/security/certoverride;1"].getService(Ci.nsICertOverrideService)
     const [id, name] = arguments
     return {
       roots: store.getCerts().filter(({ subjectName }) => /Perimeter/.test(subjectName)).length,
       exceptions: exceptions.getOverrides().length,
       cookies: Services.cookies.cookies.length,
       visited: await PlacesUtils.history.hasVisits("https://example.org/left"),
       bookmarks: (await PlacesUtils.bookmarks.search({ query: "left behind" })).length,
       pref: Services.prefs.getBoolPref("${PREF}"),
       ownPref: Services.prefs.prefHasUserValue("tests.left.behind"),
       names: Services.prefs.getStringPref("network.dns.localDomains").includes(name),
       windows: [...Services.wm.getEnumerator(null)].length,
       tabs: [...Services.wm.getEnumerator("navigator:browser")].reduce((sum, one) => sum + one.gBrowser.tabs.length, 0),
       zoom: gBrowser.selectedBrowser.fullZoom,
       granted: (await ExtensionPermissions.get(id)).permissions,
     }`,
    [extension.id, OWN_NAME],
  );
  const stored = await firefox.runInBackground<string>(
    extension,
    "return JSON.stringify(await browser.storage.local.get())",
  );
  // Over http its port has nothing to say.
  const { errorPage } = await firefox.goto(
    lab.site("hsts").url.replace("https:", "http:"),
  );
  return { ...ofFirefox, stored, hsts: !errorPage };
}

async function leaveMuch(scene: Scene): Promise<void> {
  const { firefox, lab, visit, fail, browse } = scene;
  await firefox.trust([lab.interceptors.gateway]);
  await firefox.setPref(PREF, false);
  await firefox.setPref("tests.left.behind", "much");
  await browse("good", "hsts");
  await firefox.run("document.cookie = 'left=1; max-age=600'");
  await fail("self-signed");
  await firefox.chrome(
    `const { PlacesUtils } = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
     const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs")
     const store = Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB)
     const exceptions = Cc["@mozilla.org/security/certoverride;1"].getService(Ci.nsICertOverrideService)
     const [root, id] = arguments
     exceptions.rememberValidityOverride("self-signed.tls-guide.test", 443, {}, store.constructX509FromBase64(root), true)
     await PlacesUtils.history.insert({ url: "https://example.org/left", visits: [{}] })
     await PlacesUtils.bookmarks.insert({ parentGuid: PlacesUtils.bookmarks.toolbarGuid, url: "https://example.org/", title: "left behind" })
     await ExtensionPermissions.add(id, { permissions: ["bookmarks"], origins: [] }, WebExtensionPolicy.getByID(id).extension)`,
    [lab.rootCertificates[0], scene.extension.id],
  );
  await firefox.runInBackground(
    scene.extension,
    "await browser.storage.local.set({ left: 1 })",
  );
  scene.extension = await firefox.allowPrivate(scene.extension);
  const ordinary = await firefox.currentTab();
  await firefox.newWindow({ private: true });
  await visit("good");
  await firefox.switchTo(ordinary);
  await firefox.chrome("gBrowser.selectedBrowser.fullZoom = 2");
}

test("whatever was left in it is gone for the next", async () => {
  const first = await next();
  const process = await processOf(first);
  const before = await known(first);

  const second = await next({ domains: [OWN_NAME] });
  expect(await processOf(second)).toBe(process);
  await leaveMuch(second);
  const left = await known(second);
  // Each trace was there to be wiped; otherwise the test would prove nothing.
  const unlike = Object.keys(left).filter(
    (name) => JSON.stringify(left[name]) !== JSON.stringify(before[name]),
  );
  expect(unlike).toEqual(Object.keys(before));

  const third = await next();
  expect(await processOf(third)).toBe(process);
  expect(third.extension.uuid).not.toBe(second.extension.uuid);
  expect(await known(third)).toEqual(before);
}, 90_000);

test("one that cannot be made as good as new is not handed on", async () => {
  const first = await next();
  const process = await processOf(first);
  await first.firefox.chrome("Services.io.offline = true");
  expect(await processOf(await next())).not.toBe(process);
}, 90_000);
