// The certificate page's background in a fake Firefox, started before each test of the importing file; and what a reader does with it.
import { afterEach, beforeEach, jest } from "@jest/globals";
import { createHash } from "node:crypto";
import type { ChainView } from "../../src/core/view/certificate/chain-view.js";
import type { CertificateCommandName } from "../../src/platform/messages/certificate-messages.js";
import type { Issued } from "../lab/certificate.mjs";
import { goodChain } from "./certificates.js";
import { fresh, startFirefox } from "./extension.js";
import type { FakeFirefox } from "./fake-firefox.js";
import { pemOf } from "./openssl.js";
import { NUMBER, SENTENCE } from "./signals.js";
import "./window.js";

export const HOST = "shop.example";
export const SHOP = { tabId: 7, url: `https://${HOST}/basket` };
export const BANK = { tabId: 8, url: "https://bank.example/" };
/** Of Firefox's own. */
export const CERTIFICATE_TAB = 20;
/** Ours. */
export const PAGE = 30;

export const { leaf, intermediate } = goodChain(HOST);
export const PASTED = [leaf, intermediate].map(pemOf).join("");

/** The one of the test that runs. */
export let firefox: FakeFirefox;

beforeEach(async () => {
  // Only what is drawn ahead waits for a timer, which would go off when the tests are over.
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  jest.spyOn(console, "error").mockReturnValue();
  firefox = startFirefox();
  jest.spyOn(Date, "now").mockImplementation(() => firefox.now);
  // Real digests are done in threads of their own, for which no turn waits.
  jest
    .spyOn(crypto.subtle, "digest")
    .mockImplementation((algorithm, data) =>
      firefox.turns.later(() => digested(algorithm, data)),
    );
  for (const tabId of [7, 8, CERTIFICATE_TAB, PAGE]) {
    firefox.openTab(tabId);
  }
  firefox.sender = { tab: { id: PAGE, incognito: false } };
  await startBackground();
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** With the bundle that Firefox would load when it is needed: how long that takes is no part of the story. */
export const startBackground = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
  await import("../../src/background/certificate/certificate.js");
  await import("../../src/reader/jobs.js");
};
export const fail = (load = SHOP, isPrivate = false): void => {
  const { unknownIssuer } = NUMBER;
  firefox.failPage(load, unknownIssuer, SENTENCE.unknownIssuer, isPrivate);
};
const digested = (algorithm: unknown, data: BufferSource): ArrayBuffer =>
  new Uint8Array(
    createHash(algorithm === "SHA-1" ? "sha1" : "sha256")
      .update(data as Uint8Array)
      .digest(),
  ).buffer;
/** Until everything is done, what follows from one thing included. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) {
    await firefox.turns.quiet();
  }
};
export const tell = async (
  certificate: CertificateCommandName,
  about = "",
  tabId = 7,
  addresses: readonly string[] = [],
): Promise<ChainView> => {
  await settled();
  const answer = firefox.browser.runtime.sendMessage({
    certificate,
    tabId,
    about,
    addresses,
  });
  await settled();
  return (await answer) as ChainView;
};
export const addressOf = (...chain: readonly Issued[]): string =>
  `about:certificate?${chain
    .map(({ der }) => `cert=${encodeURIComponent(der.toString("base64"))}`)
    .join("&")}`;
/** The reader follows the error page's link: a tab opens in front. */
export const viewCertificate = async (
  from: number,
  address = addressOf(leaf, intermediate),
): Promise<void> => {
  await settled();
  show(from, { lastAccessed: (firefox.now += 1_000) });
  show(CERTIFICATE_TAB, { url: address });
  firefox.commit({ tabId: CERTIFICATE_TAB, url: address });
  await settled();
};
const show = (tabId: number, details: Readonly<Record<string, unknown>>) => {
  firefox.shown.set(tabId, { ...firefox.shown.get(tabId), ...details });
};
export const activate = async (tabId: number, previousTabId: number) => {
  firefox.tabs.onActivated.emit({ tabId, previousTabId, windowId: 1 });
  await settled();
};
export const stored = (cell: string): unknown =>
  firefox.storage.session.stored[cell] ?? null;
export const chains = () =>
  ((stored("chains") ?? []) as { tabId: number; host: string }[]).map(
    ({ tabId, host }) => [tabId, host],
  );
export const judgedBy = (): string[] =>
  Object.keys(stored("read-certificates") ?? {});
