// The body of a page about a tab: head, sections, foot. A function of the view; it decides nothing.
import { h, type VNode } from "snabbdom";
import type { PageContext } from "./parts/page-context.js";
import type { Explanation } from "../core/explanation/explanation.js";
import type { PageView, Tone } from "../core/view/view.js";
import { firstCause } from "./sections/cause-sections.js";
import { detailsSection } from "./sections/details-section.js";
import { foot } from "./sections/foot.js";
import { goingOnSection } from "./sections/going-on-section.js";
import { icon, type IconName } from "./parts/icons.js";
import { certificateLink } from "./parts/open-certificate.js";
import { idleSections } from "./sections/idle-sections.js";
import { partsSection, recentSection } from "./sections/parts-section.js";
import { phrase } from "./parts/phrase.js";
import { stepSections } from "./sections/step-sections.js";
import { walkSections } from "./sections/walk-sections.js";

/** The page's `<main>`. */
export function pageMain(view: PageView, context: PageContext): VNode {
  const main = h(
    "main",
    { attrs: { class: `tone-${view.tone}` } },
    pageBody(view, context),
  );
  return context.full?.linked(main) ?? main;
}

// Three groups, which the full page sets side by side.
function pageBody(view: PageView, context: PageContext): VNode[] {
  const { explanation, parts, recent, details } = view;
  const { density, full } = context;
  const partsFirst = view.tone === "parts" || explanation === null;
  const partsList = parts.length === 0 ? [] : [partsSection(parts)];
  const about = [
    ...walkSections(view, context),
    ...(partsFirst ? partsList : []),
    ...idleSections(view, context),
    ...(explanation === null
      ? []
      : [
          ...(full === null
            ? [firstCause(explanation), ...certificateLink(view, context)]
            : [
                full.causeList(explanation, context),
                ...goingOnSection(explanation, density),
              ]),
        ]),
  ];
  const steps =
    explanation === null
      ? []
      : [
          ...stepSections(explanation, view, context),
          ...(full?.missingSection(explanation, view, context) ?? []),
        ];
  const rest = [
    ...(partsFirst ? [] : partsList),
    // In the popup, the steps come first: the head has the answer in a word.
    ...(explanation === null
      ? []
      : (full?.knownSection(explanation, view, context) ??
        goingOnSection(explanation, density))),
    ...(recent.length === 0 ? [] : [recentSection(recent)]),
    ...(details.length === 0
      ? []
      : [detailsSection(details, full === null ? [] : view.ticks)]),
    ...(full?.reference(view) ?? []),
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
  return h("header.head", { key: "head" }, [
    h("span.head-icon", [icon(TONE_ICONS[tone])]),
    h("div.head-words", [
      h("h1", phrase(title)),
      ...(explanation === null ? [] : [chips(explanation)]),
      ...(explanation?.since == null
        ? []
        : [h("p.head-since", phrase(explanation.since))]),
      ...(body === null ? [] : [h("p.head-body", phrase(body))]),
    ]),
  ]);
}

const VERDICT_ICONS: Readonly<
  Record<Explanation["verdict"]["kind"], IconName>
> = {
  device: "device",
  network: "between",
  site: "site",
  unknown: "unclear",
};

/** Whose problem it is, and whether one may continue. */
function chips({ verdict, goingOn }: Explanation): VNode {
  return h("p.chips", [
    h(`span.chip.verdict-${verdict.kind}`, [
      icon(VERDICT_ICONS[verdict.kind]),
      h("span", phrase(verdict.chip)),
    ]),
    ...(goingOn === null
      ? []
      : [h(`span.chip.going-on-${goingOn.kind}`, phrase(goingOn.chip))]),
  ]);
}
