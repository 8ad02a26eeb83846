// The certificate page's background in a fake Firefox: takes chains from Firefox's page for the right tab, and brings the reader back.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { issueLeaf } from "../../lab/pki.mjs";
import { pemOf } from "../../support/openssl.js";
import {
  HOST,
  SHOP,
  BANK,
  CERTIFICATE_TAB,
  PAGE,
  leaf,
  intermediate,
  firefox,
  startBackground,
  fail,
  tell,
  addressOf,
  viewCertificate,
  activate,
  stored,
  chains,
  judgedBy,
} from "../../support/certificate-page.js";

const MINUTE = 60_000;
const markPrivate = (tabId: number): void => {
  firefox.privateWindows.add(2);
  firefox.shown.set(tabId, { windowId: 2, incognito: true });
};

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

  test.each([
    [
      "a private window",
      "another",
      () => {
        markPrivate(CERTIFICATE_TAB);
      },
    ],
    [
      "another window",
      "a private one",
      () => {
        markPrivate(7);
      },
    ],
  ])(
    "is nothing to a failing tab of the other kind: in %s it says nothing of a tab in %s, be it named or waited for",
    async (_, __, open) => {
      fail();
      await tell("expect-chain", String(PAGE));
      open();
      await viewCertificate(PAGE);
      await activate(CERTIFICATE_TAB, 7);
      expect(chains()).toEqual([]);
      expect(judgedBy()).toEqual([]);
      expect(firefox.fronted).toEqual([]);
    },
  );

  test("is read for a private tab that the reader came from in that window", async () => {
    fail(SHOP, true);
    fail(BANK);
    markPrivate(7);
    markPrivate(CERTIFICATE_TAB);
    await viewCertificate(7);
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
