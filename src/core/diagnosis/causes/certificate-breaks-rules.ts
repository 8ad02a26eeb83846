// The certificate breaks a rule of its form or of its chain.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

// A certificate that cannot be decoded at all shows as a failure of the library (measured on 153).
export const certificateBreaksRules = defineCause({
  id: "certificate-breaks-rules",
  side: "site",
  applies: {
    "malformed-certificate": "usual",
    SEC_ERROR_LIBRARY_FAILURE: "common",
    // By count, at least as often an older issuer of the same name: old-issuer-kept.ts.
    SEC_ERROR_BAD_SIGNATURE: "common",
    SEC_ERROR_INADEQUATE_KEY_USAGE: "common",
    // Says that Firefox has another one with this number: same-serial.
    SEC_ERROR_REUSED_ISSUER_AND_SERIAL: "rare",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: {
    "try-other-network": "sometimes",
    "update-firefox": "hardly",
    "antivirus-https-scan": "sometimes",
    "verify-own-device": "sometimes",
    // Of a router or a NAS; never shown for a public name.
    "update-device-firmware": "sometimes",
    "tell-owner": "usually",
    "ask-it": "sometimes",
    "owner-correct-certificate": "usually",
    "owner-test-site": "hardly",
    "ca-reissue": "often",
    "open-device-over-http": "hardly",
  },
});
