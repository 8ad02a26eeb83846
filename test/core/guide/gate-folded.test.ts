// The gate and the fold: what is folded away has to be walked like any other step before anything is given up.
import { describe, expect, test } from "@jest/globals";
import {
  explain,
  type Explanation,
} from "../../../src/core/explanation/explanation.js";
import type { Failure } from "../../../src/core/failure/failure.js";
import { isWeakening } from "../../../src/core/steps/steps.js";
import { walked } from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../../src/core/guide/walk/walk-state.js";
import {
  failureOf,
  KNOWN_ERRORS,
  type KnownError,
} from "../../support/failures.js";
import { LINUX } from "../../support/guides.js";
import { marked, past } from "../../support/walks.js";

/** Those that may end with something that is given up. */
const ERRORS = KNOWN_ERRORS.filter((error) =>
  ["ocsp", "expired", "not-yet-valid", "self-signed", "protocol"].includes(
    failureOf(error).error.category,
  ),
);
const HOSTS = ["www.kaiyo-bank.co.jp", "nas.local"];

const failing = (error: KnownError, host: string): Failure =>
  failureOf(error, { url: `https://${host}/` });

describe("what is folded away", () => {
  const explained = (
    failure: Failure,
    state: GuideState,
  ): Explanation["steps"] =>
    explain(failure, LINUX, past(walked(state, failure).walk)).steps;

  test("is to be walked as well, before anything is given up", () => {
    let folded = 0;
    const early = ERRORS.flatMap((error) =>
      HOSTS.flatMap((host) => {
        const failure = failing(error, host);
        const own = explained(failure, EMPTY_GUIDE).filter(
          ({ isWalked }) => isWalked,
        );
        const inView = own.filter(({ isFolded }) => !isFolded);
        folded += own.length - inView.length;
        const marks = inView.map(({ id }) => [id, "no-help"] as const);
        const state = marked(Object.fromEntries(marks), failure);
        return inView.length < own.length
          ? explained(failure, state)
              .filter(({ id }) => isWeakening(id))
              .map(({ id }) => `${error} ${host} ${id}`)
          : [];
      }),
    );
    expect(early).toEqual([]);
    expect(folded).toBeGreaterThan(50);
  });

  test("comes into view step by step, so that a walk leads through all of it", () => {
    for (const error of ERRORS) {
      const failure = failing(error, "nas.local");
      let state: GuideState = EMPTY_GUIDE;
      for (let n = 0; n < 30; n++) {
        const steps = explained(failure, state);
        const current = steps.find(({ isCurrent }) => isCurrent);
        if (current === undefined) {
          break;
        }
        expect([error, current.id, current.isFolded]).toEqual([
          error,
          current.id,
          false,
        ]);
        state = marked({ [current.id]: "no-help" }, failure, state);
      }
      const rest = explained(failure, state).filter(
        ({ isWalked, state: said }) => isWalked && said === "todo",
      );
      expect(rest).toEqual([]);
    }
  });
});
