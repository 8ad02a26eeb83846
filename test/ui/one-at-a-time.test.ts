// A burst of news is one question, and one more when it is over.
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { oneAtATime } from "../../src/ui/one-at-a-time.js";

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** Work that takes 100 ms, and how often it was begun. */
function slowWork() {
  let begun = 0;
  const run = oneAtATime(async () => {
    begun++;
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return { run, begun: () => begun };
}

test("the first call is answered at once", () => {
  const { run, begun } = slowWork();
  run();
  expect(begun()).toBe(1);
});

test("a thousand calls meanwhile are one more question, which is not forgotten", async () => {
  const { run, begun } = slowWork();
  for (let n = 0; n < 1_000; n++) {
    run();
  }
  expect(begun()).toBe(1);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(begun()).toBe(2);
  run();
  expect(begun()).toBe(3);
});

test("calls that never end are questions at a measured pace", async () => {
  const { run, begun } = slowWork();
  for (let n = 0; n < 100; n++) {
    run();
    await jest.advanceTimersByTimeAsync(20);
  }
  // Two seconds, in which one question takes a third of one with its rest.
  expect(begun()).toBeLessThanOrEqual(7);
});

test("work that fails is no reason to stop asking", async () => {
  let begun = 0;
  const run = oneAtATime(async () => {
    begun++;
    await Promise.resolve();
    throw new Error("the background was stopped");
  });
  expect(run).not.toThrow();
  await jest.advanceTimersByTimeAsync(1_000).catch(() => undefined);
  run();
  expect(begun).toBe(2);
});
