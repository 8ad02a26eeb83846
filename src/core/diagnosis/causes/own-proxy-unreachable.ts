// The proxy that somebody set in this Firefox, or that an extension sets, cannot be reached, or is not working.
import { text } from "../../text/text.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const ownProxyUnreachable = defineCause({
  id: "own-proxy-unreachable",
  side: "device",
  applies: {
    NS_ERROR_UNKNOWN_PROXY_HOST: "usual",
    NS_ERROR_PROXY_CONNECTION_REFUSED: "usual",
    NS_ERROR_PROXY_UNAUTHORIZED: "common",
    NS_ERROR_PROXY_AUTHENTICATION_FAILED: "common",
  },
  asks: ["proxy", "other-failures"],
  weigh: (evidence, failure) => [
    // Automatic settings and those of the system come from the network as often as from this device.
    ...given(evidence, "proxy", ({ kind, byExtension }) => {
      if (byExtension) {
        return [speaksFor("decisive", text("clue_proxy_by_extension"))];
      }
      switch (kind) {
        case "manual":
          return [speaksFor("decisive", text("clue_proxy_set"))];
        case "none":
          return [speaksAgainst("fair", text("clue_no_proxy"))];
        case "automatic":
        case "system":
          return [];
      }
    }),
    ...failsElsewhere(evidence, failure),
  ],
  steps: {
    "check-proxy": "usually",
    "disable-extensions": "sometimes",
    "check-connection": "hardly",
    "ask-it": "sometimes",
  },
});
