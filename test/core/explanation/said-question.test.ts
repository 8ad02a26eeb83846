// The one question about a failure: asked once, in any order, never where it changes nothing, and never a way to give up protection.
import { describe, expect, test } from "@jest/globals";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import type { Said } from "../../../src/core/evidence/asked/answers.js";
import {
  QUESTION_IDS,
  QUESTIONS,
  type QuestionId,
} from "../../../src/core/evidence/questions.js";
import {
  explain,
  lookWith,
  type Past,
} from "../../../src/core/explanation/explanation.js";
import { sayQuestion } from "../../../src/core/explanation/said-question.js";
import { known } from "../../../src/core/fact.js";
import { text } from "../../../src/core/text/text.js";
import { failureOf, type KnownError } from "../../support/failures.js";
import { past } from "../../support/walks.js";

const AROUND = { platform: "win", firefox: 153 } as const;
const ASKING = {
  hint: text("asking_hint"),
  addresses: ["https://shop.example/"],
  askedAt: null,
};
const ERRORS: readonly KnownError[] = [
  "SEC_ERROR_UNKNOWN_ISSUER",
  "SEC_ERROR_EXPIRED_CERTIFICATE",
  "SSL_ERROR_BAD_CERT_DOMAIN",
  "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
  "MOZILLA_PKIX_ERROR_MITM_DETECTED",
  "SSL_ERROR_UNSUPPORTED_VERSION",
  "NS_ERROR_NET_RESET",
  "SEC_ERROR_REVOKED_CERTIFICATE",
];

const having = (said: Said, evidence: Partial<Evidence> = {}): Past => ({
  ...past(null, false, { ...NO_EVIDENCE, ...evidence }),
  said,
});
const askedFor = (
  error: KnownError,
  said: Said = {},
  asking: typeof ASKING | null = null,
) => sayQuestion(failureOf(error), AROUND, having(said), asking);

describe.each(ERRORS)("%s", (error) => {
  test("answered or not known, a question is never asked again; in the end none is", () => {
    for (const answerOf of [
      (id: QuestionId) => QUESTIONS[id][0],
      () => "unknown",
    ]) {
      let said: Said = {};
      const asked: string[] = [];
      for (;;) {
        const question = askedFor(error, said);
        const id = QUESTION_IDS.find((one) => one === question?.id);
        if (id === undefined) break;
        expect(asked).not.toContain(id);
        expect(question?.answers.map((one) => one.id)).toEqual([
          ...QUESTIONS[id],
          "unknown",
        ]);
        asked.push(id);
        said = { ...said, [id]: answerOf(id) };
      }
      expect(asked.length).toBeLessThanOrEqual(QUESTION_IDS.length);
    }
  });

  test("a question that is asked changes the first steps by one of its answers", () => {
    const question = askedFor(error);
    const id = QUESTION_IDS.find((one) => one === question?.id);
    if (id === undefined) return;
    const first = (facts: Partial<Evidence>) =>
      lookWith(failureOf(error), AROUND, having({}), facts)
        .steps()
        .slice(0, 3)
        .join();
    const orders = QUESTIONS[id].map((answer) =>
      first({ [id]: known(answer) }),
    );
    expect(orders.some((order) => order !== first({}))).toBe(true);
  });

  test("the order of answers changes nothing", () => {
    const all: readonly (readonly [QuestionId, string])[] = QUESTION_IDS.map(
      (id, i) => [id, QUESTIONS[id][i % QUESTIONS[id].length] ?? "unknown"],
    );
    const explained = (pairs: typeof all) =>
      explain(failureOf(error), AROUND, having(Object.fromEntries(pairs)));
    expect(explained(all.toReversed())).toEqual(explained(all));
  });

  test("no answer adds a step that gives up protection", () => {
    const risky = (said: Said) =>
      explain(failureOf(error), AROUND, having(said))
        .steps.filter(({ risk }) => risk !== "none")
        .map(({ id }) => id);
    const without = risky({});
    for (const id of QUESTION_IDS) {
      for (const answer of [...QUESTIONS[id], "unknown"]) {
        expect(without).toEqual(
          expect.arrayContaining(risky({ [id]: answer })),
        );
      }
    }
  });
});

test("a host that was called revoked is to be left alone: nothing is asked", () => {
  expect(askedFor("SEC_ERROR_REVOKED_CERTIFICATE", {}, ASKING)).toBeNull();
});

test("nobody is asked to ask addresses that may not be asked", () => {
  for (const error of ERRORS) {
    expect(askedFor(error)?.id).not.toBe("again");
    expect(askedFor(error, {}, { ...ASKING, addresses: [] })?.id).not.toBe(
      "again",
    );
  }
  expect(
    ERRORS.filter((error) => askedFor(error, {}, ASKING)?.id === "again")
      .length,
  ).toBeGreaterThan(0);
});

test("an answer changes how likely the causes are, and says so", () => {
  const of = (said: Said) =>
    explain(failureOf("MOZILLA_PKIX_ERROR_MITM_DETECTED"), AROUND, having(said))
      .causes;
  const company = (said: Said) =>
    of(said).find(({ id }) => id === "company-proxy");
  expect(Number(company({ managed: "yes" })?.likelihood)).toBeGreaterThan(
    Number(company({})?.likelihood),
  );
  expect(Number(company({ managed: "no" })?.likelihood)).toBeLessThan(
    Number(company({})?.likelihood),
  );
  expect(company({ managed: "yes" })?.speaksFor).toContainEqual(
    text("clue_said_managed_yes"),
  );
  expect(company({ managed: "unknown" })).toEqual(company({}));
});
