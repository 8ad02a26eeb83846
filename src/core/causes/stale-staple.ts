// The server staples an OCSP response that is too old, or not valid yet.
import { defineCause } from "./cause.js";

export const staleStaple = defineCause({
  id: "stale-staple",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_OLD_RESPONSE: "usual",
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "check-clock",
    "try-again-later",
    "restart-firefox",
    "reset-ocsp-settings",
    "update-firefox",
    "disable-extensions",
    "try-other-network",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "owner-check-server-clock",
    "owner-fix-stapling",
    "owner-test-site",
    "ca-fix-ocsp",
    "weaken-ocsp-queries",
    "weaken-stapling",
  ],
});
