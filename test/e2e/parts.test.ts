// Parts of a page that fail while the page itself loads.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

interface Part {
  type: string;
  url: string;
  sentence: { value: string } | null;
  error: { name: string | null };
}

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({
    isJapanese: equipment().firefox?.languagePack != null,
  });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("failed parts are recorded with type, host and code, and counted on the icon", async () => {
  const { lab, openSite, badge } = scene;
  const tabId = await openSite("mixed-parts");
  await badge("4");

  const parts = await partsOf(tabId);
  const seen = parts.map(({ type, url, error }) => [
    type,
    new URL(url).hostname,
    error.name,
  ]);
  expect(seen).toEqual(
    expect.arrayContaining([
      ["image", lab.site("expired").host, "SEC_ERROR_EXPIRED_CERTIFICATE"],
      ["script", lab.site("unknown-issuer").host, "SEC_ERROR_UNKNOWN_ISSUER"],
      [
        "xmlhttprequest",
        lab.site("revoked").host,
        "SEC_ERROR_REVOKED_CERTIFICATE",
      ],
      ["sub_frame", lab.site("wrong-host").host, "SSL_ERROR_BAD_CERT_DOMAIN"],
    ]),
  );
});

test("the popup lists failed parts by host", async () => {
  const { firefox, lab, openSite, badge, extension } = scene;
  await openSite("mixed-parts");
  await badge("4");
  const popup = await firefox.clickToolbarButton(extension);
  const words = await popup.run<string>(
    "return document.querySelector('.parts').textContent",
  );
  for (const id of ["expired", "unknown-issuer", "revoked", "wrong-host"]) {
    expect(words).toContain(lab.site(id).host);
  }
  await popup.click(`[data-fold*="${lab.site("revoked").host}"] summary`);
  expect(await popup.text(".parts")).toContain("失効");
  await popup.close();
});

test("parts of the page before are forgotten when the next page is there", async () => {
  const { openSite, visit, badge } = scene;
  await openSite("mixed-parts");
  await badge("4");
  await visit("good");
  await badge("");
});

const inJapanese = equipment().firefox?.languagePack == null ? test.skip : test;

inJapanese(
  "a sentence in the language of Firefox is learnt from a failing page and understood for a part",
  async () => {
    const { firefox, lab, openSite, visit, badge } = scene;
    await openSite("serial-first");
    await visit("serial-second");
    await badge("!");
    const tabId = await visit("good");
    await badge("");

    // Firefox has this sentence in Japanese even where it has nearly all others in English only.
    await firefox.run("new Image().src = arguments[0]", [
      `${lab.site("serial-second").url}picture.png`,
    ]);

    await badge("1");
    const [part] = await partsOf(tabId).then((parts) =>
      parts.filter(({ type }) => type === "image"),
    );
    expect(part?.error.name).toBe("SEC_ERROR_REUSED_ISSUER_AND_SERIAL");
    expect(part?.sentence?.value).toMatch(/[\u3040-\u30ff]/);
  },
);

async function partsOf(tabId: number): Promise<Part[]> {
  return until(
    async () => {
      const failures = await scene.firefox.runInBackground<
        (Part & { tabId: number })[]
      >(
        scene.extension,
        'return (await browser.storage.session.get("journal")).journal.failures',
      );
      const parts = failures.filter((one) => one.tabId === tabId);
      return parts.length > 0 && parts;
    },
    { message: "the parts in the journal" },
  );
}
