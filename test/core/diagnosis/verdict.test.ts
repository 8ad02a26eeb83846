// Me, the network or the site: one answer from all causes, and how sure it is.
import { describe, expect, test } from "@jest/globals";
import type { Side } from "../../../src/core/diagnosis/causes/cause.js";
import type { RankedCause } from "../../../src/core/diagnosis/diagnose.js";
import {
  verdictOf,
  type Verdict,
} from "../../../src/core/diagnosis/verdict.js";

function verdictFor(
  first: readonly [Side | null, number],
  ...rest: readonly (readonly [Side | null, number])[]
): Verdict {
  const cause = ([side, score]: readonly [
    Side | null,
    number,
  ]): RankedCause => ({
    id: "unknown-code",
    side,
    strength: "none",
    mayBeSure: true,
    score,
    clues: [],
  });
  return verdictOf({
    category: "unrecognised",
    causes: [cause(first), ...rest.map(cause)],
  });
}

test("where there is but one side, it is that one for sure", () => {
  expect(verdictFor(["site", 8])).toEqual({ kind: "site", isSure: true });
  expect(verdictFor(["site", 8], ["site", 8])).toEqual({
    kind: "site",
    isSure: true,
  });
});

test("a first cause that says nothing about sides leaves it open", () => {
  expect(verdictFor([null, 108], ["device", 4])).toEqual({
    kind: "unknown",
    isSure: false,
  });
});

describe("between two sides", () => {
  test.each([
    [8, 8, "unknown", false],
    [11, 8, "unknown", false],
    [12, 8, "device", false],
    [27, 8, "device", false],
    [28, 8, "device", true],
    [104, -96, "device", true],
  ] as const)("%i against %i is %s, sure: %s", (a, b, kind, isSure) => {
    expect(verdictFor(["device", a], ["site", b])).toEqual({ kind, isSure });
  });

  test("the best of the other side counts, however many stand behind it", () => {
    expect(
      verdictFor(["site", 14], ["site", 13], ["network", 11], ["device", 1]),
    ).toEqual({ kind: "unknown", isSure: false });
  });
});

test("a cause that says nothing about sides makes another less sure, but does not gainsay it", () => {
  expect(verdictFor(["device", 17], [null, 14])).toEqual({
    kind: "device",
    isSure: false,
  });
  expect(verdictFor(["device", 108], [null, 14])).toEqual({
    kind: "device",
    isSure: true,
  });
});
