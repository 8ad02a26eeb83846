// A company proxy makes certificates under an issuer that was revoked.
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { isWidespread } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

// A local root alone says nothing about one revoked site: the proxy may have passed on what it saw.
export const inspectionRevoked = defineCause({
  id: "inspection-revoked",
  side: "network",
  applies: {
    revoked: "seen",
  },
  asks: ["local-roots", "other-failures"],
  weigh: (evidence, failure) => [
    ...given(evidence, "local-roots", ({ hosts, of, issuer }) =>
      hosts > 0 && isWidespread(evidence, failure)
        ? [
            speaksFor(
              "strong",
              text("clue_local_roots", {
                hosts,
                of,
                issuer,
              }),
            ),
          ]
        : [],
    ),
  ],
  steps: {
    "leave-site": "hardly",
    "try-other-network": "often",
    "reach-otherwise": "sometimes",
    "ask-it": "usually",
    "it-renew-interception-root": "certain",
  },
});
