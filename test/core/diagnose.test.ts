// Why something failed: the cause that names the error first, then the one that serves its whole category.
import { describe, expect, test } from "@jest/globals";
import { CATEGORIES, type CategoryId } from "../../src/core/categories.js";
import { CAUSES, causeRow, type CauseId } from "../../src/core/causes.js";
import { diagnose } from "../../src/core/diagnose.js";
import { errorNamed, KNOWN_ERRORS, UNRECOGNISED } from "../support/failures.js";

const CAUSE_IDS = Object.keys(CAUSES) as CauseId[];
const ALL_ERRORS = [...KNOWN_ERRORS.map(errorNamed), UNRECOGNISED];
const isDefault = (id: CauseId): boolean => causeRow(id).errors === undefined;

test.each([
  [
    "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
    ["must-staple-without-staple", "ocsp-response-unusable"],
  ],
  [
    "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
    ["staple-of-another-certificate", "ocsp-response-unusable"],
  ],
  [
    "SEC_ERROR_OCSP_UNKNOWN_CERT",
    ["newly-issued-certificate", "ocsp-response-unusable"],
  ],
  [
    "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
    ["issuer-expired", "certificate-expired"],
  ],
  ["NS_ERROR_OFFLINE", ["device-offline", "site-unreachable"]],
  ["SEC_ERROR_REVOKED_CERTIFICATE", ["revoked-for-cause"]],
  ["SEC_ERROR_UNKNOWN_ISSUER", ["issuer-unknown"]],
] as const)("%s has the causes %j", (name, causes) => {
  expect(diagnose(errorNamed(name)).causes).toEqual(causes);
});

test("an error that nobody knows has an unknown cause", () => {
  expect(diagnose(UNRECOGNISED)).toEqual({
    category: "unrecognised",
    causes: ["unknown-code"],
  });
});

describe("for every error", () => {
  test("all causes are of its category", () => {
    for (const error of ALL_ERRORS) {
      const { category, causes } = diagnose(error);
      expect(category).toBe(error.category);
      expect(
        causes.map((id) => causeRow(id).category).filter((c) => c !== category),
      ).toEqual([]);
    }
  });

  test("a cause that names it stands before one that does not", () => {
    for (const error of ALL_ERRORS) {
      const defaults = diagnose(error).causes.map(isDefault);
      expect(defaults).toEqual(
        defaults.toSorted((a, b) => Number(a) - Number(b)),
      );
    }
  });

  test("no cause is there that names other errors only", () => {
    for (const error of ALL_ERRORS) {
      const strangers = diagnose(error).causes.filter(
        (id) =>
          !isDefault(id) &&
          !causeRow(id).errors?.some((name) => name === error.name),
      );
      expect(strangers).toEqual([]);
    }
  });
});

test.each(Object.keys(CATEGORIES) as CategoryId[])(
  "%s has one cause that serves whatever no other cause names",
  (category) => {
    const nameless = { ...UNRECOGNISED, category };
    expect(diagnose(nameless).causes).toHaveLength(1);
  },
);

test.each(CAUSE_IDS.filter((id) => !isDefault(id)))(
  "%s comes first for each error that it names",
  (id) => {
    for (const name of causeRow(id).errors ?? []) {
      expect(diagnose(errorNamed(name)).causes[0]).toBe(id);
    }
  },
);
