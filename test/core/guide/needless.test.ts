// What is known leaves no reason for a step: it is gone, unless it is the very thing that the likeliest cause needs.
import { describe, expect, test } from "@jest/globals";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import { walkedSteps } from "../../../src/core/explanation/explanation.js";
import type { StepId } from "../../../src/core/steps/steps.js";
import { clockAhead, RIGHT_CLOCK } from "../../cases/around.js";
import { failureOf, type KnownError } from "../../support/failures.js";
import { LINUX } from "../../support/guides.js";
import { past } from "../../support/walks.js";

const stepsFor = (
  error: KnownError,
  facts: Partial<Evidence> = {},
  url = "https://www.kaiyo-bank.co.jp/",
): readonly StepId[] =>
  walkedSteps(
    failureOf(error, { url }),
    LINUX,
    past(null, false, { ...NO_EVIDENCE, ...facts }),
  );

describe("looking at the clock", () => {
  const EXPIRED = "SEC_ERROR_EXPIRED_CERTIFICATE";

  test("has no point while the clock is known to be right", () => {
    expect(stepsFor(EXPIRED)).toContain("check-clock");
    expect(stepsFor(EXPIRED, { clock: known(RIGHT_CLOCK) })).not.toContain(
      "check-clock",
    );
  });

  test.each([
    ["it is minutes behind", clockAhead(-180_000)],
    ["a single site says that it is right", clockAhead(0, 1)],
  ])("has one where %s", (_, reading) => {
    expect(stepsFor(EXPIRED, { clock: known(reading) })).toContain(
      "check-clock",
    );
  });
});

describe("opening the network's login page", () => {
  const WRONG_NAME = "SSL_ERROR_BAD_CERT_DOMAIN";

  test.each<[string, Partial<Evidence>, boolean]>([
    ["nothing is known", {}, true],
    ["Firefox found one", { "captive-portal": known("locked") }, true],
    ["Firefox found none", { "captive-portal": known("none") }, false],
    ["somebody has logged in", { "captive-portal": known("unlocked") }, false],
    ["the network does not", { "portal-answer": known("as-expected") }, false],
    [
      "the network answers itself, whatever Firefox found",
      {
        "captive-portal": known("none"),
        "portal-answer": known("redirected"),
      },
      true,
    ],
  ])("where %s", (_, facts, isThere) => {
    const ids = stepsFor(WRONG_NAME, facts);
    expect(ids.includes("open-network-login")).toBe(isThere);
  });
});

describe("what is for the reader's own devices", () => {
  test.each<[KnownError, StepId]>([
    ["SEC_ERROR_CA_CERT_INVALID", "verify-own-device"],
    ["SSL_ERROR_UNSUPPORTED_VERSION", "update-device-firmware"],
  ])("is nothing for a public name: %s, %s", (error, step) => {
    expect(stepsFor(error)).not.toContain(step);
    for (const url of ["https://192.168.1.1/", "https://printer.local/"]) {
      expect(stepsFor(error, {}, url)).toContain(step);
    }
  });
});

test("a proxy or an extension that is not there is not looked for", () => {
  const error = "SSL_ERROR_RX_MALFORMED_HANDSHAKE";
  const none = known({ kind: "none", byExtension: false } as const);
  expect(stepsFor(error)).toEqual(
    expect.arrayContaining(["check-proxy", "disable-extensions"]),
  );
  const ids = stepsFor(error, { proxy: none, extensions: known([]) });
  expect(ids).not.toContain("check-proxy");
  expect(ids).not.toContain("disable-extensions");
  const byExtension = known({ kind: "none", byExtension: true } as const);
  expect(stepsFor(error, { proxy: byExtension })).toContain("check-proxy");
});
