// Antivirus or filter software on this device inspects connections, and Firefox does not trust its issuer.
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import {
  BY_NAME_ALONE,
  INTERCEPTION,
  interceptionClues,
} from "../clues/interception.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const antivirusInterception = defineCause({
  id: "antivirus-interception",
  side: "device",
  applies: {
    ...BY_NAME_ALONE,
    interception: "usual",
    SEC_ERROR_UNKNOWN_ISSUER: "common",
    SEC_ERROR_CA_CERT_INVALID: "rare",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "seen",
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "common",
    // By default Firefox checks no pins where a root was added to the device (security.cert_pinning.enforcement_level 1).
    pinning: "rare",
    "distrusted-ca": "rare",
  },
  asks: [...INTERCEPTION, ...OTHER_SITES, "platform"],
  weigh: (evidence, failure) => [
    ...interceptionClues(
      { kinds: ["antivirus", "family"], unnamed: null },
      evidence,
    ),
    ...everywhere(evidence, failure),
    // Of an unknown issuer the prior says it already, by count.
    ...(failure.error.name === "SEC_ERROR_UNKNOWN_ISSUER"
      ? []
      : given(evidence, "platform", (platform) =>
          platform === "linux"
            ? [speaksAgainst("fair", text("clue_antivirus_rare_on_linux"))]
            : [speaksFor("fair", text("clue_antivirus_common"))],
        )),
  ],
  steps: {
    "update-antivirus": "often",
    "antivirus-https-scan": "usually",
    // Such programs give Firefox their root while it is not running.
    "restart-firefox": "sometimes",
    "scan-for-malware": "hardly",
    "import-own-root": "usually",
  },
});
