// What a new attempt says: solved, the same, another error, or nothing, and why.
import { describe, expect, test } from "@jest/globals";
import type { Attempt } from "../../../../src/core/failure/attempt.js";
import { judge } from "../../../../src/core/guide/walk/check.js";
import type { Check } from "../../../../src/core/guide/walk/walk-state.js";
import { errorNamed, UNRECOGNISED } from "../../../support/failures.js";
import { SENTENCE } from "../../../support/signals.js";

const AT = 5_000;
const UNKNOWN_ISSUER = errorNamed("SEC_ERROR_UNKNOWN_ISSUER");
const LEARNT = { [SENTENCE.unknownIssuerInGerman]: "SEC_ERROR_UNKNOWN_ISSUER" };

const judged = (attempt: Attempt, before = UNKNOWN_ISSUER): Check =>
  judge(attempt, before, LEARNT, AT);
const failing = (sentence: string, before = UNKNOWN_ISSUER): Check =>
  judged({ kind: "failed", sentence }, before);

test("an answer, whatever it says, means that it is solved", () => {
  expect(judged({ kind: "answered" })).toEqual({
    result: "solved",
    at: AT,
    error: null,
    doubt: null,
  });
});

test.each(["offline", "no-answer", "not-allowed"] as const)(
  "%s tells nothing, and is said",
  (kind) => {
    expect(judged({ kind })).toEqual({
      result: "unknown",
      at: AT,
      error: null,
      doubt: kind,
    });
  },
);

describe("the same error", () => {
  test.each([
    ["in English", SENTENCE.unknownIssuer],
    ["by its name", "SEC_ERROR_UNKNOWN_ISSUER"],
    [
      "by its name in another dress",
      "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_UNKNOWN_ISSUER)",
    ],
    ["in a sentence that was learnt", SENTENCE.unknownIssuerInGerman],
  ])("is recognised %s", (_, sentence) => {
    expect(failing(sentence)).toEqual({
      result: "same-error",
      at: AT,
      error: UNKNOWN_ISSUER,
      doubt: null,
    });
  });

  test("is recognised by a number without a name", () => {
    const before = {
      ...UNRECOGNISED,
      name: "0x805A7FFF",
      nsresult: 0x805a7fff,
    };
    expect(
      failing(
        "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, 32767)",
        before,
      ).result,
    ).toBe("same-error");
  });

  test("may be the network's", () => {
    const before = errorNamed("NS_ERROR_UNKNOWN_HOST");
    expect(failing("NS_ERROR_UNKNOWN_HOST", before)).toMatchObject({
      result: "same-error",
      error: before,
    });
  });
});

describe("another error", () => {
  test("is told with everything that is known of it", () => {
    expect(failing(SENTENCE.expired)).toEqual({
      result: "other-error",
      at: AT,
      error: errorNamed("SEC_ERROR_EXPIRED_CERTIFICATE"),
      doubt: null,
    });
  });

  test("is what follows on an error that nobody could name", () => {
    expect(failing(SENTENCE.expired, UNRECOGNISED).result).toBe("other-error");
  });

  test("is what follows on a network that failed", () => {
    const before = errorNamed("NS_ERROR_UNKNOWN_HOST");
    expect(failing(SENTENCE.expired, before).result).toBe("other-error");
  });

  test("is another failure of the network, where the network was the error", () => {
    const before = errorNamed("NS_ERROR_UNKNOWN_HOST");
    expect(failing("NS_ERROR_CONNECTION_REFUSED", before)).toMatchObject({
      result: "other-error",
      error: { name: "NS_ERROR_CONNECTION_REFUSED" },
    });
  });
});

describe("nothing is told", () => {
  test.each([
    "NS_ERROR_UNKNOWN_HOST",
    "NS_ERROR_CONNECTION_REFUSED",
    "NS_ERROR_NET_TIMEOUT",
    "NS_ERROR_OFFLINE",
  ])("of the certificate by a network that fails: %s", (sentence) => {
    expect(failing(sentence)).toMatchObject({
      result: "unknown",
      error: null,
      doubt: "offline",
    });
  });

  test.each([
    "NS_BINDING_ABORTED",
    "NS_ERROR_ABORT",
    "NS_ERROR_BLOCKED_BY_POLICY",
  ])("by an attempt that was given up: %s", (sentence) => {
    expect(failing(sentence)).toMatchObject({
      result: "unknown",
      doubt: "not-allowed",
    });
  });

  test.each(["Etwas ging schief.", "", "constructor", "__proto__"])(
    "by a sentence that nobody knows: '%s'",
    (sentence) => {
      expect(failing(sentence)).toMatchObject({
        result: "unknown",
        error: null,
        doubt: "not-understood",
      });
      expect(failing(sentence, UNRECOGNISED).result).toBe("unknown");
    },
  );
});
