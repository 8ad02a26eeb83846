// Takes the README's pictures of the real popup again: `npm run pictures`.

import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { root } from "./support/paths.mjs";
import { runScript } from "./support/problem.mjs";

const DAY = 86_400_000;

/** Each picture: its file, how far the servers' clocks are ahead of this computer's, and what is in it. */
const pictures = /** @type {const} */ ([
  {
    file: "popup-en.png",
    serversAheadMs: -368 * DAY,
    site: "expired",
    isJapanese: false,
    theme: "light",
  },
  {
    file: "popup-ja.png",
    serversAheadMs: 0,
    site: "revoked",
    isJapanese: true,
    theme: "dark",
  },
]);

await runScript(async () => {
  await setUp({ needs: { firefox: true, languagePack: true } });
  const { build } = await import("./build.mjs");
  await build();
  const { openScene } = await import("../test/e2e/support/scene.mjs");
  for (const { file, serversAheadMs, site, isJapanese, theme } of pictures) {
    const { firefox, extension, lab, browse, visit, badge, close } =
      await openScene({ isJapanese, theme });
    try {
      lab.setClock(serversAheadMs);
      await browse("neighbour-1", "neighbour-2", "neighbour-3");
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
