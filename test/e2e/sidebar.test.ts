// The guide beside the page, as a person meets it: the popup closes where people click, the sidebar stays.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

let scene: Scene;

beforeAll(async () => {
  // A panel closes as it does for people.
  scene = await openScene({
    isPermanent: true,
    prefs: { "ui.popup.disable_autohide": false },
  });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

async function guideMe(site: string) {
  const { firefox, extension, fail } = scene;
  await fail(site);
  const popup = await firefox.clickToolbarButton(extension);
  await popup.click('[data-action="guide"]');
  const sidebar = await firefox.sidebar();
  await until(async () => !(await popup.isOpen()), {
    message: "the popup to make way for the sidebar",
  });
  return sidebar;
}

test("one click in the popup opens the sidebar, which stays at its step while its reader is in Firefox's pages", async () => {
  const { firefox, lab } = scene;
  const sidebar = await guideMe("ocsp-other-certificate");
  await until(async () => (await sidebar.html())["view"] === "walk", {
    message: "the walk",
  });
  expect(await sidebar.html()).toMatchObject({ category: "ocsp" });
  expect(await sidebar.text(".walk-host")).toBe(
    lab.site("ocsp-other-certificate").host,
  );
  while ((await sidebar.step()) !== "restart-firefox") {
    await sidebar.press("skip");
  }
  expect(await sidebar.text(".there")).toBe("");

  await firefox.open("about:profiles");
  await until(async () => (await sidebar.text(".there")) !== "", {
    message: "the line that led here to be ticked",
  });
  expect(await sidebar.step()).toBe("restart-firefox");
  expect(await findViolations(sidebar)).toEqual([]);
}, 60_000);

test.each([252, 340, 500])(
  "a sidebar of %i pixels shows its main button, and nothing hangs over the edge",
  async (width) => {
    const sidebar = await scene.firefox.sidebar();
    await sidebar.resize(width);
    expect(
      await sidebar.run(`
        const { clientWidth, scrollWidth } = document.documentElement
        const { bottom, right } = document.querySelector('[data-action=mark-done]').getBoundingClientRect()
        const body = document.querySelector('.walk-body')
        return {
          hangsOver: scrollWidth > clientWidth || body.scrollWidth > body.clientWidth,
          isButtonInView: bottom <= innerHeight && right <= clientWidth,
        }`),
    ).toEqual({ hangsOver: false, isButtonInView: true });
  },
);

test("after a restart that the step asks for, the guide stands at that step", async () => {
  const { firefox } = scene;
  const sidebar = await firefox.sidebar();
  await sidebar.click('[data-action="copy-address"]');
  await until(
    async () =>
      (
        await firefox.runInBackground<string>(
          scene.extension,
          "return JSON.stringify(await browser.storage.local.get())",
        )
      ).includes("restart-firefox") || (await sidebar.text(".hint")) !== "",
    { message: "the guide to be remembered" },
  );
  await firefox.restart();
  const again = await firefox.sidebar();
  await until(async () => (await again.step()) === "restart-firefox", {
    message: "the same step",
  });
}, 90_000);

test("a page that loads again ends the walk", async () => {
  const { firefox, lab } = scene;
  const sidebar = await guideMe("expired");
  await until(
    async () => (await sidebar.text(".walk-host")) === lab.site("expired").host,
    { message: "the walk of the other page" },
  );
  await lab.site("expired").heal?.();
  await firefox.reload();
  await until(async () => (await sidebar.html())["result"] === "solved", {
    message: "the walk to be told as solved",
  });
  await lab.site("expired").breakAgain?.();
}, 60_000);

test("a private window shows nothing of another window's walk", async () => {
  const { firefox, lab, visit } = scene;
  scene = { ...scene, extension: await firefox.allowPrivate(scene.extension) };
  const outside = await guideMe("wrong-host");
  await until(
    async () =>
      (await outside.text(".walk-host")) === lab.site("wrong-host").host,
    { message: "the walk" },
  );
  await firefox.newWindow({ private: true });
  await visit("apex-only");
  await firefox.chrome(
    "await SidebarController.show(SidebarController.lastOpenedId ?? arguments[0])",
    [sidebarId(scene.extension.id)],
  );
  const inside = await firefox.sidebar();
  expect(await inside.text("body")).not.toContain(lab.site("wrong-host").host);
}, 60_000);

const sidebarId = (id: string): string =>
  `${id.replaceAll(/[^a-z0-9_-]/gi, "_")}-sidebar-action`;
