// The toolbar button of one tab: what is set there, what is taken away again, and tabs that are gone.
import { beforeEach, expect, test } from "@jest/globals";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

const BADGE = { text: "!", colour: "#c50042", textColour: "#ffffff" };
const PLAIN = {
  text: null,
  colour: null,
  textColour: null,
  title: null,
  popup: null,
};

let firefox: FakeFirefox;
let toolbar: typeof import("../../../src/platform/firefox/toolbar.js");

beforeEach(async () => {
  firefox = startFirefox();
  firefox.openTab(7);
  toolbar = await fresh(
    () => import("../../../src/platform/firefox/toolbar.js"),
  );
});

test("badge and tooltip stand on their tab alone", async () => {
  expect(await toolbar.showOnTab(7, BADGE, "What happened")).toBe(true);
  expect(firefox.toolbar.look(7)).toEqual({
    ...PLAIN,
    ...BADGE,
    title: "What happened",
  });
  expect(firefox.toolbar.look(8)).toEqual(PLAIN);
});

test("without a badge, the tab looks as if nothing had been", async () => {
  await toolbar.showOnTab(7, BADGE, "What happened");
  expect(await toolbar.showOnTab(7, null, null)).toBe(true);
  expect(firefox.toolbar.look(7)).toEqual(PLAIN);
});

test("a tab that is gone is an answer, not an error", async () => {
  expect(await toolbar.showOnTab(8, BADGE, null)).toBe(false);
});

test("a popup stands on its tab alone, until it is taken away", async () => {
  await toolbar.setPopup(7, "/popup.html#drawn");
  expect(firefox.toolbar.look(7).popup).toBe("/popup.html#drawn");
  expect(firefox.toolbar.look(8).popup).toBeNull();
  await toolbar.setPopup(7, null);
  expect(firefox.toolbar.look(7).popup).toBeNull();
});

test("a tab that is gone needs no popup", async () => {
  await expect(toolbar.setPopup(8, "/popup.html#drawn")).resolves.toBe(
    undefined,
  );
});

test("what all tabs show is there for those that have nothing of their own, and goes again", async () => {
  firefox.openTab(7);
  await toolbar.showEverywhere(BADGE, "Look here");
  expect(firefox.toolbar.everywhere).toEqual({
    ...BADGE,
    title: "Look here",
    popup: null,
  });
  expect(firefox.toolbar.look(7)).toEqual(PLAIN);
  await toolbar.showEverywhere(null, null);
  expect(firefox.toolbar.everywhere).toEqual({ ...PLAIN, text: "" });
});
