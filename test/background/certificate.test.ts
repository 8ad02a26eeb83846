// The certificate page's background in a fake Firefox: chains are taken for the right tab, kept with care, and forgotten in time.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { createHash } from "node:crypto";
import type { ChainView } from "../../src/core/certificate/chain-view.js";
import type { CertificateCommandName } from "../../src/platform/certificate-messages.js";
import type { Issued } from "../lab/certificate.mjs";
import { issueLeaf } from "../lab/pki.mjs";
import { goodChain } from "../support/certificates.js";
import { fresh, startFirefox } from "../support/extension.js";
import type { FakeFirefox } from "../support/fake-firefox.js";
import { pemOf } from "../support/openssl.js";
import { NUMBER, SENTENCE } from "../support/signals.js";
import "../support/window.js";

const HOST = "shop.example";
const SHOP = { tabId: 7, url: `https://${HOST}/basket` };
const BANK = { tabId: 8, url: "https://bank.example/" };
/** Of Firefox's own. */
const CERTIFICATE_TAB = 20;
/** Ours. */
const PAGE = 30;
const MINUTE = 60_000;

const { leaf, intermediate } = goodChain(HOST);
const PASTED = [leaf, intermediate].map(pemOf).join("");

let firefox: FakeFirefox;

beforeEach(async () => {
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
});

/** With the bundle that Firefox would load when it is needed: how long that takes is no part of the story. */
const startBackground = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
  await import("../../src/background/certificate.js");
  await import("../../src/reader/jobs.js");
};
const fail = (load = SHOP, isPrivate = false): void => {
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
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) {
    await firefox.turns.quiet();
  }
};
const tell = async (
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
const addressOf = (...chain: readonly Issued[]): string =>
  `about:certificate?${chain
    .map(({ der }) => `cert=${encodeURIComponent(der.toString("base64"))}`)
    .join("&")}`;
/** The reader follows the error page's link: a tab opens in front. */
const viewCertificate = async (
  from: number,
  address = addressOf(leaf, intermediate),
): Promise<void> => {
  await settled();
  firefox.shown.set(from, { lastAccessed: (firefox.now += 1_000) });
  firefox.shown.set(CERTIFICATE_TAB, { url: address });
  firefox.commit({ tabId: CERTIFICATE_TAB, url: address });
  await settled();
};
const activate = async (tabId: number, previousTabId: number) => {
  firefox.tabs.onActivated.emit({ tabId, previousTabId, windowId: 1 });
  await settled();
};
const stored = (cell: string): unknown =>
  firefox.storage.session.stored[cell] ?? null;
const chains = () =>
  ((stored("chains") ?? []) as { tabId: number; host: string }[]).map(
    ({ tabId, host }) => [tabId, host],
  );
const judgedBy = (): string[] => Object.keys(stored("read-certificates") ?? {});

describe("a page of Firefox's about a certificate", () => {
  test("is read for the failing tab that the reader came from", async () => {
    fail();
    fail(BANK);
    await viewCertificate(7);
    expect(chains()).toEqual([[7, HOST]]);
    expect(judgedBy()).toEqual([HOST]);
    expect(await tell("show-chain")).toMatchObject({
      state: "captured",
      host: HOST,
    });
    expect((await tell("show-chain", "", 8)).state).toBe("none");
  });

  test("is read for the failing host that it names, where the reader came from elsewhere", async () => {
    fail();
    await viewCertificate(PAGE);
    expect(chains()).toEqual([[7, HOST]]);
  });

  test("is none of our business while nothing fails, or without a certificate in its address", async () => {
    await viewCertificate(7);
    fail();
    await viewCertificate(7, "about:certificate?cert=");
    await viewCertificate(7, "about:certificate?");
    expect(chains()).toEqual([]);
    expect(firefox.fronted).toEqual([]);
  });

  test("holds nothing that can throw", async () => {
    fail();
    for (const cert of ["%", "AAAA", "%E0%A4%A", "x".repeat(100_000)]) {
      await viewCertificate(7, `about:certificate?cert=${cert}`);
    }
    expect((await tell("show-chain")).state).toMatch(/none|unreadable/);
  });

  test("is about the first certificate in it, whatever that says of itself and whoever's chain follows", async () => {
    const forged = issueLeaf(HOST, { cA: true, commonName: "forged" });
    const sha256 = createHash("sha256").update(forged.der).digest("hex");
    fail();
    await viewCertificate(7, addressOf(forged, leaf, intermediate));
    const { [HOST]: summary } = stored("read-certificates") as Partial<
      Record<string, unknown>
    >;
    expect(summary).toMatchObject({
      subject: "forged",
      isSelfSigned: true,
      fingerprint: sha256.toUpperCase(),
    });
    const { certificates } = await tell("show-chain");
    const [first] = certificates;
    const printed = first?.rows.find(({ id }) => id === "sha256")?.values[0];
    expect(first).toMatchObject({ index: 0, role: "leaf", name: "forged" });
    expect(printed?.said).toBe(
      sha256.toUpperCase().replace(/(..)(?=.)/g, "$1:"),
    );
  });

  test("is in the server's order also where a person pastes its address", async () => {
    const forged = issueLeaf(HOST, { cA: true, commonName: "forged" });
    const pasted = await tell("read-chain", addressOf(forged, leaf));
    expect(pasted.state).toBe("pasted");
    expect(pasted.certificates[0]?.name).toBe("forged");
    const chosen = await tell(
      "read-chain",
      [intermediate, leaf].map(pemOf).join(""),
    );
    expect(chosen.certificates[0]).toMatchObject({ index: 1, name: HOST });
    expect(chosen.findings.map(({ id }) => id)).toContain("wrong-order");
  });

  test("is taken again where Firefox only switches to it", async () => {
    fail();
    fail({ tabId: 8, url: `https://${HOST}:8443/` });
    await viewCertificate(7);
    await activate(CERTIFICATE_TAB, 8);
    expect(chains()).toEqual([
      [8, HOST],
      [7, HOST],
    ]);
  });

  test("is read from the tab itself where it was forgotten, if the reader was sent there", async () => {
    fail();
    await viewCertificate(7);
    await tell("forget-chain");
    expect(chains()).toEqual([]);
    await activate(CERTIFICATE_TAB, 7);
    expect(chains()).toEqual([]);
    await tell("expect-chain", String(PAGE));
    await activate(CERTIFICATE_TAB, 7);
    expect(chains()).toEqual([[7, HOST]]);
  });
});

describe("the reader is brought back", () => {
  beforeEach(() => {
    fail();
  });

  test("to our page, once, and only who was sent", async () => {
    await viewCertificate(7);
    expect(firefox.fronted).toEqual([]);
    await tell("expect-chain", String(PAGE));
    await viewCertificate(7);
    expect(firefox.fronted).toEqual([PAGE]);
    await viewCertificate(7);
    expect(firefox.fronted).toEqual([PAGE]);
  });

  test("to a new page where ours is gone", async () => {
    await tell("expect-chain", String(PAGE));
    firefox.closeTab(PAGE);
    await viewCertificate(7);
    expect(firefox.opened).toEqual([
      expect.objectContaining({
        url: "moz-extension://1b2c/pages/certificate/index.html?tabId=7",
      }),
    ]);
  });

  test("though the event page stopped meanwhile", async () => {
    await tell("expect-chain", String(PAGE));
    firefox.stopEventPage();
    await startBackground();
    await viewCertificate(7);
    expect(firefox.fronted).toEqual([PAGE]);
  });

  test("not after ten minutes, and not from another tab's certificate", async () => {
    await tell("expect-chain", String(PAGE));
    fail(BANK);
    await viewCertificate(8, addressOf(issueLeaf("bank.example")));
    firefox.now += 11 * MINUTE;
    await viewCertificate(7);
    expect(firefox.fronted).toEqual([]);
    expect(chains()).toHaveLength(2);
  });
});

describe("what is pasted", () => {
  test("is kept for the tab's site, survives the event page, and is forgotten when told", async () => {
    fail();
    expect(await tell("read-chain", PASTED)).toMatchObject({
      state: "pasted",
      trouble: null,
    });
    firefox.stopEventPage();
    await startBackground();
    expect((await tell("show-chain")).state).toBe("pasted");
    expect((await tell("forget-chain")).state).toBe("none");
    expect([chains(), judgedBy()]).toEqual([[], []]);
  });

  test("comes as a file as well", async () => {
    fail();
    const view = await tell("read-file", leaf.der.toString("base64"));
    expect(view.state).toBe("pasted");
  });

  test.each([
    ["nothing", "", "chain_nothing_empty"],
    ["no certificate", "Hello", "chain_nothing_no_certificate"],
    ["too much", "x".repeat(5_000_000), "chain_nothing_too_large"],
    [
      "another site's",
      `https://bank.example/\n\nExpired.\n\n${PASTED}`,
      "chain_is_of_another_site",
    ],
  ])("leaves what was there if it is %s", async (_, text, trouble) => {
    fail();
    await tell("read-chain", PASTED);
    const view = await tell("read-chain", text);
    expect(view.trouble?.key).toBe(trouble);
    expect(view).toMatchObject({ state: "pasted" });
    expect(view.certificates).toHaveLength(2);
  });

  test("is taken without its private key, and the reader is told", async () => {
    fail();
    const key =
      "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n";
    const view = await tell("read-chain", key + PASTED);
    expect(view.trouble?.key).toBe("chain_has_private_key");
    expect(JSON.stringify(firefox.storage.session.stored)).not.toContain(
      "PRIVATE KEY",
    );
  });

  test("needs no tab, and then judges no cause", async () => {
    expect(await tell("read-chain", PASTED, -1)).toMatchObject({
      state: "pasted",
      host: null,
      capture: null,
    });
    expect(judgedBy()).toEqual([]);
  });

  test("is shown though it cannot be stored", async () => {
    fail();
    await settled();
    firefox.storage.session.refuses = "set";
    expect((await tell("read-chain", PASTED)).state).toBe("pasted");
    expect((await tell("show-chain")).state).toBe("pasted");
  });
});

describe("what cannot be read", () => {
  const spoil = (...names: readonly string[]): void => {
    firefox.workers.spoil = ({ name }) =>
      names.includes(name) ? "throws" : undefined;
  };

  test.each(["read-text", "summary"])(
    "leaves what was there as it was (%s)",
    async (job) => {
      fail();
      await tell("read-chain", PASTED);
      const before = structuredClone(stored("chains"));
      spoil(job);
      const view = await tell("read-chain", pemOf(issueLeaf(HOST)));
      expect(view.trouble?.key).toBe("chain_reading_broken");
      expect(view.certificates).toHaveLength(2);
      expect(stored("chains")).toEqual(before);
    },
  );

  test.each(["captured", "summary"])(
    "is told of to whom was sent to look at it, and makes room for the next (%s)",
    async (job) => {
      fail();
      await tell("expect-chain", String(PAGE));
      spoil(job);
      await viewCertificate(7);
      expect(firefox.fronted).toEqual([PAGE]);
      expect(await tell("show-chain")).toMatchObject({
        state: "unreadable",
        body: { key: "chain_reading_broken" },
        certificates: [],
      });
      expect(judgedBy()).toEqual([]);
      spoil();
      expect((await tell("read-chain", PASTED)).state).toBe("pasted");
    },
  );

  test("is told of where only the page cannot be made, and can be forgotten", async () => {
    fail();
    spoil("show");
    expect(await tell("read-chain", PASTED)).toMatchObject({
      state: "unreadable",
      trouble: null,
    });
    spoil();
    expect((await tell("show-chain")).state).toBe("pasted");
    expect((await tell("forget-chain")).state).toBe("none");
  });
});

test("a tab that shows a site without an error can have its certificate loaded", async () => {
  firefox.shown.set(8, { url: "https://fine.example/" });
  expect(await tell("show-chain", "", 8)).toMatchObject({
    state: "none",
    host: "fine.example",
    capture: { isOnErrorPage: false },
  });
});

test("what is remembered of a failing site is shown, but never judges why it fails", async () => {
  const { storage } = firefox;
  storage.local.stored = {
    [`certificate:${HOST}`]: leaf.der.toString("base64"),
  };
  fail();
  expect((await tell("show-chain")).state).toBe("remembered");
  expect(judgedBy()).toEqual([]);
});

test.each(["ask-revocation", "complete-chain"] as const)(
  "nobody is asked who was not shown, nor from outside a container: %s",
  async (command) => {
    const fetched = jest.spyOn(globalThis, "fetch");
    fail();
    await viewCertificate(7);
    const told = async (shown: readonly string[]) =>
      (await tell(command, "", 7, shown)).trouble?.key;
    expect(await told([])).toBe("ask_changed");
    expect(await told(["http://tracker.example/?id=1"])).toBe("ask_changed");
    firefox.shown.set(7, { cookieStoreId: "firefox-container-2" });
    expect(await told([])).toBe("ask_own_tab_only");
    const load = await tell("load-chain");
    expect(load.trouble?.key).toBe("ask_own_tab_only");
    expect(fetched).not.toHaveBeenCalled();
  },
);

describe("in a private window", () => {
  beforeEach(() => {
    firefox.sender = { tab: { id: PAGE, incognito: true } };
  });

  test("a chain is seen there alone, never written to the disk, and gone with its tab", async () => {
    fail(SHOP, true);
    await viewCertificate(7);
    fail({ ...SHOP, tabId: 8 });
    expect((await tell("show-chain")).state).toBe("captured");
    expect((await tell("show-chain", "", 8)).state).toBe("none");
    expect(JSON.stringify(firefox.storage.local.stored)).not.toContain(HOST);
    firefox.closeTab(7);
    await settled();
    expect([chains(), judgedBy()]).toEqual([[], []]);
  });

  test("what is pasted without a tab goes with our page", async () => {
    await tell("read-chain", PASTED, -1);
    expect(chains()).toEqual([[PAGE, ""]]);
    firefox.sender = { tab: { id: 31, incognito: false } };
    expect((await tell("show-chain", "", -1)).state).toBe("none");
    firefox.closeTab(PAGE);
    await settled();
    expect(chains()).toEqual([]);
  });

  test("nothing is kept of a tab that was closed meanwhile", async () => {
    firefox.closeTab(PAGE);
    await tell("read-chain", PASTED, -1);
    expect(chains()).toEqual([]);
  });
});
