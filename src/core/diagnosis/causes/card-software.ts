// The software of a smart card or of a security token fails, or Firefox cannot reach it.
import { speaksAgainst } from "../clues/clue.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const cardSoftware = defineCause({
  id: "card-software",
  side: "device",
  applies: {
    // What NSS says of a module (PKCS #11). Its own store is one as well, which fails for everything: hence firefox-internal beside it. Of nine
    // public threads with these errors all were cards or tokens (OpenSC, eID, CAC).
    SEC_ERROR_PKCS11_GENERAL_ERROR: "usual",
    SEC_ERROR_PKCS11_FUNCTION_FAILED: "usual",
    SEC_ERROR_PKCS11_DEVICE_ERROR: "usual",
    SEC_ERROR_UNKNOWN_PKCS11_ERROR: "usual",
    SEC_ERROR_INCOMPATIBLE_PKCS11: "usual",
    SEC_ERROR_MODULE_STUCK: "usual",
    SEC_ERROR_NO_MODULE: "common",
    SEC_ERROR_NO_TOKEN: "usual",
    SEC_ERROR_TOKEN_NOT_LOGGED_IN: "usual",
    SSL_ERROR_TOKEN_SLOT_NOT_FOUND: "usual",
    SSL_ERROR_TOKEN_INSERTION_REMOVAL: "usual",
    SSL_ERROR_SIGN_HASHES_FAILURE: "usual",
  },
  asks: ["other-failures"],
  // What fails for every site is Firefox's own store, not the card that a few of them ask for.
  weigh: (evidence, failure) =>
    failsElsewhere(evidence, failure, (_, said) => speaksAgainst("fair", said)),
  steps: {
    "repair-card-software": "often",
    "load-card-module": "often",
    "use-other-firefox-package": "sometimes",
    "restart-firefox": "sometimes",
    "ask-it": "often",
    "it-client-certificates": "often",
  },
});
