// Why it happened, on the full page: every cause with all its clues, and what would tell more.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedCause,
  Likelihood,
} from "../../core/explanation/explained-causes.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import { text, type MessageKey } from "../../core/text/text.js";
import { button } from "../parts/button.js";
import { copyAndSay } from "../parts/copy.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { foldLine, section } from "../parts/section.js";
import {
  clueList,
  explainedPart,
  namesOf,
} from "../sections/cause-sections.js";

/** See the head of this file. */
export function causeList(
  explanation: Explanation,
  context: PageContext,
): VNode {
  const { causes, somethingElse } = explanation;
  const unlikely = causes.filter(({ isUnlikely }) => isUnlikely);
  return section("causes", "causes_title", [
    ...explainedPart(explanation),
    ...causes
      .filter(({ isUnlikely }) => !isUnlikely)
      .map((cause, index) =>
        foldedCause(cause, index === 0, explanation, context),
      ),
    ...(somethingElse === null
      ? []
      : [
          h("p.something-else", { key: "else" }, [
            h("span.cause-title", phrase(text("likelihood_else"))),
            h("span.cause-note", howLikely(somethingElse)),
          ]),
        ]),
    ...(unlikely.length === 0
      ? []
      : [
          h("details.unlikely", { key: "unlikely" }, [
            foldLine(
              phrase(text("causes_unlikely", { count: unlikely.length })),
            ),
            ...unlikely.map((cause) =>
              foldedCause(cause, false, explanation, context),
            ),
          ]),
        ]),
  ]);
}

function foldedCause(
  cause: ExplainedCause,
  isOpen: boolean,
  { facts }: Explanation,
  context: PageContext,
): VNode {
  const { id, title, why, sideName } = cause;
  const missing = facts.filter((fact) => cause.wouldTell.includes(fact.id));
  return h(
    "details.cause",
    {
      key: id,
      attrs: { ...namesOf(cause), ...(isOpen ? { open: true } : {}) },
    },
    [
      foldLine([
        h("h3.cause-title", phrase(title)),
        h("span.cause-note", [
          ...(sideName === null ? [] : [h("span", phrase(sideName))]),
          ...howLikely(cause),
        ]),
      ]),
      h("div.fold-body", [
        h("p", phrase(why)),
        ...titled("clues_for", clueList("for", cause.speaksFor)),
        ...titled("clues_against", clueList("against", cause.speaksAgainst)),
        ...titled(
          "clues_missing",
          clueList(
            "missing",
            missing.map(({ name }) => name),
          ),
        ),
        h("details.prior", [
          foldLine(phrase(text("prior_title"))),
          h("p.hint", phrase(cause.prior)),
        ]),
        policyPart(cause, context),
      ]),
    ],
  );
}

/** For whoever looks after many Firefoxes: what to put into policies.json, or that nothing there helps. */
function policyPart(
  { id, policy: { body, lines } }: ExplainedCause,
  context: PageContext,
): VNode {
  return h("details.policy", { attrs: { "data-policy": lines !== null } }, [
    foldLine(phrase(text("policy_title"))),
    h("p.hint", phrase(body)),
    ...(lines === null
      ? []
      : [
          h("pre.policy-lines", [h("code", lines)]),
          h("div.buttons", [
            button(`copy-policy-${id}`, "copy_this", "copy", () => {
              void copyAndSay(context, lines);
            }),
          ]),
          h("p.hint", phrase(text("policy_hint"))),
        ]),
  ]);
}

/** In words, and as a bar for the eye: its length is a share of 100. */
function howLikely({ likelihood, likelihoodName }: Likelihood): VNode[] {
  const length = Math.max(1, Math.round(Number(likelihood) * 100));
  return [
    h("span", phrase(likelihoodName)),
    h(
      "svg.likelihood",
      { attrs: { viewBox: "0 0 100 6", "aria-hidden": "true" } },
      [
        h("path.likelihood-all", { attrs: { d: "M0 3h100" } }),
        h("path.likelihood-part", {
          attrs: { d: `M0 3h${String(length)}` },
        }),
      ],
    ),
  ];
}

function titled(
  key: Extract<MessageKey, `clues_${string}`>,
  list: VNode[],
): VNode[] {
  return list.length === 0
    ? []
    : [h("h4.clues-title", phrase(text(key))), ...list];
}
