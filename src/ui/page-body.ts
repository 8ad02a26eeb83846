// The body of a page about a tab: head, sections, foot. A function of the view; it decides nothing.
import { h, type VNode } from "snabbdom";
import type { PageContext } from "./page-context.js";
import type { Explanation } from "../core/explanation.js";
import type { PageView, Tone } from "../core/view.js";
import type { Text } from "../core/text.js";
import { detailsSection } from "./details-section.js";
import { aboutSections } from "./explanation-sections.js";
import { foot } from "./foot.js";
import { icon, type IconName } from "./icons.js";
import { idleSections } from "./idle-sections.js";
import { partsSection, recentSection } from "./parts-section.js";
import { phrase } from "./phrase.js";
import { stepSections } from "./step-sections.js";
import { walkSections } from "./walk-sections.js";

/** The page's `<main>`. */
export function pageMain(view: PageView, context: PageContext): VNode {
  return h(
    "main",
    { attrs: { class: `tone-${view.tone}` } },
    pageBody(view, context),
  );
}

// Three groups, which the full page sets side by side.
function pageBody(view: PageView, context: PageContext): VNode[] {
  const { explanation, parts, recent, details } = view;
  const { density } = context;
  const partsFirst = view.tone === "parts" || explanation === null;
  const partsList = parts.length === 0 ? [] : [partsSection(parts)];
  const about = [
    ...walkSections(view, context),
    ...(partsFirst ? partsList : []),
    ...idleSections(view, context),
    ...(explanation === null ? [] : aboutSections(explanation, density)),
  ];
  const steps =
    explanation === null ? [] : stepSections(explanation, view, context);
  const rest = [
    ...(partsFirst ? [] : partsList),
    ...(recent.length === 0 ? [] : [recentSection(recent)]),
    ...(details.length === 0 ? [] : [detailsSection(details)]),
  ];
  return [
    head(view),
    h("div.sections", { key: "sections" }, [
      ...group("about", about),
      ...group("walk", steps),
      ...group("rest", rest),
    ]),
    foot(view, context),
  ];
}

function group(name: string, sections: VNode[]): VNode[] {
  return sections.length === 0
    ? []
    : [h(`div.${name}`, { key: name }, sections)];
}

const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  stop: "stop",
  problem: "problem",
  network: "network",
  parts: "parts",
  calm: "calm",
};

function head({ tone, title, body, explanation }: PageView): VNode {
  const chips: readonly Chip[] =
    explanation === null
      ? []
      : [...goingOnChip(explanation), ["owner", explanation.owner]];
  return h("header.head", { key: "head" }, [
    h("span.head-icon", [icon(TONE_ICONS[tone])]),
    h("div.head-words", [
      h("h1", phrase(title)),
      ...(body === null ? [] : [h("p.head-body", phrase(body))]),
      ...(chips.length === 0
        ? []
        : [
            h(
              "p.chips",
              chips.map(([kind, words]) =>
                h(`span.chip.${kind}`, phrase(words)),
              ),
            ),
          ]),
    ]),
  ]);
}

type Chip = readonly [kind: string, words: Text];

function goingOnChip({ goingOn }: Explanation): Chip[] {
  return goingOn === null ? [] : [[`going-on-${goingOn.kind}`, goingOn.chip]];
}
