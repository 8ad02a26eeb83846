// The background in a fake Firefox whose pages fail, started before each test of the file that imports this: for who was called revoked.
import { afterEach, beforeEach, jest } from "@jest/globals";
import type { PageView } from "../../src/core/view/view.js";
import type { CommandName } from "../../src/platform/messages/messages.js";
import { fresh, startFirefox } from "./extension.js";
import { digestIn } from "./fake-digest.js";
import type { FakeFirefox } from "./fake-firefox.js";
import { connect, type FakeNetwork } from "./fake-network.js";
import { lastResortIn } from "./last-resort.js";
import "./window.js";

/** On the reader's own network, where the last resort is for. */
export const NAS = { tabId: 7, url: "https://nas.internal/files?token=s3cret" };
export const REVOKED = "SEC_ERROR_REVOKED_CERTIFICATE";
export const STAPLE = "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING";
/** In a private window no CA can be asked, so nothing is offered there that depends on its answer. */
export const SELF_SIGNED = "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";

export let firefox: FakeFirefox;
export let network: FakeNetwork;
export let numbers: Readonly<Record<string, number>>;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  network.site = { failsWith: STAPLE };
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  digestIn(firefox);
  const { errorNamed } = await import("./failures.js");
  numbers = Object.fromEntries(
    [REVOKED, STAPLE, SELF_SIGNED].map((name) => [
      name,
      errorNamed(name as typeof REVOKED).nsresult ?? 0,
    ]),
  );
  firefox.openTab(7);
  await startEventPage();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

export const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
};
export const fail = async (error: string, load = NAS, isPrivate = false) => {
  firefox.failPage(load, numbers[error] ?? 0, error, isPrivate);
  await firefox.turns.quiet();
};
export const tell = async (
  name: CommandName,
  about = "",
  tabId = 7,
): Promise<PageView> => {
  await firefox.turns.quiet();
  const answers: PageView[] = [];
  const told = firefox.browser.runtime
    .sendMessage({ name, tabId, about })
    .then((view) => {
      answers.push(view as PageView);
      return view as PageView;
    });
  // The clocks of servers that are asked are heard a moment longer.
  for (let turn = 0; turn < 500 && answers.length === 0; turn++) {
    await firefox.turns.quiet();
    await jest.advanceTimersByTimeAsync(10);
  }
  return told;
};
export const restart = async (later = 0): Promise<void> => {
  await firefox.turns.quiet();
  firefox.restart();
  firefox.now += later;
  await startEventPage();
  firefox.runtime.onStartup.emit();
  firefox.openTab(7);
  await firefox.turns.quiet();
};
export const kept = () => JSON.stringify(firefox.storage.local.stored);
export const silenceConsole = () =>
  jest.spyOn(console, "error").mockImplementation(() => undefined);

export const lastResort = (tabId = 7) =>
  lastResortIn((name, about) => tell(name, about, tabId));
