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
  steps: [
    "try-again-later",
    "check-clock",
    "restart-firefox",
    "update-firefox",
    "try-other-network",
    "compare-browser",
    "tell-owner",
    "ask-it",
  ],
});
