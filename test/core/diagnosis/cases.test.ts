// The corpus: in every case, the true cause comes first, the tempting ones do not, and the verdict is right.
import { afterAll, describe, expect, test } from "@jest/globals";
import {
  CAUSES,
  type CauseId,
} from "../../../src/core/diagnosis/causes/index.js";
import type { Clue } from "../../../src/core/diagnosis/clues/clue.js";
import type { Cause } from "../../../src/core/diagnosis/causes/cause.js";
import type { CategoryId } from "../../../src/core/failure/codes/categories.js";
import {
  diagnose,
  type Diagnosis,
} from "../../../src/core/diagnosis/diagnose.js";
import { NO_EVIDENCE } from "../../../src/core/evidence/evidence.js";
import { verdictOf } from "../../../src/core/diagnosis/verdict.js";
import { evidenceIn, failureIn, knownIn, type Case } from "../../cases/case.js";
import { ALL_CASES, CASES } from "../../cases/index.js";
import { textsIn, whyUnsayable } from "../../support/english.js";

const FEWEST_CASES = 120;
const causes: readonly Cause<CauseId>[] = CAUSES;
const diagnosisOf = (one: Case): Diagnosis =>
  diagnose(failureIn(one), evidenceIn(one));
const idsOf = (one: Case): readonly CauseId[] =>
  diagnosisOf(one).causes.map(({ id }) => id);

const CATEGORIES_WITH_CASES = (
  Object.entries(CASES) as [CategoryId, readonly Case[]][]
).filter(([, cases]) => cases.length > 0);

describe.each(CATEGORIES_WITH_CASES)("%s", (category, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const diagnosis = diagnosisOf(one);
    expect(failureIn(one).error.category).toBe(category);
    expect(diagnosis.causes[0].id).toBe(one.wins);
    expect(verdictOf(diagnosis)).toMatchObject(one.verdict);
    expect(one.loses ?? []).not.toContain(one.wins);
  });
});

describe("in every case", () => {
  const told = ALL_CASES.map((one) => ({
    name: one.name,
    failure: failureIn(one),
    evidence: evidenceIn(one),
    known: knownIn(one),
  }));

  test("nothing known at all still gives a diagnosis, by the error alone", () => {
    for (const { failure } of told) {
      const { causes } = diagnose(failure, NO_EVIDENCE);
      expect(causes.flatMap(({ clues }) => clues)).toEqual([]);
    }
  });

  test("a fact that becomes unknown takes clues with it, and brings none", () => {
    const brought = told.flatMap(({ name, failure, evidence, known }) =>
      causes.flatMap(({ id, weigh }) => {
        const before = weigh(evidence, failure).map(asWords);
        return known.flatMap((fact) =>
          weigh({ ...evidence, [fact]: NO_EVIDENCE[fact] }, failure)
            .map(asWords)
            .filter((clue) => !before.includes(clue))
            .map((clue) => `${name}: ${id} without ${fact}: ${clue}`),
        );
      }),
    );
    expect(brought).toEqual([]);
  });

  test("every clue can be said", () => {
    const clues = told.flatMap(({ failure, evidence }) =>
      causes.flatMap(({ weigh }) => weigh(evidence, failure)),
    );
    const wrong = textsIn(clues).map(whyUnsayable);
    expect(wrong.filter((why) => why !== null)).toEqual([]);
  });

  test("a cause is judged by no fact that it does not ask for", () => {
    const unasked = told.flatMap(({ name, failure, evidence }) =>
      causes.flatMap(({ id, asks, weigh }) => {
        const asked = Object.fromEntries(
          asks.map((fact) => [fact, evidence[fact]]),
        );
        const all = weigh(evidence, failure).map(asWords);
        const few = weigh({ ...NO_EVIDENCE, ...asked }, failure).map(asWords);
        return all.join() === few.join() ? [] : [`${name}: ${id}`];
      }),
    );
    expect(unasked).toEqual([]);
  });
});

const asWords = (clue: Clue): string => JSON.stringify(clue);

describe("the corpus", () => {
  test(`has at least ${FEWEST_CASES} cases, each with a name of its own`, () => {
    const names = ALL_CASES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(FEWEST_CASES);
  });

  test("lets every cause win", () => {
    const winners = new Set(ALL_CASES.map(({ wins }) => wins));
    expect(causes.map(({ id }) => id).filter((id) => !winners.has(id))).toEqual(
      [],
    );
  });

  test("judges every cause that asks for facts also without the first, its main one", () => {
    const untried = causes.filter(
      ({ id, asks: [main] }) =>
        main !== undefined &&
        !ALL_CASES.some(
          (one) =>
            [one.wins, ...(one.loses ?? [])].includes(id) &&
            !knownIn(one).includes(main),
        ),
    );
    expect(untried.map(({ id }) => id)).toEqual([]);
  });

  test("names in every known fact something that a cause asks for", () => {
    const asked = new Set(causes.flatMap(({ asks }) => asks));
    const idle = ALL_CASES.flatMap(knownIn).filter((id) => !asked.has(id));
    expect([...new Set(idle)]).toEqual([]);
  });
});

/** Share of the cases whose true cause is among the first `n`. */
function accuracy(cases: readonly Case[], n: number): string {
  const hits = cases.filter((one) =>
    idsOf(one).slice(0, n).includes(one.wins),
  ).length;
  return `${((100 * hits) / cases.length).toFixed(0)} %`;
}

afterAll(() => {
  const rows = [...CATEGORIES_WITH_CASES, ["all", ALL_CASES] as const].map(
    ([category, cases]) =>
      [
        category.padEnd(22),
        String(cases.length).padStart(5),
        accuracy(cases, 1).padStart(7),
        accuracy(cases, 3).padStart(7),
      ].join(""),
  );
  process.stdout.write(
    ["category              cases  top-1  top-3", ...rows, ""].join("\n"),
  );
});
