// Cases of the category pinning.
import {
  ANTIVIRUS,
  certificateWith,
  COMPANY_PROXY,
  firefoxBuilt,
  intercepted,
} from "./around.js";
import type { Case } from "./case.js";

const PINNED = "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE";
const url = "https://addons.mozilla.org/";

export const cases: readonly Case[] = [
  {
    name: "a pinned site shows another key, and nothing else is known",
    error: PINNED,
    url,
    wins: "pins-do-not-match",
    loses: [
      "pinned-by-policy",
      "firefox-outdated",
      "antivirus-interception",
      "company-proxy",
      "malware-interception",
    ],
    verdict: { kind: "unknown", isSure: false },
  },
  {
    name: "sites load by a company's root, and the policy insists on pins",
    error: PINNED,
    url,
    facts: { "local-roots": intercepted(null, "Kaiyo Web Gateway") },
    wins: "pinned-by-policy",
    loses: ["pins-do-not-match", "malware-interception"],
    verdict: { kind: "device" },
  },
  {
    name: "all sites come by Firefox's own roots, but one shows a wrong key",
    error: PINNED,
    url,
    facts: {
      "local-roots": { hosts: 0, of: 8, issuer: "", interceptor: null },
      firefox: firefoxBuilt(20),
    },
    wins: "pins-do-not-match",
    loses: ["pinned-by-policy", "company-proxy", "firefox-outdated"],
    verdict: { kind: "unknown" },
  },
  {
    name: "the wrong key belongs to antivirus software",
    error: PINNED,
    url,
    facts: {
      certificate: certificateWith({
        issuer: "Avast Web/Mail Shield Root",
        interceptor: ANTIVIRUS,
      }),
    },
    wins: "pinned-by-policy",
    loses: ["pins-do-not-match", "company-proxy"],
    verdict: { kind: "device" },
  },
  {
    name: "the wrong key belongs to the company's proxy",
    error: PINNED,
    url,
    facts: {
      certificate: certificateWith({
        issuer: "Zscaler Root CA",
        interceptor: COMPANY_PROXY,
      }),
    },
    wins: "pinned-by-policy",
    loses: ["pins-do-not-match", "antivirus-interception"],
    verdict: { kind: "device" },
  },
];
