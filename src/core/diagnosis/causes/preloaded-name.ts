// A test server's name ends in a domain that Firefox opens by https alone, built in.
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

/** Top-level domains whose names are all on the preload list of HSTS, and that developers like to use (hstspreload.org, get.dev). */
const PRELOADED = /\.(dev|app|page|foo|new|zip|mov|day|prof|boo|ing)$/;

export const preloadedName = defineCause({
  id: "preloaded-name",
  side: "site",
  applies: {
    // Judgement: behind a name of any other ending never, and most names with these are other people's real sites.
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "rare",
    SSL_ERROR_RX_RECORD_TOO_LONG: "rare",
    NS_ERROR_CONNECTION_REFUSED: "curious",
  },
  asks: ["address", "certificate", "upgrade"],
  weigh: (evidence, failure) =>
    given(evidence, "address", () => {
      const ending = PRELOADED.exec(failure.host.ascii.toLowerCase())?.[0];
      if (ending === undefined) {
        return [speaksAgainst("decisive", text("clue_not_preloaded"))];
      }
      return [
        speaksFor("fair", text("clue_preloaded", { ending })),
        ...given(evidence, "upgrade", (isUpgraded) =>
          isUpgraded
            ? [speaksFor("strong", text("clue_https_was_our_idea"))]
            : [],
        ),
        ...given(
          evidence,
          "certificate",
          ({ isSelfSigned, coversHost }) =>
            isSelfSigned && coversHost
              ? [speaksFor("strong", text("clue_signs_itself"))]
              : [speaksAgainst("strong", text("clue_signed_by_another"))],
          "signer",
        ),
      ];
    }),
  steps: {
    "check-address": "hardly",
    "tell-owner": "often",
    "owner-rename-host": "usually",
    "owner-public-certificate": "often",
  },
});
