// The one question in a real Firefox: asked below the first step, answered with a click, never asked twice, and forgotten with its tab.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

const QUESTION =
  "return document.querySelector('[data-question]')?.dataset.question ?? null";
const STEPS =
  "return [...document.querySelectorAll('[data-step]')].map(({ dataset }) => dataset.step).join()";

const answers = (): Promise<string> =>
  scene.firefox.runInBackground(
    scene.extension,
    "return JSON.stringify((await browser.storage.session.get('answers')).answers ?? [])",
  );

/** Answers on the full page, and waits until the question is gone. */
async function answer(label: string): Promise<void> {
  const { firefox } = scene;
  const before = await firefox.run(QUESTION);
  await firefox.run(
    "document.querySelector('[data-answer=' + arguments[0] + ']').click()",
    [label],
  );
  await until(async () => (await firefox.run(QUESTION)) !== before, {
    message: "the question to be gone",
  });
}

test("a click of the mouse in the popup answers it: the order follows at once, and it is not asked again", async () => {
  const { firefox, extension, fail } = scene;
  await fail("wrong-host");
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.run(QUESTION)).toBe("managed");
  expect(await popup.text("[data-fold=question]")).toContain(
    "managed by a company or school?",
  );
  // Below the first step, on a line that opens.
  expect(
    await popup.run(
      `return document.querySelector('[data-fold=question]').getBoundingClientRect().top >=
         document.querySelector('[data-current]').getBoundingClientRect().bottom`,
    ),
  ).toBe(true);
  await popup.click("[data-fold=question] summary");
  expect(await findViolations(popup)).toEqual([]);
  const before = await popup.run(STEPS);

  await popup.click("[data-answer=yes]");
  await until(async () => (await popup.run(QUESTION)) !== "managed", {
    message: "the question to be gone",
  });
  expect(await popup.run(STEPS)).not.toBe(before);
  expect(await popup.text(".foot-status")).not.toBe("");
  await popup.close();

  const again = await firefox.clickToolbarButton(extension);
  expect(await again.run(QUESTION)).not.toBe("managed");
  await again.close();
});

test("the keyboard answers it as well, and “I don’t know” is an answer that changes nothing else", async () => {
  const { firefox, extension, fail } = scene;
  await fail("wrong-host");
  const popup = await firefox.clickToolbarButton(extension);
  const before = await popup.run(STEPS);
  // The first Tab moves into the popup.
  await popup.pressKey("Tab");
  await popup.click("[data-fold=question] summary");
  await popup.run("document.querySelector('[data-answer=unknown]').focus()");
  await popup.pressKey("Enter");
  await until(async () => (await popup.run(QUESTION)) !== "managed", {
    message: "the question to be gone",
  });
  expect(await popup.run(STEPS)).toBe(before);
  await popup.close();
});

test("the full page shows the answer among the facts and its clue, and lets it be taken back", async () => {
  const { firefox, fail } = scene;
  const tabId = await fail("wrong-host");
  const guide = await openGuide(scene, tabId);
  const likelihood = (): Promise<string> =>
    firefox.run(
      "return [...document.querySelectorAll('[data-cause]')].map(({ dataset }) => dataset.cause + dataset.likelihood).join()",
    );
  const unasked = await likelihood();
  await answer("yes");
  expect(await likelihood()).not.toBe(unasked);
  const { facts } = await guide.judgement();
  expect(facts["managed"]?.isKnown).toBe(true);
  expect(
    await firefox.run("return document.querySelector('.causes').textContent"),
  ).toContain("You said that this device or network is managed");
  expect(
    await firefox.run(
      "return document.querySelector('[data-cause] .prior').textContent",
    ),
  ).toContain("Before anything was known:");
  expect(await findViolations(firefox)).toEqual([]);

  await guide.press("take-back");
  await until(async () => (await firefox.run(QUESTION)) === "managed", {
    message: "the question to be asked again",
  });
  expect(await likelihood()).toBe(unasked);
  await guide.close();
});

test("another tab is asked for itself, and what was said goes with its tab", async () => {
  const { firefox, fail } = scene;
  const first = await fail("wrong-host");
  const tab = await firefox.currentTab();
  const guide = await openGuide(scene, first);
  await answer("no");
  await guide.close();
  expect(JSON.parse(await answers())).toContainEqual({
    tabId: first,
    host: "",
    question: "managed",
    answer: "no",
  });

  const second = await fail("wrong-host");
  const other = await openGuide(scene, second);
  expect(await firefox.run(QUESTION)).toBe("managed");
  await other.close();

  await firefox.switchTo(tab);
  await firefox.closeTab();
  await until(
    async () => !(await answers()).includes(`"tabId":${String(first)},`),
    { message: "the answers to be forgotten" },
  );
});

test("what is no answer is dropped, whoever wrote it into the session", async () => {
  const { firefox, extension, fail } = scene;
  const tabId = await fail("wrong-host");
  await firefox.runInBackground(
    extension,
    `await browser.storage.session.set({ answers: [null, 7, { tabId: arguments[0], host: '', question: '__proto__', answer: 'yes' },
       { tabId: arguments[0], host: '', question: 'managed', answer: 'constructor' }] })`,
    [tabId],
  );
  // The background remembers what it wrote itself; a new one reads what is there.
  await firefox.terminateBackground(extension);
  const guide = await openGuide(scene, tabId);
  expect(await firefox.run(QUESTION)).toBe("managed");
  await answer("no");
  expect(JSON.parse(await answers())).toEqual([
    { tabId, host: "", question: "managed", answer: "no" },
  ]);
  await guide.close();
});

test("a private window has questions of its own, of which no other window learns, and nothing stays", async () => {
  const { firefox, lab, visit, fail } = scene;
  scene = { ...scene, extension: await firefox.allowPrivate(scene.extension) };
  await firefox.open();
  const before = await firefox.currentTab();
  await firefox.newWindow({ private: true });
  const own = await firefox.currentTab();
  const tabId = await visit("wrong-host");
  const { host } = lab.site("wrong-host");
  const session = (): Promise<string> =>
    firefox.runInBackground(
      scene.extension,
      "return JSON.stringify(await browser.storage.session.get())",
    );
  await until(async () => (await session()).includes(host), {
    message: "the failure to be recorded",
  });
  const guide = await openGuide(scene, tabId);
  expect(await firefox.run(QUESTION)).toBe("managed");
  await answer("yes");
  await guide.close();
  expect(await answers()).toContain(`"tabId":${String(tabId)},`);

  await firefox.switchTo(before);
  const normal = await openGuide(scene, await fail("wrong-host"));
  expect(await firefox.run(QUESTION)).toBe("managed");
  await normal.close();

  await firefox.switchTo(own);
  await firefox.closeTab();
  await until(
    async () => !(await answers()).includes(`"tabId":${String(tabId)},`),
    { message: "the answers to be forgotten" },
  );
});
