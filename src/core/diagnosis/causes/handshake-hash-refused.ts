// The server signs its handshake with a hash that this system's policy refuses, while its certificate is fine.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const handshakeHashRefused = defineCause({
  id: "handshake-hash-refused",
  side: "site",
  applies: {
    // NSS says this of the handshake's signature; of a certificate's it says SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED (ssl3con.c).
    SSL_ERROR_UNSUPPORTED_HASH_ALGORITHM: "usual",
    SSL_ERROR_UNSUPPORTED_SIGNATURE_ALGORITHM: "usual",
  },
  asks: ["platform", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "platform", (platform) =>
      platform === "linux"
        ? [speaksFor("fair", text("clue_strict_linux_policy"))]
        : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "compare-browser": "often",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "owner-fix-handshake": "usually",
    "owner-modern-tls": "often",
    "owner-test-site": "hardly",
  },
});
