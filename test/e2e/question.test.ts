// The one question in a real Firefox: asked below the first step, answered with a click, never asked twice, and forgotten with its tab.
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
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

// What failed in other tabs would be a clue, and change what is worth asking.
beforeEach(async () => {
  await scene.closeTabs();
});

const QUESTION =
  "return document.querySelector('[data-question]')?.dataset.question ?? null";
const LIKELIHOOD = "return document.documentElement.dataset.likelihood";
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
  await fail("expired");
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.run(QUESTION)).toBe("since");
  expect(await popup.text("[data-fold=question]")).toContain(
    "How long has this page failed to open?",
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
  const before = await popup.run(LIKELIHOOD);

  await popup.click("[data-answer=always]");
  await until(async () => (await popup.run(QUESTION)) !== "since", {
    message: "the question to be gone",
  });
  expect(await popup.run(LIKELIHOOD)).not.toBe(before);
  expect(await popup.text(".foot-status")).not.toBe("");
  await popup.close();

  const again = await firefox.clickToolbarButton(extension);
  expect(await again.run(QUESTION)).not.toBe("since");
  await again.close();
});

test("the keyboard answers it as well, and “I don’t know” is an answer that changes nothing else", async () => {
  const { firefox, extension, fail } = scene;
  await fail("tls-1-1");
  const popup = await firefox.clickToolbarButton(extension);
  const before = await popup.run(STEPS);
  // The first Tab moves into the popup.
  await popup.pressKey("Tab");
  await popup.click("[data-fold=question] summary");
  await popup.run("document.querySelector('[data-answer=unknown]').focus()");
  await popup.pressKey("Enter");
  await until(async () => (await popup.run(QUESTION)) !== "since", {
    message: "the question to be gone",
  });
  expect(await popup.run(STEPS)).toBe(before);
  await popup.close();
});

test("the full page shows the answer among the facts and its clue, and lets it be taken back", async () => {
  const { firefox, fail } = scene;
  const tabId = await fail("no-common-cipher");
  const guide = await openGuide(scene, tabId);
  const likelihood = (): Promise<string> =>
    firefox.run(
      "return [...document.querySelectorAll('[data-cause]')].map(({ dataset }) => dataset.cause + dataset.likelihood).join()",
    );
  const unasked = await likelihood();
  await answer("always");
  expect(await likelihood()).not.toBe(unasked);
  const { facts } = await guide.judgement();
  expect(facts["since"]?.isKnown).toBe(true);
  expect(
    await firefox.run("return document.querySelector('.causes').textContent"),
  ).toContain("You said that the page never opened here");
  expect(
    await firefox.run(
      "return document.querySelector('[data-cause] .prior').textContent",
    ),
  ).toContain("Before anything was known:");
  expect(await findViolations(firefox)).toEqual([]);

  await guide.press("take-back");
  await until(async () => (await firefox.run(QUESTION)) === "since", {
    message: "the question to be asked again",
  });
  expect(await likelihood()).toBe(unasked);
  await guide.close();
});

test("another tab is asked for itself, and what was said goes with its tab", async () => {
  const { firefox, fail, lab } = scene;
  const first = await fail("tls-1-0-hello");
  const tab = await firefox.currentTab();
  const guide = await openGuide(scene, first);
  await answer("today");
  await guide.close();
  expect(JSON.parse(await answers())).toContainEqual({
    tabId: first,
    host: lab.site("tls-1-0-hello").host,
    question: "since",
    answer: "today",
  });

  const second = await fail("tls-1-0-hello");
  const other = await openGuide(scene, second);
  expect(await firefox.run(QUESTION)).toBe("since");
  await other.close();

  await firefox.switchTo(tab);
  await firefox.closeTab();
  await until(
    async () => !(await answers()).includes(`"tabId":${String(first)},`),
    { message: "the answers to be forgotten" },
  );
});

test("what is no answer is dropped, whoever wrote it into the session", async () => {
  const { firefox, extension, fail, lab } = scene;
  const tabId = await fail("expired");
  await firefox.runInBackground(
    extension,
    `await browser.storage.session.set({ answers: [null, 7, { tabId: arguments[0], host: '', question: '__proto__', answer: 'yes' },
       { tabId: arguments[0], host: '', question: 'since', answer: 'constructor' }] })`,
    [tabId],
  );
  // The background remembers what it wrote itself; a new one reads what is there.
  await firefox.terminateBackground(extension);
  const guide = await openGuide(scene, tabId);
  expect(await firefox.run(QUESTION)).toBe("since");
  await answer("today");
  expect(JSON.parse(await answers())).toEqual([
    {
      tabId,
      host: lab.site("expired").host,
      question: "since",
      answer: "today",
    },
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
  const tabId = await visit("tls-1-1");
  const { host } = lab.site("tls-1-1");
  const session = (): Promise<string> =>
    firefox.runInBackground(
      scene.extension,
      "return JSON.stringify(await browser.storage.session.get())",
    );
  await until(async () => (await session()).includes(host), {
    message: "the failure to be recorded",
  });
  const guide = await openGuide(scene, tabId);
  expect(await firefox.run(QUESTION)).toBe("since");
  await answer("always");
  await guide.close();
  expect(await answers()).toContain(`"tabId":${String(tabId)},`);

  await firefox.switchTo(before);
  const normal = await openGuide(scene, await fail("tls-1-1"));
  expect(await firefox.run(QUESTION)).toBe("since");
  await normal.close();

  await firefox.switchTo(own);
  await firefox.closeTab();
  await until(
    async () => !(await answers()).includes(`"tabId":${String(tabId)},`),
    { message: "the answers to be forgotten" },
  );
});
