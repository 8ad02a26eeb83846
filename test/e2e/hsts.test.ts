// HSTS: nobody may continue past the errors of a host that asked for it, and we say why.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Popup } from "./support/popup.mjs";
import { until } from "./support/until.mjs";
import type { Scene } from "./support/scene.mjs";

/** Everything below .dev is on Firefox's HSTS preload list. */
const PRELOADED = "tls-guide.dev";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({ domains: [PRELOADED] });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("a host that asked for HSTS is never one to go on to", async () => {
  const { firefox, lab, openSite, badge, extension } = scene;
  await openSite("hsts");
  await badge("");
  await lab.site("hsts").breakAgain?.();
  await firefox.reload();
  await badge("!");

  const popup = await firefox.clickToolbarButton(extension);

  expect(await popup.text("[data-fold=going-on]")).toContain("Don’t continue");
  expect(await opened(popup)).toContain("HSTS");
  await popup.close();
  await lab.site("hsts").heal?.();
});

test("a host whose whole top-level domain is preloaded is never one to go on to", async () => {
  const { firefox, lab, badge, extension } = scene;
  await firefox.open();
  const { port } = new URL(lab.site("expired").url);
  await firefox.goto(`https://${PRELOADED}:${port}/`);
  await badge("!", PRELOADED);

  // The list ages with its Firefox, which drops it some months after the build.
  const isPreloaded = await firefox.chrome<boolean>(
    `return Cc["@mozilla.org/ssservice;1"].getService(Ci.nsISiteSecurityService).isSecureURI(Services.io.newURI(arguments[0]), {})`,
    [`https://${PRELOADED}/`],
  );
  const popup = await firefox.clickToolbarButton(extension);

  expect(await popup.text("[data-fold=going-on]")).toContain(
    isPreloaded ? "Don’t continue" : "Better to stop",
  );
  expect(await opened(popup)).toContain(isPreloaded ? "HSTS" : "");
  await popup.close();
});

test("the same error on a host without HSTS is left to the owner of a device", async () => {
  const { firefox, openSite, badge, extension } = scene;
  await openSite("expired");
  await badge("!");
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.text("[data-fold=going-on]")).toContain("Better to stop");
  await popup.close();
});

/** Why, once its line was opened. */
async function opened(popup: Popup): Promise<string> {
  await popup.click("[data-fold=going-on] summary");
  return until(() => popup.text("[data-fold=going-on] .fold-body"), {
    message: "the line to open",
  });
}
