// What can be done with the whole chain: copy it, save it as a file, look it up elsewhere, forget it.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { openSite } from "../../platform/firefox/tabs.js";
import { button } from "../../ui/parts/button.js";
import { copyAndSay } from "../../ui/parts/copy.js";
import type { CertificateContext } from "./context.js";

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

/** Firefox asks where to, or puts it where it puts downloads. */
function download(content: string, name: string): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: "application/x-pem-file" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the download begins after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
