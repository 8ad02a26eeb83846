// The server speaks only old versions of TLS, or none that both sides know.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst } from "../clues/clue.js";
import { text } from "../../text/text.js";

export const oldProtocol = defineCause({
  id: "old-protocol",
  side: "site",
  applies: {
    SSL_ERROR_UNSUPPORTED_VERSION: "usual",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "usual",
    SSL_ERROR_NO_CYPHER_OVERLAP: "usual",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "usual",
    SSL_ERROR_SSL2_DISABLED: "usual",
    NS_ERROR_NET_INADEQUATE_SECURITY: "usual",
  },
  asks: [...OTHER_SITES, "loaded-before"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    // A server that speaks only old versions has never loaded here.
    ...given(evidence, "loaded-before", () => [
      speaksAgainst("strong", text("clue_loaded_before")),
    ]),
  ],
  steps: {
    "update-firefox": "hardly",
    "look-tls-settings": "sometimes",
    "antivirus-https-scan": "sometimes",
    "update-device-firmware": "sometimes",
    "tell-owner": "usually",
    "owner-modern-tls": "certain",
    "owner-test-site": "hardly",
    "reset-tls-settings": "sometimes",
    "open-device-over-http": "sometimes",
    "weaken-old-tls": "often",
  },
});
