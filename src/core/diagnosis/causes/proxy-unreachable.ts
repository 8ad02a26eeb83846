// The proxy that Firefox is set to use cannot be reached, or is not working.
import { defineCause } from "./cause.js";
import { proxyClues, PROXIES } from "../clues/between.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";

export const proxyUnreachable = defineCause({
  id: "proxy-unreachable",
  side: "network",
  applies: {
    NS_ERROR_UNKNOWN_PROXY_HOST: "usual",
    NS_ERROR_PROXY_CONNECTION_REFUSED: "usual",
    NS_ERROR_PROXY_UNAUTHORIZED: "usual",
    NS_ERROR_PROXY_AUTHENTICATION_FAILED: "usual",
    NS_ERROR_PROXY_INTERNAL_SERVER_ERROR: "common",
    NS_ERROR_PROXY_BAD_GATEWAY: "common",
    NS_ERROR_PROXY_SERVICE_UNAVAILABLE: "common",
    NS_ERROR_PROXY_GATEWAY_TIMEOUT: "common",
  },
  asks: [...PROXIES, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...proxyClues(evidence),
    ...everywhere(evidence, failure),
  ],
  steps: {
    "check-proxy": "usually",
    "disable-extensions": "sometimes",
    "check-connection": "sometimes",
    "ask-it": "often",
  },
});
