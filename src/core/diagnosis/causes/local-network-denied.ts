// A page on the web wanted something from a device in the reader's own network, and Firefox or the reader did not allow it.
import { defineCause } from "./cause.js";

export const localNetworkDenied = defineCause({
  id: "local-network-denied",
  side: "device",
  applies: {
    // The code says so itself.
    NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: {
    "try-again-later": "sometimes",
    "ask-it": "sometimes",
    "it-local-network": "usually",
  },
});
