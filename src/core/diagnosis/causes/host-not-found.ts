// No address is known for the host's name.
import { defineCause } from "./cause.js";
import { TOLD, toldOtherwise } from "../clues/told.js";

export const hostNotFound = defineCause({
  id: "host-not-found",
  side: null,
  applies: {
    NS_ERROR_UNKNOWN_HOST: "usual",
    NS_ERROR_DEFINITIVE_UNKNOWN_HOST: "usual",
    NS_ERROR_DNS_LOOKUP_QUEUE_FULL: "usual",
  },
  asks: TOLD,
  weigh: toldOtherwise,
  steps: {
    "check-address": "often",
    "check-connection": "sometimes",
    "open-network-login": "sometimes",
    "check-vpn-and-hosts": "sometimes",
    "disable-extensions": "hardly",
    "try-other-network": "often",
  },
});
