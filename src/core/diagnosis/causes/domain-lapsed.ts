// The registration of the domain ran out or was sold, and whoever sells domains answers.
import { isForOthers, ofStrangers, sellerName } from "../clues/answering.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { named } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const domainLapsed = defineCause({
  id: "domain-lapsed",
  side: "site",
  applies: {
    // Two public threads among dozens of each; a name that was not renewed is not found at all for a while, too.
    SSL_ERROR_BAD_CERT_DOMAIN: "rare",
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "rare",
    NS_ERROR_UNKNOWN_HOST: "seen",
    NS_ERROR_DEFINITIVE_UNKNOWN_HOST: "seen",
    SEC_ERROR_EXPIRED_CERTIFICATE: "curious",
  },
  asks: ["certificate", "address", "twin-answer", "loaded-before"],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const name = sellerName(certificate);
        if (name !== null) {
          return [speaksFor("decisive", text("clue_sells_domains", { name }))];
        }
        const names = named(certificate.names);
        return isForOthers(certificate, failure.host.ascii)
          ? ofStrangers(certificate, failure.host.ascii)
          : [
              speaksAgainst(
                "strong",
                text("clue_certificate_of_same_site", { names }),
              ),
            ];
      },
      "names",
    ),
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      return kind === "public"
        ? []
        : [speaksAgainst("decisive", text("clue_no_public_ca", { address }))];
    }),
    // Whoever lets a domain run out loses all of its names.
    ...given(evidence, "twin-answer", ({ result, host }) =>
      result === "answers"
        ? [speaksAgainst("strong", text("clue_twin_answers", { host }))]
        : [speaksFor("slight", text("clue_twin_fails", { host }))],
    ),
    ...given(evidence, "loaded-before", () => [
      speaksAgainst("strong", text("clue_loaded_before")),
    ]),
  ],
  steps: {
    "leave-site": "hardly",
    "check-address": "sometimes",
    "reach-otherwise": "sometimes",
    "tell-owner": "often",
    "owner-renew-domain": "certain",
    "owner-ask-hosting": "sometimes",
  },
});
