// The full page: head, path, and then everything that is known, in three groups.
import { h, type VNode } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import { head } from "../answer/head.js";
import { pathStrip } from "../answer/path-strip.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { idleSections } from "../sections/idle-sections.js";
import { recentSection } from "../sections/recent-section.js";
import { walkSections } from "../sections/walk-sections.js";
import { causeList } from "./cause-list.js";
import { detailsSection } from "./details-section.js";
import { knownSection, missingSection } from "./facts-sections.js";
import { foot } from "./foot.js";
import { goingOnSection } from "./going-on-section.js";
import { partsSection } from "./parts-section.js";
import { reference } from "./reference.js";
import { stepSections } from "./step-sections.js";

// Three groups, which the full page sets side by side.
export function fullBody(view: PageView, context: PageContext): VNode[] {
  const { explanation, parts, recent, details } = view;
  const partsFirst = view.tone === "parts" || explanation === null;
  const partsList = parts.length === 0 ? [] : [partsSection(parts)];
  const about = [
    ...walkSections(view, context),
    ...(partsFirst ? partsList : []),
    ...idleSections(view, context),
    ...(explanation === null
      ? []
      : [causeList(explanation, context), ...goingOnSection(explanation)]),
  ];
  const steps =
    explanation === null
      ? []
      : [
          ...stepSections(explanation, view, context),
          ...missingSection(explanation, view, context),
        ];
  const rest = [
    ...(partsFirst ? [] : partsList),
    ...(explanation === null ? [] : knownSection(explanation, view, context)),
    ...(recent.length === 0 ? [] : [recentSection(recent)]),
    ...(details.length === 0 ? [] : [detailsSection(details, view.ticks)]),
    ...reference(view),
  ];
  return [
    head(view, headBody(view)),
    ...(explanation === null || explanation.goingOn === null
      ? []
      : [pathStrip(explanation)]),
    h("div.sections", { key: "sections" }, [
      ...group("about", about),
      ...group("walk", steps),
      ...group("rest", rest),
    ]),
    foot(view, context),
  ];
}

/** What is usual for the error, where nothing better is known; the path says whose problem it is. */
function headBody({ body, explanation }: PageView): VNode[] {
  const words =
    explanation === null || explanation.goingOn === null
      ? body
      : explanation.verdict.usual;
  return [
    ...(explanation?.since == null
      ? []
      : [h("p.head-since", phrase(explanation.since))]),
    ...(words === null ? [] : [h("p.head-body", phrase(words))]),
  ];
}

function group(name: string, sections: VNode[]): VNode[] {
  return sections.length === 0
    ? []
    : [h(`div.${name}`, { key: name }, sections)];
}
