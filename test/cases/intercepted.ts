// Cases of the category unknown-issuer in which the connection is intercepted.
import type { Interceptor } from "../../src/core/evidence/evidence.js";
import {
  MANAGED,
  ANTIVIRUS,
  certificateWith,
  COMPANY_PROXY,
  failing,
  fails,
  FAMILY_FILTER,
  PUBLIC_ADDRESS,
  intercepted,
} from "./around.js";
import { NOW, type Case } from "./case.js";
import { navigationFailed } from "../support/signals.js";

const UNKNOWN = "SEC_ERROR_UNKNOWN_ISSUER";
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

export const casesOfInterception: readonly Case[] = [
  {
    name: "a company's own program on this computer makes the certificates (webcompat #119531)",
    error: UNKNOWN,
    facts: {
      address: PUBLIC_ADDRESS,
      "other-failures": ALL_FAIL,
      certificate: madeBy(MANAGED, "FortiEDR2"),
      platform: "win",
    },
    wins: "managed-interception",
    loses: ["company-proxy", "antivirus-interception", "issuer-unknown"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "all sites fail on a computer, and nobody read who makes the certificates",
    error: UNKNOWN,
    facts: {
      address: PUBLIC_ADDRESS,
      "other-failures": ALL_FAIL,
      platform: "win",
    },
    wins: "antivirus-interception",
    loses: ["managed-interception", "missing-intermediate"],
    verdict: { kind: "unknown" },
  },
  {
    name: "every site fails on a Windows computer after its antivirus software was updated",
    error: UNKNOWN,
    facts: { "other-failures": ALL_FAIL, "other-loads": [], platform: "win" },
    wins: "antivirus-interception",
    loses: ["missing-intermediate", "issuer-unknown", "private-ca-unknown"],
    verdict: { kind: "unknown", isSure: false },
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
    wins: "antivirus-interception",
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
      "local-roots": intercepted(null, "Kaiyo School CA"),
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
    wins: "company-proxy",
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
      "local-roots": intercepted(ADWARE, "WebCompanion"),
    },
    wins: "malware-interception",
    loses: ["antivirus-interception", "company-proxy"],
    verdict: { kind: "device" },
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
    verdict: { kind: "network" },
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
    wins: "connection-intercepted",
    loses: ["missing-intermediate", "private-ca-unknown"],
    verdict: { kind: "unknown" },
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
    verdict: { kind: "unknown" },
  },
];
