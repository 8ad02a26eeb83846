// The certificate leads to no root that Firefox trusts, and nothing shows why.
import {
  isFromTestSystem,
  isOfWithdrawnCa,
  trafficToolOf,
} from "../clues/answering.js";
import { given, speaksAgainst } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";
import { TOLD, toldOtherwise } from "../clues/told.js";

export const issuerUnknown = defineCause({
  id: "issuer-unknown",
  side: null,
  applies: {
    // Says least of all: at addresses of one's own, causes of their own say more.
    "unknown-issuer": "common",
    SEC_ERROR_CA_CERT_INVALID: "rare",
  },
  asks: TOLD,
  weigh: (evidence) => [
    ...toldOtherwise(evidence),
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const { issuer } = certificate;
        const name = trafficToolOf(certificate);
        if (name !== null) {
          const said = text("clue_traffic_tool", { issuer, name });
          return [speaksAgainst("decisive", said)];
        }
        if (isOfWithdrawnCa(certificate)) {
          const said = text("clue_withdrawn_issuer", { issuer });
          return [speaksAgainst("strong", said)];
        }
        return isFromTestSystem(certificate)
          ? [speaksAgainst("decisive", text("clue_test_issuer", { issuer }))]
          : [];
      },
      "readers",
    ),
  ],
  steps: {
    // A login page is a cause of its own.
    "open-network-login": "hardly",
    "check-clock": "hardly",
    // Of 32 public reports none was mended by it; a root that is new is a cause of its own.
    "update-firefox": "hardly",
    "update-antivirus": "sometimes",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "compare-browser": "often",
    "scan-for-malware": "hardly",
    "try-new-profile": "sometimes",
    "verify-own-device": "sometimes",
    "tell-owner": "often",
    "ask-it": "often",
    "it-deploy-root": "often",
    "it-system-root-store": "sometimes",
    "owner-install-intermediate": "often",
    "owner-iis-chain": "hardly",
    "owner-public-certificate": "sometimes",
    "owner-test-site": "hardly",
  },
});
