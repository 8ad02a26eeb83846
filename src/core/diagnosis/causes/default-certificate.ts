// The server is not set up for this name and sends the certificate that it has for everything else.
import { alone, named, OTHER_SITES } from "../clues/elsewhere.js";
import { whoAnswers } from "../clues/answering.js";
import { isOfOneSite } from "../clues/names.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const defaultCertificate = defineCause({
  id: "default-certificate",
  side: "site",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "common",
  },
  asks: ["certificate", "address", "loaded-before", "upgrade", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const { names, coversHost } = certificate;
        if (names.length === 0) {
          return [];
        }
        if (coversHost) {
          const { ascii: host } = failure.host;
          return [
            speaksAgainst("decisive", text("clue_covers_host", { host })),
          ];
        }
        const other = whoAnswers(certificate);
        if (other !== null) {
          return [speaksAgainst("fair", other)];
        }
        const isOwn = names.some((name) =>
          isOfOneSite(name, failure.host.ascii, certificate.owner),
        );
        return isOwn
          ? [
              speaksAgainst(
                "strong",
                text("clue_certificate_of_same_site", { names: named(names) }),
              ),
            ]
          : [
              speaksFor(
                "strong",
                text("clue_certificate_of_others", { names: named(names) }),
              ),
            ];
      },
      "names",
    ),
    ...given(evidence, "address", ({ kind }) =>
      kind === "public"
        ? [
            speaksFor(
              "slight",
              text("clue_public_name", { address: failure.host.ascii }),
            ),
          ]
        : [
            speaksAgainst(
              "strong",
              text("clue_no_public_ca", { address: failure.host.ascii }),
            ),
          ],
    ),
    // A server seldom loses a certificate that it had a while ago.
    ...given(evidence, "loaded-before", () => [
      speaksAgainst("fair", text("clue_loaded_before")),
    ]),
    ...given(evidence, "upgrade", (isUpgrade) =>
      isUpgrade ? [speaksFor("fair", text("clue_https_was_our_idea"))] : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "sometimes",
    "tell-owner": "usually",
    "owner-fix-names": "usually",
    "owner-public-certificate": "sometimes",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
  },
});
