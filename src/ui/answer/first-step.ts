// The one step to take first: what and why, its own button, and the way to all the others.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedStep,
  Explanation,
} from "../../core/explanation/explanation.js";
import { text, type Text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { closeTab, openSite } from "../../platform/firefox/tabs.js";
import { button, commandButton } from "../parts/button.js";
import { copyAndSay } from "../parts/copy.js";
import { certificateButton } from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { guideButton } from "../parts/guide-button.js";

/** See the head of this file. Where every step was taken, the guide says what is left. */
export function firstStep(
  { steps, stepsHint }: Explanation,
  view: PageView,
  context: PageContext,
): VNode[] {
  const own = steps.filter(({ isWalked, isFolded }) => isWalked && !isFolded);
  const index = own.findIndex(({ isCurrent }) => isCurrent);
  const step = own[index];
  if (step === undefined) {
    return [allTaken(stepsHint, view, context)];
  }
  const number = { number: index + 1, total: own.length };
  const isStarted = view.walk?.isStarted === true;
  const { id, actor, risk, state } = step;
  const attrs = {
    "data-step": id,
    "data-actor": actor,
    "data-risk": risk,
    "data-state": state,
    "data-current": "true",
  };
  return [
    h("section.first", { key: "first", attrs }, [
      ...outcome(view),
      h("p.eyebrow", [
        h("span", phrase(text(isStarted ? "first_next" : "first_title"))),
        h("span", phrase(text("first_number", number))),
      ]),
      h("h2", phrase(step.title)),
      h("p.first-why", phrase(whyOf(step))),
      buttons(
        actionOf(step, view, context),
        isStarted ? text("guide_continue", number) : null,
        context,
      ),
    ]),
  ];
}

/** The step's own button is the primary one; a step that is done elsewhere is shown by the guide. */
function buttons(
  action: VNode[],
  more: Text | null,
  context: PageContext,
): VNode {
  const attrs = { "aria-busy": String(context.isBusy) };
  return h(
    "div.buttons",
    { attrs },
    action.length > 0
      ? [...action, ...guideButton(context, false, more ?? text("guide_me"))]
      : [
          ...guideButton(context, true, more ?? text("show_me_how")),
          commandButton(context, "check-again", "walk_check"),
        ],
  );
}

function allTaken(
  stepsHint: Text,
  view: PageView,
  context: PageContext,
): VNode {
  return h("section.first", { key: "first" }, [
    ...outcome(view),
    h("p.first-why", phrase(stepsHint)),
    buttons([], text("guide_me"), context),
  ]);
}

/** What the last check saw, where that changed nothing. */
function outcome({ walk }: PageView): VNode[] {
  return walk?.result == null
    ? []
    : [h("p.outcome", phrase(walk.result.title))];
}

const whyOf = (step: ExplainedStep): Text => step.caution[0] ?? step.why;

/** The step's own button, where it can be taken here and now. */
function actionOf(
  { action, links, marks }: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode[] {
  const { tabId } = context;
  switch (action) {
    case "reload-page":
      return [commandButton(context, "check-again", "walk_check", null, true)];
    case "copy-owner-message":
      return [
        button(
          action,
          "copy_owner_message",
          "copy",
          () => void copyAndSay(context, view.ownerMessage.join("")),
          true,
        ),
      ];
    case "open-certificate":
      return certificateButton(action, "open_certificate", context, true);
    case "open-portal":
      return links
        .slice(0, 1)
        .map(({ id, label, url }) =>
          button(id, label, "page", () => void openSite(url), true),
        );
    default:
      return marks.closesTab && tabId !== null
        ? [
            button(
              "close-tab",
              marks.done,
              null,
              () => void closeTab(tabId),
              true,
            ),
          ]
        : [];
  }
}
