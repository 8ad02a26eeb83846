// This site's server is the one that fails, for a reason that only its side can see.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const serverAtFault = defineCause({
  id: "server-at-fault",
  side: "site",
  applies: {
    protocol: "possible",
    "browser-internal": "rare",
    unrecognised: "possible",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: [
    "try-again-later",
    "try-other-network",
    "compare-browser",
    "tell-owner",
    "owner-fix-handshake",
    "owner-test-site",
  ],
});
