// The responder has no record of the certificate, most often because it is new.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { dayOf } from "../../text/day.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

const HOUR_MS = 3_600_000;
/** Some CAs took two hours to tell their responder, and caches kept the wrong answer for six more (docs/sources.md). */
const NEW_MS = 48 * HOUR_MS;
const OLD_MS = 14 * 24 * HOUR_MS;

export const newlyIssuedCertificate = defineCause({
  id: "newly-issued-certificate",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_UNKNOWN_CERT: "usual",
  },
  asks: ["certificate", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      ({ notBefore }) => {
        const age = failure.at - notBefore;
        const day = dayOf(notBefore);
        if (age > OLD_MS) {
          return [
            speaksAgainst("strong", text("clue_certificate_not_new", { day })),
          ];
        }
        return age >= 0 && age < NEW_MS
          ? [speaksFor("strong", text("clue_certificate_new", { day }))]
          : [];
      },
      "dates",
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "try-again-later": "sometimes",
    "restart-firefox": "hardly",
    "come-back-tomorrow": "usually",
    "tell-owner": "often",
    "ask-it": "hardly",
    "it-fix-responder": "hardly",
    "owner-wait-for-responder": "usually",
    "owner-fix-stapling": "often",
    "ca-fix-ocsp": "sometimes",
    "weaken-stapling": "often",
  },
});
