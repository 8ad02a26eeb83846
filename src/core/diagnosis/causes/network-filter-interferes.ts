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
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "seen",
    SSL_ERROR_RX_RECORD_TOO_LONG: "seen",
    SSL_ERROR_SSL2_DISABLED: "seen",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "seen",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "seen",
    SSL_ERROR_UNSUPPORTED_VERSION: "seen",
    protocol: "common",
    SSL_ERROR_NO_CYPHER_OVERLAP: "seen",
    NS_ERROR_NET_RESET: "common",
    NS_ERROR_NET_INTERRUPT: "common",
    NS_ERROR_CONNECTION_REFUSED: "rare",
    NS_ERROR_NET_TIMEOUT: "rare",
    "weak-crypto": "rare",
    "malformed-certificate": "seen",
    "client-certificate": "rare",
    unrecognised: "seen",
  },
  asks: [...OTHER_SITES, ...PROXIES, ...KNOWN_INTERCEPTORS],
  weigh: (evidence, failure) => [
    ...everywhere(evidence, failure),
    ...proxyClues(evidence),
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "company"
        ? [speaksFor("strong", clue)]
        : [speaksAgainst("fair", clue)],
    ),
  ],
  steps: {
    "open-network-login": "sometimes",
    "try-other-network": "usually",
    "check-vpn-and-hosts": "often",
    "check-proxy": "often",
    "disable-extensions": "sometimes",
    "antivirus-https-scan": "sometimes",
    "ask-it": "often",
    "tell-owner": "hardly",
    "it-check-filter": "usually",
    "it-large-hello": "sometimes",
  },
});
