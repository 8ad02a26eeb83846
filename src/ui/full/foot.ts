// The foot of the full page: the code, what can be done with the whole, and what came of it.
import { h, type VNode } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import { text } from "../../core/text/text.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import type { PageContext } from "../parts/page-context.js";
import { copyButton, pageButton, status } from "../sections/foot.js";

/** See the head of this file. */
export function foot(view: PageView, context: PageContext): VNode {
  const { explanation, errorCode } = view;
  return h("footer.foot", { key: "foot" }, [
    ...(explanation === null
      ? []
      : [
          h(
            "code.foot-code",
            errorCode ?? sayPlainly(text("unrecognised_code")),
          ),
        ]),
    h("div.foot-buttons", [
      ...copyButton(view, context),
      ...pageButton(context),
    ]),
    // Always there, so that screen readers hear it change.
    h("p.foot-status", { attrs: { role: "status" } }, status(context)),
  ]);
}
