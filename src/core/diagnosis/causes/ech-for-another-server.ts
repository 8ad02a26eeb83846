// The own DNS sends a name to an own server, but hands out the record with which Firefox greets the delivery network (encrypted hello).
import { deliveredName } from "../clues/answering.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const echForAnotherServer = defineCause({
  id: "ech-for-another-server",
  side: "network",
  applies: {
    // The codes say so themselves (RFC 9849): the server took the hello for another one, or turned it down.
    SSL_ERROR_ECH_REQUIRED_ALERT: "usual",
    SSL_ERROR_ECH_FAILED: "usual",
    SSL_ERROR_ECH_RETRY_WITHOUT_ECH: "usual",
    SSL_ERROR_ECH_RETRY_WITH_ECH: "usual",
    // Four public threads, of Pi-hole, Caddy, Nginx Proxy Manager and HAProxy.
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "rare",
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "rare",
    SSL_ERROR_BAD_CERT_DOMAIN: "curious",
  },
  asks: ["certificate", "loaded-before", "address"],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const name = deliveredName(certificate);
        return name === null
          ? [speaksAgainst("fair", text("clue_not_as_delivered"))]
          : [speaksFor("strong", text("clue_as_delivered", { name }))];
      },
      "names",
    ),
    // It depends on which of two answers of DNS comes first. A server that lost its certificate would not have loaded a while ago.
    ...given(evidence, "loaded-before", () => [
      speaksFor("strong", text("clue_loaded_before")),
    ]),
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      return kind === "public"
        ? []
        : [speaksAgainst("strong", text("clue_no_public_ca", { address }))];
    }),
  ],
  steps: {
    "try-again-later": "sometimes",
    "try-other-network": "often",
    "check-vpn-and-hosts": "sometimes",
    "ask-it": "often",
    "it-ech-records": "certain",
    "tell-owner": "hardly",
    "owner-front-certificate": "hardly",
  },
});
