// The site's keys are pinned, and these are different ones.
import { defineCause } from "./cause.js";
import { TOLD, toldOtherwise } from "../clues/told.js";

export const pinsDoNotMatch = defineCause({
  id: "pins-do-not-match",
  side: null,
  applies: {
    pinning: "usual",
  },
  asks: TOLD,
  weigh: toldOtherwise,
  steps: {
    "leave-site": "hardly",
    "try-other-network": "often",
    "update-firefox": "sometimes",
    "antivirus-https-scan": "often",
    "scan-for-malware": "sometimes",
    "reach-otherwise": "sometimes",
    "tell-owner": "sometimes",
    "ask-it": "sometimes",
    "owner-fix-pins": "usually",
  },
});
