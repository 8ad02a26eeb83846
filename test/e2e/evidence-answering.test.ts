// Who answers in a site's place, and servers that have nothing for a name: what the certificate says once it was read.
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { captureChain } from "./support/capture.mjs";
import { judgementOn } from "./support/evidence.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

// Sites of the lab that fail alike must not look like all of the web.
beforeEach(async () => {
  const { firefox, extension } = scene;
  await firefox.runInBackground(
    extension,
    "await browser.storage.session.remove('journal')",
  );
  await firefox.terminateBackground(extension);
});

test.each([
  ["wildcard-stops-short", "wildcard-depth", "site", "*.tsukimi-books.jp"],
  ["block-page", "filter-answers", "network", "blocked.office-gateway.org"],
  ["domain-for-sale", "domain-lapsed", "site", "parking-lander.net"],
])(
  "the certificate of %s makes of a neighbour’s: %s",
  async (id, cause, verdict, says) => {
    const tabId = await scene.fail(id);
    const before = await judgementOn(scene, tabId);
    expect(before.html["cause"]).toBe("default-certificate");

    await captureChain(scene, tabId);

    const { html, causes } = await judgementOn(scene, tabId);
    expect(html).toMatchObject({ cause, verdict });
    expect(causes[0]?.words).toContain(says);
  },
);

test("a server that says it has no certificate for the name is taken at its word, but not for sure", async () => {
  const tabId = await scene.fail("no-certificate-for-name");
  const { html, causes } = await judgementOn(scene, tabId);
  expect(html["cause"]).toBe("no-certificate-for-name");
  expect(causes.map(({ id }) => id)).toContain("filter-answers");
});
