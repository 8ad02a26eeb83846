// What pages tell the background: every command reaches it, and nothing else is answered.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { idleView } from "../../../src/core/view/idle-view.js";
import type { Command } from "../../../src/platform/messages/messages.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

let firefox: FakeFirefox;
let messages: typeof import("../../../src/platform/messages/messages.js");
let told: Command[];

beforeEach(async () => {
  firefox = startFirefox();
  messages = await fresh(
    () => import("../../../src/platform/messages/messages.js"),
  );
  told = [];
});

const listen = (answer: unknown = idleView("fine")): void => {
  messages.onCommand((command) => {
    told.push(command);
    return Promise.resolve(answer as ReturnType<typeof idleView>);
  });
};

describe("a command", () => {
  test.each([
    "view",
    "check-again",
    "mark-done",
    "mark-no-help",
    "skip",
    "begin",
    "back",
    "start-over",
    "undo-done",
    "make-links",
    "forget",
  ] as const)("%s is told and answered", async (name) => {
    listen();
    expect(await messages.command(name, 7, "clear-cache")).toEqual(
      idleView("fine"),
    );
    expect(told).toEqual([{ name, tabId: 7, about: "clear-cache" }]);
  });

  test("that is about nothing says so", async () => {
    listen();
    await messages.command("view", 7);
    expect(told).toEqual([{ name: "view", tabId: 7, about: "" }]);
  });

  test("without an answer fails", async () => {
    await expect(messages.command("view", 7)).rejects.toThrow();
    listen(null);
    await expect(messages.command("view", 7)).rejects.toThrow(/no answer/);
  });
});

test.each<[unknown]>([
  [null],
  [undefined],
  ["view"],
  [7],
  [[]],
  [{}],
  [{ name: "view" }],
  [{ name: "view", tabId: 7 }],
  [{ name: "view", tabId: "7", about: "" }],
  [{ name: "view", tabId: 7.5, about: "" }],
  [{ name: "view", tabId: NaN, about: "" }],
  [{ name: "view", tabId: 7, about: 1 }],
  [{ name: "format-disk", tabId: 7, about: "" }],
  [{ name: "constructor", tabId: 7, about: "" }],
  [{ kind: "view", tabId: 7, about: "" }],
])("what is no command gets no answer: %j", async (message) => {
  listen();
  expect(await firefox.browser.runtime.sendMessage(message)).toBeUndefined();
  expect(told).toEqual([]);
});
