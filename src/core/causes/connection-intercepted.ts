// Software or a device in between makes its own certificates, and nothing tells which.
import { defineCause } from "./cause.js";

export const connectionIntercepted = defineCause({
  id: "connection-intercepted",
  side: null,
  applies: {
    interception: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "leave-site",
    "update-antivirus",
    "antivirus-https-scan",
    "trust-system-roots",
    "try-other-network",
    "scan-for-malware",
    "ask-it",
    "it-deploy-root",
    "it-system-root-store",
  ],
});
