// Firefox reports an error that this guide does not know.
import { defineCause } from "./cause.js";

export const unknownCode = defineCause({
  id: "unknown-code",
  side: null,
  applies: {
    unrecognised: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: {
    "try-again-later": "sometimes",
    "check-clock": "hardly",
    "restart-firefox": "sometimes",
    "update-firefox": "sometimes",
    "try-other-network": "sometimes",
    "compare-browser": "sometimes",
    "tell-owner": "sometimes",
    "ask-it": "sometimes",
  },
});
