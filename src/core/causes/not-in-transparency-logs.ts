// The certificate is missing in the public logs.
import { defineCause } from "./cause.js";

export const notInTransparencyLogs = defineCause({
  id: "not-in-transparency-logs",
  side: "site",
  applies: {
    transparency: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "leave-site",
    "check-clock",
    "update-firefox",
    "tell-owner",
    "ask-it",
    "it-internal-transparency",
    "owner-log-certificate",
    "ca-reissue",
  ],
});
