// Tries the sums on results made by hand.
import { expect, test } from "@jest/globals";
import { missesIn, table } from "./said.js";
import { measuredOf, storyOf } from "./stand-in.js";
import { tally } from "./tally.js";

const GOOD = measuredOf({ isSure: true, strength: "decisive", cost: 4 });
const THIRD = measuredOf({
  id: "two",
  causeAt: 3,
  verdict: "unclear",
  fixAt: 5,
  cost: 10,
});
const BAD = measuredOf({
  id: "three",
  isInCatalogue: false,
  causeAt: null,
  first: "site-down",
  verdict: "wrong",
  isSure: true,
  fixAt: null,
  hasFix: false,
  isSolved: false,
  cost: 136,
  dangers: ["weaken-exception"],
  checks: ["weaken-stapling", "weaken-must-staple"],
});
const LIKELY = measuredOf({ id: "four", fixAt: 6, cost: 30 });
const GUESS = measuredOf({ id: "five", verdict: "wrong", cost: 20 });

test("counts each thing of all, or of those that it is about", () => {
  expect(tally([GOOD, THIRD, BAD, LIKELY, GUESS])).toEqual({
    stories: 5,
    first: { hits: 3, of: 5 },
    firstThree: { hits: 4, of: 5 },
    firstOfCatalogue: { hits: 3, of: 4 },
    fix: { hits: 4, of: 5 },
    fixInFive: { hits: 3, of: 5 },
    fixInThree: { hits: 2, of: 5 },
    right: { hits: 2, of: 5 },
    unclear: { hits: 1, of: 5 },
    wrong: { hits: 2, of: 5 },
    sureAndWrong: { hits: 1, of: 5 },
    sureRight: { hits: 1, of: 2 },
    likelyRight: { hits: 1, of: 2 },
    calibration: [
      { strength: "decisive", share: { hits: 1, of: 1 } },
      { strength: "strong", share: { hits: 2, of: 4 } },
    ],
    dangers: 1,
    checks: 2,
    cost: 40,
    solved: { hits: 4, of: 5 },
  });
});

test("writes a column for each tally, and a dash where nothing is counted", () => {
  const lines = table([tally([GOOD]), tally([BAD])]);
  const line = (name: string): string =>
    lines.find((one) => one.startsWith(name)) ?? "";
  expect(line("cause first ")).toMatch(/1 of 1 {2}100 % +0 of 1 {4}0 %$/);
  expect(line("  of those in the catalogue")).toMatch(/ {2}–$/);
  expect(line("expected cost")).toMatch(/ 4\.0 +136\.0$/);
});

test("tells what went wrong, story by story, and of none that went well", () => {
  const stories = [storyOf(), storyOf({ id: "three" })];
  const lines = missesIn(stories, new Map([["A", [GOOD, BAD]]])).join("\n");
  expect(lines).not.toContain("  one ");
  expect(lines).toContain(
    "    A: said site-down; surely the site; no fix; DANGER weaken-exception",
  );
});
