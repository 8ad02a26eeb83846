// What steps are worth, and what a repair costs on average: the arithmetic by hand.
import { describe, expect, test } from "@jest/globals";
import {
  byWorth,
  chanceIn,
  expectedCost,
  UNSOLVED,
  worthOf,
  type Likely,
} from "../../../src/core/guide/worth.js";
import { CHANCES } from "../../../src/core/diagnosis/cures.js";
import { costOf, STEPS, type StepId } from "../../../src/core/steps/steps.js";

const CLOCK: Likely = [{ id: "clock-far", likelihood: 0.8 }];
const BOTH: Likely = [
  { id: "clock-far", likelihood: 0.3 },
  { id: "certificate-expired", likelihood: 0.6 },
];

describe("a step that cures", () => {
  test("helps as often as its causes are true, and it cures them", () => {
    expect(chanceIn("check-clock", CLOCK)).toBeCloseTo(0.8 * CHANCES.certain);
    expect(chanceIn("check-clock", BOTH)).toBeCloseTo(
      0.3 * CHANCES.certain + 0.6 * CHANCES.hardly,
    );
    expect(chanceIn("tell-owner", CLOCK)).toBe(0);
  });

  test("is worth that, divided by what it costs", () => {
    expect(worthOf("check-clock", CLOCK)).toBeCloseTo(
      (0.8 * CHANCES.certain) / costOf("check-clock"),
    );
  });
});

describe("a step that tells", () => {
  test("is worth most in the middle, and nothing where all is known", () => {
    const at = (likelihood: number): number =>
      worthOf("read-certificate", [{ id: "certificate-expired", likelihood }]);
    expect(at(0.5)).toBeGreaterThan(at(0.9));
    expect(at(0.5)).toBeGreaterThan(at(0.1));
    expect(at(1)).toBe(0);
  });

  test("is worth nothing for causes that it says nothing about", () => {
    expect(
      worthOf("read-certificate", [{ id: "site-down", likelihood: 0.5 }]),
    ).toBe(0);
  });
});

test("what is worth most comes first, and of equals the one that was first", () => {
  expect(byWorth(["tell-owner", "check-clock"], BOTH)).toEqual([
    "check-clock",
    "tell-owner",
  ]);
  expect(byWorth(["ask-it", "try-other-network"], CLOCK.slice(1))).toEqual([
    "ask-it",
    "try-other-network",
  ]);
});

describe("what a repair costs", () => {
  test("is what is spent until one helps, and what is left of hope", () => {
    const helps = 0.8 * CHANCES.certain;
    expect(expectedCost(["check-clock"], CLOCK)).toBeCloseTo(
      costOf("check-clock") + (1 - helps) * UNSOLVED,
    );
    expect(expectedCost([], CLOCK)).toBeCloseTo(UNSOLVED);
  });

  test("counts a second step only where the first did not help", () => {
    const clockFails = 1 - 0.3 * CHANCES.certain - 0.6 * CHANCES.hardly;
    const left =
      0.3 * (1 - CHANCES.certain) +
      0.6 * (1 - CHANCES.hardly) * (1 - CHANCES.usually) +
      0.1;
    // The clock's cause knows nothing of telling an owner.
    expect(expectedCost(["check-clock", "tell-owner"], BOTH)).toBeCloseTo(
      costOf("check-clock") +
        clockFails * costOf("tell-owner") +
        left * UNSOLVED,
    );
  });

  test("is never lower in another order, for steps that do not cure the same", () => {
    const ids: readonly StepId[] = ["check-clock", "tell-owner"];
    expect(expectedCost(byWorth(ids, BOTH), BOTH)).toBeLessThan(
      expectedCost(byWorth(ids, BOTH).toReversed(), BOTH),
    );
  });
});

test("every step costs something", () => {
  const free = (Object.keys(STEPS) as StepId[]).filter((id) => costOf(id) <= 0);
  expect(free).toEqual([]);
});
