// The certificate is for other names, and nothing shows why.
import { text } from "../../text/text.js";
import { given, speaksFor } from "../clues/clue.js";
import { isOfOneSite, namesOf } from "../clues/names.js";
import { alone, named, OTHER_SITES } from "../clues/elsewhere.js";
import { GOOD_BEFORE, goodBefore, lasting } from "../clues/not-its-own.js";
import { defineCause } from "./cause.js";

export const nameNotCovered = defineCause({
  id: "name-not-covered",
  side: "site",
  applies: {
    "wrong-host": "usual",
    // Says that there is no certificate, not that it is for other names.
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "curious",
  },
  asks: [...OTHER_SITES, "certificate", ...GOOD_BEFORE],
  weigh: (evidence, failure) => [
    // Where Firefox says who owns the name: the owner's server answers, and one of its other names may work.
    ...given(
      evidence,
      "certificate",
      ({ names, coversHost, owner }) => {
        const host = failure.host.ascii;
        if (coversHost || !names.some((one) => isOfOneSite(one, host, owner))) {
          return [];
        }
        const own = owner === undefined ? [] : namesOf(owner, names);
        return [
          speaksFor(
            "strong",
            owner === undefined || own.length === 0
              ? text("clue_certificate_of_same_site", { names: named(names) })
              : text("clue_for_same_owner", { names: named(own), owner }),
          ),
        ];
      },
      "names",
    ),
    ...goodBefore(evidence),
    ...lasting(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "often",
    // Login pages, filters and programs that reroute are causes of their own.
    "open-network-login": "hardly",
    "check-vpn-and-hosts": "hardly",
    "try-other-network": "hardly",
    "verify-own-device": "sometimes",
    "tell-owner": "often",
    "owner-fix-names": "usually",
    "owner-ask-hosting": "often",
    "owner-fix-mixed-content": "sometimes",
    "owner-test-site": "hardly",
  },
});
