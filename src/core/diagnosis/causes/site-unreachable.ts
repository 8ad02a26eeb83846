// Nobody answers at the site's address.
import { defineCause } from "./cause.js";
import { TOLD, toldOtherwise } from "../clues/told.js";

export const siteUnreachable = defineCause({
  id: "site-unreachable",
  side: null,
  applies: {
    NS_ERROR_UNKNOWN_HOST: "rare",
    NS_ERROR_DEFINITIVE_UNKNOWN_HOST: "rare",
    NS_ERROR_OFFLINE: "rare",
    NS_ERROR_UNKNOWN_PROXY_HOST: "rare",
    NS_ERROR_PROXY_CONNECTION_REFUSED: "rare",
    NS_ERROR_PROXY_UNAUTHORIZED: "rare",
    NS_ERROR_PROXY_AUTHENTICATION_FAILED: "rare",
    NS_ERROR_PROXY_FORBIDDEN: "rare",
    NS_ERROR_PROXY_UNAVAILABLE_FOR_LEGAL_REASONS: "rare",
    NS_ERROR_REDIRECT_LOOP: "rare",
    NS_ERROR_CORRUPTED_CONTENT: "rare",
    NS_ERROR_INVALID_CONTENT_ENCODING: "rare",
    NS_ERROR_PARSING_HTTP_STATUS_LINE: "rare",
    // Somebody answered, if only by cutting the connection.
    NS_ERROR_NET_RESET: "rare",
    NS_ERROR_NET_INTERRUPT: "rare",
    network: "common",
  },
  asks: TOLD,
  weigh: toldOtherwise,
  steps: {
    "try-again-later": "sometimes",
    "check-connection": "sometimes",
    "check-address": "sometimes",
    "open-network-login": "sometimes",
    "check-vpn-and-hosts": "sometimes",
    "check-proxy": "sometimes",
    "try-other-network": "often",
    "tell-owner": "sometimes",
    "owner-site-is-up": "often",
    "owner-fix-key-pair": "hardly",
    "owner-fix-mixed-content": "hardly",
  },
});
