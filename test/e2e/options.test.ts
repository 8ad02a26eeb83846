// The page of options in a real Firefox: what is off stays off, what is typed is checked, what is chosen is kept, in both languages.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { equipment, openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

const DEFAULTS = [
  "https://www.mozilla.org/",
  "https://www.wikipedia.org/",
  "http://detectportal.firefox.com/success.txt?ipv4",
];

const LOOKS = [
  {
    isJapanese: false,
    theme: "light",
    title: "SSL/TLS Error Guide settings",
    switchedOn: "from now on",
    forgotten: "are deleted",
  },
  {
    isJapanese: true,
    theme: "dark",
    title: "SSL/TLS エラーガイドの設定",
    switchedOn: "これから証明書を記録します",
    forgotten: "すべて消去しました",
  },
] as const;

describe.each(LOOKS)("Japanese: $isJapanese, $theme", (look) => {
  if (look.isJapanese && equipment().firefox?.languagePack == null) {
    test.skip("no Japanese language pack can be had on this machine", () =>
      undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ isJapanese: look.isJapanese, theme: look.theme });
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  const run = <T>(script: string, ...args: readonly unknown[]): Promise<T> =>
    scene.firefox.run<T>(script, args);
  const fields = (): Promise<string[]> =>
    run(
      `return ["reference-1", "reference-2", "portal"]
         .map((name) => document.querySelector("[data-option=" + name + "]").value)`,
    );
  const isSwitchedOn = (): Promise<boolean> =>
    run('return document.querySelector("[data-option=remembers]").checked');
  const said = (words: string): Promise<unknown> =>
    until(
      async () =>
        (
          await run<string>(
            'return document.querySelector("[role=status]").textContent',
          )
        ).includes(words),
      { message: words },
    );
  const type = (option: string, value: string): Promise<unknown> =>
    run(
      `document.querySelector("[data-option=" + arguments[0] + "]").value = arguments[1]`,
      option,
      value,
    );
  const press = (action: string): Promise<unknown> =>
    run(
      'document.querySelector("[data-action=" + arguments[0] + "]").click()',
      action,
    );
  const clean = async (): Promise<void> => {
    expect(await findViolations(scene.firefox)).toEqual([]);
  };

  test("is opened from the full page of a failing tab, where the memory would tell more", async () => {
    const { firefox, fail, extension } = scene;
    const guide = await openGuide(scene, await fail("expired"));
    const before = new Set(await firefox.tabs());
    await guide.press("open-options", "[data-need=memory]");
    const opened = await until(
      async () => (await firefox.tabs()).find((tab) => !before.has(tab)),
      { message: "the page of options" },
    );
    await firefox.switchTo(opened);
    await until(
      async () =>
        (await firefox.url()) ===
        `${extension.baseUrl}pages/options/index.html`,
      { message: "its address" },
    );
    await pageReady(firefox);
    expect(await run("return document.title")).toBe(look.title);
  });

  test("remembers nothing by default, and has the default addresses", async () => {
    expect(await isSwitchedOn()).toBe(false);
    expect(await fields()).toEqual(DEFAULTS);
    await clean();
  });

  test("is walked by keyboard, in the order in which it is read", async () => {
    const { firefox } = scene;
    await run("document.body.focus()");
    const inFocus = (): Promise<string> =>
      run(
        "const { option, action } = document.activeElement.dataset; return option ?? action ?? ''",
      );
    const walked: string[] = [];
    for (let turn = 0; turn < 7; turn++) {
      await firefox.pressKey("Tab");
      // The focus follows the key when Firefox finds the time.
      await until(async () => (await inFocus()) !== (walked.at(-1) ?? ""), {
        message: "the focus to move",
      });
      walked.push(await inFocus());
    }
    expect(walked).toEqual([
      "remembers",
      "forget-certificates",
      "reference-1",
      "reference-2",
      "portal",
      "save-addresses",
      "reset-addresses",
    ]);
  });

  test("refuses an address that will not do, says why at its field, and keeps what was", async () => {
    await type("reference-2", "http://plain.example/");
    await press("save-addresses");
    expect(
      await run(
        `const input = document.activeElement
         const { option } = input.dataset
         return [option, input.getAttribute("aria-invalid"), document.getElementById(option + "-wrong").textContent.length > 10]`,
      ),
    ).toEqual(["reference-2", "true", true]);
    await clean();
    await press("reset-addresses");
    await until(async () => (await fields())[1] === DEFAULTS[1], {
      message: "the default addresses",
    });
  });

  test("keeps what was chosen though the background and the page are gone meanwhile", async () => {
    const { firefox, extension } = scene;
    await type("reference-1", " https://good.tls-guide.test:8443 ");
    await press("save-addresses");
    await until(
      async () => (await fields())[0] === "https://good.tls-guide.test:8443/",
      { message: "the address in full" },
    );
    await run('document.querySelector("[data-option=remembers]").click()');
    await said(look.switchedOn);
    await firefox.terminateBackground(extension);
    await firefox.reload();
    await pageReady(firefox);
    expect(await isSwitchedOn()).toBe(true);
    expect(await fields()).toEqual([
      "https://good.tls-guide.test:8443/",
      DEFAULTS[1],
      DEFAULTS[2],
    ]);
    await clean();
  });

  test("counts what is remembered, and forgets it at one click", async () => {
    const { firefox, browse } = scene;
    const options = await firefox.currentTab();
    await browse("neighbour-1", "neighbour-2");
    const count = (): Promise<string> =>
      run('return document.querySelector(".count").textContent');
    await firefox.switchTo(options);
    await until(
      async () => {
        await run('window.dispatchEvent(new Event("focus"))');
        return (await count()).includes("2");
      },
      { message: "both sites to be counted" },
    );
    await press("forget-certificates");
    await said(look.forgotten);
    expect(await count()).toContain("0");
  });
});
