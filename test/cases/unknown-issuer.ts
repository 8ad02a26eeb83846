// Cases of the category unknown-issuer: half of them are not the site's fault.
import type { Interceptor } from "../../src/core/evidence/evidence.js";
import {
  addressOf,
  answers,
  ANTIVIRUS,
  certificateWith,
  COMPANY_PROXY,
  failing,
  fails,
  FAMILY_FILTER,
  PUBLIC_ADDRESS,
  readAlong,
  REFERENCES_ANSWER,
} from "./around.js";
import { DAY, NOW, type Case } from "./case.js";
import { navigationFailed } from "../support/signals.js";

const UNKNOWN = "SEC_ERROR_UNKNOWN_ISSUER";
const NOT_A_CA = "SEC_ERROR_CA_CERT_INVALID";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];
const ALL_FAIL = failing(
  UNKNOWN,
  "www.asahi.com",
  "www.mozilla.org",
  "github.com",
);
const ADWARE: Interceptor = { name: "Superfish", kind: "adware" };
const TOOL: Interceptor = { name: "mitmproxy", kind: "developer" };

const madeBy = (
  interceptor: Interceptor | null,
  issuer: string,
): ReturnType<typeof certificateWith> =>
  certificateWith({ interceptor, issuer });

const INTRANET = {
  url: "https://keihi.kaiyo.internal/",
  facts: { address: addressOf("private-name") },
};

export const cases: readonly Case[] = [
  {
    name: "a public site has an issuer that nobody knows, and nothing else is known",
    error: UNKNOWN,
    wins: "issuer-unknown",
    loses: [
      "missing-intermediate",
      "antivirus-interception",
      "private-ca-unknown",
      "captive-portal",
      "malware-interception",
      "connection-intercepted",
    ],
    verdict: { kind: "unknown", isSure: false },
  },
  {
    name: "the server sends its own certificate only",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ lacksIntermediate: true }),
      address: PUBLIC_ADDRESS,
    },
    wins: "missing-intermediate",
    loses: ["issuer-unknown", "private-ca-unknown", "antivirus-interception"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "one public site fails among good ones, and nobody read its certificate",
    error: UNKNOWN,
    facts: {
      "other-loads": GOOD_SITES,
      "other-failures": [],
      address: PUBLIC_ADDRESS,
    },
    wins: "missing-intermediate",
    loses: [
      "antivirus-interception",
      "company-proxy",
      "private-ca-unknown",
      "self-signed-device",
      "issuer-unknown",
    ],
    verdict: { kind: "site" },
  },
  {
    name: "asked once more, it loads: another site has sent the missing certificate meanwhile",
    error: UNKNOWN,
    facts: {
      again: answers("www.kaiyo-bank.co.jp"),
      references: REFERENCES_ANSWER,
      address: PUBLIC_ADDRESS,
    },
    wins: "missing-intermediate",
    loses: ["private-ca-unknown", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: it works in Chrome, and its chain is complete but for the link in the middle",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({
        lacksIntermediate: true,
        issuer: "DigiCert",
      }),
      "local-roots": { hosts: 0, of: 5, issuer: "", interceptor: null },
      platform: "win",
    },
    wins: "missing-intermediate",
    loses: ["antivirus-interception", "company-proxy"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "every site fails on a Windows computer after its antivirus software was updated",
    error: UNKNOWN,
    facts: { "other-failures": ALL_FAIL, "other-loads": [], platform: "win" },
    wins: "antivirus-interception",
    loses: ["missing-intermediate", "issuer-unknown", "private-ca-unknown"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "the certificate says that Avast made it",
    error: UNKNOWN,
    facts: {
      certificate: madeBy(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      platform: "mac",
    },
    wins: "antivirus-interception",
    loses: [
      "company-proxy",
      "developer-proxy",
      "malware-interception",
      "private-ca-unknown",
      "issuer-unknown",
    ],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "a family filter came with the new computer",
    error: UNKNOWN,
    facts: {
      certificate: madeBy(FAMILY_FILTER, "Qustodio CA"),
      "other-failures": ALL_FAIL,
    },
    wins: "antivirus-interception",
    loses: ["company-proxy", "missing-intermediate"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "all sites fail on Linux, where hardly anybody has antivirus software",
    error: UNKNOWN,
    facts: { "other-failures": ALL_FAIL, platform: "linux" },
    wins: "connection-intercepted",
    loses: ["antivirus-interception", "missing-intermediate"],
    verdict: { kind: "unknown" },
  },
  {
    name: "all sites fail, and nothing tells who stands in between",
    error: UNKNOWN,
    facts: { "other-failures": ALL_FAIL, "other-loads": [] },
    wins: "connection-intercepted",
    loses: ["issuer-unknown", "missing-intermediate", "malware-interception"],
    verdict: { kind: "unknown" },
  },
  {
    name: "an own laptop in the company's network, whose proxy it does not know",
    error: UNKNOWN,
    facts: {
      certificate: madeBy(COMPANY_PROXY, "Zscaler Intermediate Root CA"),
      proxy: { kind: "automatic", byExtension: false },
    },
    wins: "company-proxy",
    loses: ["antivirus-interception", "private-ca-unknown", "issuer-unknown"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "all sites fail at school, where a proxy is set and most load by the school's own root",
    error: UNKNOWN,
    facts: {
      "other-failures": failing(UNKNOWN, "www.asahi.com", "github.com"),
      "local-roots": readAlong(null, "Kaiyo School CA"),
      proxy: { kind: "manual", byExtension: false },
      platform: "linux",
    },
    wins: "company-proxy",
    loses: ["antivirus-interception", "malware-interception"],
    verdict: { kind: "network" },
  },
  {
    name: "a tool for testing was left running",
    error: UNKNOWN,
    facts: {
      certificate: madeBy(TOOL, "mitmproxy"),
      proxy: { kind: "manual", byExtension: false },
      "other-failures": ALL_FAIL,
    },
    wins: "developer-proxy",
    loses: ["company-proxy", "antivirus-interception", "malware-interception"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "a proxy is set and all sites fail, but nothing names a tool",
    error: UNKNOWN,
    facts: {
      "other-failures": ALL_FAIL,
      proxy: { kind: "manual", byExtension: false },
    },
    wins: "connection-intercepted",
    loses: ["developer-proxy", "missing-intermediate"],
    verdict: { kind: "unknown" },
  },
  {
    name: "software that came with a download reads along",
    error: UNKNOWN,
    facts: {
      certificate: madeBy(ADWARE, "Superfish, Inc."),
      platform: "win",
    },
    wins: "malware-interception",
    loses: ["antivirus-interception", "company-proxy", "issuer-unknown"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "fourteen sites changed to an issuer of adware today",
    error: UNKNOWN,
    facts: {
      "changed-issuers": {
        hosts: 14,
        issuer: "WebCompanion",
        interceptor: ADWARE,
      },
      "other-failures": ALL_FAIL,
      "local-roots": readAlong(ADWARE, "WebCompanion"),
    },
    wins: "malware-interception",
    loses: ["antivirus-interception", "company-proxy"],
    verdict: { kind: "device" },
  },
  {
    name: "a new hire opens the intranet for the first time",
    error: UNKNOWN,
    ...INTRANET,
    wins: "private-ca-unknown",
    loses: ["missing-intermediate", "issuer-unknown", "captive-portal"],
    verdict: { kind: "network" },
  },
  {
    name: "an intranet site with a public name loaded by the company's own issuer until yesterday",
    error: UNKNOWN,
    url: "https://keihi.kaiyo-bank.co.jp/",
    facts: {
      address: PUBLIC_ADDRESS,
      "last-good": {
        at: NOW - DAY,
        issuer: "Kaiyo Internal CA",
        isBuiltInRoot: null,
        notBefore: NOW - 100 * DAY,
        notAfter: NOW + 200 * DAY,
        fingerprint: "AA:03",
      },
      "other-loads": GOOD_SITES,
    },
    wins: "private-ca-unknown",
    loses: ["missing-intermediate", "self-signed-device"],
    verdict: { kind: "network" },
  },
  {
    name: "the issuer of an intranet site is unknown, and its address tells nothing",
    error: UNKNOWN,
    facts: { certificate: certificateWith({ issuer: "Kaiyo Internal CA" }) },
    wins: "issuer-unknown",
    loses: ["private-ca-unknown", "missing-intermediate"],
    verdict: { kind: "unknown" },
  },
  {
    name: "deceiving: public sites load, so that no interceptor explains the intranet's issuer",
    error: UNKNOWN,
    url: INTRANET.url,
    facts: {
      ...INTRANET.facts,
      "other-loads": GOOD_SITES,
      "local-roots": { hosts: 0, of: 9, issuer: "", interceptor: null },
    },
    wins: "private-ca-unknown",
    loses: [
      "antivirus-interception",
      "company-proxy",
      "connection-intercepted",
    ],
    verdict: { kind: "network" },
  },
  {
    name: "a network drive by its number, with a certificate that signs itself",
    error: UNKNOWN,
    url: "https://192.168.10.20:5001/",
    facts: {
      address: addressOf("ipv4", { port: 5001 }),
      certificate: certificateWith({
        isSelfSigned: true,
        subject: "synology",
        issuer: "synology",
      }),
    },
    wins: "self-signed-device",
    loses: ["private-ca-unknown", "missing-intermediate", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: antivirus software reads along elsewhere, but this site signs itself",
    error: UNKNOWN,
    url: "https://nas.kaiyo.internal/",
    facts: {
      "local-roots": readAlong(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-loads": GOOD_SITES,
      certificate: certificateWith({ isSelfSigned: true }),
      address: addressOf("private-name"),
      platform: "win",
    },
    wins: "self-signed-device",
    loses: ["antivirus-interception", "company-proxy"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: one site leaves out a link while antivirus software reads along everywhere",
    error: UNKNOWN,
    facts: {
      "local-roots": readAlong(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-loads": GOOD_SITES,
      certificate: certificateWith({ lacksIntermediate: true }),
      platform: "win",
    },
    wins: "missing-intermediate",
    loses: ["antivirus-interception"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a hotel answers for every site until its guests log in",
    error: UNKNOWN,
    facts: {
      "captive-portal": "locked",
      address: PUBLIC_ADDRESS,
      "other-failures": ALL_FAIL,
      platform: "win",
    },
    wins: "captive-portal",
    loses: ["antivirus-interception", "missing-intermediate", "issuer-unknown"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "the test address of Firefox comes back as somebody's login page",
    error: UNKNOWN,
    facts: { "portal-answer": "redirected" },
    wins: "captive-portal",
    loses: ["issuer-unknown", "antivirus-interception"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "deceiving: the train wants a login, but the device on one's own network has its own trouble",
    error: UNKNOWN,
    url: INTRANET.url,
    facts: { ...INTRANET.facts, "captive-portal": "locked" },
    wins: "private-ca-unknown",
    loses: ["captive-portal"],
    verdict: { kind: "network" },
  },
  {
    name: "deceiving: the login is done, so that what fails is not the network",
    error: UNKNOWN,
    facts: {
      "captive-portal": "unlocked",
      "portal-answer": "as-expected",
      "other-loads": GOOD_SITES,
      address: PUBLIC_ADDRESS,
    },
    wins: "missing-intermediate",
    loses: ["captive-portal", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "well-known sites fail in the same way when they are asked",
    error: UNKNOWN,
    facts: {
      references: [
        fails("www.mozilla.org", UNKNOWN),
        fails("example.com", UNKNOWN),
      ],
      platform: "mac",
    },
    wins: "antivirus-interception",
    loses: ["missing-intermediate", "private-ca-unknown"],
    verdict: { kind: "device" },
  },
  {
    name: "two pages in the journal failed alike, seen by the signals alone",
    signals: [
      navigationFailed({
        tabId: 2,
        url: "https://www.asahi.com/",
        at: NOW - 60_000,
      }),
      navigationFailed({
        tabId: 3,
        url: "https://github.com/",
        at: NOW - 30_000,
      }),
      navigationFailed({ url: "https://www.kaiyo-bank.co.jp/", at: NOW }),
    ],
    facts: {
      "other-failures": failing(UNKNOWN, "www.asahi.com", "github.com"),
      platform: "win",
    },
    wins: "antivirus-interception",
    loses: ["missing-intermediate"],
    verdict: { kind: "device" },
  },
  {
    name: "a device signs itself and says that it is no CA",
    error: NOT_A_CA,
    url: "https://printer.kaiyo.internal/",
    facts: {
      address: addressOf("private-name"),
      certificate: certificateWith({ isSelfSigned: true }),
    },
    wins: "self-signed-device",
    loses: ["issuer-not-a-ca", "issuer-unknown"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a certificate is signed by one that is no CA's, and nothing else is known",
    error: NOT_A_CA,
    wins: "issuer-not-a-ca",
    loses: ["self-signed-device", "antivirus-interception", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "a shop's test certificate was signed with another site's certificate",
    error: NOT_A_CA,
    facts: {
      certificate: certificateWith({ issuer: "test.kaiyo-bank.co.jp" }),
      "other-loads": GOOD_SITES,
    },
    wins: "issuer-not-a-ca",
    loses: ["self-signed-device", "captive-portal"],
    verdict: { kind: "site", isSure: true },
  },
];
