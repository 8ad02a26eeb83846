// The least that an extension of this kind can be: what ours is measured against.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const manifest = {
  manifest_version: 3,
  name: "Bare",
  version: "1",
  browser_specific_settings: { gecko: { id: "bare@bench.test" } },
  background: { scripts: ["background.js"] },
  action: { default_popup: "popup.html", default_area: "navbar" },
  permissions: ["webNavigation"],
};

// 2152398850 is NS_BINDING_ABORTED: the load that the failing one replaced.
const background = `
browser.webNavigation.onErrorOccurred.addListener(({ tabId, frameId, error }) => {
  if (frameId !== 0 || error.endsWith(" 2152398850")) return;
  browser.action.setBadgeText({ tabId, text: "!" });
});
`;

const popup = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <script defer src="popup.js"></script>
  </head>
  <body></body>
</html>
`;

const popupScript = `
performance.mark("ready");
document.documentElement.dataset.ready = "true";
`;

/** @param {string} folder which it makes */
export async function writeBareExtension(folder) {
  await mkdir(folder, { recursive: true });
  const files = {
    "manifest.json": JSON.stringify(manifest),
    "background.js": background,
    "popup.html": popup,
    "popup.js": popupScript,
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), content);
}
