// The certificate is for other names, and nothing shows why.
import { text } from "../../text/text.js";
import { given, speaksFor } from "../clues/clue.js";
import { namesOf } from "../clues/names.js";
import { alone, named, OTHER_SITES } from "../clues/elsewhere.js";
import { loginAnswers } from "../clues/told.js";
import { defineCause } from "./cause.js";

export const nameNotCovered = defineCause({
  id: "name-not-covered",
  side: "site",
  applies: {
    "wrong-host": "usual",
    // Says that there is no certificate, not that it is for other names.
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "curious",
  },
  asks: [...OTHER_SITES, "certificate", "portal-answer"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...loginAnswers(evidence),
    // Where Firefox says who owns the name: the owner's server answers, and one of its other names may work.
    ...given(
      evidence,
      "certificate",
      ({ names, coversHost, owner }) => {
        const own =
          owner === undefined || coversHost ? [] : namesOf(owner, names);
        return owner === undefined || own.length === 0
          ? []
          : [
              speaksFor(
                "fair",
                text("clue_for_same_owner", { names: named(own), owner }),
              ),
            ];
      },
      "names",
    ),
  ],
  steps: {
    "check-address": "often",
    "open-network-login": "sometimes",
    "check-vpn-and-hosts": "sometimes",
    "try-other-network": "sometimes",
    "verify-own-device": "sometimes",
    "tell-owner": "often",
    "owner-fix-names": "usually",
    "owner-ask-hosting": "often",
    "owner-fix-mixed-content": "sometimes",
    "owner-test-site": "hardly",
  },
});
