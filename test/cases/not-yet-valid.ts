// Cases of the category not-yet-valid: a slow clock, or a certificate that comes too early.
import {
  certificateWith,
  clockAhead,
  failing,
  firefoxBuilt,
  REFERENCES_ANSWER,
  RIGHT_CLOCK,
} from "./around.js";
import { DAY, HOUR, MINUTE, NOW, SECOND, type Case } from "./case.js";

const EARLY = "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE";
const ISSUER_EARLY = "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];
const YEAR = 365 * DAY;

const begins = (at: number): ReturnType<typeof certificateWith> =>
  certificateWith({ notBefore: at, notAfter: at + 90 * DAY });

export const cases: readonly Case[] = [
  {
    name: "a tool on this device made the certificate this very minute, and the clock is three minutes behind",
    error: "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
    at: NOW - 3 * MINUTE,
    facts: {
      clock: clockAhead(-3 * MINUTE, 3),
      proxy: { kind: "manual", byExtension: false },
      certificate: certificateWith({
        issuer: "proxy.py CA",
        notBefore: NOW - 43 * SECOND,
      }),
    },
    wins: "clock-hours",
    loses: ["certificate-not-yet-valid", "not-yet-valid-by-minutes"],
    verdict: { kind: "device" },
  },
  {
    name: "the clock is three minutes behind, but the certificate begins tomorrow",
    error: "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
    at: NOW - 3 * MINUTE,
    facts: {
      clock: clockAhead(-3 * MINUTE, 3),
      certificate: certificateWith({ notBefore: NOW + DAY }),
    },
    wins: "certificate-not-yet-valid",
    loses: ["clock-hours"],
    verdict: { kind: "site" },
  },
  {
    name: "a certificate has not begun, and nothing else is known",
    error: EARLY,
    wins: "clock-far",
    loses: ["clock-hours", "not-yet-valid-by-minutes", "clock-time-zone"],
    verdict: { kind: "device" },
  },
  {
    name: "a laptop out of the cupboard is a year and three days behind",
    error: EARLY,
    at: NOW - YEAR - 3 * DAY,
    facts: { clock: clockAhead(-YEAR - 3 * DAY) },
    wins: "clock-far",
    loses: ["clock-battery", "certificate-not-yet-valid", "clock-hours"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "an old desktop believes that it is the first of January 2010",
    error: EARLY,
    at: Date.UTC(2010, 0, 1, 0, 4),
    facts: {
      clock: clockAhead(Date.UTC(2010, 0, 1, 0, 4) - NOW),
      firefox: firefoxBuilt(30),
      "other-failures": failing(EARLY, "www.asahi.com", "github.com"),
    },
    wins: "clock-battery",
    loses: ["clock-far", "certificate-not-yet-valid", "clock-time-zone"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "a tablet was without power and believes that it is 1970",
    error: ISSUER_EARLY,
    at: 3 * HOUR,
    facts: { firefox: firefoxBuilt(30) },
    wins: "clock-battery",
    loses: ["clock-far", "certificate-not-yet-valid"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "by its clock this Firefox has not been built yet",
    error: EARLY,
    at: NOW - 60 * DAY,
    facts: { firefox: firefoxBuilt(20) },
    wins: "clock-far",
    loses: ["clock-battery", "certificate-not-yet-valid"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "deceiving: the new Firefox proves nothing where the clock is right",
    error: EARLY,
    facts: {
      firefox: firefoxBuilt(20),
      clock: RIGHT_CLOCK,
      certificate: begins(NOW + 5 * DAY),
    },
    wins: "certificate-not-yet-valid",
    loses: ["clock-far", "clock-battery", "not-yet-valid-by-minutes"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "after a flight the time on the screen is right, but the zone is that of home",
    error: EARLY,
    facts: { clock: clockAhead(-9 * HOUR) },
    wins: "clock-time-zone",
    loses: ["clock-hours", "clock-far", "certificate-not-yet-valid"],
    verdict: { kind: "device" },
  },
  {
    name: "the zone is a wrong one, and other sites, whose certificates are older, load all the same",
    error: EARLY,
    facts: {
      clock: clockAhead(-9 * HOUR, 3),
      "other-loads": GOOD_SITES,
      "other-failures": [],
    },
    wins: "clock-time-zone",
    loses: ["clock-hours", "clock-far", "certificate-not-yet-valid"],
    verdict: { kind: "device" },
  },
  {
    name: "the clock has lost hours, and other sites, whose certificates are older, load all the same",
    error: EARLY,
    facts: {
      clock: clockAhead(-(3 * HOUR + 20 * MINUTE), 3),
      "other-loads": GOOD_SITES,
      references: REFERENCES_ANSWER,
    },
    wins: "clock-hours",
    loses: ["clock-time-zone", "certificate-not-yet-valid"],
    verdict: { kind: "device" },
  },
  {
    name: "a zone of Nepal's, with its three quarters of an hour, is a zone, too",
    error: EARLY,
    facts: {
      clock: clockAhead(-(5 * HOUR + 45 * MINUTE) + 20_000),
      certificate: begins(NOW + HOUR),
    },
    wins: "clock-time-zone",
    loses: ["clock-hours", "not-yet-valid-by-minutes"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "the clock has lost fifty minutes, and the certificate is half an hour old",
    error: EARLY,
    facts: {
      clock: clockAhead(-52 * MINUTE),
      certificate: begins(NOW + 20 * MINUTE),
    },
    wins: "clock-hours",
    loses: ["clock-time-zone", "not-yet-valid-by-minutes", "clock-far"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "a virtual machine woke up seven hours and eight minutes late",
    error: EARLY,
    facts: { clock: clockAhead(-(7 * HOUR + 8 * MINUTE)) },
    wins: "clock-hours",
    loses: ["clock-time-zone", "certificate-not-yet-valid"],
    verdict: { kind: "device" },
  },
  {
    name: "the certificate begins in half an hour, and the clock is right",
    error: EARLY,
    facts: {
      clock: RIGHT_CLOCK,
      certificate: begins(NOW + 30 * MINUTE),
      "other-loads": GOOD_SITES,
    },
    wins: "not-yet-valid-by-minutes",
    loses: ["certificate-not-yet-valid", "clock-hours", "clock-far"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "the certificate begins in ten minutes, and nothing tells the time",
    error: EARLY,
    facts: {
      certificate: begins(NOW + 10 * MINUTE),
      references: REFERENCES_ANSWER,
    },
    wins: "not-yet-valid-by-minutes",
    loses: ["certificate-not-yet-valid", "clock-far"],
    verdict: { kind: "unknown" },
  },
  {
    name: "next month's certificate is in service already",
    error: EARLY,
    facts: {
      clock: RIGHT_CLOCK,
      certificate: begins(NOW + 11 * DAY),
      "other-loads": GOOD_SITES,
    },
    wins: "certificate-not-yet-valid",
    loses: ["not-yet-valid-by-minutes", "clock-far", "clock-hours"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a site starts too early, which the clock alone tells, since nobody read the certificate",
    error: EARLY,
    facts: { clock: RIGHT_CLOCK },
    wins: "certificate-not-yet-valid",
    loses: ["clock-far", "clock-battery", "clock-time-zone"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "deceiving: the clock is two days behind, but the certificate begins in a month",
    error: EARLY,
    facts: {
      clock: clockAhead(-2 * DAY),
      certificate: begins(NOW + 30 * DAY),
      "other-loads": GOOD_SITES,
    },
    wins: "certificate-not-yet-valid",
    loses: ["clock-far", "not-yet-valid-by-minutes"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: the clock is ahead, which makes nothing begin later",
    error: EARLY,
    facts: { clock: clockAhead(5 * DAY), "other-loads": GOOD_SITES },
    wins: "certificate-not-yet-valid",
    loses: ["clock-far", "clock-hours"],
    verdict: { kind: "site" },
  },
  {
    name: "many sites have not begun, and nothing tells the time",
    error: EARLY,
    facts: {
      "other-failures": failing(EARLY, "www.asahi.com", "github.com"),
      "other-loads": [],
    },
    wins: "clock-far",
    loses: ["certificate-not-yet-valid", "clock-hours"],
    verdict: { kind: "device" },
  },
  {
    name: "one site has not begun while others load, and nothing tells the time",
    error: EARLY,
    facts: { "other-loads": GOOD_SITES, "other-failures": [] },
    wins: "clock-far",
    loses: ["clock-battery"],
    verdict: { kind: "device" },
  },
];
