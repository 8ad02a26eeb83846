// A guide that learns, in a real Firefox: what did not help changes the order and the line over the steps, and going back undoes it.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { openGuide } from "./support/walk.mjs";

const HINT = "section.steps > .hint";

describe.each([
  ["en", "didn’t help", "Other things to try"],
  ["ja", "では直", "そのほかに試せること"],
])("in %s", (language, inVain, fold) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ isJapanese: language === "ja" });
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("a step that didn't help changes what is next, what is likely, and the line that says so", async () => {
    const { firefox, extension } = scene;
    const tabId = await scene.fail("wrong-host");
    const failing = await firefox.currentTab();
    const guide = await openGuide(scene, tabId);
    const page = await firefox.currentTab();
    const seen = async () => ({
      states: Object.entries(await guide.states()),
      likelihoods: await firefox.run<Record<string, string>>(
        "return Object.fromEntries([document.documentElement, ...document.querySelectorAll('[data-cause][data-likelihood]')].map(({ dataset }) => [dataset.cause, dataset.likelihood]))",
      ),
      hint: await guide.text(HINT),
      current: await guide.current(),
      inView: await firefox.run<number>(
        "return [...document.querySelectorAll('[data-step][data-actor=you]')].filter((step) => !step.closest('[data-fold]')).length",
      ),
    });
    const atFirst = await seen();
    expect(atFirst.inView).toBeGreaterThanOrEqual(3);
    expect(atFirst.inView).toBeLessThanOrEqual(5);
    // What is skipped says nothing.
    while ((await guide.current()) !== "tell-owner") {
      await guide.press("skip");
    }
    const before = await seen();
    expect(before.likelihoods).toEqual(atFirst.likelihoods);
    expect(await guide.text("[data-fold=other-steps] summary")).toBe(fold);
    expect(before.hint).not.toContain(inVain);

    const title = await guide.text("[data-current] .step-title");
    await guide.press("mark-no-help");
    const after = await seen();
    const next = await guide.text("[data-current] .step-title");
    expect(after.hint).toContain(inVain);
    expect(after.hint).toContain(title);
    expect(after.hint).toContain(next);
    expect(after.current).not.toBe(before.current);
    expect(after.likelihoods).not.toEqual(before.likelihoods);
    const open = ({ states }: typeof after): readonly string[] =>
      states.flatMap(([id, state]) => (state === "todo" ? [id] : []));
    expect(open(after)).not.toEqual(open(before).slice(1));
    expect([...open(after)].sort()).toEqual([...open(before).slice(1)].sort());

    // The popup is at the same step.
    await firefox.switchTo(failing);
    const popup = await firefox.clickToolbarButton(extension);
    const said = await popup.text();
    expect(said).toContain(next);
    await popup.close();
    await firefox.switchTo(page);

    await guide.press("back");
    expect(await seen()).toEqual(before);

    await guide.press("mark-no-help");
    await guide.press("start-over");
    expect(await seen()).toEqual(atFirst);
    await guide.close();
  });
});
