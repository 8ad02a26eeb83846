// Once the certificate was read, it settles why the site fails: in the popup, on the full page, and at once.
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "@jest/globals";
import { captureChain, pasteChain } from "./support/capture.mjs";
import { judgementOn } from "./support/evidence.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  // So that the clock is known to be right.
  await scene.browse("neighbour-1", "neighbour-2", "neighbour-3");
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

// What fails in one test must not look, in the next one, as if all of the web failed.
beforeEach(async () => {
  const { firefox, extension } = scene;
  await firefox.runInBackground(
    extension,
    "await browser.storage.session.remove('journal')",
  );
  await firefox.terminateBackground(extension);
});

/** Which cause comes first without the certificate, and which with it, how surely and by which words. */
const SETTLED = [
  {
    id: "missing-intermediate",
    before: "own-ca-unknown",
    after: "missing-intermediate",
    strength: "strong",
    says: "didn’t send the certificate of the issuer",
  },
  {
    id: "unknown-issuer",
    before: "own-ca-unknown",
    after: "own-ca-unknown",
    strength: "strong",
    says: "",
  },
  {
    id: "own-ca",
    before: "own-ca-unknown",
    after: "own-ca-unknown",
    strength: "decisive",
    says: "mkcert",
  },
  {
    id: "self-signed-device",
    before: "self-signed-device",
    after: "self-signed-device",
    strength: "strong",
    says: "signed with its own key",
  },
  {
    id: "issuer-not-ca",
    before: "self-signed-device",
    after: "issuer-not-a-ca",
    strength: "weak",
    says: "",
  },
  {
    id: "www-only",
    before: "default-certificate",
    after: "www-or-apex",
    strength: "decisive",
    says: "www.akebono-tea.com",
  },
  {
    id: "wrong-host",
    before: "name-not-covered",
    after: "name-not-covered",
    strength: "strong",
    says: "other names of the same site",
  },
  {
    id: "expired",
    before: "certificate-expired",
    after: "certificate-expired",
    strength: "weak",
    // No page of the lab loads by a root that is built in, so none gives the right time unasked.
    says: "loaded without trouble",
  },
] as const;

/** Firefox's page offers none for a signature that is wrong. */
const WITHOUT_LINK: readonly string[] = ["old-issuer"];

describe("the certificate of", () => {
  test.each(SETTLED)(
    "$id makes of $before: $after, $strength",
    async ({ id, before, after, strength, says }) => {
      const tabId = await scene.fail(id);
      const first = await judgementOn(scene, tabId);
      expect(first.html["cause"]).toBe(before);
      expect(first.facts["certificate"]?.isKnown).toBe(false);

      await (WITHOUT_LINK.includes(id) ? pasteChain : captureChain)(
        scene,
        tabId,
      );

      const { causes, facts } = await until(
        async () => {
          const judgement = await judgementOn(scene, tabId);
          return judgement.html["cause"] === after && judgement;
        },
        { message: `${after} to come first` },
      );
      expect(causes[0]).toMatchObject({ id: after, strength });
      expect(causes[0]?.words).toContain(says);
      expect(facts["certificate"]?.isKnown).toBe(true);
    },
  );

  test("an issuer that was made again under its old name is thought of first in one's own network, unread", async () => {
    const tabId = await scene.fail("old-issuer");
    const { html, causes } = await judgementOn(scene, tabId);
    expect(html["cause"]).toBe("old-issuer-kept");
    expect(causes[0]?.words).toContain("made again under the same name");
  });

  test("a site whose names are others' rules out that the address lacks its www", async () => {
    const tabId = await scene.fail("wrong-host");
    const { causes } = await judgementOn(scene, tabId);
    const strengths = Object.fromEntries(
      causes.map(({ id, strength }) => [id, strength]),
    );
    expect(strengths).toMatchObject({
      "www-or-apex": "against",
      "cdn-edge": "against",
    });
  });

  test("somebody whose name is known is enough, where nothing told it before", async () => {
    const { lab, fail } = scene;
    await lab.putBetween("antivirus");
    const tabId = await fail("street-1");
    const first = await judgementOn(scene, tabId);
    expect(first.html).toMatchObject({
      verdict: "site",
      cause: "missing-intermediate",
    });

    await captureChain(scene, tabId);

    const { html, causes } = await judgementOn(scene, tabId);
    expect(html).toMatchObject({
      verdict: "device",
      cause: "antivirus-interception",
    });
    expect(causes[0]?.words).toContain("Kaspersky");
    await lab.putBetween("nothing");
  });

  test("a page without a link can be pasted", async () => {
    const { firefox, lab, fail } = scene;
    const [pref, issuer] = Object.entries(
      lab.site("interception").prefs ?? {},
    )[0] ?? ["", ""];
    await firefox.setPref(pref, issuer);
    const tabId = await fail("interception");
    await firefox.setPref(pref, "");
    await pasteChain(scene, tabId);
    const { facts } = await judgementOn(scene, tabId);
    expect(facts["certificate"]).toMatchObject({ isKnown: true });
    expect(facts["certificate"]?.words).toContain("Lab Interceptor");
  });
});

describe("once it was read", () => {
  test("the popup that was drawn ahead is drawn again, and leads to the certificate", async () => {
    const { firefox, extension, fail } = scene;
    const tabId = await fail("apex-only");
    const { cause: unread = "" } = await scene.look(tabId);
    expect(unread).not.toBe("www-or-apex");
    await drawnAs(tabId, unread);

    await captureChain(scene, tabId);

    await drawnAs(tabId, "www-or-apex");
    const popup = await firefox.clickToolbarButton(extension);
    expect(await popup.html()).toMatchObject({ cause: "www-or-apex" });
    await popup.click("[data-fold=why] summary");
    await popup.click(".certificate-link button");
    await until(
      () =>
        firefox.runInBackground<boolean>(
          extension,
          `const tabs = await browser.tabs.query({})
           return tabs.some(({ url }) => url?.endsWith("certificate/index.html?tabId=" + arguments[0]))`,
          [tabId],
        ),
      { message: "the certificate page" },
    );
  });

  test("the full page that is open hears of it", async () => {
    const { firefox, fail } = scene;
    const tabId = await fail("broken-street");
    const failing = await firefox.currentTab();
    const guide = await openGuide(scene, tabId);
    const open = await firefox.currentTab();
    const isKnown = async (): Promise<boolean | undefined> =>
      (await guide.judgement()).facts["certificate"]?.isKnown;
    expect(await isKnown()).toBe(false);

    await firefox.switchTo(failing);
    await captureChain(scene, tabId);

    await firefox.switchTo(open);
    await until(isKnown, { message: "the certificate to be known" });
  });
});

/** Resolves as soon as the popup's address holds a drawing that names this cause. */
async function drawnAs(tabId: number, cause: string): Promise<void> {
  const { firefox, extension } = scene;
  await until(
    async () => {
      const address = await firefox.runInBackground<string>(
        extension,
        "return browser.action.getPopup({ tabId: arguments[0] })",
        [tabId],
      );
      return decodeURIComponent(address).includes(`"data-cause":"${cause}"`);
    },
    { message: `the popup to be drawn with ${cause}` },
  );
}
