// Cases of the category unknown-issuer that the root of the chain decides: retired, leaving, new, stolen, or missing in this Firefox.
import {
  certificateWith,
  firefoxBuilt,
  PUBLIC_ADDRESS,
  PUBLIC_ROOT,
  rootWith,
} from "./around.js";
import type { FailedHost } from "../../src/core/evidence/evidence.js";
import type { Case } from "./case.js";

const UNKNOWN = "SEC_ERROR_UNKNOWN_ISSUER";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];
/** Of this month; and an ESR from before the wave of 2026. */
const NEW = firefoxBuilt(3);
const OLD = firefoxBuilt(250, 140);

/** No version of Firefox is known that was the first without it. */
const BUYPASS = rootWith({
  name: "Buypass Class 2 Root CA",
  made: Date.UTC(2010, 9, 26),
  retirement: { because: null, since: null, at: Date.UTC(2026, 10, 18) },
});

const unknownAt = (host: string): FailedHost => ({
  host,
  code: UNKNOWN,
  category: "unknown-issuer",
});

const INTERCEPTORS = [
  "connection-intercepted",
  "antivirus-interception",
  "company-proxy",
  "malware-interception",
] as const;

export const casesOfRoots: readonly Case[] = [
  {
    name: "a shop’s chain leads to a root of 2006, which Firefox stopped trusting with version 151",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ root: rootWith() }),
      firefox: NEW,
      address: PUBLIC_ADDRESS,
      "other-loads": GOOD_SITES,
      "other-failures": [],
    },
    wins: "root-retired",
    loses: [
      ...INTERCEPTORS,
      "issuer-unknown",
      "missing-intermediate",
      "roots-not-loaded",
      "private-ca-unknown",
    ],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: the chain only names the root of 2006, which an interceptor can do as well",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ root: rootWith({ kind: "named" }) }),
      firefox: NEW,
      address: PUBLIC_ADDRESS,
    },
    wins: "issuer-unknown",
    verdict: { kind: "unknown" },
  },
  {
    name: "deceiving: the root of 2006 is only retired in newer Firefoxes than this one, which refuses it all the same",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ root: rootWith() }),
      firefox: OLD,
      address: PUBLIC_ADDRESS,
    },
    wins: "roots-not-loaded",
    loses: ["root-retired", "issuer-unknown"],
    verdict: { kind: "device" },
  },
  {
    name: "nobody has read the certificate, so that nothing is known of its root",
    error: UNKNOWN,
    facts: { firefox: NEW, address: PUBLIC_ADDRESS },
    wins: "missing-intermediate",
    loses: [
      "issuer-unknown",
      "root-retired",
      "root-leaving",
      "ca-keys-stolen",
      "roots-not-loaded",
    ],
    verdict: { kind: "unknown" },
  },
  {
    name: "a root went after this Firefox was built, which may have had an update since",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ root: BUYPASS }),
      firefox: NEW,
      address: PUBLIC_ADDRESS,
    },
    wins: "root-leaving",
    loses: ["root-retired", "roots-not-loaded", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "the root of a CA went after this Firefox was made, and its next update was early",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({
        root: { ...BUYPASS, kind: "named" },
      }),
      firefox: NEW,
      address: PUBLIC_ADDRESS,
    },
    wins: "issuer-unknown",
    loses: ["root-retired"],
    verdict: { kind: "unknown" },
  },
  {
    name: "public sites fail on a new profile, and their chains lead to roots that Firefox has",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ root: PUBLIC_ROOT }),
      firefox: NEW,
      address: PUBLIC_ADDRESS,
      "other-failures": [unknownAt("www.asahi.com"), unknownAt("github.com")],
    },
    wins: "roots-not-loaded",
    loses: [...INTERCEPTORS, "issuer-unknown", "root-retired"],
    verdict: { kind: "device" },
  },
  {
    name: "a site has moved to a root that came with a newer Firefox than this one",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({
        root: rootWith({
          name: "Telia EC TLS Root CA v3",
          since: 153,
          retirement: null,
        }),
      }),
      firefox: OLD,
      address: PUBLIC_ADDRESS,
    },
    wins: "firefox-outdated",
    loses: ["root-retired", "roots-not-loaded", "issuer-unknown"],
    verdict: { kind: "device" },
  },
  {
    name: "a chain leads to a CA whose keys were stolen in October 2026",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({
        root: rootWith({
          name: "emSign ECC Root CA - G3",
          made: Date.UTC(2018, 1, 18),
          retirement: {
            because: "stolen",
            since: 153,
            at: Date.UTC(2026, 9, 20),
          },
        }),
      }),
      firefox: NEW,
      address: PUBLIC_ADDRESS,
    },
    wins: "ca-keys-stolen",
    loses: ["root-retired", "roots-not-loaded", "issuer-unknown"],
    verdict: { kind: "unknown" },
  },
];
