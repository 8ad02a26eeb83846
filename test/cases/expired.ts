// Cases of the category expired: a missed renewal, or a clock.
import {
  addressOf,
  answers,
  ANTIVIRUS,
  certificateWith,
  clockAhead,
  COMPANY_PROXY,
  failing,
  fails,
  firefoxBuilt,
  PUBLIC_ADDRESS,
  intercepted,
  REFERENCES_ANSWER,
  RIGHT_CLOCK,
} from "./around.js";
import { DAY, HOUR, MINUTE, NOW, type Case } from "./case.js";

const EXPIRED = "SEC_ERROR_EXPIRED_CERTIFICATE";
const ISSUER_EXPIRED = "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];

const ended = (ago: number): ReturnType<typeof certificateWith> =>
  certificateWith({ notBefore: NOW - 90 * DAY, notAfter: NOW - ago });

const lastGood = (notAfter: number, seen = NOW - DAY) => ({
  at: seen,
  issuer: "Let’s Encrypt",
  isBuiltInRoot: true,
  notBefore: notAfter - 90 * DAY,
  notAfter,
  fingerprint: "AA:02",
});

export const cases: readonly Case[] = [
  {
    name: "a bank's certificate has ended, and nothing else is known",
    error: EXPIRED,
    wins: "certificate-expired",
    loses: ["clock-far", "renewed-not-reloaded", "captive-portal"],
    verdict: { kind: "site", isSure: false },
  },
  {
    name: "one shop fails while news and search load, and the clock is right",
    error: EXPIRED,
    facts: {
      clock: RIGHT_CLOCK,
      "other-loads": GOOD_SITES,
      "other-failures": [],
      address: PUBLIC_ADDRESS,
    },
    wins: "certificate-expired",
    loses: ["clock-far", "clock-hours", "clock-time-zone"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "the clock is two years ahead, and everything has expired",
    error: EXPIRED,
    at: NOW + 730 * DAY,
    facts: {
      clock: clockAhead(730 * DAY),
      "other-failures": failing(EXPIRED, "www.asahi.com", "github.com"),
      "other-loads": [],
    },
    wins: "clock-far",
    loses: ["certificate-expired", "clock-hours", "clock-battery"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "three unrelated sites have expired within a minute, and nothing tells the time",
    error: EXPIRED,
    facts: {
      "other-failures": failing(
        EXPIRED,
        "www.asahi.com",
        "github.com",
        "www.mozilla.org",
      ),
    },
    wins: "clock-far",
    loses: ["certificate-expired"],
    verdict: { kind: "device" },
  },
  {
    name: "deceiving: the clock is three hours behind, but the certificate ended a week ago",
    error: EXPIRED,
    facts: {
      clock: clockAhead(-3 * HOUR - 7 * MINUTE),
      certificate: ended(7 * DAY),
      "other-loads": GOOD_SITES,
    },
    wins: "certificate-expired",
    loses: ["clock-hours", "clock-far"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "deceiving: the clock is ten days ahead, but the certificate ended a month ago",
    error: EXPIRED,
    facts: {
      clock: clockAhead(10 * DAY),
      certificate: ended(40 * DAY),
      address: PUBLIC_ADDRESS,
    },
    wins: "certificate-expired",
    loses: ["clock-far"],
    verdict: { kind: "site" },
  },
  {
    name: "the clock is ten days ahead, and the certificate ends in the middle of them",
    error: EXPIRED,
    facts: { clock: clockAhead(10 * DAY), certificate: ended(4 * DAY) },
    wins: "clock-far",
    loses: ["certificate-expired", "renewed-not-reloaded"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "deceiving: the clock is months behind, which makes nothing expire",
    error: EXPIRED,
    facts: { clock: clockAhead(-100 * DAY), "other-loads": GOOD_SITES },
    wins: "certificate-expired",
    loses: ["clock-far", "clock-hours"],
    verdict: { kind: "site" },
  },
  {
    name: "the clock is a month ahead, and the certificate was not read",
    error: EXPIRED,
    facts: { clock: clockAhead(31 * DAY), address: PUBLIC_ADDRESS },
    wins: "clock-far",
    loses: ["certificate-expired"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "deceiving: the clock is two days ahead, but only one site fails",
    error: EXPIRED,
    facts: { clock: clockAhead(2 * DAY), "other-loads": GOOD_SITES },
    wins: "certificate-expired",
    loses: ["clock-far"],
    verdict: { kind: "site", isSure: false },
  },
  {
    name: "the clock is an hour ahead after a flight, and the certificate ends within that hour",
    error: EXPIRED,
    facts: { clock: clockAhead(HOUR), certificate: ended(20 * MINUTE) },
    wins: "clock-time-zone",
    loses: ["clock-hours", "certificate-expired"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "the clock is forty minutes ahead, and the certificate ends in between",
    error: EXPIRED,
    facts: { clock: clockAhead(41 * MINUTE), certificate: ended(20 * MINUTE) },
    wins: "clock-hours",
    loses: ["clock-time-zone", "certificate-expired"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "deceiving: an hour of summer time explains little where the dates are not known",
    error: EXPIRED,
    facts: { clock: clockAhead(HOUR) },
    wins: "certificate-expired",
    loses: ["clock-time-zone"],
    verdict: { kind: "site" },
  },
  {
    name: "one server of the site has the new certificate, this one the old",
    error: EXPIRED,
    facts: {
      clock: RIGHT_CLOCK,
      "last-good": lastGood(NOW + 80 * DAY),
      "other-loads": GOOD_SITES,
    },
    wins: "renewed-not-reloaded",
    loses: ["certificate-expired", "clock-far"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "until yesterday Let's Encrypt, ended this morning at nine",
    error: EXPIRED,
    facts: {
      clock: RIGHT_CLOCK,
      "last-good": lastGood(NOW - 10 * MINUTE),
    },
    wins: "certificate-expired",
    loses: ["renewed-not-reloaded"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "asked once more, another server of the site answers well",
    error: EXPIRED,
    facts: {
      again: answers("www.kaiyo-bank.co.jp"),
      clock: RIGHT_CLOCK,
    },
    wins: "renewed-not-reloaded",
    loses: ["certificate-expired", "clock-hours"],
    verdict: { kind: "site" },
  },
  {
    name: "the name without www has the new certificate",
    error: EXPIRED,
    facts: {
      "twin-answer": answers("kaiyo-bank.co.jp"),
      references: REFERENCES_ANSWER,
    },
    wins: "renewed-not-reloaded",
    loses: ["certificate-expired"],
    verdict: { kind: "site" },
  },
  {
    name: "the site loaded at noon, but this certificate ended at eight",
    error: EXPIRED,
    facts: {
      certificate: ended(4 * HOUR),
      "loaded-before": { at: NOW - 30 * MINUTE },
    },
    wins: "renewed-not-reloaded",
    loses: ["certificate-expired"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: one site has really expired while antivirus software breaks the others",
    error: EXPIRED,
    facts: {
      "other-failures": failing(
        "SEC_ERROR_UNKNOWN_ISSUER",
        "www.asahi.com",
        "github.com",
      ),
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      clock: RIGHT_CLOCK,
    },
    wins: "certificate-expired",
    loses: ["antivirus-interception", "clock-far"],
    verdict: { kind: "site" },
  },
  {
    name: "the clock is right by a single server",
    error: EXPIRED,
    facts: { clock: clockAhead(2_000, 1) },
    wins: "certificate-expired",
    loses: ["clock-far", "clock-hours"],
    verdict: { kind: "site" },
  },
  {
    name: "a router's certificate ended years ago, and nothing else fails",
    error: EXPIRED,
    url: "https://192.168.1.1/",
    facts: { address: addressOf("ipv4"), "other-loads": GOOD_SITES },
    wins: "certificate-expired",
    loses: ["clock-far", "captive-portal"],
    verdict: { kind: "site" },
  },
  {
    name: "a hotel's login page has an old certificate itself",
    error: EXPIRED,
    facts: {
      "captive-portal": "locked",
      address: PUBLIC_ADDRESS,
      clock: RIGHT_CLOCK,
    },
    wins: "captive-portal",
    loses: ["certificate-expired", "clock-far"],
    verdict: { kind: "network" },
  },
  {
    name: "an intermediate certificate ended with the year, at one site only",
    error: ISSUER_EXPIRED,
    facts: { "other-loads": GOOD_SITES, clock: RIGHT_CLOCK },
    wins: "issuer-expired",
    loses: ["certificate-expired", "antivirus-interception", "company-proxy"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "an issuer has expired, and nothing else is known",
    error: ISSUER_EXPIRED,
    wins: "issuer-expired",
    loses: ["certificate-expired", "antivirus-interception", "clock-far"],
    verdict: { kind: "site" },
  },
  {
    name: "the antivirus software's own root has ended, and all sites fail",
    error: ISSUER_EXPIRED,
    facts: {
      certificate: certificateWith({
        issuer: "Avast Web/Mail Shield Root",
        interceptor: ANTIVIRUS,
      }),
      "other-failures": failing(ISSUER_EXPIRED, "www.asahi.com", "github.com"),
      platform: "win",
    },
    wins: "antivirus-interception",
    loses: ["issuer-expired", "company-proxy"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "the root of the company's proxy was not renewed in time",
    error: ISSUER_EXPIRED,
    facts: {
      certificate: certificateWith({
        issuer: "Zscaler Intermediate Root CA",
        interceptor: COMPANY_PROXY,
      }),
      "other-failures": failing(ISSUER_EXPIRED, "www.asahi.com"),
    },
    wins: "company-proxy",
    loses: ["issuer-expired", "antivirus-interception"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "well-known sites have expired, too, when they are asked",
    error: EXPIRED,
    facts: {
      references: [
        fails("www.mozilla.org", EXPIRED),
        fails("example.com", EXPIRED),
      ],
      "other-failures": failing(EXPIRED, "github.com", "www.asahi.com"),
      firefox: firefoxBuilt(20),
    },
    wins: "clock-far",
    loses: ["certificate-expired"],
    verdict: { kind: "device" },
  },
];
