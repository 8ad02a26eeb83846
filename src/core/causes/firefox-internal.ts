// Something inside this Firefox goes wrong.
import { defineCause } from "./cause.js";

export const firefoxInternal = defineCause({
  id: "firefox-internal",
  side: "device",
  applies: {
    "browser-internal": "possible",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "restart-firefox",
    "update-firefox",
    "disable-extensions",
    "troubleshoot-mode",
    "antivirus-https-scan",
    "try-new-profile",
    "refresh-firefox",
    "tell-owner",
    "ask-it",
  ],
});
