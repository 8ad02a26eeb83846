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
  steps: [
    "try-again-later",
    "restart-firefox",
    "look-ocsp-settings",
    "update-firefox",
    "disable-extensions",
    "troubleshoot-mode",
    "antivirus-https-scan",
    "try-other-network",
    "compare-browser",
    "clear-cache",
    "tell-owner",
    "ask-it",
    "it-keep-staples",
    "it-fix-responder",
    "owner-fix-stapling",
    "owner-test-site",
    "ca-fix-ocsp",
    "reset-ocsp-settings",
    "weaken-ocsp-queries",
  ],
});
