// The certificate's key is of a kind that Firefox does not take, however strong it is.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const keyKindUnsupported = defineCause({
  id: "key-kind-unsupported",
  side: "site",
  applies: {
    // The codes say so themselves: of curves Firefox takes P-256, P-384 and P-521, of other keys RSA (mozilla::pkix, pkixder and pkixcheck).
    SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE: "usual",
    SEC_ERROR_UNSUPPORTED_EC_POINT_FORM: "usual",
    SEC_ERROR_UNSUPPORTED_KEYALG: "usual",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: {
    "compare-browser": "hardly",
    "update-device-firmware": "sometimes",
    "verify-own-device": "hardly",
    "tell-owner": "usually",
    "owner-stronger-certificate": "certain",
    "owner-test-site": "hardly",
  },
});
