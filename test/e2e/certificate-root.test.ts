// The root of a chain on the certificate page, in a real Firefox: one of its own, with a chain read out of it, and the lab's, which is nobody's.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { X509Certificate } from "node:crypto";
import { sentBy } from "../support/certificates.js";
import { openCertificatePage } from "./support/certificate.mjs";
import { rootsIn } from "./support/roots.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const { older } = equipment();

describe.each(["firefox", "older"] as const)("%s", (which) => {
  if (which === "older" && older === null) {
    test.skip("no older Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;
  let tabId: number;

  beforeAll(async () => {
    scene = await openScene({ which });
    tabId = await scene.fail("unknown-issuer");
    await scene.firefox.open();
  }, 90_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  const pasted = async (
    ders: readonly (string | Uint8Array)[],
  ): Promise<void> => {
    const page = await openCertificatePage(scene, tabId);
    if ((await page.html())["chainState"] !== "none") {
      await page.press("forget-chain");
    }
    await page.paste(ders.map(pem).join("\n"));
  };

  /** The one intermediate that Firefox has among its roots, and the root that signed it. */
  test("is one of Firefox’s, where signatures lead to it", async () => {
    const roots = (await rootsIn(scene.firefox.session)).map(({ der }) => ({
      der,
      read: new X509Certificate(Buffer.from(der, "base64")),
    }));
    const below = roots.find(({ read }) => read.subject !== read.issuer);
    const above = roots.find(({ read }) => read.subject === below?.read.issuer);
    await pasted([below?.der ?? "", above?.der ?? ""]);
    expect(await root(scene)).toMatchObject({
      root: "trusted",
      proven: "true",
      text: expect.stringContaining(above?.read.subject.split("CN=")[1] ?? "?"),
    });
    // Without the root, nothing but its name is there.
    await pasted([below?.der ?? ""]);
    expect(await root(scene)).toMatchObject({
      root: "trusted",
      proven: "false",
    });
  }, 60_000);

  test("is the lab’s own, which Firefox does not have", async () => {
    const { lab } = scene;
    const expired = await sentBy(lab.site("expired").url);
    await pasted([...expired, ...lab.rootCertificates]);
    expect(await root(scene)).toMatchObject({ root: "own" });
  }, 60_000);
});

const pem = (der: string | Uint8Array): string =>
  [
    "-----BEGIN CERTIFICATE-----",
    typeof der === "string" ? der : Buffer.from(der).toString("base64"),
    "-----END CERTIFICATE-----",
  ].join("\n");

/** What the page says of the root; null where it says nothing. */
const root = (scene: Scene): Promise<Record<string, string> | null> =>
  scene.firefox.run<Record<string, string> | null>(
    `const found = document.querySelector("[data-root]");
     return found && { ...found.dataset, text: found.textContent }`,
  );
