// Firefox is offline.
import { defineCause } from "./cause.js";

export const deviceOffline = defineCause({
  id: "device-offline",
  side: "network",
  applies: {
    NS_ERROR_OFFLINE: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: ["check-connection", "open-network-login"],
});
