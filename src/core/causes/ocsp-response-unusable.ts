// The OCSP response cannot be used, for a reason of its own.
import { defineCause } from "./cause.js";

export const ocspResponseUnusable = defineCause({
  id: "ocsp-response-unusable",
  side: "site",
  applies: {
    ocsp: "possible",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "restart-firefox",
    "check-clock",
    "reset-ocsp-settings",
    "update-firefox",
    "disable-extensions",
    "troubleshoot-mode",
    "try-other-network",
    "compare-browser",
    "clear-cache",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "it-keep-staples",
    "owner-fix-stapling",
    "owner-test-site",
    "ca-fix-ocsp",
    "weaken-ocsp-queries",
    "weaken-stapling",
  ],
});
