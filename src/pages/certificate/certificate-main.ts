// The body of the certificate page: what is known about the chain, what is wrong with it, what can be proven, and how to add one.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { icon, type IconName } from "../../ui/parts/icons.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { foldLine } from "../../ui/parts/section.js";
import { withWords, wordsSection } from "../../ui/words/words.js";
import { phrase } from "../../ui/parts/phrase.js";
import { captureSection } from "./capture-section.js";
import { chainSection } from "./chain-section.js";
import type { CertificateContext } from "./context.js";
import { findingsSection } from "./findings-section.js";
import { inputSection } from "./input-section.js";
import { completionSection, revocationSection } from "./proof-sections.js";

/** The page's `<main>`. */
export function certificateMain(
  view: ChainView,
  context: CertificateContext,
): VNode {
  // Nothing else matters as much.
  const isRevoked = view.revocation?.status === "revoked";
  const hasChain = view.certificates.length > 0;
  const attrs = {
    class: `tone-${toneOf(view)}`,
    "aria-busy": String(context.isBusy),
  };
  const page = h("main", { attrs }, [
    head(view),
    h("div.sections", { key: "sections" }, [
      ...(hasChain && view.state !== "remembered"
        ? []
        : captureSection(view, context)),
      ...(hasChain
        ? [
            ...(isRevoked ? revocationSection(view, context) : []),
            findingsSection(view),
            chainSection(view, context),
            ...(isRevoked ? [] : revocationSection(view, context)),
            ...completionSection(view, context),
          ]
        : []),
      inputSection(context),
      wordsSection(TOOLS),
    ]),
    news(context),
  ]);
  return withWords(page, TOOLS);
}

const TOOLS = { h, phrase, foldLine, sayPlainly };

/** As long as the background has never answered. */
export const silentMain = (): VNode =>
  h("main", { attrs: { class: "tone-problem" } }, [
    h("header.head", { key: "head" }, [
      h("span.head-icon", [icon("problem")]),
      h("div.head-words", [h("h1", phrase(text("chain_no_answer")))]),
    ]),
  ]);

type Tone = "stop" | "problem" | "plain";

function toneOf({ findings, revocation, state }: ChainView): Tone {
  if (revocation?.status === "revoked") {
    return "stop";
  }
  const isWrong = findings.some(({ severity }) => severity === "fatal");
  return isWrong || state === "unreadable" ? "problem" : "plain";
}

const ICONS: Readonly<Record<Tone, IconName>> = {
  stop: "stop",
  problem: "problem",
  plain: "certificate",
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

/** Always there, so that screen readers hear it change. */
function news({ status }: CertificateContext): VNode {
  return h("footer.foot.news", { key: "foot" }, [
    h(
      "p.foot-status",
      { attrs: { role: "status" } },
      status === null ? [] : phrase(status),
    ),
  ]);
}
