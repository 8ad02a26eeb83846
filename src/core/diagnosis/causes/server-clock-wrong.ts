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
  steps: {
    "check-clock": "hardly",
    "try-again-later": "sometimes",
    "restart-firefox": "hardly",
    "come-back-tomorrow": "often",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "it-fix-responder": "sometimes",
    "owner-check-server-clock": "usually",
    "owner-fix-stapling": "often",
    "ca-fix-ocsp": "sometimes",
    "reset-ocsp-settings": "hardly",
    "weaken-ocsp-queries": "often",
    "weaken-stapling": "often",
  },
});
