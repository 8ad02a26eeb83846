// The body of the certificate page: what is known about the chain, what is wrong with it, what can be proven, and how to add one.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { text, type Text } from "../../core/text/text.js";
import { button } from "../../ui/parts/button.js";
import { copyAndSay } from "../../ui/parts/copy.js";
import { icon, type IconName } from "../../ui/parts/icons.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { foldLine } from "../../ui/parts/section.js";
import { withWords, wordsSection } from "../../ui/words/words.js";
import { phrase } from "../../ui/parts/phrase.js";
import { captureSection } from "./capture-section.js";
import { chainSection } from "./chain-section.js";
import type { CertificateContext } from "./context.js";
import { newsLine, showNews } from "./news.js";
import { findingsSection } from "./findings-section.js";
import { inputSection } from "./input-section.js";
import { forOwner } from "./for-owner.js";
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
    class: `tone-${view.verdict.tone}`,
    "aria-busy": String(context.isBusy),
  };
  const page = h("main", { attrs }, [
    head(view, context),
    h("div.sections", { key: "sections" }, [
      ...(hasChain && view.state !== "remembered"
        ? []
        : captureSection(view, context)),
      ...(hasChain
        ? [
            ...(isRevoked ? revocationSection(view, context) : []),
            chainSection(view, context),
            ...completionSection(view, context),
            ...(isRevoked ? [] : revocationSection(view, context)),
            ...findingsSection(view),
          ]
        : []),
      inputSection(hasChain, context),
      wordsSection(TOOLS),
    ]),
    newsLine(context),
  ]);
  const drawn = withWords(page, TOOLS);
  showNews(drawn, context);
  return drawn;
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

const ICONS: Readonly<Record<ChainView["verdict"]["tone"], IconName>> = {
  stop: "stop",
  problem: "problem",
  plain: "certificate",
};

/** The verdict: what is wrong, for which site, what it means, who can repair it, and where all this was read from. */
function head(view: ChainView, context: CertificateContext): VNode {
  const { verdict, host, body } = view;
  const { tone, title, meaning, who, finding } = verdict;
  const hasVerdict = meaning.length > 0;
  const copied = forOwner(view);
  return h("header.head", { key: "head" }, [
    h("span.head-icon", [icon(ICONS[tone])]),
    h(
      "div.head-words",
      finding === null
        ? {}
        : {
            attrs: {
              "data-finding": finding.id,
              "data-certificate-index": finding.certificateIndex,
            },
          },
      [
        h("h1", phrase(title)),
        ...(hasVerdict
          ? [
              h("p.head-body", [
                ...(host === null ? [] : [h("bdi.outside", host), " · "]),
                ...sentences(meaning),
              ]),
              h("p.hint", sentences([...(who === null ? [] : [who]), body])),
            ]
          : [h("p.head-body", phrase(body))]),
      ],
    ),
    ...(copied === null
      ? []
      : [
          button(
            "copy-for-owner",
            text("chain_copy_for_owner"),
            "copy",
            () => void copyAndSay(context, copied),
          ),
        ]),
  ]);
}

const sentences = (said: readonly Text[]): VNode[] =>
  said.map((one) => h("span.sentence", phrase(one)));
