// Cases of the category transparency.
import { clockAhead, failing, firefoxBuilt, RIGHT_CLOCK } from "./around.js";
import { DAY, NOW, type Case } from "./case.js";

const UNLOGGED = "MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];

export const cases: readonly Case[] = [
  {
    name: "a certificate has too few receipts of logs, and nothing else is known",
    error: UNLOGGED,
    wins: "not-in-transparency-logs",
    loses: ["firefox-outdated", "clock-far", "clock-battery"],
    verdict: { kind: "site" },
  },
  {
    name: "one site's certificate was never logged, and others load in a fresh Firefox",
    error: UNLOGGED,
    facts: {
      "other-loads": GOOD_SITES,
      clock: RIGHT_CLOCK,
      firefox: firefoxBuilt(20),
    },
    wins: "not-in-transparency-logs",
    loses: ["firefox-outdated", "clock-far"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "the clock is a month behind, so that the receipts lie in the future",
    error: UNLOGGED,
    at: NOW - 30 * DAY,
    facts: { clock: clockAhead(-30 * DAY) },
    wins: "clock-far",
    loses: ["not-in-transparency-logs", "firefox-outdated"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "several sites fail while the clock is half a year behind the build of Firefox",
    error: UNLOGGED,
    at: NOW - 200 * DAY,
    facts: {
      firefox: firefoxBuilt(20),
      "other-failures": failing(UNLOGGED, "www.asahi.com", "github.com"),
    },
    wins: "clock-far",
    loses: ["not-in-transparency-logs"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "deceiving: the clock is ahead, which puts no receipt into the future",
    error: UNLOGGED,
    facts: { clock: clockAhead(3 * DAY), "other-loads": GOOD_SITES },
    wins: "not-in-transparency-logs",
    loses: ["clock-far"],
    verdict: { kind: "site" },
  },
];
