// A cell: what one event page writes, the next one reads, in order and with few writes, even where storage fails.
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

type Numbers = readonly number[];

const parse = (stored: unknown): Numbers =>
  Array.isArray(stored) ? stored.filter((n) => typeof n === "number") : [];
const add =
  (n: number) =>
  (numbers: Numbers): Numbers => [...numbers, n];

let firefox: FakeFirefox;

beforeEach(() => {
  firefox = startFirefox();
  jest.restoreAllMocks();
});

async function ownCell() {
  const cells = await fresh(
    () => import("../../../src/platform/storage/cell.js"),
  );
  return cells.ownCell("numbers", parse);
}

async function openCell() {
  const cells = await fresh(
    () => import("../../../src/platform/storage/cell.js"),
  );
  return cells.openCell("numbers", parse);
}

/** What the cell says to the console when storage fails is expected. */
function silenceConsole(): void {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
}

describe("a cell", () => {
  test("is empty at first", async () => {
    expect(await (await ownCell()).read()).toEqual([]);
    expect(await (await openCell()).read()).toEqual([]);
  });

  test("takes what was stored, as far as it is valid", async () => {
    firefox.storage.session.stored["numbers"] = [1, "2", null, 3];
    expect(await (await ownCell()).read()).toEqual([1, 3]);
    expect(await (await openCell()).read()).toEqual([1, 3]);
  });

  test("keeps the order of its updates, though nobody waited", async () => {
    const cell = await ownCell();
    for (const n of [1, 2, 3, 4]) {
      void cell.update(add(n));
    }
    expect(await cell.read()).toEqual([1, 2, 3, 4]);
    await firefox.turns.quiet();
    expect(firefox.storage.session.stored["numbers"]).toEqual([1, 2, 3, 4]);
  });

  test("adds to what was stored, also when it is updated before it was read", async () => {
    firefox.storage.session.stored["numbers"] = [1];
    const cell = await ownCell();
    expect(await cell.update(add(2))).toEqual({ before: [1], after: [1, 2] });
  });

  test("tells what it was and what it became", async () => {
    const cell = await ownCell();
    await cell.update(add(1));
    expect(await cell.update(add(2))).toEqual({ before: [1], after: [1, 2] });
  });

  test("writes nothing for an update that changes nothing", async () => {
    const cell = await ownCell();
    const { before, after } = await cell.update((numbers) => numbers);
    await firefox.turns.quiet();
    expect(after).toBe(before);
    expect(firefox.storage.session.writes).toBe(0);
  });

  test("writes a burst of updates twice, the last value last", async () => {
    const cell = await ownCell();
    for (let n = 0; n < 100; n++) {
      void cell.update(add(n));
    }
    await firefox.turns.quiet();
    expect(firefox.storage.session.writes).toBe(2);
    expect(firefox.storage.session.stored["numbers"]).toHaveLength(100);
  });

  test("writes again after it has been quiet", async () => {
    const cell = await ownCell();
    await cell.update(add(1));
    await firefox.turns.quiet();
    await cell.update(add(2));
    await firefox.turns.quiet();
    expect(firefox.storage.session.writes).toBe(2);
    expect(firefox.storage.session.stored["numbers"]).toEqual([1, 2]);
  });

  test("of the next event page goes on where the last one stopped", async () => {
    const first = await ownCell();
    await first.update(add(1));
    await firefox.turns.quiet();
    firefox.stopEventPage();
    const second = await ownCell();
    await second.update(add(2));
    await firefox.turns.quiet();
    expect(await (await ownCell()).read()).toEqual([1, 2]);
  });

  test("survives an update that throws, as it was before", async () => {
    const cell = await ownCell();
    await cell.update(add(1));
    const broken = cell.update(() => {
      throw new Error("our own mistake");
    });
    await expect(broken).rejects.toThrow("our own mistake");
    expect((await cell.update(add(2))).after).toEqual([1, 2]);
  });
});

describe("where storage cannot be read", () => {
  beforeEach(() => {
    silenceConsole();
    firefox.storage.session.refuses = "get";
  });

  test("the owner starts with nothing, and stores what comes", async () => {
    const cell = await ownCell();
    expect(await cell.read()).toEqual([]);
    expect((await cell.update(add(1))).after).toEqual([1]);
    await firefox.turns.quiet();
    expect(firefox.storage.session.stored["numbers"]).toEqual([1]);
  });

  test("a reader is told, and may try again", async () => {
    const cell = await openCell();
    await expect(cell.read()).rejects.toThrow();
    firefox.storage.session.refuses = "nothing";
    firefox.storage.session.stored["numbers"] = [1];
    expect(await cell.read()).toEqual([1]);
  });
});

describe("where storage cannot be written", () => {
  beforeEach(() => {
    silenceConsole();
    firefox.storage.session.refuses = "set";
  });

  test("the owner keeps its value in memory", async () => {
    const cell = await ownCell();
    await cell.update(add(1));
    await firefox.turns.quiet();
    expect((await cell.update(add(2))).after).toEqual([1, 2]);
    expect(await cell.read()).toEqual([1, 2]);
  });

  test("all of it is stored as soon as that works again", async () => {
    const cell = await ownCell();
    await cell.update(add(1));
    await firefox.turns.quiet();
    expect(firefox.storage.session.stored).toEqual({});
    firefox.storage.session.refuses = "nothing";
    await cell.update(add(2));
    await firefox.turns.quiet();
    expect(firefox.storage.session.stored["numbers"]).toEqual([1, 2]);
  });

  test("the console is told, without the value", async () => {
    const told: unknown[][] = [];
    jest.spyOn(console, "error").mockImplementation((...args) => {
      told.push(args);
    });
    const cell = await ownCell();
    await cell.update(add(815));
    await firefox.turns.quiet();
    expect(told).toHaveLength(1);
    expect(String(told[0])).toContain("numbers");
    expect(String(told[0])).not.toContain("815");
  });
});

describe("whoever watches a cell", () => {
  test("hears each new value that another page stored, as far as it is valid", async () => {
    const heard: Numbers[] = [];
    (await openCell()).watch((numbers) => heard.push(numbers));
    const cell = await ownCell();
    await cell.update(add(1));
    await firefox.turns.quiet();
    await cell.update(add(2));
    await firefox.turns.quiet();
    await firefox.storage.session.set({ numbers: "junk" });
    await firefox.turns.quiet();
    expect(heard).toEqual([[1], [1, 2], []]);
  });

  test("hears an empty value when the cell is removed", async () => {
    const heard: Numbers[] = [];
    (await openCell()).watch((numbers) => heard.push(numbers));
    firefox.storage.onChanged.emit({ numbers: { oldValue: [1] } }, "session");
    expect(heard).toEqual([[]]);
  });

  test("hears nothing of other cells, nor of other storage areas", async () => {
    const heard: Numbers[] = [];
    (await openCell()).watch((numbers) => heard.push(numbers));
    await firefox.storage.session.set({ letters: ["a"] });
    firefox.storage.onChanged.emit({ numbers: { newValue: [1] } }, "local");
    await firefox.turns.quiet();
    expect(heard).toEqual([]);
  });
});
