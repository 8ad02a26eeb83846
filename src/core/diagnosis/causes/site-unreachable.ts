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
    network: "common",
  },
  asks: TOLD,
  weigh: toldOtherwise,
  steps: [
    "try-again-later",
    "check-connection",
    "check-address",
    "open-network-login",
    "check-vpn-and-hosts",
    "check-proxy",
    "try-other-network",
    "tell-owner",
    "owner-site-is-up",
    "owner-fix-key-pair",
    "owner-fix-mixed-content",
  ],
});
