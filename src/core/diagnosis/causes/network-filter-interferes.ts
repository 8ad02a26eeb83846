// A proxy, a firewall or a VPN on the way breaks connections.
import { speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import {
  proxyClues,
  PROXIES,
  interceptorClues,
  KNOWN_INTERCEPTORS,
} from "../clues/between.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";

export const networkFilterInterferes = defineCause({
  id: "network-filter-interferes",
  side: "network",
  applies: {
    protocol: "possible",
    SSL_ERROR_NO_CYPHER_OVERLAP: "rare",
    NS_ERROR_NET_RESET: "possible",
    NS_ERROR_NET_INTERRUPT: "possible",
    NS_ERROR_CONNECTION_REFUSED: "rare",
    NS_ERROR_NET_TIMEOUT: "rare",
    "weak-crypto": "rare",
    "malformed-certificate": "rare",
    "client-certificate": "rare",
    unrecognised: "rare",
  },
  asks: [...OTHER_SITES, ...PROXIES, ...KNOWN_INTERCEPTORS],
  weigh: (evidence, failure) => [
    ...everywhere(evidence, failure),
    ...proxyClues(evidence),
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "company"
        ? [speaksFor("strong", clue)]
        : [speaksAgainst("weak", clue)],
    ),
  ],
  steps: [
    "open-network-login",
    "try-other-network",
    "check-vpn-and-hosts",
    "check-proxy",
    "disable-extensions",
    "antivirus-https-scan",
    "ask-it",
    "tell-owner",
    "it-check-filter",
  ],
});
