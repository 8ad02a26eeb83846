// Firefox is offline.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { allTheWeb, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const deviceOffline = defineCause({
  id: "device-offline",
  side: "network",
  applies: {
    NS_ERROR_OFFLINE: "usual",
    network: "seen",
    // Somebody answered.
    NS_ERROR_NET_RESET: "curious",
    NS_ERROR_NET_INTERRUPT: "curious",
    NS_ERROR_REDIRECT_LOOP: "curious",
    NS_ERROR_CONNECTION_REFUSED: "rare",
  },
  asks: ["online", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "online", (isOnline) =>
      isOnline
        ? [speaksAgainst("fair", text("clue_online"))]
        : [speaksFor("decisive", text("clue_offline"))],
    ),
    ...allTheWeb(evidence, failure),
  ],
  steps: {
    "check-connection": "usually",
    "open-network-login": "sometimes",
  },
});
