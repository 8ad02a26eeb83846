// The question worth asking: never one that changes nothing, never more than one, and the one that spares most for its cost.
import { describe, expect, test } from "@jest/globals";
import type { Evidence } from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import type { Find } from "../../../src/core/question/finds.js";
import {
  gainOf,
  worthAsking,
  type Look,
} from "../../../src/core/question/worth-asking.js";
import type { RankedCause } from "../../../src/core/diagnosis/diagnose.js";
import type { StepId } from "../../../src/core/steps/steps.js";

const cause = (id: RankedCause["id"], likelihood: number): RankedCause => ({
  id,
  likelihood,
  side: null,
  mayBeSure: true,
  strength: "none",
  clues: [],
});

/** A clock or the site: what is likelier is done first. */
const looks = (clock: number, site: number): Look => {
  const steps: readonly StepId[] =
    clock > site
      ? ["check-clock", "tell-owner"]
      : ["tell-owner", "check-clock"];
  return {
    causes: [cause("clock-far", clock), cause("certificate-expired", site)],
    steps: () => steps,
  };
};
const NOW = looks(0.45, 0.5);

/** What the answers of the question make of it. */
const byAnswer =
  (yes: Look, no: Look) =>
  ({ managed }: Partial<Evidence>): Look =>
    managed?.known !== true ? NOW : managed.value === "yes" ? yes : no;

const find = (often: number, differing: Partial<Find> = {}): Find => ({
  id: "managed",
  cost: 1,
  outcomes: [
    { often, facts: { managed: known("yes") } },
    { often: 10 - often, facts: { managed: known("no") } },
  ],
  ...differing,
});

describe("the gain of a question", () => {
  test("is what the better order spares, by how likely the answer is", () => {
    const look = byAnswer(looks(0.9, 0.05), NOW);
    const rare = gainOf(find(1), NOW, look);
    const usual = gainOf(find(5), NOW, look);
    expect(rare).toBeGreaterThan(0);
    expect(usual).toBeGreaterThan(rare);
  });

  test("is nothing where no answer changes a cause, or the first steps", () => {
    expect(gainOf(find(5), NOW, byAnswer(NOW, NOW))).toBe(0);
    const surer = byAnswer(looks(0.02, 0.93), looks(0.4, 0.55));
    expect(gainOf(find(5), NOW, surer)).toBe(0);
  });

  test("is never less than nothing: the old order stays possible", () => {
    const worse: Look = { ...looks(0.9, 0.05), steps: () => ["ask-it"] };
    expect(gainOf(find(5), NOW, byAnswer(worse, worse))).toBe(0);
  });

  test("counts an answer the more, the more the causes expect it", () => {
    // Something else shrinks where an answer fits the causes: then it was to be expected.
    const fits = looks(0.97, 0.02);
    const strange = looks(0.6, 0.1);
    const other = byAnswer(fits, NOW);
    expect(gainOf(find(2), NOW, other)).toBeGreaterThan(
      gainOf(find(2), NOW, byAnswer(strange, NOW)),
    );
  });
});

describe("the question", () => {
  const look = byAnswer(looks(0.9, 0.05), NOW);

  test("is the one of greatest gain for its cost", () => {
    const dear = find(5, { id: "opens-elsewhere", cost: 2 });
    expect(worthAsking([dear, find(5)], NOW, look)?.id).toBe("managed");
    expect(worthAsking([dear, find(0)], NOW, look)?.id).toBe("opens-elsewhere");
  });

  test("is none where it costs more than it spares, or there is nothing to ask", () => {
    const gain = gainOf(find(5), NOW, look);
    expect(worthAsking([find(5, { cost: gain + 1 })], NOW, look)).toBeNull();
    expect(
      worthAsking([find(5, { cost: gain / 2 })], NOW, look),
    ).not.toBeNull();
    expect(worthAsking([], NOW, look)).toBeNull();
    expect(worthAsking([find(5)], NOW, () => NOW)).toBeNull();
  });
});
