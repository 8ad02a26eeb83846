// This Firefox enforces pins even against interception that is allowed: a policy or a hardened preference asks for it.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const pinnedByPolicy = defineCause({
  id: "pinned-by-policy",
  side: "device",
  applies: {
    pinning: "common",
  },
  asks: ["local-roots", "changed-issuers"],
  weigh: (evidence) => [
    ...given(evidence, "local-roots", ({ hosts, of, issuer }) => {
      const counts = { hosts, of, issuer };
      return hosts === 0
        ? [speaksAgainst("strong", text("clue_built_in_roots_only", { of }))]
        : [speaksFor("strong", text("clue_local_roots", counts))];
    }),
    ...given(evidence, "changed-issuers", ({ hosts, issuer }) => [
      speaksFor("fair", text("clue_issuers_changed", { count: hosts, issuer })),
    ]),
  ],
  steps: {
    "leave-site": "hardly",
    "ask-it": "usually",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "try-new-profile": "sometimes",
  },
});
