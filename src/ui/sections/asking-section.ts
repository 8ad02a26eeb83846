// An offer to ask other addresses, with everybody who would be asked.
import { h, type VNode } from "snabbdom";
import type { AskingView } from "../../core/evidence/asked/asking.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { commandButton } from "../parts/button.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { folded } from "../parts/section.js";

/** In the popup: an offer to ask, where that would decide something. Anybody who presses the button has seen whom it asks. */
export function askingSection(
  { causes, facts, verdict }: Explanation,
  { asking }: PageView,
  context: PageContext,
): VNode[] {
  const wouldTell = new Set(
    causes.flatMap((cause) => (cause.isUnlikely ? [] : cause.wouldTell)),
  );
  const isWorthIt = facts.some(
    ({ id, need }) => need === "probe" && wouldTell.has(id),
  );
  if (!asking?.addresses.length || verdict.isSure || !isWorthIt) {
    return [];
  }
  const count = asking.addresses.length;
  return [
    folded(
      "asking",
      text("asking_line", { count }),
      false,
      askingBody(asking, context),
    ),
  ];
}

/** What asking means, and the button. */
export function askingBody(
  { hint, addresses, askedAt }: AskingView,
  context: PageContext,
): VNode[] {
  return [
    h("p.hint", phrase(hint)),
    ...(addresses.length === 0
      ? []
      : askingButton(addresses, askedAt, context)),
  ];
}

/** The addresses are sent along: nobody is asked but those who are named here. */
function askingButton(
  addresses: readonly string[],
  askedAt: string | null,
  context: PageContext,
): VNode[] {
  return [
    h(
      "ul.addresses",
      addresses.map((address) => h("li", [h("bdi", address)])),
    ),
    ...(askedAt === null
      ? []
      : [h("p.hint", phrase(text("asking_last", { time: askedAt })))]),
    commandButton(context, "probe", "asking_go", addresses.join(" ")),
  ];
}
