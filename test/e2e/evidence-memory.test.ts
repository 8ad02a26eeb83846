// The memory of good certificates: turned on in the options, what it adds to a failure, and that nothing is kept without it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { written } from "../../src/platform/firefox/written.js";
import { judgementOn } from "./support/evidence.mjs";
import { choose } from "./support/options.mjs";
import { openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { pause, until } from "./support/until.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

const SECOND = 1_000;
/** Certificates are written in batches, up to two seconds later. */
const WRITTEN_MS = 2_500;

test("nothing is remembered before it is switched on", async () => {
  const { lab, browse, fail } = scene;
  await browse("goes-bad");
  await lab.site("goes-bad").breakAgain?.();
  const { facts } = await judgementOn(scene, await fail("goes-bad"));
  expect(facts["last-good"]?.isKnown).toBe(false);
  expect(facts["loaded-before"]?.isKnown).toBe(true);
  expect(await kept()).toBe("{}");
  await lab.site("goes-bad").heal?.();
});

test("a certificate that ended since the last visit is told with its issuer and its end", async () => {
  const { lab, browse, fail } = scene;
  await choose(scene, { remembers: true });
  const notAfter = new Date(Math.ceil(Date.now() / SECOND + 4) * SECOND);
  const { reissue } = lab.site("goes-bad");
  await reissue({ notAfter });
  await browse("goes-bad");
  await remembered(lab.site("goes-bad").host);
  await pause(notAfter.getTime() - Date.now() + SECOND);
  // Anew, so that no connection or session is left over.
  await reissue({ notAfter });

  const tabId = await fail("goes-bad");
  const { html, causes, facts } = await judgementOn(scene, tabId);

  expect(html).toMatchObject({
    errorCode: "SEC_ERROR_EXPIRED_CERTIFICATE",
    verdict: "site",
    cause: "certificate-expired",
  });
  const day = written({ day: notAfter.getTime() }, "en", (name) => name);
  expect(facts["last-good"]).toMatchObject({ isKnown: true });
  expect(facts["last-good"]?.words).toContain("Lab Intermediate");
  expect(facts["last-good"]?.words).toContain(day);
  expect(causes[0]?.words).toContain(day);
  // The first sentence is for whoever was here yesterday.
  const { firefox, extension } = scene;
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`,
  );
  await pageReady(firefox);
  const since = await firefox.run<string>(
    "return document.querySelector('.head-since').textContent",
  );
  await firefox.closeTab();
  expect(since).toContain("Lab Intermediate");
  expect(since).toContain(day);
});

test("a server that shows an older certificate than the one it had was not loaded anew", async () => {
  const { lab, browse, fail } = scene;
  const before = await kept();
  await lab.site("goes-bad").heal?.();
  await browse("goes-bad");
  await until(async () => (await kept()) !== before, {
    message: "the newer certificate to be remembered",
  });
  await lab.site("goes-bad").breakAgain?.();
  const { html, causes } = await judgementOn(scene, await fail("goes-bad"));
  expect(html).toMatchObject({ verdict: "site" });
  expect(causes[0]?.id).toBe("renewed-not-reloaded");
});

test("issuers that change on many sites at once point away from the sites", async () => {
  const { firefox, lab, browse, fail } = scene;
  const street = ["street-1", "street-2", "street-3", "street-4"];
  await lab.putBetween("nothing");
  await browse(...street);
  await remembered(lab.site("street-4").host);
  await lab.putBetween("antivirus");
  await firefox.trust([lab.interceptors.antivirus]);
  await browse(...street);
  await remembered("Kaspersky");
  const { facts } = await judgementOn(scene, await fail("unknown-issuer"));
  expect(facts["changed-issuers"]).toMatchObject({ isKnown: true });
  expect(facts["changed-issuers"]?.words).toContain("Kaspersky");
});

test("a private window leaves nothing in the memory", async () => {
  const { firefox, lab, visit } = scene;
  scene = { ...scene, extension: await firefox.allowPrivate(scene.extension) };
  const before = await firefox.currentTab();
  await firefox.newWindow({ private: true });
  await visit("neighbour-1");
  await pause(WRITTEN_MS);
  await firefox.closeTab();
  await firefox.switchTo(before);
  expect(await kept()).not.toContain(lab.site("neighbour-1").host);
});

test("switched off again, everything is forgotten", async () => {
  expect(await kept()).toContain(scene.lab.site("goes-bad").host);
  await choose(scene, { remembers: false });
  expect(await kept()).not.toContain(scene.lab.site("goes-bad").host);
});

/** Waits until this is on the disk. */
async function remembered(words: string): Promise<void> {
  await until(async () => (await kept()).includes(words), {
    message: `“${words}” to be remembered`,
  });
}

/** Everything on the disk, as JSON. */
async function kept(): Promise<string> {
  const { firefox, extension } = scene;
  return firefox.runInBackground<string>(
    extension,
    "return JSON.stringify(await browser.storage.local.get())",
  );
}
