// Firefox remembers that a host of the reader's own wants https, for all its ports, and this one speaks http.
import { isOwnNetwork } from "../../address/address-kind.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const httpsRemembered = defineCause({
  id: "https-remembered",
  side: "device",
  applies: {
    // Judgement: that https was typed, or a wrong port, is more usual. Of four public reports at addresses of one's own two were this.
    SSL_ERROR_RX_RECORD_TOO_LONG: "common",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "common",
  },
  asks: ["upgrade", "address", "hsts", "https-only"],
  weigh: (evidence, failure) => [
    // Firefox tries https by itself at public names alone (dom.security.https_first: neither at local addresses nor at ports of their own), so
    // here it does what it was told before: by HSTS, or by HTTPS-Only.
    ...given(evidence, "upgrade", (isUpgraded) =>
      isUpgraded
        ? [speaksFor("decisive", text("clue_https_was_our_idea"))]
        : [speaksAgainst("strong", text("clue_https_was_asked_for"))],
    ),
    // HSTS is of a host, for all its ports.
    ...given(evidence, "address", ({ port }) => {
      const address = failure.host.ascii;
      if (isOwnNetwork(address)) {
        return port === null
          ? []
          : [speaksFor("fair", text("clue_unusual_port", { port }))];
      }
      return [speaksAgainst("decisive", text("clue_public_name", { address }))];
    }),
    ...given(evidence, "hsts", (usesHsts) =>
      usesHsts ? [speaksFor("strong", text("clue_hsts_for_all_ports"))] : [],
    ),
    ...given(evidence, "https-only", (isOn) =>
      isOn
        ? [speaksFor("strong", text("clue_https_only_is_on"))]
        : [speaksAgainst("slight", text("clue_https_only_is_off"))],
    ),
  ],
  steps: {
    "clear-cache": "sometimes",
    "check-address": "hardly",
    "owner-enable-tls": "often",
    "owner-rename-host": "usually",
    "remove-remembered-https": "usually",
  },
});
