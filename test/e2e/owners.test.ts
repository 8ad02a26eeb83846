// Whose the names in a certificate are, by Firefox's own list of suffixes: other names of the owner are told; 140 has no such list.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { captureChain } from "./support/capture.mjs";
import { judgementOn } from "./support/evidence.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const { older } = equipment();

/** Below suffixes that only the list knows. */
const ASKED = ["shop.akebono.tokyo.jp", "book.akebono.tokyo.jp"] as const;
const OWN = "pay.akebono.tokyo.jp";
const NEIGHBOUR = "shop.hoshizora.tokyo.jp";

describe.each(["firefox", "older"] as const)("%s", (which) => {
  if (which === "older" && older === null) {
    test.skip("no older Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ which, domains: [...ASKED] });
  }, 90_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("another name of the owner is told, a neighbour’s is not", async () => {
    const own = await causesFor(ASKED[0], OWN);
    const neighbour = await causesFor(ASKED[1], NEIGHBOUR);
    const told = (causes: typeof own) =>
      causes.find(({ id }) => id === "name-not-covered")?.words ?? "";
    const hasList = which === "firefox";
    expect(told(own).includes("names of the same owner")).toBe(hasList);
    // Without the list it is a stranger's name, which is told as well, but as nobody's own.
    expect(told(own)).toContain(OWN);
    expect(told(neighbour)).not.toContain("names of the same owner");
  }, 60_000);

  /** The causes once the certificate, which is for this name, was read. */
  async function causesFor(asked: string, name: string) {
    const { firefox, lab, badge } = scene;
    const site = lab.site("goes-bad");
    await site.reissue({ hosts: [name] });
    const { port } = new URL(site.url);
    await firefox.open();
    await firefox.goto(`https://${asked}:${port}/`);
    await badge("!", asked);
    const tabId = await firefox.extensionTabId();
    await captureChain(scene, tabId);
    return (await judgementOn(scene, tabId)).causes;
  }
});
