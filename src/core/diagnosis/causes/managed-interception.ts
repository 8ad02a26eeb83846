// A program that a company or a school put on this device inspects connections, and Firefox does not trust its issuer.
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import {
  BY_NAME_ALONE,
  INTERCEPTION,
  interceptionClues,
} from "../clues/interception.js";
import { defineCause } from "./cause.js";

export const managedInterception = defineCause({
  id: "managed-interception",
  side: "device",
  applies: {
    ...BY_NAME_ALONE,
    interception: "seen",
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "rare",
    pinning: "rare",
  },
  asks: [...INTERCEPTION, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...interceptionClues({ kinds: ["managed"], unnamed: null }, evidence),
    ...everywhere(evidence, failure),
  ],
  steps: {
    "ask-it": "usually",
    "update-antivirus": "sometimes",
    "restart-firefox": "sometimes",
    "it-deploy-root": "usually",
    "it-system-root-store": "sometimes",
    "it-renew-interception-root": "sometimes",
  },
});
