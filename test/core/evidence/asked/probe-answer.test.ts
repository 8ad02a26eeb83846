// How an attempt at an address reads as an answer.
import { describe, expect, test } from "@jest/globals";
import { answerOf } from "../../../../src/core/evidence/asked/probe-answer.js";
import { SENTENCE } from "../../../support/signals.js";

const URL = "https://shop.example:8443/";
const failsWith = (sentence: string) => ({ kind: "failed", sentence }) as const;

describe("an address", () => {
  test.each([
    [{ kind: "answered" }, "answers", null, null],
    [
      failsWith(SENTENCE.expired),
      "fails",
      "SEC_ERROR_EXPIRED_CERTIFICATE",
      "expired",
    ],
    [
      failsWith("NS_ERROR_CONNECTION_REFUSED"),
      "no-answer",
      "NS_ERROR_CONNECTION_REFUSED",
      "network",
    ],
    [failsWith("Etwas ging schief."), "fails", null, "unrecognised"],
    [{ kind: "no-answer" }, "no-answer", null, "network"],
    [{ kind: "offline" }, "no-answer", null, "network"],
  ] as const)("%j: %s", (attempt, result, code, category) => {
    expect(answerOf(URL, attempt, {})).toEqual({
      host: "shop.example",
      result,
      code,
      category,
    });
  });

  test.each([
    [{ kind: "not-allowed" }],
    [failsWith("NS_ERROR_BLOCKED_BY_POLICY")],
    [failsWith("NS_BINDING_ABORTED")],
  ] as const)("of which nothing is known: %j", (attempt) => {
    expect(answerOf(URL, attempt, {})).toBeNull();
  });

  test("understands a sentence that was learnt", () => {
    const learnt = { "Abgelaufen.": "SEC_ERROR_EXPIRED_CERTIFICATE" };
    expect(answerOf(URL, failsWith("Abgelaufen."), learnt)?.category).toBe(
      "expired",
    );
  });
});
