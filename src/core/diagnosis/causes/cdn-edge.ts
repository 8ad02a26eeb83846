// A content delivery network answers for the site, and does not have the site's certificate.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

/** The names in the default certificates of large content delivery networks and hosts of pages. Sources: their documentation; FortAwesome/Font-Awesome#16487. */
const EDGES =
  /(^|\.)(akamai(edge|hd|ized)?|edgekey|edgesuite|cloudfront|fastly(lb)?|azure(edge|fd)|cloudflaressl|cdn77|b-cdn|edgecastcdn|incapsula|imperva|stackpathcdn|netlify|vercel|github|herokuapp|pages|hwcdn|surge|timeweb|gitlab|render|onrender|fly|firebaseapp|myshopify|squarespace|wixsite)\.(net|com|dev|app|io|sh|ru)$/i;

export const cdnEdge = defineCause({
  id: "cdn-edge",
  side: "site",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "seen",
  },
  asks: ["certificate", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      ({ names }) => {
        const edge = names.find((name) => EDGES.test(name));
        return edge === undefined
          ? [speaksAgainst("strong", text("clue_no_edge"))]
          : [speaksFor("decisive", text("clue_edge", { name: edge }))];
      },
      "names",
    ),
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
