// An extension turns the http addresses of a server without TLS into https ones.
import { text } from "../../text/text.js";
import { named } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

/** By their names in Firefox's own list of extensions: HTTPS Everywhere, Smart HTTPS, HTTPS by default, Force HTTPS. */
const FORCES =
  /\bhttps (?:everywhere|by default|only|forcer)\b|\b(?:smart|force|always|upgrade to) https\b/i;

export const httpsForced = defineCause({
  id: "https-forced",
  side: "device",
  applies: {
    // Judgement: since browsers try https by themselves, hardly anybody has such an extension; who has it meets this.
    SSL_ERROR_RX_RECORD_TOO_LONG: "rare",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "rare",
    NS_ERROR_CONNECTION_REFUSED: "curious",
  },
  asks: ["extensions"],
  weigh: (evidence) =>
    given(evidence, "extensions", (names) => {
      const forcing = names.filter((name) => FORCES.test(name));
      return forcing.length === 0
        ? [speaksAgainst("strong", text("clue_no_extension_forces_https"))]
        : [
            speaksFor(
              "decisive",
              text("clue_extension_forces_https", { names: named(forcing) }),
            ),
          ];
    }),
  steps: {
    "disable-extensions": "certain",
    "check-address": "hardly",
    "tell-owner": "hardly",
    "owner-enable-tls": "often",
  },
});
