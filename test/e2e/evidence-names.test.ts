// Certificates for other names: the twin with or without www, numbers instead of names, slips of the finger; and what a click asks.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { judgementOn } from "./support/evidence.mjs";
import { askTheLab } from "./support/options.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { openGuide } from "./support/walk.mjs";

/** One letter beside a site that loads. */
const MISTYPED = "www.kaiyo-bamk.co.jp";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({ domains: [MISTYPED] });
  await askTheLab(scene);
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

// First, while no other site has failed alike.
test("a name one letter beside a site that loads may be mistyped", async () => {
  const { firefox, lab, browse, badge } = scene;
  await browse("street-1");
  await firefox.open();
  const { port } = new URL(lab.site("wrong-host").url);
  await firefox.goto(`https://${MISTYPED}:${port}/`);
  await badge("!", MISTYPED);
  const { causes, facts } = await judgementOn(
    scene,
    await firefox.extensionTabId(),
  );
  const { host } = lab.site("street-1");
  expect(facts["address"]?.words).toContain(host);
  const mistyped = causes.find(({ id }) => id === "mistyped-address");
  expect(mistyped?.words).toContain(host);
  expect(causes[0]?.id).toBe("mistyped-address");
});

test.each([
  ["www-only", "www.akebono-tea.com"],
  ["apex-only", "hoshizora-camp.jp"],
])(
  "%s: the click asks what it names and nobody else, and finds that the twin is good",
  async (id, twin) => {
    const { lab, fail } = scene;
    const tabId = await fail(id);
    lab.log.clear();
    const guide = await openGuide(scene, tabId);
    const before = await guide.judgement();
    expect(before.facts["twin-answer"]?.isKnown).toBe(false);
    const { port } = new URL(lab.site(id).url);
    const addresses = [
      lab.site(id).url,
      `https://${twin}:${port}/`,
      lab.site("street-5").url,
      lab.site("street-6").url,
      lab.site("portal-check").url,
    ];
    expect(await guide.text(".addresses")).toBe(addresses.join("\n"));
    expect(lab.log.heard()).toEqual([]);

    await guide.press("probe");

    // The failing name itself never gets as far as a request.
    const asked = [
      `${twin}/`,
      `${lab.site("street-5").host}/`,
      `${lab.site("street-6").host}/`,
      `${lab.site("portal-check").host}/success.txt`,
    ];
    expect(requests()).toEqual(asked.sort());
    expect(connections()).toEqual(
      new Set([id, "street-5", "street-6", "portal-check"]),
    );
    const { html, causes, facts } = await guide.judgement();
    expect(html).toMatchObject({ verdict: "site", cause: "www-or-apex" });
    expect(causes[0]?.words).toContain(twin);
    expect(facts["twin-answer"]).toMatchObject({ isKnown: true });
    expect(facts["references"]).toMatchObject({ isKnown: true });
    expect(facts["portal-answer"]).toMatchObject({ isKnown: true });
    expect(facts["again"]?.words).toContain("SSL_ERROR_BAD_CERT_DOMAIN");
    await guide.close();
  },
);

test.each(["ip-address", "ipv6-address"])(
  "%s: a number instead of a name",
  async (id) => {
    const { lab, fail } = scene;
    const { html, causes, facts } = await judgementOn(scene, await fail(id));
    expect(html).toMatchObject({
      verdict: "device",
      cause: "address-instead-of-name",
    });
    expect(causes[0]).toMatchObject({ strength: "decisive" });
    expect(causes[0]?.words).toContain(lab.site(id).host);
    expect(facts["address"]?.words).toContain("An IP address");
  },
);

/** Host and path of what the lab was asked for. */
function requests(): string[] {
  return scene.lab.log
    .heard()
    .flatMap(({ host, path }) =>
      host === null ? [] : [`${host}${path ?? ""}`],
    )
    .sort();
}

/** The sites that somebody connected to. */
function connections(): Set<string> {
  return new Set(scene.lab.log.heard().map(({ site }) => site));
}
