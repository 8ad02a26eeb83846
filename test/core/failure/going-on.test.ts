// Whether one may continue: the judgement that must never be wrong, for every error and everything known about HSTS.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  type CategoryId,
} from "../../../src/core/failure/codes/categories.js";
import { known, unknown, type Fact } from "../../../src/core/fact.js";
import type { ErrorCode } from "../../../src/core/failure/failure.js";
import { goingOn } from "../../../src/core/failure/going-on.js";
import {
  errorNamed,
  KNOWN_ERRORS,
  UNRECOGNISED,
} from "../../support/failures.js";

const NOT_OBSERVED: Fact<boolean> = unknown("not-observed");
const ANY_HSTS = [known(true), known(false), NOT_OBSERVED];
const NEVER: readonly CategoryId[] = [
  "revoked",
  "interception",
  "pinning",
  "distrusted-ca",
  "transparency",
];
const ALL = Object.keys(CATEGORIES) as CategoryId[];
const ERRORS = [...KNOWN_ERRORS.map(errorNamed), UNRECOGNISED];

const errorOf = (category: CategoryId, overridable: boolean): ErrorCode => ({
  name: "SEC_ERROR_EXAMPLE",
  nsresult: null,
  category,
  overridable,
});

test.each(NEVER)("never past %s, whatever Firefox offers", (category) => {
  for (const hsts of ANY_HSTS) {
    for (const overridable of [true, false]) {
      expect(goingOn(errorOf(category, overridable), hsts)).toBe("never");
    }
  }
});

test("a missing network is no block, whatever is known of HSTS", () => {
  for (const hsts of ANY_HSTS) {
    expect(goingOn(errorOf("network", false), hsts)).toBe("not-a-block");
  }
});

const OTHERS = ALL.filter((id) => !NEVER.includes(id) && id !== "network");

describe.each(OTHERS)("past %s", (category) => {
  test("never where the host is known to use HSTS", () => {
    for (const overridable of [true, false]) {
      expect(goingOn(errorOf(category, overridable), known(true))).toBe(
        "never-hsts",
      );
    }
  });

  test("only to a device of one's own, where Firefox offers it", () => {
    for (const hsts of [known(false), NOT_OBSERVED]) {
      expect(goingOn(errorOf(category, true), hsts)).toBe("own-device-only");
    }
  });

  test("there is no way where Firefox offers none", () => {
    for (const hsts of [known(false), NOT_OBSERVED]) {
      expect(goingOn(errorOf(category, false), hsts)).toBe("not-offered");
    }
  });
});

test("not knowing about HSTS is as good as knowing that there is none, for every error", () => {
  for (const error of ERRORS) {
    expect(goingOn(error, NOT_OBSERVED)).toBe(goingOn(error, known(false)));
  }
});

test("HSTS never makes an answer milder, for any error", () => {
  for (const error of ERRORS) {
    const answer = goingOn(error, known(true));
    expect(["never", "never-hsts", "not-a-block"]).toContain(answer);
  }
});

test.each([
  ["MOZILLA_PKIX_ERROR_MITM_DETECTED", "never"],
  ["MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY", "never"],
  ["SEC_ERROR_REVOKED_CERTIFICATE", "never"],
  ["MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE", "never"],
  ["MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", "own-device-only"],
  ["SEC_ERROR_OCSP_TRY_SERVER_LATER", "not-offered"],
  ["NS_ERROR_NET_RESET", "not-a-block"],
] as const)("%s: %s", (name, answer) => {
  expect(goingOn(errorNamed(name), NOT_OBSERVED)).toBe(answer);
});

test("an error that nobody knows has no way on", () => {
  expect(goingOn(UNRECOGNISED, NOT_OBSERVED)).toBe("not-offered");
});
