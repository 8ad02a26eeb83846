// What asking the CA can prove: is the certificate still good, and what is missing from the chain? Nobody is asked without a click.
import { h, type VNode } from "snabbdom";
import type {
  Askable,
  ChainView,
} from "../../core/view/certificate/chain-view.js";
import { text, type Text } from "../../core/text/text.js";
import type { ItemView } from "../../core/view/view.js";
import type { CertificateCommandName } from "../../platform/messages/certificate-messages.js";
import { button } from "../../ui/parts/button.js";
import { copyAndSay } from "../../ui/parts/copy.js";
import { phrase } from "../../ui/parts/phrase.js";
import type { CertificateContext } from "./context.js";
import { section } from "./section.js";

/** The second opinion. */
export function revocationSection(
  { revocation }: ChainView,
  context: CertificateContext,
): VNode[] {
  if (revocation === null) {
    return [];
  }
  const { status, title, body, ask, undo } = revocation;
  return [
    section("revocation", text("revocation_title"), [
      h(
        `div.proof.${status}`,
        { attrs: { "data-revocation": "", "data-status": status } },
        [h("h3", phrase(title)), ...body.map((said) => h("p", phrase(said)))],
      ),
      ...undo.map((item) => switchedOff(item, context)),
      ...askFor(ask, "ask-revocation", text("revocation_ask"), context),
    ]),
  ];
}

/** The one thing to do now. */
const switchedOff = (
  { step, line, undo }: ItemView,
  { undone }: CertificateContext,
): VNode =>
  h("div.switched-off", { key: step, attrs: { "data-item": step } }, [
    h("h3", phrase(line)),
    h("p", phrase(undo)),
    h("div.buttons", [
      button(
        "undo-done",
        "items_undone",
        "check",
        () => {
          undone(step);
        },
        true,
      ),
    ]),
  ]);

/** On the card of the missing certificate: whom a click asks for it. */
export const askForMissing = (
  completion: ChainView["completion"],
  context: CertificateContext,
): VNode[] =>
  completion === null
    ? []
    : askFor(
        completion.ask,
        "complete-chain",
        text(
          completion.bundle === null ? "completion_ask" : "completion_ask_next",
        ),
        context,
        true,
      );

/** The chain with what was missing. */
export function completionSection(
  { completion, certificates }: ChainView,
  context: CertificateContext,
): VNode[] {
  if (completion === null) {
    return [];
  }
  const { title, body, ask, isTried, bundle, advice } = completion;
  const hasCard = certificates.some(({ role }) => role === "missing");
  if (hasCard && ask !== null && !isTried) {
    // The card says it all.
    return [];
  }
  return [
    section("completion", title, [
      ...body.map((said) => h("p", phrase(said))),
      ...(hasCard ? [] : askForMissing(completion, context)),
      ...(bundle === null
        ? []
        : [
            h("pre", { attrs: { tabindex: 0, "data-bundle": "" } }, bundle),
            h("div.buttons", [
              button(
                "copy-bundle",
                text("completion_copy"),
                "copy",
                () => void copyAndSay(context, bundle),
              ),
            ]),
            h(
              "ul.advice",
              advice.map((said) => h("li", phrase(said))),
            ),
          ]),
    ]),
  ];
}

/** One consent, which names every address; nothing where there is nobody to ask. */
function askFor(
  ask: Askable | null,
  name: CertificateCommandName,
  label: Text,
  context: CertificateContext,
  isPrimary = false,
): VNode[] {
  if (ask === null) {
    return [];
  }
  return [
    h("p.hint", phrase(text("ask_consent"))),
    h(
      "ul.addresses",
      ask.addresses.map((address) => h("li", [h("code", address)])),
    ),
    h("div.buttons", [
      button(
        name,
        label,
        null,
        () => {
          context.tell(name, "", text("ask_done"), ask.addresses);
        },
        isPrimary,
      ),
    ]),
  ];
}
