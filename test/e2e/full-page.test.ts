// The full page in a real Firefox: every cause in ranked order, every fact, and what an unknown one would take.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FACT_IDS } from "../../src/core/evidence/evidence.js";
import { judgementOn } from "./support/evidence.mjs";
import { openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("has each cause once, the likeliest first, and every fact, known or not", async () => {
  const { html, causes, facts } = await judgementOn(
    scene,
    await scene.fail("expired"),
  );
  const ids = causes.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe(html["cause"]);
  expect(html["verdict"]).toMatch(/^(device|network|site|unknown)$/);
  expect(Object.keys(facts).sort()).toEqual([...FACT_IDS].sort());
  expect(facts).toMatchObject({
    firefox: { isKnown: true },
    platform: { isKnown: true },
    certificate: { isKnown: false },
  });
});

test("offers for each unknown fact what would tell it", async () => {
  const { firefox, extension, fail } = scene;
  const tabId = await fail("expired");
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`,
  );
  await pageReady(firefox);
  const offered = await firefox.run(`
    return [...document.querySelectorAll("[data-need]")].map((group) => [
      group.dataset.need,
      group.querySelector("[data-action]")?.dataset.action ?? null,
    ])`);
  // In this order: what a click changes comes before what comes by itself.
  expect(offered).toEqual([
    ["probe", "probe"],
    ["certificate", "open-certificate"],
    ["memory", "open-options"],
    ["proxy", "allow-proxy"],
    ["management", "allow-management"],
    ["browsing", null],
    ["nothing", null],
  ]);
  await firefox.closeTab();
});
