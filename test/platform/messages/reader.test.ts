// The client of the worker: each job gets its own answer or a clear failure, and no job costs another one.
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { goodChain } from "../../support/certificates.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";

type Reader = typeof import("../../../src/platform/messages/reader.js");

const DEADLINE_MS = 10_000;
const IDLE_MS = 30_000;
const { leaf, intermediate } = goodChain("shop.example");

let firefox: FakeFirefox;
let reader: Reader;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask"] });
  firefox = startFirefox();
  reader = await fresh(
    () => import("../../../src/platform/messages/reader.js"),
  );
  await import("../../../src/reader/jobs.js");
});

afterEach(() => {
  jest.useRealTimers();
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) {
    await firefox.turns.quiet();
  }
};
/** The outcome, or why there is none. */
const cameOf = (job: Promise<unknown>): Promise<unknown> =>
  job.catch(reader.whyUnread);
const text = (words: string): Promise<unknown> =>
  cameOf(reader.read("read-text", words));
const NOTHING = { kind: "nothing", because: "no-certificate" };

test("a job is done by the worker, on copies, and certificates come back with their bytes", async () => {
  const bytes = new Uint8Array(intermediate.der);
  const [read] = await reader.read("certificates-in", bytes);
  expect(read?.subject.short).toBe("Test Intermediate");
  expect(Buffer.from(read?.der ?? [])).toEqual(intermediate.der);
  expect(bytes).toHaveLength(intermediate.der.length);
  expect(firefox.workers.started).toEqual(["/reader.js"]);
});

test("a certificate among many bytes drags none of the others along", async () => {
  const many = Buffer.concat([leaf.der, intermediate.der]);
  for (const one of await reader.read("certificates-in", many)) {
    expect(one.tbs.buffer.byteLength).toBeLessThanOrEqual(one.der.length);
  }
});

test("bytes that are given away are not copied", async () => {
  const bytes = Uint8Array.from(leaf.der);
  await reader.read("certificates-in", bytes, [bytes]);
  expect(bytes).toHaveLength(0);
});

test("two jobs at once are not mixed up", async () => {
  const answers = await Promise.all(
    ["Hello", "", "x".repeat(5_000_000)].map(text),
  );
  expect(answers).toEqual([
    NOTHING,
    { kind: "nothing", because: "empty" },
    { kind: "nothing", because: "too-large" },
  ]);
  expect(firefox.workers.started).toHaveLength(1);
});

test("a job beyond its deadline ends as too slow with its worker, and the next one gets a new worker", async () => {
  firefox.workers.spoil = ({ about }) =>
    about === "slow" ? "hangs" : undefined;
  const jobs = ["slow", "Hello"].map(text);
  await settled();
  await jest.advanceTimersByTimeAsync(DEADLINE_MS - 1);
  expect(firefox.workers.told.map(({ about }) => about)).toEqual(["slow"]);
  await jest.advanceTimersByTimeAsync(1);
  expect(await Promise.all(jobs)).toEqual(["too-slow", NOTHING]);
  expect(firefox.workers.started).toHaveLength(2);
  expect(firefox.workers.running.size).toBe(1);
});

test("waiting in the row does not count against a job", async () => {
  firefox.workers.spoil = ({ about }) =>
    about === "slow" ? "hangs" : undefined;
  const jobs = ["slow", "slow", "Hello"].map(text);
  await settled();
  await jest.advanceTimersByTimeAsync(DEADLINE_MS);
  await jest.advanceTimersByTimeAsync(DEADLINE_MS);
  expect(await Promise.all(jobs)).toEqual(["too-slow", "too-slow", NOTHING]);
});

test.each(["throws", "answers what cannot be read"] as const)(
  "a worker that %s is told of as broken, and another one takes its place",
  async (how) => {
    firefox.workers.spoil = ({ about }) => (about === "bad" ? how : undefined);
    expect(await Promise.all(["bad", "Hello"].map(text))).toEqual([
      "broken",
      NOTHING,
    ]);
    expect(firefox.workers.running.size).toBe(1);
  },
);

test("whatever else goes wrong is not taken for bytes that cannot be read", () => {
  expect(() => reader.whyUnread(new TypeError("ours"))).toThrow("ours");
});

test("the worker starts when it is needed, and ends some time after the last job", async () => {
  expect(firefox.workers.started).toEqual([]);
  reader.expectBytes();
  expect(firefox.workers.running.size).toBe(1);
  await text("Hello");
  await jest.advanceTimersByTimeAsync(IDLE_MS - 1);
  await text("Hello");
  await jest.advanceTimersByTimeAsync(IDLE_MS - 1);
  expect(firefox.workers.started).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(firefox.workers.running.size).toBe(0);
  expect(await text("Hello")).toEqual(NOTHING);
});

test("a worker that was started for nothing ends as well", async () => {
  reader.expectBytes();
  await jest.advanceTimersByTimeAsync(IDLE_MS);
  expect(firefox.workers.running.size).toBe(0);
});
