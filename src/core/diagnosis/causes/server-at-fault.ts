// This site's server fails, for a reason that only its own side can see.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const serverAtFault = defineCause({
  id: "server-at-fault",
  side: "site",
  applies: {
    SSL_ERROR_UNSUPPORTED_VERSION: "rare",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "rare",
    SSL_ERROR_NO_CYPHER_OVERLAP: "rare",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "rare",
    SSL_ERROR_SSL2_DISABLED: "rare",
    SSL_ERROR_RX_RECORD_TOO_LONG: "rare",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "rare",
    NS_ERROR_NET_INADEQUATE_SECURITY: "rare",
    protocol: "common",
    "browser-internal": "rare",
    unrecognised: "common",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: {
    "try-again-later": "sometimes",
    "try-other-network": "hardly",
    "compare-browser": "often",
    "tell-owner": "usually",
    "owner-fix-handshake": "usually",
    "owner-test-site": "hardly",
  },
});
