// This Firefox was set to require an answer from every OCSP responder.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { failsElsewhere, named } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

/**
 * Without `security.OCSP.require`, a live responder that fails is no error (measured on 153). Many sites still load: their
 * certificates name no responder. A blocker that stops OCSP requests makes all others fail.
 */
export const ocspRequired = defineCause({
  id: "ocsp-required",
  side: "device",
  applies: {
    // A server may staple the answer that says so, as Apache does; both public reports with this one were the setting.
    SEC_ERROR_OCSP_SERVER_ERROR: "usual",
    SEC_ERROR_OCSP_TRY_SERVER_LATER: "common",
    // Nobody can staple that.
    SEC_ERROR_OCSP_BAD_HTTP_RESPONSE: "usual",
    SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST: "common",
    SEC_ERROR_OCSP_OLD_RESPONSE: "rare",
    MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: "rare",
  },
  asks: ["ocsp-required", "other-failures", "extensions"],
  weigh: (evidence, failure) => [
    ...given(evidence, "ocsp-required", (is) => [
      is
        ? speaksFor("strong", text("clue_looked_so"))
        : speaksAgainst("decisive", text("clue_looked_not_so")),
    ]),
    ...failsElsewhere(evidence, failure),
    ...given(evidence, "extensions", (names) =>
      names.length === 0
        ? []
        : [
            speaksFor(
              "fair",
              text("clue_extensions_may_interfere", { names: named(names) }),
            ),
          ],
    ),
  ],
  steps: {
    "look-ocsp-settings": "certain",
    "restart-firefox": "hardly",
    "disable-extensions": "hardly",
    "try-other-network": "sometimes",
    "try-new-profile": "usually",
    "ask-it": "sometimes",
    "it-fix-responder": "sometimes",
    "reset-ocsp-settings": "certain",
  },
});
