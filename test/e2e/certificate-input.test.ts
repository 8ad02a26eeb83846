// What people paste or choose, in a real Firefox: every form is read, bad input loses nothing, hostile bytes neither throw nor hang.
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { issueLeaf } from "../lab/pki.mjs";
import { sentBy } from "../support/certificates.js";
import { der } from "../support/crl.js";
import {
  openCertificatePage,
  type CertificatePage,
} from "./support/certificate.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

let scene: Scene;
let page: CertificatePage;
let tabId: number;
let chain: readonly Uint8Array[];
const folder = mkdtempSync(join(tmpdir(), "tls-error-guide-"));

beforeAll(async () => {
  scene = await openScene();
  tabId = await scene.fail("expired");
  chain = await sentBy(scene.lab.site("expired").url);
  await scene.firefox.open();
}, 60_000);

beforeEach(async () => {
  await scene.firefox.closeTab();
  page = await openCertificatePage(scene, tabId);
  if ((await page.html())["chainState"] !== "none") {
    await page.press("forget-chain");
  }
});

afterAll(async () => {
  // Nothing that was read threw where its reader would not see it. That a page was closed while it asked something, Firefox itself notes.
  const thrown = await scene.firefox.chrome<string[]>(
    `return Services.console.getMessageArray()
       .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith("moz-extension:"))
       .filter(({ flags }) => (flags & Ci.nsIScriptError.warningFlag) === 0)
       .map(String)
       .filter((error) => !error.includes("Promise rejected after context unloaded"))`,
  );
  await scene.close();
  rmSync(folder, { recursive: true });
  expect(thrown).toEqual([]);
}, 30_000);

const base64 = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString("base64");
const pem = (bytes: Uint8Array): string =>
  [
    "-----BEGIN CERTIFICATE-----",
    ...(base64(bytes).match(/.{1,64}/g) ?? []),
    "-----END CERTIFICATE-----",
  ].join("\r\n");
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** As Firefox copies it (NetErrorParent.sys.mjs), in its own language. */
const copied = (address: string, pinning: string, heading: string): string =>
  [
    address,
    "The certificate has expired.",
    `HTTP Strict Transport Security: false\r\n${pinning}: false`,
    heading,
    chain.map(pem).join("\r\n"),
  ].join("\r\n\r\n");
/** certs-only CMS (RFC 5652 §5.1). */
const pkcs7 = (): Uint8Array => {
  const oid = (digits: string) => der(0x06, Buffer.from(digits, "hex"));
  const data = der(
    0x30,
    der(0x02, Buffer.of(1)),
    der(0x31),
    der(0x30, oid("2a864886f70d010701")),
    der(0xa0, ...chain.map((one) => Buffer.from(one))),
    der(0x31),
  );
  return der(0x30, oid("2a864886f70d010702"), der(0xa0, data));
};
const expectRead = async (count = 2): Promise<void> => {
  expect(await page.html()).toMatchObject({ chainState: "pasted" });
  const sent = (await page.certificates()).filter(
    (one) => !one.includes(" missing "),
  );
  expect(sent).toHaveLength(count);
  expect(await page.findings()).toContain("expired 0");
};
const kept = (): Promise<string> =>
  scene.firefox.run(
    "return document.querySelector('[data-input=chain]').value",
  );

test.each([
  [
    "what Firefox copies",
    () =>
      copied(
        scene.lab.site("expired").url,
        "HTTP Public Key Pinning",
        "Certificate chain:",
      ),
    2,
  ],
  [
    "what a Japanese Firefox copies",
    () =>
      copied(
        scene.lab.site("expired").url,
        "HTTP 公開鍵ピンニング",
        "証明書チェーン:",
      ),
    2,
  ],
  [
    "PEM with noise around",
    () => `Dear all,\n> ${chain.map(pem).join("\n\nand the other\n")}\nBye`,
    2,
  ],
  ["base64 alone", () => base64(chain[0]), 1],
  [
    "the address of Firefox's certificate tab",
    () =>
      `about:certificate?${chain.map((one) => `cert=${encodeURIComponent(base64(one))}`).join("&")}`,
    2,
  ],
] as const)("%s is read", async (_, text, count) => {
  await page.paste(text());
  await expectRead(count);
});

test("files are read: DER, PKCS#7 and PEM", async () => {
  await page.choose(file("leaf.cer", chain[0] ?? ""));
  await expectRead(1);
  await page.press("forget-chain");
  await page.choose(file("chain.p7b", pkcs7()));
  await expectRead();
  await page.press("forget-chain");
  await page.choose(file("chain.pem", chain.map(pem).join("\n")));
  await expectRead();
});

test.each([
  ["nothing", "", "nothing to read"],
  ["a letter", "Hello!", "No certificate was found"],
  [
    "a private key",
    "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
    "private key",
  ],
  ["five million letters", "x".repeat(5_000_000), "more than a chain"],
])("%s gets a clear word, and nothing is lost", async (_, text, word) => {
  await page.paste(pem(chain[0] ?? new Uint8Array()));
  await page.paste(text);
  expect(await page.status()).toContain(word);
  await expectRead(1);
  expect((await kept()).length).toBe(text.length);
});

test("what was copied from another site's error page is not taken for this one's", async () => {
  await page.paste(
    copied(
      "https://other.example/",
      "HTTP Public Key Pinning",
      "Certificate chain:",
    ),
  );
  expect(await page.status()).toContain("other.example");
  expect(await page.html()).toMatchObject({ chainState: "none" });
});

test("bytes that are no certificate are called unreadable, with the reason and what could be read", async () => {
  const spoilt = Buffer.from(chain[0] ?? []);
  // The key's algorithm becomes an octet string.
  const at = spoilt.indexOf(Buffer.from("3059301306", "hex"));
  spoilt[at + 2] = 0x04;
  await page.paste([spoilt, chain[1] ?? spoilt].map(pem).join("\n"));
  expect(await page.html()).toMatchObject({ chainState: "unreadable" });
  expect(await page.text("[data-certificate='0'] .unreadable")).toContain(
    "key",
  );
  expect(await page.text("[data-certificate='0']")).toContain(
    "Lab Intermediate",
  );
  expect(await page.findings()).toEqual([]);
  expect(await page.revocation()).toBeNull();

  for (const length of [0, 1, 4, 30, 200]) {
    await page.paste(
      pem(Buffer.from(chain[0] ?? []).subarray(0, length)) + " ",
    );
    expect(["unreadable", "pasted"]).toContain(
      (await page.html())["chainState"],
    );
  }
}, 60_000);

test("10,000 names and a chain of 100 are read within seconds", async () => {
  const hosts = Array.from({ length: 10_000 }, (_, i) => `n${i}.example.org`);
  const many = issueLeaf("many.example.org", { hosts });
  const before = await computedMs();
  await page.paste(pem(many.der));
  expect((await page.certificates())[0]).toBe("0 leaf many.example.org");
  expect(await page.text("[data-row=names]")).toContain("9,950");
  await page.paste(Array.from({ length: 100 }, () => pem(many.der)).join("\n"));
  expect((await computedMs()) - before).toBeLessThan(15_000);
}, 60_000);

/** What all processes of this Firefox have computed: unlike the clock, it stands still while a busy machine does something else. */
const computedMs = (): Promise<number> =>
  scene.firefox.chrome(
    `const { cpuTime, children } = await ChromeUtils.requestProcInfo()
     return children.reduce((sum, child) => sum + child.cpuTime, cpuTime) / 1e6`,
  );

test("the background answers everybody else while the largest chain is read", async () => {
  const hosts = Array.from({ length: 10_000 }, (_, i) => `n${i}.example.org`);
  const many = issueLeaf("many.example.org", { hosts });
  const file = base64(
    Buffer.concat(Array.from({ length: 11 }, () => many.der)),
  );
  const { tookMs, waitsMs, state } = await scene.firefox.run<{
    tookMs: number;
    waitsMs: number[];
    state: string;
  }>(
    `const [tabId, file] = arguments
     const ask = (told) => browser.runtime.sendMessage({ tabId, ...told })
     // Its bundle is there before anybody is timed.
     await ask({ name: "view", about: "" })
     const start = performance.now()
     let read = null
     ask({ certificate: "read-file", about: file, addresses: [] }).then((view) => (read = view))
     const waitsMs = []
     while (read === null) {
       const asked = performance.now()
       await ask({ name: "view", about: "" })
       waitsMs.push(performance.now() - asked)
     }
     return { tookMs: performance.now() - start, waitsMs, state: read.state }`,
    [tabId, file],
  );
  expect(state).toBe("pasted");
  // With one thread for both the longest would have waited for all of the reading.
  expect(waitsMs.length).toBeGreaterThan(3);
  expect(Math.max(...waitsMs)).toBeLessThan(tookMs / 2);
}, 60_000);

test("the page works for pasting without a tab, and for a tab that is closed", async () => {
  page = await openCertificatePage(scene, null);
  expect(await page.html()).toMatchObject({
    chainState: "none",
    view: "no-error",
  });
  await page.paste(chain.map(pem).join("\n"));
  await expectRead();
  await page.press("forget-chain");
  page = await openCertificatePage(scene, 99_999);
  await page.paste(
    copied(
      scene.lab.site("wrong-host").url,
      "HTTP Public Key Pinning",
      "Certificate chain:",
    ),
  );
  // The address in the text says whose it is.
  expect(await page.findings()).toEqual(
    expect.arrayContaining(["expired 0", "name-mismatch 0"]),
  );
  await page.press("forget-chain");
});
