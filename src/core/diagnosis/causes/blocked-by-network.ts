// The network blocks this site.
import { speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { proxyClues, interceptorClues } from "../clues/between.js";

export const blockedByNetwork = defineCause({
  id: "blocked-by-network",
  side: "network",
  applies: {
    NS_ERROR_PROXY_FORBIDDEN: "usual",
    NS_ERROR_PROXY_UNAVAILABLE_FOR_LEGAL_REASONS: "usual",
    NS_ERROR_UNKNOWN_HOST: "seen",
    NS_ERROR_CONNECTION_REFUSED: "rare",
    NS_ERROR_NET_RESET: "seen",
    NS_ERROR_NET_TIMEOUT: "rare",
  },
  asks: [
    "local-roots",
    "proxy",
    "extensions",
    "changed-issuers",
    "certificate",
  ],
  weigh: (evidence) => [
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "company" || kind === "family"
        ? [speaksFor("strong", clue)]
        : [],
    ),
    ...proxyClues(evidence),
  ],
  steps: {
    "try-other-network": "usually",
    "check-vpn-and-hosts": "sometimes",
    "disable-extensions": "sometimes",
    "ask-it": "often",
    "tell-owner": "hardly",
    "it-check-filter": "usually",
  },
});
