// Interception: with a root that Firefox trusts or not, with a name that is known or not.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { judgementOn } from "./support/evidence.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const STREET = ["street-1", "street-2", "street-3", "street-4"] as const;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("a root that nobody imported makes many unrelated sites fail alike, and no site is blamed", async () => {
  const { lab, fail } = scene;
  await lab.putBetween("gateway");
  await fail("street-1");
  await fail("street-2");
  await fail("street-3");
  const { html, causes, facts } = await judgementOn(
    scene,
    await fail("street-4"),
  );
  expect(html).toMatchObject({ errorCode: "SEC_ERROR_UNKNOWN_ISSUER" });
  // On this device or in the network: nothing shows which.
  expect(html["verdict"]).not.toBe("site");
  expect(facts["other-failures"]?.words).toContain(lab.site("street-2").host);
  expect(causes[0]?.id).toMatch(/interception|intercepted|proxy/);
  expect(causes[0]?.words).toContain(lab.site("street-2").host);
});

test("sites that load through a root of unknown name point to somebody in between", async () => {
  const { firefox, lab, browse, fail } = scene;
  await lab.putBetween("gateway");
  await firefox.trust([lab.interceptors.gateway]);
  await browse(...STREET);
  const { causes, facts } = await judgementOn(
    scene,
    await caught(() => fail("interception")),
  );
  expect(facts["local-roots"]).toMatchObject({ isKnown: true });
  expect(facts["local-roots"]?.words).toContain("Perimeter Gateway CA");
  expect(causes[0]?.id).toMatch(/intercepted|company-proxy/);
  expect(causes[0]?.words).toContain("Perimeter Gateway CA");
});

test("a product whose name is known is named", async () => {
  const { firefox, lab, browse, fail } = scene;
  await lab.putBetween("antivirus");
  await firefox.trust([lab.interceptors.antivirus]);
  await browse(...STREET);
  const { html, causes, facts } = await judgementOn(
    scene,
    await caught(() => fail("interception")),
  );
  expect(html).toMatchObject({
    verdict: "device",
    cause: "antivirus-interception",
  });
  expect(causes[0]?.words).toContain("Kaspersky");
  expect(facts["local-roots"]?.words).toContain("Kaspersky");
});

test("a site that is self-signed itself stays the site's affair, whoever reads along", async () => {
  const { lab, fail } = scene;
  await lab.putBetween("antivirus");
  const { html, causes } = await judgementOn(scene, await fail("self-signed"));
  expect(html).toMatchObject({ verdict: "site", cause: "self-signed-device" });
  expect(causes[0]?.id).toBe("self-signed-device");
});

/** Firefox says that it caught an interception only where it has met the issuer before. */
async function caught(work: () => Promise<number>): Promise<number> {
  const { firefox, lab } = scene;
  const [pref, issuer] = Object.entries(
    lab.site("interception").prefs ?? {},
  )[0] ?? ["", ""];
  await firefox.setPref(pref, issuer);
  try {
    return await work();
  } finally {
    await firefox.setPref(pref, "");
  }
}
