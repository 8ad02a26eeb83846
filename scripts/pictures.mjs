// Takes the README's pictures of the real popup anew: `npm run pictures`.

import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { root } from "./support/paths.mjs";
import { runScript } from "./support/problem.mjs";

/** Each picture: its file, and what stands in it. */
const pictures = /** @type {const} */ ([
  {
    file: "popup-en.png",
    site: "ocsp-other-certificate",
    isJapanese: false,
    theme: "light",
  },
  { file: "popup-ja.png", site: "revoked", isJapanese: true, theme: "dark" },
]);

await runScript(async () => {
  await setUp({ needs: { firefox: true, languagePack: true } });
  const { build } = await import("./build.mjs");
  await build();
  const { openScene } = await import("../test/e2e/support/scene.mjs");
  for (const { file, site, isJapanese, theme } of pictures) {
    const { firefox, extension, visit, badge, close } = await openScene({
      isJapanese,
      theme,
    });
    try {
      await visit(site);
      await badge("!");
      const popup = await firefox.clickToolbarButton(extension);
      const path = join(root, "docs", "images", file);
      await popup.screenshot(path);
      console.log(path);
    } finally {
      await close();
    }
  }
});
