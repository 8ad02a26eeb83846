// Keys of the site's CA are in strangers' hands: whoever has them can make a certificate for every site.
import {
  byProof,
  isStolen,
  ofSomebodyElse,
  ROOT,
  rootClues,
} from "../clues/roots.js";
import { defineCause } from "./cause.js";

// The site's own certificate and a stranger's look alike, so no side is named.
export const caKeysStolen = defineCause({
  id: "ca-keys-stolen",
  side: null,
  applies: {
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    // Firefox blocked the keys by its revocation lists before it dropped the root (elixir-mint/castore 1.0.22).
    SEC_ERROR_REVOKED_CERTIFICATE: "rare",
  },
  asks: ROOT,
  weigh: (evidence, failure) => [
    ...ofSomebodyElse(evidence, failure),
    ...rootClues(evidence, (root) =>
      isStolen(root) ? [byProof(root, "stolen")] : [],
    ),
  ],
  steps: {
    "leave-site": "sometimes",
    "reach-otherwise": "sometimes",
    "tell-owner": "often",
    "owner-change-ca": "certain",
    "owner-test-site": "hardly",
  },
});
