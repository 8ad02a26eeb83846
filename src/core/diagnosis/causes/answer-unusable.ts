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
  steps: [
    "try-again-later",
    "clear-cache",
    "disable-extensions",
    "troubleshoot-mode",
    "antivirus-https-scan",
    "try-other-network",
    "tell-owner",
    "owner-site-is-up",
  ],
});
