// Every site of the lab in a real Firefox: code, category, cause, badge and words.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { FOR_LOOKING_ONLY } from "../lab/for-looking-only.mjs";
import { evidenceSites } from "../lab/sites-evidence.mjs";
import { rows } from "../lab/sites.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

/** Enough of each kind to notice that an older Firefox tells things otherwise. */
const FOR_OLDER = [
  "good",
  "expired",
  "not-yet-valid",
  "self-signed",
  "unknown-issuer",
  "wrong-host",
  "revoked",
  "ocsp-other-certificate",
  "ocsp-unknown",
  "must-staple",
  "tls-1-1",
  "client-certificate",
  "plain-http",
  "reset",
  "refused",
  "unknown-host",
];

/** These have tests of their own: an answer without a page, a page that loads without its parts, and what stands around failures. */
const ELSEWHERE = [
  "no-content",
  "mixed-parts",
  ...evidenceSites.map(({ id }) => id),
];

/** The cause that wins, where one is clear: for the lab's sites have private names and ports of their own. */
const CAUSES: Readonly<Record<string, string>> = {
  expired: "certificate-expired",
  "issuer-expired": "issuer-expired",
  revoked: "revoked-for-cause",
  "self-signed": "self-signed-device",
  "unknown-issuer": "own-ca-unknown",
  "issuer-not-ca": "self-signed-device",
  "wrong-host": "name-not-covered",
  interception: "connection-intercepted",
  "must-staple": "must-staple-without-staple",
  "ocsp-other-certificate": "staple-of-another-certificate",
  "ocsp-old": "stale-staple",
  "ocsp-unknown": "newly-issued-certificate",
  "ocsp-try-later": "responder-down",
  "ocsp-bad-signature": "ocsp-response-unusable",
  "tls-1-1": "device-with-old-tls",
  "plain-http": "plain-http-on-port",
  "client-certificate": "client-certificate-missing",
  "serial-second": "same-serial",
  sha1: "device-with-old-tls",
  "unknown-host": "host-not-found",
};

const { older } = equipment();

describe.each([
  [
    "this Firefox",
    "firefox",
    rows.map(({ id }) => id).filter((id) => !ELSEWHERE.includes(id)),
  ],
  ["Firefox 140", "older", FOR_OLDER],
] as const)("in %s", (_, which, ids) => {
  if (which === "older" && older === null) {
    test.skip("no older Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ which });
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test.each(ids)(
    "%s is recognised and explained",
    async (id) => {
      const { firefox, lab, openSite, visit, look } = scene;
      const site = lab.site(id);
      // A redirect fails at its target.
      const target = id === "redirect-to-expired" ? lab.site("expired") : site;
      const before = await setPrefs(scene, site.prefs ?? {});
      try {
        if (site.after !== undefined) {
          await openSite(site.after);
        }
        const tabId = await (site.after === undefined ? openSite : visit)(id);
        const codes = site.expect.codes ?? [site.expect.code];
        if (!codes.includes(null)) {
          await scene.badge("!", target.host);
        }
        const seen = await look(tabId);
        const code = seen["errorCode"] ?? null;

        expect(codes).toContain(code);
        if (code !== null) {
          expect(seen).toMatchObject({
            view: "diagnosis",
            category: site.expect.category,
          });
          expect(seen["cause"]).toMatch(/^[a-z-]+$/);
          expect(CAUSES[id] ?? seen["cause"]).toBe(seen["cause"]);
        } else {
          expect(seen["view"]).toBe("no-error");
          await scene.badge("");
        }
      } finally {
        await setPrefs(scene, before);
      }
      await firefox.closeTab();
    },
    30_000,
  );

  test("the root that the lab offers to people covers the lab's own names alone, and what is said of this Firefox holds", async () => {
    const { firefox, lab, visit, look } = scene;
    const codeOf = async (id: string) =>
      (await look(await visit(id)))["errorCode"];
    const { port } = new URL(lab.indexUrl);
    const offered = await fetch(`http://127.0.0.1:${port}/root.cer`);
    const root = Buffer.from(await offered.arrayBuffer()).toString("base64");
    await firefox.open();
    expect(await codeOf("neighbour-1")).toBeUndefined();

    await firefox.forget(lab.rootCertificates);
    await firefox.trust([root]);
    // Anew, so that no connection of the other root is left.
    await lab.site("toggles").heal?.();
    await lab.site("ip-address").heal?.();
    expect(await codeOf("toggles")).toBeUndefined();
    expect(await codeOf("ip-address")).toBeUndefined();
    expect(await codeOf("street-1")).toBe("SEC_ERROR_CERT_NOT_IN_NAME_SPACE");

    await firefox.goto(lab.indexUrl);
    expect(
      await firefox.run(
        "return document.querySelector('#looking-only').textContent",
      ),
    ).toBe(FOR_LOOKING_ONLY);
    for (const name of SWITCHED_OFF) {
      expect([name, await firefox.getPref(name)]).toEqual([name, false]);
    }
  }, 60_000);
});

/** Safe Browsing, blocklists, signature checks; CRLite comes with the remote settings, whose address leads nowhere. */
const SWITCHED_OFF = [
  "browser.safebrowsing.malware.enabled",
  "browser.safebrowsing.phishing.enabled",
  "extensions.blocklist.enabled",
  "xpinstall.signatures.required",
];

type Prefs = Record<string, string | number | boolean>;

/** Returns what was set before; a preference that was not set comes back as its neutral value. */
async function setPrefs({ firefox }: Scene, prefs: Prefs): Promise<Prefs> {
  const before: Prefs = {};
  for (const [name, value] of Object.entries(prefs)) {
    before[name] = (await firefox.getPref(name)) ?? "";
    await firefox.setPref(name, value);
  }
  return before;
}
