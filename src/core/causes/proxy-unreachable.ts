// The proxy that Firefox is set to use cannot be reached.
import { defineCause } from "./cause.js";

export const proxyUnreachable = defineCause({
  id: "proxy-unreachable",
  side: "network",
  applies: {
    NS_ERROR_UNKNOWN_PROXY_HOST: "usual",
    NS_ERROR_PROXY_CONNECTION_REFUSED: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: ["check-proxy", "disable-extensions", "check-connection", "ask-it"],
});
