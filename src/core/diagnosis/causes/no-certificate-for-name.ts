// The server, or the delivery network in front, has no certificate for this name, and says so by breaking off.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { depthOf } from "../clues/names.js";
import { text } from "../../text/text.js";

/** A wildcard covers one label (RFC 9525, section 6.3), so that this many below the domain need a certificate of their own. */
const DEEP = 2;

export const noCertificateForName = defineCause({
  id: "no-certificate-for-name",
  side: "site",
  applies: {
    // The code says so itself (RFC 6066, section 3).
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "usual",
    // Go's crypto/tls, and with it Caddy and Traefik, answers so where its lookup for the name fails (handshake_server_tls13.go, pickCertificate).
    SSL_ERROR_INTERNAL_ERROR_ALERT: "usual",
    // A refusal before the server's first message (NSS, ssl3con.c), which delivery networks answer with: five public threads.
    SSL_ERROR_NO_CYPHER_OVERLAP: "common",
    // Of four public threads whose end is told (waterfox#173, phoenix#4720, WebThings gateway#317 and #560) none was about a certificate of the
    // visitor's, as RFC 8446 has it: in three a server in front had nothing for the name, in one a filter had answered.
    SSL_ERROR_ACCESS_DENIED_ALERT: "common",
  },
  asks: ["address", "loaded-before", "twin-answer", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", ({ kind }) => {
      const host = failure.host.ascii;
      if (kind !== "public") {
        return [];
      }
      // Counted: all five threads with no cipher in common were of names two labels below. Few names on the web are.
      return failure.error.name === "SSL_ERROR_NO_CYPHER_OVERLAP" &&
        depthOf(host) >= DEEP
        ? [speaksFor("strong", text("clue_two_levels_deep", { host }))]
        : [];
    }),
    ...given(evidence, "twin-answer", ({ result, host }) =>
      result === "answers"
        ? [speaksFor("strong", text("clue_twin_answers", { host }))]
        : [],
    ),
    ...given(evidence, "loaded-before", () => [
      speaksAgainst("fair", text("clue_loaded_before")),
    ]),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "sometimes",
    "try-again-later": "sometimes",
    "check-vpn-and-hosts": "hardly",
    "tell-owner": "usually",
    "owner-front-certificate": "usually",
    "owner-fix-names": "often",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
  },
});
