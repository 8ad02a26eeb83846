// This Firefox is too old for what sites use today.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { byProof, rootClues } from "../clues/roots.js";
import { defineCause } from "./cause.js";
import { dayOf } from "../../text/day.js";
import { text } from "../../text/text.js";

const DAY_MS = 24 * 3_600_000;
/** The list of certificate logs is good for ten weeks, an ESR for a year and a quarter. */
const FRESH_MS = 70 * DAY_MS;
const OLD_MS = 365 * DAY_MS;

export const firefoxOutdated = defineCause({
  id: "firefox-outdated",
  side: "device",
  applies: {
    SSL_ERROR_UNSUPPORTED_VERSION: "common",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "common",
    SSL_ERROR_NO_CYPHER_OVERLAP: "common",
    transparency: "common",
    pinning: "common",
    protocol: "rare",
    "weak-crypto": "rare",
    "unknown-issuer": "rare",
    "distrusted-ca": "rare",
    "malformed-certificate": "rare",
  },
  asks: ["firefox", "clock", "certificate"],
  weigh: (evidence, { at }) => [
    ...given(evidence, "firefox", ({ builtAt }) => {
      if (builtAt === null) {
        return [];
      }
      const age = at - builtAt;
      const day = dayOf(builtAt);
      if (age >= OLD_MS) {
        return [speaksFor("strong", text("clue_firefox_old", { day }))];
      }
      return age < FRESH_MS
        ? [speaksAgainst("strong", text("clue_firefox_fresh", { day }))]
        : [];
    }),
    ...given(evidence, "clock", ({ aheadMs }) =>
      aheadMs >= FRESH_MS
        ? [speaksAgainst("strong", text("clue_age_by_wrong_clock"))]
        : [],
    ),
    ...rootClues(evidence, (root, standing) =>
      standing === "coming" ? [byProof(root, "coming")] : [],
    ),
  ],
  steps: {
    "update-firefox": "certain",
    "restart-firefox": "hardly",
    "try-other-network": "hardly",
    "tell-owner": "hardly",
    "ask-it": "sometimes",
  },
});
