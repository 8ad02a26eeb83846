// What a click proves, against the lab's CA: the second opinion in each of its answers, the missing intermediate; nobody is asked before.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  openCertificatePage,
  type CertificatePage,
} from "./support/certificate.mjs";
import { pemOf } from "../support/openssl.js";
import { sentBy } from "../support/certificates.js";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

let scene: Scene;

beforeAll(async () => {
  // Only our own questions may reach the lab's CA.
  scene = await openScene({ prefs: { "security.OCSP.enabled": 0 } });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

const about = async (id: string): Promise<CertificatePage> => {
  const { firefox, visit, lab } = scene;
  await firefox.open();
  const page = await openCertificatePage(scene, await visit(id));
  const ders = await sentBy(lab.site(id).url);
  await page.paste(
    ders.map((one) => pemOf({ der: Buffer.from(one) })).join(""),
  );
  return page;
};
/** Of any request without cookies and cache. */
const SENT_BY_FIREFOX = [
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "host",
  "pragma",
  "priority",
  "user-agent",
];

/** The cards that are red, by role. */
const wrong = (): Promise<string[]> =>
  scene.firefox.run<string[]>(
    'return [...document.querySelectorAll(".certificate.wrong")].map((one) => one.dataset.role)',
  );

const asked = (id: string) =>
  scene.lab.caAsked().filter(({ path }) => path.includes(`/${id}`));

test.each([
  ["ocsp-staple-spoilt", "good", "server"],
  ["revoked-live", "revoked", "revoked it on"],
  ["ocsp-live-unknown", "unknown", "no record of"],
  ["ocsp-live-down", "unreachable", "ocsp.tls-guide.test"],
  ["ocsp-live-try-later", "unchecked", "later"],
  ["ocsp-live-garbage", "invalid-response", ""],
] as const)(
  "of %s the CA's word is: %s",
  async (id, status, word) => {
    const page = await about(id);
    expect(await page.revocation()).toBe("unchecked");
    expect(await page.text(".addresses")).toContain(`/ocsp/${id}`);
    expect(asked(id)).toEqual([]);

    await page.press("ask-revocation");
    expect(await page.revocation()).toBe(status);
    expect(await page.text("[data-revocation]")).toContain(word);
    expect(asked(id).map(({ method }) => method)).toContain("GET");
    // By POST as by GET: what Firefox sends of itself, and nothing of this installation or its reader.
    for (const { method, headers } of asked(id)) {
      expect(headers.toSorted()).toEqual(
        [
          ...SENT_BY_FIREFOX,
          ...(method === "POST" ? ["content-length", "content-type"] : []),
        ].toSorted(),
      );
    }
  },
  60_000,
);

test("a revoked certificate is shown in red, above all else", async () => {
  const page = await about("revoked-live");
  await page.press("ask-revocation");
  expect(await page.text("h1")).toBe("The issuer has revoked this certificate");
  expect(await page.text("main section h2")).toBe(
    await page.text("#revocation-heading"),
  );
  // The only red card, with the day on it.
  expect(await wrong()).toEqual(["leaf"]);
  expect(await page.text(".certificate.wrong .stamp")).toContain("Revoked: ");
  const focused = await scene.firefox.run(
    "return document.activeElement.dataset.action",
  );
  expect(focused).toBe("ask-revocation");
}, 60_000);

test("a certificate that names nobody has nobody to ask", async () => {
  const page = await about("wrong-host");
  expect(await page.revocation()).toBe("unchecked");
  expect(await page.text("[data-action=ask-revocation]")).toBe("");
}, 60_000);

test("a missing intermediate is drawn, fetched at a click, and handed over as a bundle", async () => {
  const page = await about("missing-intermediate");
  expect(await page.findings()).toEqual(["missing-intermediate 0"]);
  expect(await page.certificates()).toEqual([
    expect.stringMatching(/^0 leaf /),
    "1 missing Lab Forgotten Intermediate",
  ]);
  expect(asked("missing-intermediate")).toEqual([]);
  expect(await page.text("h1")).toContain("doesn’t send an intermediate");
  expect(await wrong()).toEqual(["missing"]);
  expect(
    await page.text("[data-role=missing] [data-action=complete-chain]"),
  ).not.toBe("");
  expect(await page.text("[data-role=missing] .addresses")).toContain(
    "/ca/missing-intermediate",
  );

  await page.press("complete-chain");
  expect(await wrong()).toEqual([]);
  expect(await page.certificates()).toEqual([
    expect.stringMatching(/^0 leaf /),
    "1 intermediate Lab Forgotten Intermediate",
  ]);
  const bundle = await page.text("[data-bundle]");
  expect(bundle.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  expect(await page.text(".advice")).toContain("ssl_certificate");
  expect(asked("missing-intermediate")).toMatchObject([
    { method: "GET", path: "/ca/missing-intermediate", origin: null },
  ]);
}, 60_000);
