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
  asks: ["local-roots", "changed-issuers", "certificate", "pins-raised"],
  weigh: (evidence) => [
    ...given(evidence, "local-roots", ({ hosts, of, issuer }) => {
      const counts = { hosts, of, issuer };
      return hosts === 0
        ? [speaksAgainst("strong", text("clue_built_in_roots_only", { of }))]
        : // By default no pins are checked for such roots (level 1), so that something must have raised it: Firefox's own rule.
          [speaksFor("decisive", text("clue_local_roots", counts))];
    }),
    ...given(evidence, "changed-issuers", ({ hosts, issuer }) => [
      speaksFor("fair", text("clue_issuers_changed", { count: hosts, issuer })),
    ]),
    // The same rule: whose root is trusted is let past by default, whose is not is an unknown issuer.
    ...given(
      evidence,
      "certificate",
      ({ interceptor, issuer }) =>
        interceptor === null || interceptor.kind === "adware"
          ? []
          : [
              speaksFor(
                "decisive",
                text("clue_certificate_by_interceptor", {
                  issuer,
                  name: interceptor.name,
                }),
              ),
            ],
      "readers",
    ),
    ...given(evidence, "pins-raised", (are) => [
      are
        ? speaksFor("decisive", text("clue_looked_so"))
        : speaksAgainst("decisive", text("clue_looked_not_so")),
    ]),
  ],
  steps: {
    "leave-site": "hardly",
    // Whoever raised it had a reason: the answer goes to them, and nothing is put back.
    "look-pinning-setting": "hardly",
    "ask-it": "usually",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "try-new-profile": "sometimes",
  },
});
