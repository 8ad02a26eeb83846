// Firefox is offline.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const deviceOffline = defineCause({
  id: "device-offline",
  side: "network",
  applies: {
    NS_ERROR_OFFLINE: "usual",
    network: "seen",
  },
  asks: ["online"],
  weigh: (evidence) =>
    given(evidence, "online", (isOnline) =>
      isOnline
        ? [speaksAgainst("fair", text("clue_online"))]
        : [speaksFor("decisive", text("clue_offline"))],
    ),
  steps: {
    "check-connection": "usually",
    "open-network-login": "sometimes",
  },
});
