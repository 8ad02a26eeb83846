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
  steps: [
    "leave-site",
    "try-other-network",
    "update-firefox",
    "antivirus-https-scan",
    "scan-for-malware",
    "reach-otherwise",
    "tell-owner",
    "ask-it",
    "owner-fix-pins",
  ],
});
