// A filter answers in the site's place: in the DNS of a home, a router, an office, a provider, or on this device.
import { failsElsewhere } from "../clues/elsewhere.js";
import {
  blockingName,
  gatewayName,
  isForOthers,
  ofStrangers,
} from "../clues/answering.js";
import {
  interceptorClues,
  KNOWN_INTERCEPTORS,
  PROXIES,
  proxyClues,
} from "../clues/between.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { loginAnswers } from "../clues/told.js";
import { defineCause } from "./cause.js";
import { named } from "../clues/elsewhere.js";
import { isOfOneSite } from "../clues/names.js";
import { text } from "../../text/text.js";

/** Hosts as the lists of filters have them: advertising and counting of visitors. */
const LISTED =
  /(^|[.-])(ads?|adserver|adservice|click|clicks|track|tracker|tracking|analytics|metrics|telemetry|pixel|beacon|doubleclick)[.-]/i;

export const filterAnswers = defineCause({
  id: "filter-answers",
  side: "network",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "seen",
    // Of a dozen public threads about it, two or three were the web server of a DNS filter.
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "common",
    SEC_ERROR_UNKNOWN_ISSUER: "seen",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "rare",
    SEC_ERROR_EXPIRED_CERTIFICATE: "rare",
    protocol: "rare",
  },
  asks: [
    ...KNOWN_INTERCEPTORS,
    "hsts",
    "address",
    "other-failures",
    "portal-answer",
    ...PROXIES,
  ],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const { names } = certificate;
        const host = failure.host.ascii;
        const blocks = blockingName(certificate);
        if (names.some((name) => isOfOneSite(name, host, certificate.owner))) {
          return [
            speaksAgainst(
              "strong",
              text("clue_certificate_of_same_site", { names: named(names) }),
            ),
          ];
        }
        if (blocks !== null) {
          return [
            speaksFor("decisive", text("clue_filter_name", { name: blocks })),
          ];
        }
        const gateway = gatewayName(certificate);
        if (gateway !== null) {
          return [
            ...ofStrangers(certificate, host),
            speaksFor("strong", text("clue_filter_name", { name: gateway })),
          ];
        }
        return ofStrangers(certificate, host);
      },
      "names",
    ),
    // Owners who have browsers demand good certificates seldom show a stranger's.
    ...given(
      evidence,
      "certificate",
      (certificate) =>
        isForOthers(certificate, failure.host.ascii)
          ? given(evidence, "hsts", (usesHsts) =>
              usesHsts
                ? [speaksFor("fair", text("clue_stranger_despite_hsts"))]
                : [],
            )
          : [],
      "hsts",
    ),
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      return kind === "public" && LISTED.test(address)
        ? [speaksFor("strong", text("clue_listed_name", { address }))]
        : [];
    }),
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "company" || kind === "family"
        ? [speaksFor("strong", clue)]
        : [speaksAgainst("strong", clue)],
    ),
    ...loginAnswers(evidence),
    // A filter meets few sites, perhaps this one alone: that others load says nothing.
    ...failsElsewhere(evidence, failure, (_, said) => speaksFor("fair", said)),
    // A filter of DNS needs no proxy: that there is none says nothing.
    ...proxyClues(evidence).filter(({ speaks }) => speaks === "for"),
  ],
  steps: {
    "try-other-network": "usually",
    "check-dns-filter": "often",
    "check-vpn-and-hosts": "sometimes",
    "check-proxy": "sometimes",
    "disable-extensions": "sometimes",
    "ask-it": "often",
    "it-check-filter": "usually",
  },
});
