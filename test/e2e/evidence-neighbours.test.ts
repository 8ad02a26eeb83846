// What other sites say: one that fails among good ones, many that fail alike, and a part of a page that fails alone.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
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

// First, while no page has loaded that would give the time.
test("the same error on unrelated sites is no site's fault", async () => {
  const { lab, fail } = scene;
  await fail("idn");
  await fail("toggles");
  await fail("long-host");
  const { html, causes, facts } = await judgementOn(
    scene,
    await fail("expired"),
  );
  expect(html).toMatchObject({ verdict: "device", cause: "clock-far" });
  expect(facts["other-failures"]?.isKnown).toBe(true);
  for (const id of ["idn", "toggles", "long-host"]) {
    expect(facts["other-failures"]?.words).toContain(lab.site(id).host);
  }
  const site = causes.find(({ id }) => id === "certificate-expired");
  expect(site).toMatchObject({ strength: "against" });
});

test("one site that fails among good ones is to blame itself", async () => {
  const { lab, fail, browse } = scene;
  const good = ["neighbour-1", "neighbour-2", "neighbour-3", "neighbour-4"];
  await lab.site("idn").heal?.();
  await lab.site("toggles").heal?.();
  await lab.site("long-host").heal?.();
  await browse(...good, "idn", "toggles", "long-host");
  const { html, facts } = await judgementOn(scene, await fail("expired"));
  expect(html).toMatchObject({
    verdict: "site",
    cause: "certificate-expired",
  });
  for (const id of good) {
    expect(facts["other-loads"]?.words).toContain(lab.site(id).host);
  }
  // What failed and loads again counts as good.
  expect(facts["other-failures"]?.words).not.toContain(lab.site("idn").host);
});

test("a part that fails alone is told with its cause, and is a clue for pages that fail alike", async () => {
  const { lab, openSite, badge, fail } = scene;
  const tabId = await openSite("one-part");
  await badge("1");
  const { html, causes } = await judgementOn(scene, tabId);
  expect(html).toMatchObject({
    view: "diagnosis",
    verdict: "site",
    errorCode: "SEC_ERROR_EXPIRED_CERTIFICATE",
  });
  expect(causes[0]).toMatchObject({ id: html["cause"] });

  const { facts } = await judgementOn(scene, await fail("self-signed"));
  expect(facts["other-failures"]?.words).toContain(lab.site("expired").host);
});
