// How the parts of `npm test` run beside each other: what waits for what, what ends the rest, and what is told.
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { Problem } from "../../scripts/support/problem.mjs";
import { node } from "../../scripts/support/run.mjs";
import { inParallel, type Task } from "../../scripts/support/steps.mjs";

let told: string[] = [];
let begun: string[] = [];

beforeEach(() => {
  told = [];
  begun = [];
  jest.spyOn(console, "log").mockImplementation((line: unknown) => {
    told.push(String(line).replace(/ \([\d.]+ s\)$/, ""));
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** One that says so when it begins, and ends when it is told to, or at once. */
function task(name: string, differing: Partial<Task> = {}): Task {
  const { work = () => Promise.resolve(), ...others } = differing;
  return {
    name,
    ...others,
    work: (signal) => {
      begun.push(name);
      return work(signal);
    },
  };
}

const fails = (): Promise<never> =>
  Promise.reject(new Problem("what is wrong\nin two lines"));

/** Ends when everything else that could begin has begun. */
const late = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 50));
};

test("what others need comes first, and nothing is begun without it", async () => {
  await inParallel([
    task("tests", { after: ["build"] }),
    task("types", { work: late }),
    task("build"),
  ]);
  expect(begun).toEqual(["types", "build", "tests"]);
  expect(told).toEqual(["✓ build", "✓ tests", "✓ types"]);
});

test("of what is not to be done nobody waits", async () => {
  await inParallel([task("tests", { after: ["build"] })]);
  expect(told).toEqual(["✓ tests"]);
});

test("no more than so many are done at a time", async () => {
  let now = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, (now += 1));
    await late();
    now -= 1;
  };
  await inParallel(
    ["a", "b", "c", "d", "e"].map((name) => task(name, { work })),
    { width: 3 },
  );
  expect(most).toBe(3);
});

test("one that fails is told of in one piece, and lets the others end", async () => {
  await expect(
    inParallel([task("unit", { work: fails }), task("e2e", { work: late })]),
  ).rejects.toThrow(/^Not in order: unit\.$/);
  expect(told).toEqual(["✗ unit", "what is wrong\nin two lines", "✓ e2e"]);
});

test("what needs one that failed is named as not done", async () => {
  await expect(
    inParallel([
      task("build", { work: fails }),
      task("e2e", { after: ["build"] }),
    ]),
  ).rejects.toThrow("Not in order: build. Not done to the end: e2e.");
  expect(begun).toEqual(["build"]);
});

test("a decisive one that fails ends the others, programs included", async () => {
  const forever = "setInterval(() => null, 1000)";
  const start = Date.now();
  await expect(
    inParallel([
      task("e2e", {
        work: (signal) => node(["-e", forever], { capture: true, signal }),
      }),
      task("types", { work: fails, isDecisive: true }),
      task("unit"),
    ]),
  ).rejects.toThrow("Not in order: types. Not done to the end: e2e, unit.");
  expect(begun).toEqual(["e2e", "types"]);
  expect(Date.now() - start).toBeLessThan(60_000);
});

test("a mistake of our own is no fault of the sources", async () => {
  const mistake = new TypeError("undefined is not a function");
  await expect(
    inParallel([task("build", { work: () => Promise.reject(mistake) })]),
  ).rejects.toThrow(mistake);
});
