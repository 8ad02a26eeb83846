// The memory of good certificates in a fake Firefox: off it does nothing, on it writes rarely, and what fails costs nothing else.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import {
  DEFAULT_OPTIONS,
  type Options,
} from "../../../src/core/stored/options.js";
import type { OptionsView } from "../../../src/core/view/view.js";
import type { Choice } from "../../../src/platform/messages/messages.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { DAY, LOADED_AT, loadOf } from "../../support/loads.js";

const ON: Options = { ...DEFAULT_OPTIONS, remembers: true };

let firefox: FakeFirefox;
let remember: typeof import("../../../src/background/memory/remember.js").remember;
let answerChoice: (choice: Choice) => Promise<OptionsView>;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  jest.spyOn(console, "error").mockReturnValue();
  firefox = startFirefox();
  await start();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A background that was stopped only knows what is stored. */
async function start(): Promise<void> {
  ({ remember } = await fresh(
    () => import("../../../src/background/memory/remember.js"),
  ));
  ({ answerChoice } =
    await import("../../../src/background/answer/choices.js"));
}

const view = (): Promise<OptionsView> => answerChoice({ choice: "view" });
const choose = (options: Options): Promise<OptionsView> =>
  answerChoice({ choice: "choose", options });
const written = async (): Promise<void> => {
  await firefox.turns.quiet();
  await jest.advanceTimersByTimeAsync(2_000);
  for (let turn = 0; turn < 20; turn++) {
    await firefox.turns.quiet();
  }
};
const visit = async (...loads: readonly ReturnType<typeof loadOf>[]) => {
  for (const load of loads) {
    await remember(load);
  }
  await written();
};
const keys = (): string[] => Object.keys(firefox.storage.local.stored).sort();
const OTHER = "https://other.example/";

describe("switched off", () => {
  test("nothing is read or written with a load, but the switch once", async () => {
    const get = jest.spyOn(firefox.storage.local, "get");
    await visit(loadOf(), loadOf({ url: OTHER }), loadOf());
    expect(get.mock.calls).toEqual([["options"]]);
    expect(firefox.storage.local.writes).toBe(0);
    expect(await view()).toEqual({
      options: DEFAULT_OPTIONS,
      remembered: 0,
      isMemoryFailing: false,
    });
  });

  test("what may never be remembered does not even look at the switch", async () => {
    const get = jest.spyOn(firefox.storage.local, "get");
    await visit(
      loadOf({ isPrivate: true }),
      loadOf({ exception: "trust_error" }),
    );
    expect(get).not.toHaveBeenCalled();
  });
});

describe("switched on", () => {
  beforeEach(async () => {
    await choose(ON);
    firefox.storage.local.writes = 0;
  });

  test("a load is remembered, with its certificate, and found after the background was stopped", async () => {
    await visit(loadOf());
    expect(keys()).toEqual([
      "certificate:shop.example",
      "certificates",
      "options",
    ]);
    expect(firefox.storage.local.stored["certificate:shop.example"]).toBe(
      "MAMCAf8=",
    );
    await start();
    expect(await view()).toMatchObject({ options: ON, remembered: 1 });
  });

  test("what comes in a burst is written once, and what is known not at all", async () => {
    await visit(loadOf(), loadOf({ url: OTHER }), loadOf());
    expect(firefox.storage.local.writes).toBe(1);
    await visit(loadOf({ at: LOADED_AT + DAY / 2 }));
    expect(firefox.storage.local.writes).toBe(1);
    await visit(loadOf({ at: LOADED_AT + DAY }));
    expect(firefox.storage.local.writes).toBe(2);
  });

  test("nothing of private windows is remembered", async () => {
    await visit(loadOf({ isPrivate: true }));
    expect(firefox.storage.local.writes).toBe(0);
    expect(keys()).toEqual(["options"]);
  });

  test("the certificates of sites that fall out go from the disk", async () => {
    const hosts = Array.from({ length: 500 }, (_, n) => `h${n}.example`);
    await visit(
      loadOf({ at: LOADED_AT - 1 }),
      ...hosts.map((host) => loadOf({ url: `https://${host}/` })),
    );
    expect((await view()).remembered).toBe(500);
    expect(keys()).not.toContain("certificate:shop.example");
    // The list and the options beside them.
    expect(keys()).toHaveLength(502);
  });

  test("one click forgets everything, also what was about to be written", async () => {
    await visit(loadOf());
    await remember(loadOf({ url: OTHER }));
    expect(await answerChoice({ choice: "forget" })).toMatchObject({
      options: ON,
      remembered: 0,
    });
    await written();
    expect(firefox.storage.local.stored["certificates"] ?? {}).toEqual({});
    expect(keys().filter((key) => key.startsWith("certificate:"))).toEqual([]);
    await visit(loadOf());
    expect((await view()).remembered).toBe(1);
  });

  test("switching it off forgets everything", async () => {
    await visit(loadOf());
    const late = remember(loadOf({ url: OTHER }));
    expect(await choose(DEFAULT_OPTIONS)).toMatchObject({ remembered: 0 });
    await late;
    await written();
    expect(keys()).toEqual(["options"]);
  });

  test("another address does not forget", async () => {
    await visit(loadOf());
    const portal = "http://portal.example/";
    expect(await choose({ ...ON, portal })).toMatchObject({
      options: { portal },
      remembered: 1,
    });
  });
});

describe("a storage that fails", () => {
  beforeEach(async () => {
    await choose(ON);
    await visit(loadOf());
  });

  test("costs what is new, is told, and is no trouble any more once it works", async () => {
    firefox.storage.local.refuses = "set";
    await visit(loadOf({ url: OTHER }));
    firefox.storage.local.refuses = "nothing";
    expect(await view()).toMatchObject({
      remembered: 1,
      isMemoryFailing: true,
    });
    await visit(loadOf({ url: OTHER }));
    expect(await view()).toMatchObject({
      remembered: 2,
      isMemoryFailing: false,
    });
  });

  test("is not taken for an empty one, and written over", async () => {
    await start();
    await view();
    await start();
    // The options are still read, the memory is not.
    const get = firefox.storage.local.get;
    jest
      .spyOn(firefox.storage.local, "get")
      .mockImplementation((key) =>
        key === "certificates"
          ? Promise.reject(new Error("An unexpected error occurred"))
          : get(key),
      );
    await visit(loadOf({ url: OTHER }));
    expect((await view()).remembered).toBeNull();
    jest.restoreAllMocks();
    jest.spyOn(console, "error").mockReturnValue();
    expect((await view()).remembered).toBe(1);
  });

  test("cannot forget, says so, and stays as it was", async () => {
    firefox.storage.local.refuses = "set";
    await expect(answerChoice({ choice: "forget" })).rejects.toThrow();
    await expect(choose(DEFAULT_OPTIONS)).rejects.toThrow();
    firefox.storage.local.refuses = "nothing";
    expect(await view()).toMatchObject({ options: ON, remembered: 1 });
  });
});

test("options that cannot be read remember nothing", async () => {
  firefox.storage.local.refuses = "get";
  await visit(loadOf());
  expect(keys()).toEqual([]);
});

test("options that cannot be read are neither shown as if they were chosen nor written over", async () => {
  await choose(ON);
  const before = structuredClone(firefox.storage.local.stored);
  await start();
  firefox.storage.local.refuses = "get";
  await expect(view()).rejects.toThrow();
  await expect(choose(DEFAULT_OPTIONS)).rejects.toThrow();
  firefox.storage.local.refuses = "nothing";
  expect(firefox.storage.local.stored).toEqual(before);
  expect(await view()).toMatchObject({ options: { remembers: true } });
});

test("a password that was taken for a site once leaves the disk", async () => {
  await choose(ON);
  await visit(loadOf());
  const { stored } = firefox.storage.local;
  const { "shop.example": good } = stored["certificates"] as Record<
    string,
    unknown
  >;
  firefox.storage.local.stored = {
    ...stored,
    certificates: { "alice:s3cret": good, "shop.example": good },
    "certificate:alice:s3cret": "MAMCAf8=",
  };
  await start();
  expect(await view()).toMatchObject({ remembered: 1 });
  await written();
  expect(keys()).toEqual([
    "certificate:shop.example",
    "certificates",
    "options",
  ]);
  expect(JSON.stringify(firefox.storage.local.stored)).not.toContain("s3cret");
});
