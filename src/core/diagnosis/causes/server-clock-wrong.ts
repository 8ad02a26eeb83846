// The clock of the server, or of the OCSP server behind it, is wrong.
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { isClockRight } from "../clues/clock.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

// If this clock is right, a response from the future was dated by a clock that is ahead.
export const serverClockWrong = defineCause({
  id: "server-clock-wrong",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "common",
    SEC_ERROR_OCSP_OLD_RESPONSE: "rare",
  },
  asks: ["clock", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "clock", ({ sources }) =>
      isClockRight(evidence)
        ? [speaksFor("strong", text("clue_clock_right", { count: sources }))]
        : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: [
    "check-clock",
    "try-again-later",
    "restart-firefox",
    "come-back-tomorrow",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "owner-check-server-clock",
    "owner-fix-stapling",
    "ca-fix-ocsp",
    "reset-ocsp-settings",
    "weaken-ocsp-queries",
    "weaken-stapling",
  ],
});
