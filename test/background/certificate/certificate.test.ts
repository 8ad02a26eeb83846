// The certificate page's background in a fake Firefox: what is pasted or remembered is kept with care, and forgotten in time.
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { issueLeaf } from "../../lab/pki.mjs";
import { pemOf } from "../../support/openssl.js";
import {
  HOST,
  SHOP,
  PAGE,
  leaf,
  PASTED,
  firefox,
  startBackground,
  fail,
  settled,
  tell,
  viewCertificate,
  stored,
  chains,
  judgedBy,
} from "../../support/certificate-page.js";

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
