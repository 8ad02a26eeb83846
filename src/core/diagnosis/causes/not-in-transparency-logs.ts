// The certificate is missing from the public logs.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { clockIsRight } from "../clues/clock.js";
import { defineCause } from "./cause.js";

export const notInTransparencyLogs = defineCause({
  id: "not-in-transparency-logs",
  side: "site",
  applies: {
    transparency: "usual",
  },
  asks: [...OTHER_SITES, "clock"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...clockIsRight(evidence),
  ],
  steps: {
    "leave-site": "hardly",
    "check-clock": "hardly",
    "update-firefox": "sometimes",
    "tell-owner": "usually",
    "ask-it": "sometimes",
    "it-internal-transparency": "sometimes",
    "owner-log-certificate": "usually",
    "ca-reissue": "often",
  },
});
