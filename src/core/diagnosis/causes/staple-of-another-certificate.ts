// The server staples an OCSP response that is about another certificate.
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

// After a renewal, many servers keep stapling the response for the previous certificate.
export const stapleOfAnotherCertificate = defineCause({
  id: "staple-of-another-certificate",
  side: "site",
  applies: {
    MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: "usual",
  },
  asks: [...OTHER_SITES, "last-good", "certificate"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...given(evidence, "last-good", (before) =>
      given(
        evidence,
        "certificate",
        (now) =>
          now.fingerprint !== null && now.fingerprint !== before.fingerprint
            ? [speaksFor("strong", text("clue_certificate_replaced"))]
            : [],
        "marks",
      ),
    ),
  ],
  steps: {
    "try-again-later": "sometimes",
    "restart-firefox": "hardly",
    "look-ocsp-settings": "hardly",
    "update-firefox": "hardly",
    "disable-extensions": "hardly",
    "troubleshoot-mode": "hardly",
    "antivirus-https-scan": "hardly",
    "try-other-network": "hardly",
    "compare-browser": "often",
    "clear-cache": "hardly",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "it-keep-staples": "hardly",
    "it-fix-responder": "hardly",
    "owner-fix-stapling": "usually",
    "owner-test-site": "hardly",
    "owner-ask-hosting": "sometimes",
    "ca-fix-ocsp": "hardly",
    "reset-ocsp-settings": "hardly",
    "weaken-ocsp-queries": "often",
  },
});
