// Something inside this Firefox went wrong.
import { defineCause } from "./cause.js";
import { failsElsewhere, loadsElsewhere } from "../clues/elsewhere.js";

export const firefoxInternal = defineCause({
  id: "firefox-internal",
  side: "device",
  applies: {
    SSL_ERROR_SSL_DISABLED: "rare",
    SSL_ERROR_NO_CIPHERS_SUPPORTED: "rare",
    SSL_ERROR_INVALID_VERSION_RANGE: "rare",
    // These name a module, which is most often that of a card: card-software.
    SEC_ERROR_PKCS11_GENERAL_ERROR: "common",
    SEC_ERROR_PKCS11_FUNCTION_FAILED: "common",
    SEC_ERROR_PKCS11_DEVICE_ERROR: "common",
    SEC_ERROR_NO_TOKEN: "common",
    SEC_ERROR_TOKEN_NOT_LOGGED_IN: "common",
    "browser-internal": "usual",
  },
  asks: ["other-failures", "other-loads"],
  weigh: (evidence, failure) => [
    ...failsElsewhere(evidence, failure),
    ...loadsElsewhere(evidence, failure),
  ],
  steps: {
    "try-again-later": "sometimes",
    "restart-firefox": "often",
    "update-firefox": "sometimes",
    "disable-extensions": "sometimes",
    "troubleshoot-mode": "sometimes",
    "antivirus-https-scan": "sometimes",
    "try-new-profile": "often",
    "tell-owner": "hardly",
    "ask-it": "hardly",
    "refresh-firefox": "often",
  },
});
