// The certificate promises a stapled OCSP response, and the server sends none.
import { defineCause } from "./cause.js";

export const mustStapleWithoutStaple = defineCause({
  id: "must-staple-without-staple",
  side: "site",
  applies: {
    MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "try-other-network",
    "tell-owner",
    "ask-it",
    "it-keep-staples",
    "owner-fix-stapling",
    "owner-drop-must-staple",
    "owner-test-site",
    "weaken-must-staple",
  ],
});
