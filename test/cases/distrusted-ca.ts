// Cases of the category distrusted-ca.
import { failing, firefoxBuilt, REFERENCES_ANSWER } from "./around.js";
import { DAY, NOW, type Case } from "./case.js";

const DISTRUSTED = "MOZILLA_PKIX_ERROR_ISSUER_NO_LONGER_TRUSTED";
const UNTRUSTED = "SEC_ERROR_UNTRUSTED_ISSUER";

export const cases: readonly Case[] = [
  {
    name: "Firefox has withdrawn its trust in the issuer, and nothing else is known",
    error: DISTRUSTED,
    wins: "issuer-distrusted",
    loses: [
      "firefox-outdated",
      "antivirus-interception",
      "connection-intercepted",
    ],
    verdict: { kind: "site" },
  },
  {
    name: "one site has stayed with an issuer that lost its trust",
    error: DISTRUSTED,
    facts: {
      references: REFERENCES_ANSWER,
      "other-loads": ["www.asahi.com", "github.com"],
      firefox: firefoxBuilt(20),
    },
    wins: "issuer-distrusted",
    loses: ["firefox-outdated", "connection-intercepted"],
    verdict: { kind: "site" },
  },
  {
    name: "the issuer was good until yesterday, when Firefox was updated",
    error: DISTRUSTED,
    facts: {
      "last-good": {
        at: NOW - DAY,
        issuer: "Fading Trust CA",
        isBuiltInRoot: true,
        notBefore: NOW - 100 * DAY,
        notAfter: NOW + 100 * DAY,
        fingerprint: "AA:06",
      },
    },
    wins: "issuer-distrusted",
    loses: ["firefox-outdated"],
    verdict: { kind: "site" },
  },
  {
    name: "all sites have an issuer that is marked as not trusted",
    error: UNTRUSTED,
    facts: {
      "other-failures": failing(UNTRUSTED, "www.asahi.com", "github.com"),
      "other-loads": [],
    },
    wins: "connection-intercepted",
    loses: ["issuer-distrusted"],
    verdict: { kind: "unknown" },
  },
];
