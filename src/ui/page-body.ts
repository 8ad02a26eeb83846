// The body of a page about a tab: head, sections, foot. A function of the view; it decides nothing.
import { h, type VNode } from "snabbdom";
import type { PageView, Tone } from "../core/page-view.js";
import type { Text } from "../core/text.js";
import { detailsSection } from "./details-section.js";
import { explanationSections, type Density } from "./explanation-sections.js";
import { foot } from "./foot.js";
import { icon, type IconName } from "./icons.js";
import { idleSections } from "./idle-sections.js";
import { partsSection, recentSection } from "./parts-section.js";
import { phrase } from "./phrase.js";

/** What a page knows beside its view. */
export interface PageContext {
  /** The tab that the page is about; null without one. */
  readonly tabId: number | null;
  readonly density: Density;
  readonly writeTime: (at: number) => string;
  shortcut: string | null;
  /** False where the user has taken back the permission to see requests. */
  seesRequests: boolean;
  /** How the last copying ended; null before the first. */
  copied: "copied" | "copy_failed" | null;
  readonly redraw: () => void;
}

/** See the file's head. */
export function pageBody(view: PageView, context: PageContext): VNode[] {
  const { explanation, parts, recent, details } = view;
  const sections = [
    ...(view.tone === "parts" || explanation === null ? partsIfAny(view) : []),
    ...(explanation === null
      ? []
      : explanationSections(explanation, context.density)),
    ...(view.tone === "parts" || explanation === null || parts.length === 0
      ? []
      : [partsSection(parts)]),
    ...idleSections(view, context),
    ...(recent.length === 0 ? [] : [recentSection(recent, context.writeTime)]),
    ...(details.length === 0 ? [] : [detailsSection(details)]),
  ];
  return [
    head(view),
    h("div.sections", { key: "sections" }, sections),
    foot(view, context),
  ];
}

function partsIfAny({ parts }: PageView): VNode[] {
  return parts.length === 0 ? [] : [partsSection(parts)];
}

const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  stop: "stop",
  problem: "problem",
  network: "network",
  parts: "parts",
  calm: "calm",
};

function head({ tone, title, body, explanation }: PageView): VNode {
  const chips: readonly (readonly [string, Text])[] =
    explanation === null
      ? []
      : [
          [`going-on-${explanation.goingOn.kind}`, explanation.goingOn.chip],
          ["owner", explanation.owner],
        ];
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
