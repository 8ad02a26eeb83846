// What the reader says of the step: the one answer that fits it, and beside it that it did not help, or is left out.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedStep,
  Explanation,
} from "../../core/explanation/explanation.js";
import type { PageView } from "../../core/view/view.js";
import { closeTab } from "../../platform/firefox/tabs.js";
import { button, commandButton } from "../parts/button.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";

/** See the head of this file. */
export function acts(
  { walk }: PageView,
  { steps }: Explanation,
  context: PageContext,
): VNode {
  const step = steps.find(({ isCurrent }) => isCurrent);
  return h(
    "footer.walk-acts",
    { key: "acts", attrs: { "aria-busy": String(context.isBusy) } },
    [
      // Always there, so that screen readers hear it change.
      h(
        `p.walk-status${isSaidAbove(context) ? ".only-heard" : ""}`,
        { attrs: { role: "status" } },
        context.status === null ? [] : phrase(context.status),
      ),
      ...(step === undefined
        ? [commandButton(context, "check-again", "walk_check", null, true)]
        : [doneButton(step, context)]),
      h("div.walk-quiet", [
        ...(walk?.canGoBack === true
          ? [commandButton(context, "back", "walk_back")]
          : []),
        ...(step === undefined
          ? []
          : [
              ...(step.marks.noHelp === null
                ? []
                : [
                    commandButton(
                      context,
                      "mark-no-help",
                      step.marks.noHelp,
                      step.id,
                    ),
                  ]),
              commandButton(context, "skip", "walk_skip", step.id),
            ]),
      ]),
    ],
  );
}

function doneButton(
  { id, marks: { done, closesTab } }: ExplainedStep,
  context: PageContext,
): VNode {
  const mark = (): void => {
    context.tell("mark-done", id);
    if (closesTab && context.tabId !== null) {
      void closeTab(context.tabId);
    }
  };
  return button("mark-done", done, null, mark, true);
}

/** What the last answer changed stands above the step already: here it is only for who hears the page. */
const isSaidAbove = ({ status }: PageContext): boolean =>
  status?.key.startsWith("learned_") === true;
