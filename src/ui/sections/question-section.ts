// The one question worth asking: below the step to take, and answered with one tap.
import { h, type VNode } from "snabbdom";
import { text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { askFor } from "../../platform/firefox/permissions.js";
import { button } from "../parts/button.js";
import { certificateButton } from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { foldLine } from "../parts/section.js";
import { askingBody } from "./asking-section.js";

/** See the head of this file. In the popup, what it asks stands on the line that opens it. Nothing where no question is worth it. */
export function questionPart(view: PageView, context: PageContext): VNode[] {
  const { question } = view;
  if (question === null) {
    return [];
  }
  const { id, ask, why, answers } = question;
  return [
    h(
      "div.question",
      {
        key: "question",
        attrs: {
          role: "group",
          "aria-labelledby": "question-ask",
          "data-question": id,
        },
      },
      [
        ...(context.density === "full"
          ? [
              h("p.hint", phrase(text("question_title"))),
              h("p#question-ask.question-ask", phrase(ask)),
            ]
          : []),
        h("p.hint", phrase(why)),
        ...(answers.length === 0
          ? means(id, view, context)
          : [
              h(
                "div.buttons",
                answers.map((answer) =>
                  h(
                    "button",
                    {
                      key: answer.id,
                      attrs: { type: "button", "data-answer": answer.id },
                      on: {
                        click: () => {
                          context.tell("answer", `${id} ${answer.id}`);
                        },
                      },
                    },
                    phrase(answer.label),
                  ),
                ),
              ),
            ]),
      ],
    ),
  ];
}

/** What finds it out instead of the reader. */
function means(
  id: string,
  { asking }: PageView,
  context: PageContext,
): VNode[] {
  switch (id) {
    case "certificate":
      return certificateButton("open-certificate", "open_certificate", context);
    case "proxy":
    case "extensions":
    case "https-only":
      return [allowButton(PERMISSIONS[id], context)];
    default:
      // Anybody who presses the button has seen whom it asks.
      return asking === null
        ? []
        : [
            h(
              "details",
              context.density === "full" ? { attrs: { open: true } } : {},
              [
                foldLine(
                  phrase(
                    text("asking_line", { count: asking.addresses.length }),
                  ),
                ),
                h("div", askingBody(asking, context)),
              ],
            ),
          ];
  }
}

const PERMISSIONS = {
  proxy: "proxy",
  extensions: "management",
  "https-only": "privacy",
} as const;

/** Asks Firefox for a permission to read. */
export function allowButton(
  permission: "management" | "privacy" | "proxy",
  context: PageContext,
): VNode {
  const allow = async (): Promise<void> => {
    if (await askFor(permission)) {
      context.tell("view");
    } else {
      context.status = text("permission_refused");
      context.redraw();
    }
  };
  return button(
    `allow-${permission}`,
    "permission_allow",
    null,
    () => void allow(),
    false,
  );
}
