// What steps offer to do at a click, with the permissions of a real Firefox: given, refused, and what becomes of it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

/** With this turned off, Firefox grants optional permissions without asking. */
const ASKS = "extensions.webextOptionalPermissionPrompts";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

/** The links are made one after the other; this one comes last. */
const LAST_LINK = "about:addons";

/** A failing tab whose guide, in the page in front, stands at the step. */
async function atStep(id: string, step: string) {
  const guide = await openGuide(scene, await scene.fail(id));
  await guide.press("start-over").catch(() => undefined);
  while ((await guide.current()) !== step) {
    await guide.press("skip");
  }
  const press = (action: string) =>
    guide.click(`[data-step="${step}"] [data-action="${action}"]`);
  const status = (part: RegExp) =>
    until(async () => part.test(await guide.text(".foot-status")), {
      message: String(part),
    });
  return { guide, press, status };
}

const clipboard = (): Promise<string> =>
  scene.firefox.chrome(
    `const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable)
     transferable.init(null)
     transferable.addDataFlavor('text/plain')
     Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard)
     const data = {}
     transferable.getTransferData('text/plain', data)
     return data.value.QueryInterface(Ci.nsISupportsString).data`,
  );

const bookmarks = (): Promise<readonly string[]> =>
  scene.firefox.chrome(
    `const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs')
     const urls = []
     await PlacesUtils.bookmarks.search({ query: 'about:' }).then((all) => { for (const { url } of all) urls.push(url.href) })
     return urls`,
  );

const answerPrompt = (button: "button" | "secondaryButton"): Promise<unknown> =>
  until(
    () =>
      scene.firefox.chrome(
        `const notification = PopupNotifications.panel.firstElementChild
         if (!notification || PopupNotifications.panel.state !== 'open') return false
         notification[arguments[0]].click()
         return true`,
        [button],
      ),
    { message: "Firefox's question" },
  );

test("the address of a page of Firefox is copied, and a new tab is ready for it", async () => {
  const { firefox } = scene;
  const { press } = await atStep(
    "ocsp-other-certificate",
    "reset-ocsp-settings",
  );
  const before = await firefox.tabs();
  await press("copy-address");
  await until(async () => (await firefox.tabs()).length > before.length, {
    message: "the new tab",
  });
  expect(await clipboard()).toBe("about:config");
});

test("the name of a preference is copied for the search box of about:config", async () => {
  const { guide, press, status } = await atStep(
    "ocsp-other-certificate",
    "reset-ocsp-settings",
  );
  await press("copy-pref");
  await status(/Copied/);
  expect(await clipboard()).toBe("security.OCSP.require");
  await guide.close();
});

test("the message for the owner names address, error and remedy", async () => {
  const { lab } = scene;
  const { guide, press, status } = await atStep("expired", "tell-owner");
  await press("copy-owner-message");
  await status(/Copied/);
  const message = await clipboard();
  // Path and query may be a secret, and the owner knows them.
  const { origin } = new URL(lab.site("expired").url);
  expect(message).toContain(`open ${origin}. `);
  expect(message).toContain("SEC_ERROR_EXPIRED_CERTIFICATE");
  expect(message).toMatch(/renew/i);
  expect(message).not.toMatch(/[\u2068\u2069[\]`]/);
  // Ended, so that the next guide is the only one.
  await guide.press("start-over");
  await guide.close();
});

test("links to Firefox's pages stand in a folder until the guide ends", async () => {
  const { firefox } = scene;
  await firefox.setPref(ASKS, false);
  const { guide, press, status } = await atStep(
    "ocsp-other-certificate",
    "reset-ocsp-settings",
  );
  await press("make-links");
  await status(/bookmarks toolbar/);
  await until(async () => (await bookmarks()).includes(LAST_LINK), {
    message: "the links",
  });
  await guide.press("start-over");
  await until(async () => (await bookmarks()).length === 0, {
    message: "the links to go",
  });
  await guide.close();
  await firefox.setPref(ASKS, true);
});

test("a folder that was removed by hand is made anew", async () => {
  const { firefox } = scene;
  await firefox.setPref(ASKS, false);
  const { guide, press } = await atStep(
    "ocsp-other-certificate",
    "reset-ocsp-settings",
  );
  await press("make-links");
  await until(async () => (await bookmarks()).includes(LAST_LINK), {
    message: "the links",
  });
  await firefox.chrome(
    `const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs')
     const [{ parentGuid }] = await PlacesUtils.bookmarks.search({ query: 'about:config' })
     await PlacesUtils.bookmarks.remove(parentGuid)`,
  );
  expect(await bookmarks()).toEqual([]);
  await press("make-links");
  await until(async () => (await bookmarks()).includes(LAST_LINK), {
    message: "the links again",
  });
  await guide.press("start-over");
  await until(async () => (await bookmarks()).length === 0, {
    message: "the links to go",
  });
  await guide.close();
  await firefox.setPref(ASKS, true);
});

test("the cache is cleared once that is allowed, and cookies stay", async () => {
  const { firefox, lab } = scene;
  await firefox.setPref(ASKS, false);
  await firefox.open();
  await firefox.goto(lab.site("good").url);
  await firefox.run("document.cookie = 'kept=1; max-age=600'");
  await firefox.closeTab();
  const { guide, press, status } = await atStep(
    "ocsp-other-certificate",
    "clear-cache",
  );
  await press("clear-cache");
  await status(/cache is cleared/);
  await guide.close();
  await firefox.open();
  await firefox.goto(lab.site("good").url);
  expect(await firefox.run("return document.cookie")).toContain("kept=1");
  await firefox.closeTab();
  await firefox.setPref(ASKS, true);
});

test("who refuses a permission is told what is left to do", async () => {
  const { firefox, extension } = scene;
  await firefox.chrome(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
     await ExtensionPermissions.remove(arguments[0], { permissions: ['management', 'bookmarks', 'browsingData'], origins: [] }, WebExtensionPolicy.getByID(arguments[0]).extension)`,
    [extension.id],
  );
  const { guide, press, status } = await atStep(
    "ocsp-other-certificate",
    "disable-extensions",
  );
  await press("list-extensions");
  await answerPrompt("secondaryButton");
  await status(/only with that permission/);
  await guide.close();
});

test("extensions that can change connections are listed, ours is not among them", async () => {
  const { firefox } = scene;
  await firefox.setPref(ASKS, false);
  const { guide, press, status } = await atStep(
    "ocsp-other-certificate",
    "disable-extensions",
  );
  await press("list-extensions");
  await status(/No other active extension/);
  await guide.close();
  await firefox.setPref(ASKS, true);
});
