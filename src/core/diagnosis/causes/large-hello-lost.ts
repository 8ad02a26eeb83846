// Something on the way loses or cuts Firefox's first message, which grew with the keys against quantum computers.
import { speaksAgainst, speaksFor, given } from "../clues/clue.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { defineCause } from "./cause.js";

export const largeHelloLost = defineCause({
  id: "large-hello-lost",
  side: "network",
  applies: {
    // Judgement: reported of firewalls since Firefox 132 (tldr.fail, Fortinet), and rarer than filters that mean to cut.
    NS_ERROR_NET_RESET: "seen",
    NS_ERROR_NET_INTERRUPT: "seen",
    NS_ERROR_NET_TIMEOUT: "curious",
  },
  asks: [...OTHER_SITES, "portal-answer", "loaded-before"],
  weigh: (evidence, failure) => [
    ...everywhere(evidence, failure),
    // What is cut is the first message of TLS: without TLS, the same network lets everything pass. A filter that means a site lets others pass.
    ...given(evidence, "portal-answer", (answer) =>
      answer === "as-expected"
        ? given(
            evidence,
            "references",
            (answers) =>
              answers.length > 0 &&
              answers.every(({ result }) => result !== "answers")
                ? [speaksFor("strong", text("clue_only_tls_is_cut"))]
                : [],
            // That others fail is said already: what counts here is what passes.
            "login",
          )
        : [],
    ),
    // Nothing that loses every first message lets a page load first.
    ...given(evidence, "loaded-before", () => [
      speaksAgainst("fair", text("clue_loaded_before")),
    ]),
  ],
  steps: {
    "try-other-network": "usually",
    "check-vpn-and-hosts": "sometimes",
    "ask-it": "often",
    "it-large-hello": "certain",
  },
});
