// This device is connected to a network, but the network is not connected to the internet.
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { allTheWeb, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

export const internetDown = defineCause({
  id: "internet-down",
  side: "network",
  applies: {
    NS_ERROR_UNKNOWN_HOST: "common",
    NS_ERROR_DNS_LOOKUP_QUEUE_FULL: "common",
    NS_ERROR_NET_TIMEOUT: "common",
    NS_ERROR_NOT_CONNECTED: "common",
    network: "rare",
  },
  asks: [...OTHER_SITES, "portal-answer"],
  weigh: (evidence, failure) => [
    ...allTheWeb(evidence, failure),
    ...given(evidence, "portal-answer", (answer) =>
      answer === "no-answer"
        ? [speaksFor("strong", text("clue_test_address_silent"))]
        : [],
    ),
  ],
  steps: {
    "check-connection": "often",
    "open-network-login": "sometimes",
    "check-vpn-and-hosts": "sometimes",
    "check-proxy": "sometimes",
    "restart-firefox": "hardly",
    "try-other-network": "usually",
    "ask-it": "sometimes",
  },
});
