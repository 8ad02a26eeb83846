// The network wants a login first, and answers in place of the site.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { everywhere, named, OTHER_SITES } from "../clues/elsewhere.js";
import { loginPageName, ofStrangers } from "../clues/answering.js";
import { LOGIN, loginClues } from "../clues/login.js";
import { defineCause } from "./cause.js";
import { isOfOneSite } from "../clues/names.js";
import { text } from "../../text/text.js";

export const captivePortal = defineCause({
  id: "captive-portal",
  side: "network",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "common",
    SEC_ERROR_UNKNOWN_ISSUER: "seen",
    SEC_ERROR_CA_CERT_INVALID: "rare",
    SEC_ERROR_EXPIRED_CERTIFICATE: "seen",
    interception: "rare",
    pinning: "rare",
    // What looks like a failed handshake where no TLS was spoken at all.
    SSL_ERROR_RX_RECORD_TOO_LONG: "seen",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "seen",
    SSL_ERROR_RX_MALFORMED_HANDSHAKE: "seen",
    SSL_ERROR_RX_UNEXPECTED_HANDSHAKE: "seen",
    network: "rare",
  },
  asks: [...LOGIN, ...OTHER_SITES, "certificate"],
  weigh: (evidence, failure) => [
    ...loginClues(evidence),
    ...given(
      evidence,
      "certificate",
      ({ interceptor }) =>
        interceptor === null
          ? []
          : [
              speaksAgainst(
                "strong",
                text("clue_reads_along", { name: interceptor.name }),
              ),
            ],
      "readers",
    ),
    // Whoever stands between has no certificate of the site's.
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const { names, interceptor } = certificate;
        if (
          interceptor === null &&
          names.some((name) =>
            isOfOneSite(name, failure.host.ascii, certificate.owner),
          )
        ) {
          return [
            speaksAgainst(
              "strong",
              text("clue_certificate_of_same_site", { names: named(names) }),
            ),
          ];
        }
        const name = loginPageName(certificate);
        return name === null
          ? ofStrangers(certificate, failure.host.ascii)
          : [speaksFor("decisive", text("clue_login_page_name", { name }))];
      },
      "names",
    ),
    // What many sites with expired certificates have in common is a clock.
    ...(failure.error.category === "expired"
      ? []
      : everywhere(evidence, failure)),
  ],
  steps: {
    "open-network-login": "usually",
    "try-other-network": "often",
    "ask-it": "often",
  },
});
