// The facts: what is known, and what is not known and why, with the button that would change that.
import { h, type VNode } from "snabbdom";
import type { FactId, Need } from "../../core/evidence/evidence.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import type { SaidFact } from "../../core/explanation/said.js";
import { text, type MessageKey } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { openOptions } from "../../platform/firefox/tabs.js";
import { button, commandButton } from "../parts/button.js";
import {
  certificateButton,
  certificateLink,
} from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { section } from "../parts/section.js";
import { askingBody } from "../sections/asking-section.js";
import { allowButton } from "../sections/question-section.js";

/** What is known. */
export function knownSection(
  { facts }: Explanation,
  view: PageView,
  context: PageContext,
): VNode[] {
  const known = facts.filter(({ isKnown }) => isKnown);
  return known.length === 0
    ? []
    : [
        section("facts", "facts_title", [
          factList(known),
          ...(facts.some(({ isTold }) => isTold)
            ? [commandButton(context, "take-back", "take_back_answers")]
            : []),
          ...certificateLink(view, context),
        ]),
      ];
}

/** What is not known, grouped by what it would take. */
export function missingSection(
  { facts, category }: Explanation,
  view: PageView,
  context: PageContext,
): VNode[] {
  const groups = NEEDS.map((need) => ({
    need,
    missing: facts.filter((one) => !one.isKnown && one.need === need),
    // Without a handshake there is no certificate to read.
    isFutile: need === "certificate" && category === "network",
  })).filter(({ missing, isFutile }) => missing.length > 0 && !isFutile);
  return groups.length === 0
    ? []
    : [
        section("facts-missing", "facts_missing_title", [
          h(
            "div.needs",
            groups.map(({ need, missing }) =>
              h("div.need", { key: need, attrs: { "data-need": need } }, [
                h("h3.need-title", phrase(text(NEED_TITLES[need]))),
                factNames(missing),
                ...needBody(need, view, context),
              ]),
            ),
          ),
        ]),
      ];
}

/** First what a click changes, then what comes by itself. */
const NEEDS = [
  "probe",
  "certificate",
  "you",
  "memory",
  "proxy",
  "privacy",
  "management",
  "browsing",
  "nothing",
] as const satisfies readonly Need[];

const NEED_TITLES = {
  probe: "need_probe",
  certificate: "need_certificate",
  you: "need_you",
  memory: "need_memory",
  proxy: "need_proxy",
  privacy: "need_privacy",
  management: "need_management",
  browsing: "need_browsing",
  nothing: "need_nothing",
} as const satisfies Readonly<Record<Need, MessageKey>>;

/** What the one question asks for, where a button finds it out. */
const ASKED_BY: Readonly<Partial<Record<FactId, Need>>> = {
  again: "probe",
  certificate: "certificate",
  extensions: "management",
  proxy: "proxy",
  "https-only": "privacy",
};

function needBody(
  need: Need,
  { asking, question, walk }: PageView,
  context: PageContext,
): VNode[] {
  if (question !== null && ASKED_BY[question.id] === need) {
    // Its button is beside the current step already.
    return [];
  }
  switch (need) {
    case "probe":
      return asking === null ? [] : askingBody(asking, context);
    case "certificate":
      return [
        h("p.hint", phrase(text("need_certificate_body"))),
        // The page is about the tab, not about a mere part of what it shows.
        ...(walk === null
          ? []
          : certificateButton("open-certificate", "open_certificate", context)),
      ];
    case "memory":
      return [
        h("p.hint", phrase(text("need_memory_body"))),
        button("open-options", "open_options", null, () => void openOptions()),
      ];
    case "proxy":
    case "privacy":
    case "management":
      return [
        h("p.hint", phrase(text(`need_${need}_body`))),
        allowButton(need, context),
      ];
    case "you":
      return [h("p.hint", phrase(text("need_you_body")))];
    case "browsing":
    case "nothing":
      return [];
  }
}

function factList(facts: readonly SaidFact[]): VNode {
  return h(
    "dl.details-list",
    facts.map(({ id, name, value, names }) =>
      h(
        "div.detail",
        { key: id, attrs: { "data-fact": id, "data-known": "true" } },
        [
          h("dt", phrase(name)),
          h("dd", [
            h("span", phrase(value)),
            ...(names.length === 0 ? [] : [nameList(names)]),
          ]),
        ],
      ),
    ),
  );
}

/** The heading says why it is not known, except for what went wrong or what nobody can change. */
const factNames = (facts: readonly SaidFact[]): VNode =>
  h(
    "ul.missing",
    facts.map(({ id, name, need, value }) =>
      h(
        "li",
        { key: id, attrs: { "data-fact": id, "data-known": "false" } },
        need === "nothing" || value.key === "fact_unknown_failed"
          ? [h("span", phrase(name)), h("span.missing-why", phrase(value))]
          : [h("span", phrase(name))],
      ),
    ),
  );

const nameList = (names: readonly string[]): VNode =>
  h(
    "ul.fact-names",
    names.map((name) => h("li", [h("bdi", name)])),
  );
