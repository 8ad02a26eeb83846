// A VPN, an accelerator, a tool against inspection or a security suite on this device changes or cuts the connection to single sites.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { proxyClues, PROXIES } from "../clues/between.js";
import type { CategoryId } from "../../failure/codes/categories.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";
import { ofStrangers, trafficToolOf } from "../clues/answering.js";
import { text } from "../../text/text.js";

/** Where no certificate is at issue. */
const CUTS: ReadonlySet<CategoryId> = new Set<CategoryId>([
  "network",
  "protocol",
]);

export const programChangesTraffic = defineCause({
  id: "program-changes-traffic",
  side: "device",
  applies: {
    // Counted: of 21 public threads with these two 15 were proxies, VPNs, filters and tools against inspection, about half of them on the device;
    // two were the site, four stayed without a reason. Reports are written where something is odd, so only the order of magnitude counts.
    NS_ERROR_NET_RESET: "common",
    NS_ERROR_NET_INTERRUPT: "common",
    NS_ERROR_NET_TIMEOUT: "rare",
    NS_ERROR_CONNECTION_REFUSED: "curious",
    SEC_ERROR_UNKNOWN_ISSUER: "seen",
    SSL_ERROR_BAD_CERT_DOMAIN: "rare",
    SSL_ERROR_RX_MALFORMED_SERVER_HELLO: "seen",
    protocol: "rare",
  },
  asks: ["certificate", "platform", "other-failures", ...PROXIES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => ofStrangers(certificate, failure.host.ascii),
      "names",
    ),
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const { issuer, lacksIntermediate, interceptor } = certificate;
        const name = trafficToolOf(certificate);
        if (name !== null) {
          return [
            speaksFor("decisive", text("clue_traffic_tool", { issuer, name })),
          ];
        }
        if (interceptor !== null) {
          return [
            speaksAgainst(
              "strong",
              text("clue_reads_along", { name: interceptor.name }),
            ),
          ];
        }
        return lacksIntermediate
          ? [speaksAgainst("strong", text("clue_link_is_missing"))]
          : [];
      },
      "readers",
    ),
    ...given(evidence, "platform", (platform) =>
      platform === "linux"
        ? [speaksAgainst("slight", text("clue_traffic_tools_rare_on_linux"))]
        : [],
    ),
    // They cut single sites as well as all of them: that others load says nothing. Certificates they make for those that they are set to reroute.
    ...(CUTS.has(failure.error.category)
      ? failsElsewhere(evidence, failure)
      : []),
    // Such programs need no proxy in Firefox: that there is none says nothing.
    ...proxyClues(evidence, "tool").filter(({ speaks }) => speaks === "for"),
  ],
  steps: {
    "try-again-later": "hardly",
    "check-vpn-and-hosts": "usually",
    "quit-traffic-programs": "usually",
    "update-own-tool": "sometimes",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "disable-extensions": "sometimes",
    "check-proxy": "sometimes",
    "ask-it": "hardly",
    "tell-owner": "hardly",
  },
});
