// What can be done with the whole chain: copy it, save it as a file, look it up elsewhere, forget it.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { openSite } from "../../platform/firefox/tabs.js";
import { button } from "../../ui/parts/button.js";
import { copyAndSay } from "../../ui/parts/copy.js";
import type { CertificateContext } from "./context.js";
import { download } from "./download.js";

/** See the head of this file. */
export function chainButtons(
  { pem, links, host, state }: ChainView,
  context: CertificateContext,
): VNode {
  return h("div.buttons.chain-buttons", [
    button(
      "copy-chain",
      text("chain_copy"),
      "copy",
      () => void copyAndSay(context, pem),
    ),
    button("download-chain", text("chain_download"), null, () => {
      download(pem, `${fileName(host)}.pem`);
    }),
    ...links.map(({ label, url }) =>
      button(new URL(url).hostname, label, "page", () => void openSite(url)),
    ),
    // What the memory of good certificates holds is forgotten in the options.
    ...(state === "remembered"
      ? []
      : [
          button("forget-chain", text("chain_forget"), null, () => {
            context.tell("forget-chain", "", text("chain_forgotten"));
          }),
        ]),
  ]);
}

/** Host names are letters, digits, dots and hyphens; addresses have colons, which Windows does not want. */
const fileName = (host: string | null): string =>
  (host ?? "").split(" ")[0]?.replace(/[^\w.-]+/g, "_") || "certificate";
