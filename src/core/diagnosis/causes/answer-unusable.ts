// The server's answer cannot be used.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const answerUnusable = defineCause({
  id: "answer-unusable",
  side: "site",
  applies: {
    NS_ERROR_REDIRECT_LOOP: "usual",
    NS_ERROR_CORRUPTED_CONTENT: "usual",
    NS_ERROR_INVALID_CONTENT_ENCODING: "usual",
    NS_ERROR_PARSING_HTTP_STATUS_LINE: "usual",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: {
    "try-again-later": "sometimes",
    "clear-cache": "sometimes",
    "disable-extensions": "sometimes",
    "troubleshoot-mode": "sometimes",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "tell-owner": "usually",
    "owner-site-is-up": "usually",
  },
});
