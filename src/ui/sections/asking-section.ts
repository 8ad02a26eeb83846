// What asking other addresses means: everybody who would be asked, and the button.
import { h, type VNode } from "snabbdom";
import type { AskingView } from "../../core/evidence/asked/asking.js";
import { text } from "../../core/text/text.js";
import { commandButton } from "../parts/button.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";

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
