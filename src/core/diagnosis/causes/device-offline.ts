// Firefox is offline.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const deviceOffline = defineCause({
  id: "device-offline",
  side: "network",
  applies: {
    NS_ERROR_OFFLINE: "usual",
    network: "rare",
  },
  asks: ["online"],
  weigh: ({ online }) =>
    given(online, (isOnline) =>
      isOnline
        ? [speaksAgainst("weak", text("clue_online"))]
        : [speaksFor("decisive", text("clue_offline"))],
    ),
  steps: ["check-connection", "open-network-login"],
});
