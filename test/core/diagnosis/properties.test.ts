// What holds of the arithmetic whatever is known: thousands of evidences drawn from the facts of all cases, mixed without sense.
import { describe, expect, test } from "@jest/globals";
import { isOwnNetwork } from "../../../src/core/address/address-kind.js";
import { isNeverToGoOn } from "../../../src/core/failure/codes/categories.js";
import {
  CAUSES,
  type CauseId,
} from "../../../src/core/diagnosis/causes/index.js";
import type { Cause } from "../../../src/core/diagnosis/causes/cause.js";
import { ofTheSite } from "../../../src/core/diagnosis/clues/not-its-own.js";
import { ratioOf } from "../../../src/core/diagnosis/clues/clue.js";
import {
  diagnose,
  type RankedCause,
} from "../../../src/core/diagnosis/diagnose.js";
import { priorOf, SOMETHING_ELSE } from "../../../src/core/diagnosis/priors.js";
import { verdictOf } from "../../../src/core/diagnosis/verdict.js";
import { isOwnProgram } from "../../../src/core/evidence/certificates/intercepted.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import type { Failure } from "../../../src/core/failure/failure.js";
import { explain } from "../../../src/core/explanation/explanation.js";
import {
  isWeakening,
  stepRow,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import { cureOf, stepsFor } from "../../../src/core/guide/worth.js";
import { walked } from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type Mark,
} from "../../../src/core/guide/walk/walk-state.js";
import { chance, type Chance } from "../../support/chance.js";
import { failureOf, KNOWN_ERRORS } from "../../support/failures.js";
import { LINUX } from "../../support/guides.js";
import { marked, past } from "../../support/walks.js";
import { drawn, failureFor, MANY, WORLDS } from "../../support/worlds.js";

const causes: readonly Cause<CauseId>[] = CAUSES;
/** Floating point is not exact. */
const NEARLY = 1e-9;

const sumOf = (all: readonly RankedCause[]): number =>
  all.reduce((sum, { likelihood }) => sum + likelihood, 0);

/** How many times likelier than something else. */
function oddsOf(failure: Failure, evidence: Evidence, id: CauseId): number {
  const { causes: all } = diagnose(failure, evidence);
  const found = all.find((cause) => cause.id === id);
  return (found?.likelihood ?? 0) / (1 - sumOf(all));
}

test("the likelihoods of all causes and of something else are one", () => {
  for (const { failure, evidence } of WORLDS) {
    const { causes: all } = diagnose(failure, evidence);
    const odds = causes.map((cause) => {
      const prior = priorOf(cause, failure.error, evidence);
      return prior === null
        ? 0
        : prior *
            ratioOf(
              cause.side === "site"
                ? ofTheSite(cause.weigh(evidence, failure), evidence, failure)
                : cause.weigh(evidence, failure),
            );
    });
    const whole = odds.reduce((sum, one) => sum + one, SOMETHING_ELSE);
    expect(sumOf(all) + SOMETHING_ELSE / whole).toBeCloseTo(1, 9);
    expect(all.every(({ likelihood }) => likelihood >= 0)).toBe(true);
  }
});

/** A few steps of the guide that did not help, in some order. */
const triedIn = (
  { draw, evidence }: (typeof WORLDS)[number],
  failure: Failure,
): readonly StepId[] => {
  const { causes: all } = diagnose(failure, evidence);
  const ids = all.flatMap(({ id }) => stepsFor(id));
  return draw.shuffled([...new Set(ids)]).slice(0, draw.below(6));
};

describe("what did not help", () => {
  test("leaves the likelihoods and something else one, whatever it was", () => {
    for (const world of WORLDS.slice(0, 1_000)) {
      const { failure, evidence } = world;
      const tried = triedIn(world, failure);
      const { causes: before } = diagnose(failure, evidence);
      const { causes: all } = diagnose(failure, evidence, tried);
      const left = ({ id, likelihood }: RankedCause): number =>
        tried.reduce((rest, step) => rest * (1 - cureOf(id, step)), likelihood);
      const whole =
        before.reduce((sum, cause) => sum + left(cause), 0) + 1 - sumOf(before);
      for (const cause of before) {
        const now = all.find(({ id }) => id === cause.id);
        expect(now?.likelihood).toBeCloseTo(left(cause) / whole, 9);
      }
      expect(sumOf(all)).toBeLessThan(1);
    }
  });

  test("says the same in whatever order it was tried", () => {
    for (const world of WORLDS.slice(0, 500)) {
      const { failure, evidence, draw } = world;
      const tried = triedIn(world, failure);
      const likely = (ids: readonly StepId[]): readonly number[] =>
        diagnose(failure, evidence, ids).causes.map(({ likelihood }) =>
          Number(likelihood.toFixed(12)),
        );
      expect(likely(draw.shuffled(tried))).toEqual(likely(tried));
    }
  });

  test("never makes a cause likelier that it cures better than any other", () => {
    for (const world of WORLDS.slice(0, 1_000)) {
      const { failure, evidence } = world;
      for (const step of triedIn(world, failure)) {
        const { causes: before } = diagnose(failure, evidence);
        const { causes: now } = diagnose(failure, evidence, [step]);
        const best = before.toSorted(
          (a, b) => cureOf(b.id, step) - cureOf(a.id, step),
        )[0];
        const after = now.find(({ id }) => id === best?.id);
        expect(after?.likelihood).toBeLessThanOrEqual(
          (best?.likelihood ?? 0) * (1 + NEARLY),
        );
      }
    }
  });
});

test("in what order facts became known changes nothing", () => {
  for (const { draw, failure, evidence } of WORLDS.slice(0, 500)) {
    const shuffled = Object.fromEntries(
      draw.shuffled(Object.entries(evidence)),
    ) as unknown as Evidence;
    expect(diagnose(failure, shuffled)).toEqual(diagnose(failure, evidence));
  }
});

test("a fact never raises what it only speaks against", () => {
  const raised = WORLDS.slice(0, 1_000).flatMap(({ seed, failure, evidence }) =>
    diagnose(failure, evidence).causes.flatMap(({ id, clues }) => {
      const facts = new Set(clues.flatMap((clue) => clue.facts));
      return [...facts]
        .filter((fact) =>
          clues
            .filter((clue) => clue.facts.includes(fact))
            .every(({ speaks }) => speaks === "against"),
        )
        .filter((fact) => {
          const without = { ...evidence, [fact]: NO_EVIDENCE[fact] };
          return (
            oddsOf(failure, evidence, id) >
            oddsOf(failure, without, id) * (1 + NEARLY)
          );
        })
        .map((fact) => `${seed}: ${id} by ${fact}`);
    }),
  );
  expect(raised).toEqual([]);
});

test("clues that are one witness count once", () => {
  for (const { failure, evidence } of WORLDS) {
    for (const { clues } of diagnose(failure, evidence).causes) {
      const twice = [...clues, ...clues];
      expect(ratioOf(twice)).toBe(ratioOf(clues));
    }
  }
});

describe("whatever is known, nothing is said for sure", () => {
  test("of a cause that is spoken against, or that web sites alone may have staged", () => {
    const bold = WORLDS.filter(({ failure, evidence }) => {
      const diagnosis = diagnose(failure, evidence);
      const [first] = diagnosis.causes;
      return (
        verdictOf(diagnosis).isSure &&
        (first.strength === "against" ||
          first.strength === "none" ||
          !first.mayBeSure)
      );
    });
    expect(bold.map(({ seed }) => seed)).toEqual([]);
  });
});

describe("whatever is known, at the end of the walk", () => {
  const NEVER = KNOWN_ERRORS.filter((error) =>
    isNeverToGoOn(failureOf(error).error.category),
  );

  /** Of a walk on which the reader says something, by chance, of several steps at a time. */
  const offered = (
    failure: Failure,
    evidence: Evidence,
    draw: Chance,
  ): readonly string[] => {
    let state = EMPTY_GUIDE;
    for (let n = 0; n < 40; n++) {
      const { walk } = walked(state, failure);
      const { steps } = explain(
        failure,
        LINUX,
        past(walk, false, evidence, []),
      );
      const next = steps.filter(
        (step) => step.isWalked && step.state === "todo",
      );
      if (next.length === 0) {
        return steps.map(({ id }) => id).filter(isWeakening);
      }
      const now = draw.shuffled(next).slice(0, 1 + draw.below(next.length));
      const say = (): Mark => draw.oneOf(["no-help", "skipped", "done"]);
      state = marked(
        Object.fromEntries(now.map(({ id }) => [id, say()] as const)),
        failure,
        state,
      );
    }
    throw new Error("A walk without an end");
  };

  const failureWhereNothingGoesOn = (draw: Chance): Failure => {
    const [first, ...rest] = NEVER;
    return failureOf(
      draw.oneOf([first ?? "SSL_ERROR_BAD_CERT_DOMAIN", ...rest]),
      {
        url: draw.oneOf([
          "https://192.168.1.1/",
          "https://www.kaiyo-bank.co.jp/",
        ]),
      },
    );
  };

  test("nothing leads past revoked, pinning, distrusted, transparency, interception", () => {
    const past = WORLDS.slice(0, 300).flatMap(({ draw, seed, evidence }) =>
      offered(failureWhereNothingGoesOn(draw), evidence, draw).map(
        (id) => `${seed}: ${id}`,
      ),
    );
    expect(past).toEqual([]);
  });

  test("nor does anything that ten thousand readers say who went through everything at once", () => {
    const all = Object.keys(STEPS) as readonly StepId[];
    const bad = Array.from({ length: 10_000 }, (_, i) => {
      const draw = chance(MANY + i);
      const failure =
        i % 2 === 0 ? failureWhereNothingGoesOn(draw) : failureFor(draw);
      const evidence = drawn(draw);
      const state = marked(
        Object.fromEntries(
          draw
            .shuffled(all)
            .map((id) => [id, draw.oneOf(["no-help", "skipped", "done"])]),
        ),
        failure,
      );
      // What is switched off meanwhile is another matter: here nothing is.
      const { walk } = walked(state, failure);
      const { steps, causes: said } = explain(
        failure,
        LINUX,
        past(walk, false, evidence, []),
      );
      const ids = steps.map(({ id }) => id).filter(isWeakening);
      const isNever = isNeverToGoOn(failure.error.category);
      const isOwn = isOwnNetwork(failure.host.ascii);
      const isBad = ids.some(
        (id) =>
          isNever ||
          (!isOwn &&
            ["identity", "encryption"].includes(stepRow(id).givesUp ?? "")),
      );
      const sum = said.reduce((n, one) => n + Number(one.likelihood), 0);
      // With two decimals each.
      return isBad || sum > 1 + 0.005 * said.length
        ? [`${i}: ${ids.join()}`]
        : [];
    }).flat();
    expect(bad).toEqual([]);
  });

  test("a public host is given up by nothing but the check of a setting that the CA is asked after, or the root of a program that its own certificate names", () => {
    const bad = WORLDS.slice(0, 400)
      .filter(
        ({ failure }) =>
          !isOwnNetwork(failure.host.ascii) &&
          failure.error.category !== "browser-internal",
      )
      .flatMap(({ seed, failure, evidence, draw }) =>
        offered(failure, evidence, draw)
          .filter(
            (id) =>
              failure.error.category !== "ocsp" ||
              stepRow(id as never).missesRevocation !== true,
          )
          .filter((id) => id !== "import-own-root" || !isOwnProgram(evidence))
          .map((id) => `${seed}: ${id}`),
      );
    expect(bad).toEqual([]);
  });
});
