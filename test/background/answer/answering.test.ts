// The whole background in a fake Firefox: the reader's answers, kept for their tab alone.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { PageView } from "../../../src/core/view/view.js";
import type { CommandName } from "../../../src/platform/messages/messages.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { NUMBER, SENTENCE } from "../../support/signals.js";
import "../../support/window.js";

const SHOP = "https://shop.example/basket";

let firefox: FakeFirefox;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  firefox.openTab(7);
  firefox.openTab(8);
  await fresh(() => import("../../../src/background/main.js"));
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const fail = (tabId: number, isPrivate = false): void => {
  firefox.failPage(
    { tabId, url: SHOP },
    NUMBER.unknownIssuer,
    SENTENCE.unknownIssuer,
    isPrivate,
  );
};
const tell = async (
  name: CommandName,
  tabId: number,
  about = "",
): Promise<PageView> => {
  await firefox.turns.quiet();
  let answer: unknown = null;
  void firefox.browser.runtime
    .sendMessage({ name, tabId, about })
    .then((told) => (answer = told));
  for (let turn = 0; turn < 500 && answer === null; turn++) {
    await firefox.turns.quiet();
    await jest.advanceTimersByTimeAsync(10);
  }
  return answer as PageView;
};
const stored = (): unknown => firefox.storage.session.stored["answers"] ?? [];
const isTold = (view: PageView): boolean | undefined =>
  view.explanation?.facts.find(({ id }) => id === "managed")?.isTold;

describe("an answer", () => {
  test("is a fact at once, for its tab alone", async () => {
    fail(7);
    fail(8);
    const view = await tell("answer", 7, "managed yes");
    expect(isTold(view)).toBe(true);
    expect(view.question?.id).not.toBe("managed");
    expect(isTold(await tell("view", 7))).toBe(true);
    expect(isTold(await tell("view", 8))).toBe(false);
  });

  test("is taken back, or forgotten where the guide starts over", async () => {
    fail(7);
    for (const name of ["take-back", "start-over"] as const) {
      await tell("answer", 7, "managed unknown");
      expect(stored()).toHaveLength(1);
      expect(isTold(await tell(name, 7))).toBe(false);
      expect(stored()).toEqual([]);
    }
  });

  test("that is none, or about no failure, is not kept", async () => {
    fail(7);
    for (const about of [
      "",
      "managed",
      "managed perhaps",
      "__proto__ yes",
      "constructor yes",
      "clock yes",
    ]) {
      await tell("answer", 7, about);
    }
    await tell("answer", 8, "managed yes");
    expect(stored()).toEqual([]);
  });

  test.each([false, true])(
    "goes with its tab (private: %s), and no other kind of memory has it",
    async (isPrivate) => {
      fail(7, isPrivate);
      await tell("answer", 7, "managed yes");
      expect(stored()).toHaveLength(1);
      expect(JSON.stringify(firefox.storage.local.stored)).not.toContain(
        "managed",
      );
      firefox.closeTab(7);
      await firefox.turns.quiet();
      await jest.advanceTimersByTimeAsync(100);
      await firefox.turns.quiet();
      expect(stored()).toEqual([]);
    },
  );
});
