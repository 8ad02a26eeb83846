// The other side speaks http without TLS.
import { given, speaksFor, type Claim } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { isOwnNetwork } from "../../address/address-kind.js";
import type { CategoryId } from "../../failure/codes/categories.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

export const plainHttpOnPort = defineCause({
  id: "plain-http-on-port",
  side: "site",
  applies: {
    SSL_ERROR_RX_RECORD_TOO_LONG: "usual",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "usual",
    NS_ERROR_HTTPS_ONLY: "usual",
    SSL_ERROR_RX_MALFORMED_HANDSHAKE: "rare",
    NS_ERROR_CONNECTION_REFUSED: "rare",
    NS_ERROR_NET_RESET: "rare",
  },
  asks: ["address", "upgrade", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", ({ port }) =>
      port === null ? [] : portClue(port, failure.error.category),
    ),
    // At an address of one's own Firefox does so only where it remembers that the host wants it: that is https-remembered.
    ...given(evidence, "upgrade", (isUpgraded) =>
      isUpgraded && !isOwnNetwork(failure.host.ascii)
        ? [speaksFor("strong", text("clue_https_was_our_idea"))]
        : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "often",
    "check-proxy": "sometimes",
    "open-network-login": "sometimes",
    "antivirus-https-scan": "hardly",
    "tell-owner": "often",
    "owner-enable-tls": "usually",
    "owner-ask-hosting": "sometimes",
    "owner-fix-mixed-content": "sometimes",
    "open-device-over-http": "usually",
  },
});

// If the connection itself failed, nobody was heard speaking http, whatever the port.
function portClue(port: number, category: CategoryId): readonly Claim[] {
  return category === "network"
    ? []
    : [speaksFor("fair", text("clue_unusual_port", { port: port }))];
}
