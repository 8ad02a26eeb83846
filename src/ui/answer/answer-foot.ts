// The foot of the popup: the code as one would search for it, and two small buttons.
import { h, type VNode } from "snabbdom";
import { text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import type { PageContext } from "../parts/page-context.js";
import { copyButton, pageButton, status } from "../sections/foot.js";

/** See the head of this file. What was copied is said on its button; the line is for whatever has no place of its own. */
export function answerFoot(view: PageView, context: PageContext): VNode {
  const { explanation, errorCode } = view;
  const isSaidThere = context.status?.key === "copied";
  return h("footer.foot", { key: "foot" }, [
    ...(explanation === null || explanation.goingOn === null
      ? []
      : [
          h(
            "code.foot-code",
            errorCode === null
              ? sayPlainly(text("unrecognised_code"))
              : breakable(errorCode),
          ),
        ]),
    h("div.foot-buttons", [
      ...copyButton(view, context),
      ...pageButton(context),
    ]),
    // Always there, so that screen readers hear it change.
    h(
      `p.foot-status${isSaidThere ? ".only-heard" : ""}`,
      { attrs: { role: "status" } },
      status(context),
    ),
  ]);
}

/** May be broken after each underscore, and is copied in one piece. */
const breakable = (code: string): (VNode | string)[] =>
  code
    .split(/(?<=_)/)
    .flatMap((piece, index) => (index === 0 ? [piece] : [h("wbr"), piece]));
