// The body of the certificate page: what is known of the chain, what is wrong with it, what can be proven, and how to bring one in.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/certificate/chain-view.js";
import { text } from "../../core/text.js";
import { openSite } from "../../platform/tabs.js";
import { button } from "../../ui/button.js";
import { copyAndSay } from "../../ui/copy.js";
import { icon, type IconName } from "../../ui/icons.js";
import { phrase } from "../../ui/phrase.js";
import { captureSection } from "./capture-section.js";
import { chainSection } from "./chain-section.js";
import type { CertificateContext } from "./context.js";
import { download } from "./download.js";
import { findingsSection } from "./findings-section.js";
import { inputSection } from "./input-section.js";
import { completionSection, revocationSection } from "./proof-sections.js";

/** The page's `<main>`. */
export function certificateMain(
  view: ChainView,
  context: CertificateContext,
): VNode {
  const hasChain = view.certificates.length > 0;
  return h("main", { attrs: { class: `tone-${toneOf(view)}` } }, [
    head(view),
    h("div.sections", { key: "sections" }, [
      ...(hasChain
        ? [
            findingsSection(view),
            chainSection(view, context),
            ...revocationSection(view, context),
            ...completionSection(view, context),
          ]
        : captureSection(view, context)),
      inputSection(context),
    ]),
    foot(view, context),
  ]);
}

type Tone = "stop" | "problem" | "calm";

function toneOf({ findings, revocation, state }: ChainView): Tone {
  if (revocation?.status === "revoked") {
    return "stop";
  }
  const isWrong = findings.some(({ severity }) => severity === "fatal");
  return isWrong || state === "unreadable" ? "problem" : "calm";
}

const ICONS: Readonly<Record<Tone, IconName>> = {
  stop: "stop",
  problem: "problem",
  calm: "page",
};

function head(view: ChainView): VNode {
  return h("header.head", { key: "head" }, [
    h("span.head-icon", [icon(ICONS[toneOf(view)])]),
    h("div.head-words", [
      h("h1", phrase(view.title)),
      h("p.head-body", phrase(view.body)),
    ]),
  ]);
}

function foot(view: ChainView, context: CertificateContext): VNode {
  const { pem, links, host } = view;
  return h("footer.foot", { key: "foot" }, [
    h(
      "div.foot-buttons",
      pem === ""
        ? []
        : [
            button(
              "copy-chain",
              text("chain_copy"),
              "copy",
              () => void copyAndSay(context, pem),
              false,
            ),
            button(
              "download-chain",
              text("chain_download"),
              null,
              () => {
                download(pem, `${fileName(host)}.pem`);
              },
              false,
            ),
            ...links.map(({ label, url }) =>
              button(
                new URL(url).hostname,
                label,
                "page",
                () => void openSite(url),
                false,
              ),
            ),
            button(
              "forget-chain",
              text("chain_forget"),
              null,
              () => {
                context.tell("forget-chain", "", text("chain_forgotten"));
              },
              false,
            ),
          ],
    ),
    // Always there, so that screen readers hear it change.
    h(
      "p.foot-status",
      { attrs: { role: "status" } },
      context.status === null ? [] : phrase(context.status),
    ),
  ]);
}

/** Host names are letters, digits, dots and hyphens; addresses have colons, which Windows does not want. */
const fileName = (host: string | null): string =>
  (host ?? "").split(" ")[0]?.replace(/[^\w.-]+/g, "_") || "certificate";
