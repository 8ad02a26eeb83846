// The certificate page used as its reader does, and the way to it over Firefox's own error page.

import { pageReady } from "./scene.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

/**
 * @typedef {object} CertificatePage
 * @property {() => Promise<Record<string, string>>} html the data attributes of <html>
 * @property {(action: string) => Promise<void>} press presses a button by its data-action, and waits for the answer
 * @property {(text: string) => Promise<void>} paste puts the text into the field and has it read
 * @property {(path: string) => Promise<void>} choose a file, as in the file picker; something else must have been said before
 * @property {() => Promise<string[]>} certificates index, role and name of each, in the order of the picture
 * @property {() => Promise<string[]>} findings id and certificate of each
 * @property {() => Promise<string | null>} revocation data-status
 * @property {(selector: string) => Promise<string>} text
 * @property {() => Promise<string>} status what the last button did
 */

const PAGE = "pages/certificate/index.html";

/**
 * Opens the certificate page about a tab, or about none, in a tab of its own, which becomes the current one.
 *
 * @param {Scene} scene
 * @param {number | null} tabId
 * @returns {Promise<CertificatePage>}
 */
export async function openCertificatePage({ firefox, extension }, tabId) {
  const query = tabId === null ? "" : `?tabId=${String(tabId)}`;
  await firefox.open(`${extension.baseUrl}${PAGE}${query}`);
  await pageReady(firefox);
  return certificatePage(firefox);
}

/**
 * The certificate page in the current tab.
 *
 * @param {Scene["firefox"]} firefox
 * @returns {CertificatePage}
 */
export function certificatePage(firefox) {
  /** @type {<T>(script: string, ...args: readonly unknown[]) => Promise<T>} */
  const run = (script, ...args) => firefox.run(script, args);
  const answered = () =>
    until(
      () =>
        run(
          "return document.querySelector('main').getAttribute('aria-busy') === 'false' && document.querySelector('[role=status]').textContent !== ''",
        ),
      { timeout: 25_000, message: "the background's answer" },
    );
  /** @type {CertificatePage["press"]} */
  async function press(action) {
    await run(
      `const button = document.querySelector("[data-action='" + arguments[0] + "']")
       if (!button) throw new Error("There is no button " + arguments[0])
       button.focus()
       button.click()`,
      action,
    );
    await answered();
  }
  /** @type {CertificatePage["text"]} */
  const text = (selector) =>
    run(
      "return document.querySelector(arguments[0])?.textContent ?? ''",
      selector,
    );
  return {
    press,
    text,
    html: () => run("return { ...document.documentElement.dataset }"),
    async paste(pasted) {
      await run(
        "document.querySelector('[data-input=chain]').value = arguments[0]",
        pasted,
      );
      await press("read-chain");
    },
    async choose(path) {
      const before = await text("[role=status]");
      const found = /** @type {Record<string, string>} */ (
        await firefox.session.content("WebDriver:FindElement", {
          using: "css selector",
          value: "[data-input=file]",
        })
      );
      const [id] = Object.values(found);
      await firefox.session.content("WebDriver:ElementSendKeys", {
        id,
        text: path,
      });
      await until(async () => (await text("[role=status]")) !== before, {
        message: "the file to be read",
      });
      await answered();
    },
    certificates: () =>
      run(`return [...document.querySelectorAll("[data-certificate]")].map((one) =>
        [one.dataset.certificate, one.dataset.role, one.querySelector(".certificate-name").textContent].join(" "))`),
    findings: () =>
      run(`return [...document.querySelectorAll("[data-finding]")].map((one) =>
        one.dataset.finding + " " + one.dataset.certificateIndex)`),
    revocation: () =>
      run(
        "return document.querySelector('[data-revocation]')?.dataset.status ?? null",
      ),
    status: () => text("[role=status]"),
  };
}

/**
 * On the error page in the current tab: "Advanced", then the link to the certificate, by keyboard. On 153 the page is a component of
 * its own, on 140 it stands in the document.
 *
 * @param {Scene} scene
 */
export async function viewSiteCertificate({ firefox }) {
  await until(
    () =>
      firefox.run(`
        const card = document.querySelector("net-error-card")
        const root = card === null ? document : (card.wrappedJSObject || card).shadowRoot
        const advanced = root.querySelector("#advanced-button, #advancedButton")
        const link = () => root.querySelector("#viewCertificate")
        if (!link()?.checkVisibility()) advanced.click()
        await new Promise((resolve) => setTimeout(resolve, 100))
        if (!link()?.checkVisibility()) return false
        link().focus()
        return true`),
    { message: "the link to the certificate" },
  );
  await firefox.pressKey("Enter");
}

/**
 * Waits until the tab in front shows an address that begins so: Firefox or the extension has switched there.
 *
 * @param {Scene} scene
 * @param {string} address
 */
export async function inFront({ firefox }, address) {
  await until(async () => (await firefox.url()).startsWith(address), {
    message: `${address} in front`,
  });
}
