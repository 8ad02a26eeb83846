// Me, the network or the site: one answer from all causes, and how sure it is.
import { describe, expect, test } from "@jest/globals";
import type { Side } from "../../../src/core/diagnosis/causes/cause.js";
import { speaksFor, given } from "../../../src/core/diagnosis/clues/clue.js";
import type { RankedCause } from "../../../src/core/diagnosis/diagnose.js";
import { NO_EVIDENCE } from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import { text } from "../../../src/core/text/text.js";
import {
  verdictOf,
  type Verdict,
} from "../../../src/core/diagnosis/verdict.js";

type Told = Partial<Pick<RankedCause, "strength" | "mayBeSure" | "clues">>;
type Row = readonly [side: Side | null, likelihood: number, told?: Told];

const clue = (strength: "strong" | "slight"): RankedCause["clues"] =>
  given({ ...NO_EVIDENCE, online: known(true) }, "online", () => [
    speaksFor(strength, text("clue_online")),
  ]);
const BORNE_OUT: Told = { strength: "strong", clues: clue("strong") };

function verdictFor(first: Row, ...rest: readonly Row[]): Verdict {
  const cause = ([side, likelihood, told = {}]: Row): RankedCause => ({
    id: "unknown-code",
    side,
    strength: "none",
    mayBeSure: true,
    likelihood,
    clues: [],
    ...told,
  });
  return verdictOf({
    category: "unrecognised",
    causes: [cause(first), ...rest.map(cause)],
  });
}

describe("the causes of a side together", () => {
  test.each([
    [0.59, 0, "unknown", false],
    [0.6, 0, "site", false],
    [0.35, 0.25, "site", false],
    [0.89, 0, "site", false],
    [0.9, 0, "site", true],
    [0.5, 0.4, "site", true],
  ] as const)("%d and %d are %s, sure: %s", (one, other, kind, isSure) => {
    expect(verdictFor(["site", one, BORNE_OUT], ["site", other])).toEqual({
      kind,
      isSure,
    });
  });

  test("count for nothing where the likeliest lies elsewhere", () => {
    expect(
      verdictFor(["network", 0.34], ["site", 0.31], ["site", 0.31]).kind,
    ).toBe("unknown");
  });

  test("count where the likeliest says nothing about sides, but never for sure", () => {
    expect(
      verdictFor([null, 0.05], ["site", 0.5, BORNE_OUT], ["site", 0.45]),
    ).toEqual({ kind: "site", isSure: false });
  });
});

test("a first cause that says nothing about sides leaves it open", () => {
  expect(verdictFor([null, 0.95, BORNE_OUT], ["device", 0.04])).toEqual({
    kind: "unknown",
    isSure: false,
  });
});

describe("is never sure of", () => {
  test.each([
    ["a cause for which nothing speaks", {}],
    ["a cause that is spoken against", { ...BORNE_OUT, strength: "against" }],
    [
      "a cause for which only slight things speak",
      { strength: "weak", clues: clue("slight") },
    ],
    [
      "a cause that web sites may have staged",
      { ...BORNE_OUT, mayBeSure: false },
    ],
  ] as const)("%s", (_, told) => {
    expect(verdictFor(["site", 0.99, told])).toEqual({
      kind: "site",
      isSure: false,
    });
  });
});

test("what web sites may have staged does not make another cause of its side sure", () => {
  expect(
    verdictFor(
      ["device", 0.5, BORNE_OUT],
      ["device", 0.45, { ...BORNE_OUT, mayBeSure: false }],
    ),
  ).toEqual({ kind: "device", isSure: false });
});
