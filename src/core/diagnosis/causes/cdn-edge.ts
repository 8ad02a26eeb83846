// A content delivery network answers for the site, and does not have the site's certificate.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { GOOD_BEFORE, goodBefore, lasting } from "../clues/not-its-own.js";
import { edgeName } from "../clues/answering.js";
import { defineCause } from "./cause.js";

export const cdnEdge = defineCause({
  id: "cdn-edge",
  side: "site",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "seen",
  },
  asks: ["certificate", ...GOOD_BEFORE, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const edge = edgeName(certificate);
        return edge === null
          ? [speaksAgainst("strong", text("clue_no_edge"))]
          : [speaksFor("decisive", text("clue_edge", { name: edge }))];
      },
      "names",
    ),
    ...goodBefore(evidence),
    ...lasting(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "try-again-later": "sometimes",
    "check-vpn-and-hosts": "sometimes",
    "tell-owner": "usually",
    "owner-fix-names": "usually",
    "owner-test-site": "hardly",
  },
});
