// HSTS: past the errors of a host that asked for it nobody may go, and we say why.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PRELOADED_TLDS } from "../../src/core/hsts.js";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("a host that asked for HSTS is never one to go on to", async () => {
  const { firefox, lab, visit, badge, extension } = scene;
  await firefox.open();
  await visit("hsts");
  await badge("");
  await lab.site("hsts").breakAgain?.();
  await firefox.reload();
  await badge("!");

  const popup = await firefox.clickToolbarButton(extension);

  expect(await popup.text(".chips")).toContain("Do not go on");
  expect(await popup.text(".going-on")).toContain("HSTS");
  await popup.close();
  await lab.site("hsts").heal?.();
});

test("the same error on a host without HSTS is left to the owner of a device", async () => {
  const { firefox, visit, badge, extension } = scene;
  await firefox.open();
  await visit("expired");
  await badge("!");
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.text(".chips")).toContain("Better not go on");
  await popup.close();
});

test("every top-level domain in our list is preloaded in this Firefox", async () => {
  const preloaded = await scene.firefox.chrome<string[]>(
    `const sts = Cc["@mozilla.org/ssservice;1"].getService(Ci.nsISiteSecurityService);
     return arguments[0].filter((tld) => sts.isSecureURI(Services.io.newURI("https://nobody-has-this-name." + tld + "/")))`,
    [[...PRELOADED_TLDS, "com", "example"]],
  );
  expect(preloaded).toEqual([...PRELOADED_TLDS]);
});
