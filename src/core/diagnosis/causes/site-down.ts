// The site itself is not answering at the moment.
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

export const siteDown = defineCause({
  id: "site-down",
  side: "site",
  applies: {
    NS_ERROR_CONNECTION_REFUSED: "common",
    NS_ERROR_NET_TIMEOUT: "common",
    NS_ERROR_NET_TIMEOUT_EXTERNAL: "common",
    // Who resets or closes is up: of 21 public threads two were the site (see program-changes-traffic.ts).
    NS_ERROR_NET_RESET: "seen",
    NS_ERROR_NET_INTERRUPT: "seen",
    NS_ERROR_NET_EMPTY_RESPONSE: "common",
    NS_ERROR_NET_PARTIAL_TRANSFER: "common",
    NS_ERROR_NET_ERROR_RESPONSE: "common",
    NS_ERROR_NET_HTTP2_SENT_GOAWAY: "common",
    NS_ERROR_NET_HTTP3_PROTOCOL_ERROR: "common",
    NS_ERROR_PROXY_BAD_GATEWAY: "common",
    NS_ERROR_PROXY_GATEWAY_TIMEOUT: "common",
    NS_ERROR_PROXY_SERVICE_UNAVAILABLE: "common",
  },
  asks: [...OTHER_SITES, "loaded-before"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...given(evidence, "loaded-before", () => [
      speaksFor("fair", text("clue_loaded_before")),
    ]),
  ],
  steps: {
    "try-again-later": "often",
    "check-address": "sometimes",
    "try-other-network": "hardly",
    "come-back-tomorrow": "usually",
    "tell-owner": "often",
    "owner-site-is-up": "usually",
  },
});
