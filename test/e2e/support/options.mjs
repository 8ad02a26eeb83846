// The options page, used as its reader does: the switch is clicked, addresses are typed over and saved.

import { pageReady } from "./scene.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {{ "reference-1": string, "reference-2": string, portal: string }} Addresses */

/**
 * @param {Scene} scene
 * @param {{ remembers?: boolean, addresses?: Addresses }} chosen what is absent stays as it is
 */
export async function choose(scene, { remembers, addresses }) {
  const { firefox } = scene;
  await inOptions(scene, async () => {
    if (remembers !== undefined) {
      await firefox.run(
        `const input = document.querySelector("[data-option=remembers]")
         if (input.checked !== arguments[0]) input.click()`,
        [remembers],
      );
      await said(scene);
    }
    if (addresses) {
      await firefox.run(
        `for (const [name, value] of Object.entries(arguments[0]))
           document.querySelector("[data-option=" + name + "]").value = value
         document.querySelector("[data-action=save-addresses]").click()`,
        [addresses],
      );
      await said(scene);
    }
  });
}

/**
 * The lab in place of the well-known addresses, so that no test asks anybody else.
 *
 * @param {Scene} scene
 */
export async function askTheLab(scene) {
  const url = (/** @type {string} */ id) => scene.lab.site(id).url;
  await choose(scene, {
    addresses: {
      "reference-1": url("street-5"),
      "reference-2": url("street-6"),
      portal: url("portal-check"),
    },
  });
}

/**
 * @param {Scene} scene
 * @param {() => Promise<void>} work
 */
async function inOptions({ firefox, extension }, work) {
  const before = await firefox.currentTab();
  await firefox.open(`${extension.baseUrl}pages/options/index.html`);
  await pageReady(firefox);
  await work();
  await firefox.closeTab();
  await firefox.switchTo(before);
}

/** Waits for the page's word that it is done. @param {Scene} scene */
async function said({ firefox }) {
  await until(
    () =>
      firefox.run("return document.querySelector('[role=status]').textContent"),
    { message: "the options to be saved" },
  );
}
