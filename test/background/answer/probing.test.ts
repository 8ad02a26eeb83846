// The whole background in a fake Firefox: whom it asks when a page says so, and that it asks nobody else.
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
import { connect, type FakeNetwork } from "../../support/fake-network.js";
import { NUMBER, SENTENCE } from "../../support/signals.js";
import "../../support/window.js";

const SHOP = { tabId: 7, url: "https://shop.example/basket" };
const NAMED = [
  SHOP.url,
  "https://www.mozilla.org/",
  "https://www.wikipedia.org/",
  "http://detectportal.firefox.com/success.txt?ipv4",
];

let firefox: FakeFirefox;
let network: FakeNetwork;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  firefox.openTab(7);
  firefox.openTab(8);
  await fresh(() => import("../../../src/background/main.js"));
  // Loaded when a page asks, which on a busy machine takes more turns than we wait for an answer.
  await import("../../../src/background/answer/answers.js");
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const failShop = (isPrivate = false): void => {
  const { unknownIssuer } = NUMBER;
  firefox.failPage(SHOP, unknownIssuer, SENTENCE.unknownIssuer, isPrivate);
};
/** The addresses that stand above the button. */
const tell = async (
  name: CommandName,
  tabId = 7,
  about = "",
): Promise<PageView> => {
  if (name === "probe" && about === "") {
    const { asking } = await tell("view", tabId);
    return tell(name, tabId, asking?.addresses.join(" ") ?? "none");
  }
  await firefox.turns.quiet();
  let answer: unknown = null;
  void firefox.browser.runtime
    .sendMessage({ name, tabId, about })
    .then((told) => (answer = told));
  // A request may fail without a word, so we wait for one; the clocks are heard a moment longer.
  for (let turn = 0; turn < 500 && answer === null; turn++) {
    await firefox.turns.quiet();
    await jest.advanceTimersByTimeAsync(10);
  }
  return answer as PageView;
};
const asked = (): string[] => network.requests.map(({ url }) => url);
const stored = (): string =>
  JSON.stringify(firefox.storage.session.stored["probes"] ?? []);
const isKnown = (view: PageView, id: string): boolean | undefined =>
  view.explanation?.facts.find((fact) => fact.id === id)?.isKnown;

describe("a page that failed", () => {
  beforeEach(() => {
    failShop();
  });

  test("has everybody named who would be asked, and nobody is", async () => {
    const view = await tell("view");
    const { addresses } = view.asking ?? { addresses: [] };
    expect(
      addresses.filter((one) => one !== "https://www.shop.example/"),
    ).toEqual(NAMED);
    expect(view.asking?.askedAt).toBeNull();
    expect(asked()).toEqual([]);
  });

  test("has exactly those asked, each once, at the click", async () => {
    const { asking } = await tell("view");
    const view = await tell("probe");
    expect(asked().toSorted()).toEqual(asking?.addresses.toSorted());
    expect(view.asking?.askedAt).not.toBeNull();
    expect(view.walk?.result?.kind).toBe("solved");
    for (const id of ["again", "references", "portal-answer"]) {
      expect([id, isKnown(view, id)]).toEqual([id, true]);
    }
  });

  test("has what was answered forgotten for it when it fails anew", async () => {
    await tell("probe");
    failShop();
    const view = await tell("view");
    expect(view.asking?.askedAt).toBeNull();
    expect(isKnown(view, "again")).toBe(false);
  });

  test("knows no more where asking is not allowed, and nothing breaks", async () => {
    network.site = { failsWith: null };
    const view = await tell("probe");
    expect(isKnown(view, "again")).toBe(false);
    expect(isKnown(view, "portal-answer")).toBe(false);
    expect(view.explanation?.category).toBe("unknown-issuer");
  });
});

test("a tab without a failure has nobody asked", async () => {
  const view = await tell("probe", 8);
  expect(view.asking).toBeNull();
  expect(asked()).toEqual([]);
});

test("nobody is asked who was not shown", async () => {
  failShop();
  const { asking } = await tell("view");
  for (const about of [
    "none",
    asking?.addresses.slice(1).join(" ") ?? "",
    `${asking?.addresses.join(" ") ?? ""} https://tracker.example/`,
  ]) {
    await tell("probe", 7, about);
    expect(asked()).toEqual([]);
  }
});

describe.each([
  ["private", { incognito: true, cookieStoreId: "firefox-private" }],
  ["in a container", { cookieStoreId: "firefox-container-2" }],
])("of a tab that is %s", (_, context) => {
  const shown = async (): Promise<string> => {
    const { asking } = await tell("view");
    failShop("incognito" in context);
    firefox.shown.set(7, { ...firefox.shown.get(7), ...context });
    return asking?.addresses.join(" ") ?? "";
  };

  test("nobody is asked from outside, and the page says why", async () => {
    failShop();
    const about = await shown();
    const view = await tell("probe", 7, about);
    expect(asked()).toEqual([]);
    expect(view.asking).toMatchObject({
      hint: { key: "asking_own_tab_hint" },
      addresses: [],
    });
    expect(stored()).toBe("[]");
  });

  test("a check is its own loading again, and the page says so", async () => {
    failShop();
    await shown();
    const view = await tell("check-again");
    expect(asked()).toEqual([]);
    expect(firefox.reloaded).toEqual([7]);
    expect(view.walk?.result?.body.key).toBe("result_in_its_tab_body");
  });

  test.each([
    ["while it is begun", "at once"],
    ["after the page was told of it", "later"],
  ])(
    "what its loading again shows is what the check saw, %s, and no later failure is",
    async (_, when) => {
      failShop();
      await shown();
      const isPrivate = "incognito" in context;
      firefox.whenReloaded = () => {
        if (when === "at once") {
          failShop(isPrivate);
        }
      };
      await tell("check-again");
      if (when === "later") {
        failShop(isPrivate);
      }
      expect((await tell("view")).walk?.result?.kind).toBe("same-error");
      expect((await tell("view")).walk?.result?.kind).toBe("same-error");
      failShop(isPrivate);
      expect((await tell("view")).walk?.result).toBeNull();

      firefox.whenReloaded = () => {
        const { revoked } = NUMBER;
        const sentence = "Peer’s Certificate has been revoked.";
        firefox.failPage(SHOP, revoked, sentence, isPrivate);
      };
      await tell("check-again");
      const other = await tell("view");
      expect(other.explanation?.category).toBe("revoked");
      expect(other.walk?.result?.kind).toBe("other-error");

      firefox.whenReloaded = () => {
        firefox.loadPage(SHOP);
      };
      await tell("check-again");
      expect((await tell("view")).walk?.result?.kind).toBe("solved");
    },
  );
});
