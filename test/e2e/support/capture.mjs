// The whole way of a reader who wants the certificate read: from our page to Firefox's error page and back.

import {
  inFront,
  openCertificatePage,
  viewSiteCertificate,
} from "./certificate.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

/**
 * Over the link on the error page. The current tab must be the failing one, and is so again afterwards.
 *
 * @param {Scene} scene
 * @param {number} tabId
 */
export async function captureChain(scene, tabId) {
  const { firefox } = scene;
  const failing = await firefox.currentTab();
  const page = await openCertificatePage(scene, tabId);
  const own = await firefox.currentTab();
  await firefox.run(
    "document.querySelector('[data-action=\"expect-chain\"]').click()",
  );
  // Whose tab is in front when the certificate opens is whose certificate it is.
  await until(
    async () => !(await firefox.url()).startsWith(scene.extension.baseUrl),
    { message: "the error page in front" },
  );
  await firefox.switchTo(failing);
  await viewSiteCertificate(scene);
  await inFront(scene, scene.extension.baseUrl);
  await firefox.switchTo(own);
  await until(async () => (await page.html())["chainState"] === "captured", {
    message: "the chain on our page",
  });
  await firefox.closeTab();
  await firefox.switchTo(failing);
}

/**
 * Where the error page of 153 has no link: the text behind its error code, which that of 140 has as well, pasted on our page. The current
 * tab must be the failing one, and is so again afterwards.
 *
 * @param {Scene} scene
 * @param {number} tabId
 */
export async function pasteChain(scene, tabId) {
  const { firefox } = scene;
  const failing = await firefox.currentTab();
  const copied = await until(
    () =>
      firefox.run(`
        const card = document.querySelector("net-error-card")
        const root = card === null ? document : (card.wrappedJSObject || card).shadowRoot
        const text = () => root.querySelector("#certificateErrorText")?.textContent
        if (!root.querySelector("#errorCode")?.checkVisibility()) root.querySelector("#advanced-button, #advancedButton").click()
        await new Promise((resolve) => setTimeout(resolve, 100))
        if (!text()) root.querySelector("#errorCode")?.click()
        await new Promise((resolve) => setTimeout(resolve, 100))
        return text() ?? ""`),
    { message: "the text to copy" },
  );
  const page = await openCertificatePage(scene, tabId);
  await page.paste(String(copied));
  await firefox.closeTab();
  await firefox.switchTo(failing);
}
