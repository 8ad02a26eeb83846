// The server is not set up for this name and sends the certificate that it has for everything else.
import { alone, named, OTHER_SITES } from "../clues/elsewhere.js";
import { isForOthers, ofStrangers } from "../clues/answering.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { GOOD_BEFORE, goodBefore, lasting } from "../clues/not-its-own.js";
import { defineCause } from "./cause.js";

export const defaultCertificate = defineCause({
  id: "default-certificate",
  side: "site",
  // A stranger's certificate looks the same whoever sends it: a neighbour, a filter, or whoever a hosts file leads to.
  isStageable: true,
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "common",
  },
  asks: [
    "certificate",
    "address",
    "loaded-before",
    "upgrade",
    ...GOOD_BEFORE,
    ...OTHER_SITES,
  ],
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
        return isForOthers(certificate, failure.host.ascii)
          ? ofStrangers(certificate, failure.host.ascii)
          : [
              speaksAgainst(
                "strong",
                text("clue_certificate_of_same_site", { names: named(names) }),
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
    ...goodBefore(evidence),
    ...lasting(evidence),
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
