// What is remembered about loads: little, rarely, never of private windows or past an exception, and never without limit.
import { describe, expect, test } from "@jest/globals";
import {
  isMemorable,
  MAX_REMEMBERED,
  parseMemory,
  rememberedOf,
  siteOf,
  strayNames,
  withLoad,
  type Memory,
} from "../../../../src/core/evidence/seen/memory.js";
import { DAY, LOADED_AT, loadOf } from "../../../support/loads.js";

const SITE = "shop.example";
const ANTIVIRUS = {
  issuer: "Shield Root",
  issuerText: "CN=Shield Root,O=Shield Ltd",
  fingerprint: "BB:02",
};

const after = (...loads: readonly ReturnType<typeof loadOf>[]): Memory =>
  loads.reduce<Memory>(withLoad, {});

test("a good load is remembered with its certificate", () => {
  expect(after(loadOf())).toEqual({
    [SITE]: {
      ...loadOf().certificate,
      at: LOADED_AT,
      changed: null,
    },
  });
});

test.each([
  ["of a private window", loadOf({ isPrivate: true })],
  ["past an exception", loadOf({ exception: "trust_error" })],
  ["without a certificate", loadOf({ certificate: null })],
])("a load %s is not", (_, load) => {
  const memory = after(loadOf({ url: "https://other.example/" }));
  expect(isMemorable(load)).toBe(false);
  expect(withLoad(memory, load)).toBe(memory);
});

test("a load over http is not", () => {
  const memory = {};
  expect(withLoad(memory, loadOf({ url: "http://shop.example/" }))).toBe(
    memory,
  );
});

describe("the same certificate again", () => {
  const memory = after(loadOf());

  test("changes nothing within a day", () => {
    expect(withLoad(memory, loadOf({ at: LOADED_AT + DAY - 1 }))).toBe(memory);
  });

  test("is seen anew after a day, and after the clock was set back", () => {
    for (const at of [LOADED_AT + DAY, LOADED_AT - 400 * DAY]) {
      const seen = withLoad(memory, loadOf({ at }));
      expect(rememberedOf(seen, SITE)).toMatchObject({ at, changed: null });
    }
  });
});

describe("another certificate", () => {
  test("of the same authority is no change of issuer, be it from another intermediate", () => {
    const renewed = loadOf({
      at: LOADED_AT + 1,
      certificate: {
        issuer: "R13",
        issuerText: "CN=R13,O=Let's Encrypt,C=US",
        fingerprint: "AA:02",
      },
    });
    expect(rememberedOf(after(loadOf(), renewed), SITE)).toMatchObject({
      issuer: "R13",
      fingerprint: "AA:02",
      changed: null,
    });
  });

  test("of another issuer is one, and stays one while it is seen again", () => {
    const at = LOADED_AT + 1;
    const changed = loadOf({ at, certificate: ANTIVIRUS });
    const again = loadOf({ at: at + DAY, certificate: ANTIVIRUS });
    expect(rememberedOf(after(loadOf(), changed, again), SITE)).toMatchObject({
      at: at + DAY,
      changed: { from: "R12", at },
    });
  });

  test("of the issuer before is a change back", () => {
    const at = LOADED_AT + 1;
    const back = after(
      loadOf(),
      loadOf({ at, certificate: ANTIVIRUS }),
      loadOf({ at: at + 1 }),
    );
    expect(rememberedOf(back, SITE)).toMatchObject({
      changed: { from: "Shield Root", at: at + 1 },
    });
  });
});

test("many sites fill no disk: those that were not seen for longest go first", () => {
  let memory = after(
    loadOf({ url: "https://old.example/", at: LOADED_AT - 1 }),
  );
  for (let n = 0; n < MAX_REMEMBERED; n++) {
    memory = withLoad(
      memory,
      loadOf({ url: `https://h${n}.example/`, at: LOADED_AT + n }),
    );
  }
  expect(Object.keys(memory)).toHaveLength(MAX_REMEMBERED);
  expect(rememberedOf(memory, "old.example")).toBeNull();
  expect(rememberedOf(memory, "h0.example")).not.toBeNull();
});

test("a host with an odd name is remembered as any other, and not found before", () => {
  for (const name of ["constructor", "__proto__", "tostring"]) {
    expect(rememberedOf({}, name)).toBeNull();
    const memory = after(loadOf({ url: `https://${name}/` }));
    expect(rememberedOf(memory, name)).toMatchObject({ issuer: "R12" });
    expect(
      rememberedOf(parseMemory(JSON.parse(JSON.stringify(memory))), name),
    ).toMatchObject({ issuer: "R12" });
  }
});

test.each([
  ["https://Shop.Example/a", "shop.example"],
  ["https://shop.example:443", "shop.example"],
  ["https://shop.example:8443/?x", "shop.example:8443"],
  ["https://[::1]:8443/", "[::1]:8443"],
  ["http://shop.example/", null],
  ["about:blank", null],
])("the site of %s is %s", (url, site) => {
  expect(siteOf(url)).toBe(site);
});

describe("what was stored", () => {
  test("comes back as it was", () => {
    const memory = after(
      loadOf(),
      loadOf({ at: LOADED_AT + 1, certificate: ANTIVIRUS }),
    );
    expect(parseMemory(structuredClone(memory))).toEqual(memory);
  });

  const good = after(loadOf())[SITE];

  test.each([
    [undefined],
    [null],
    ["x"],
    [[1]],
    [{ a: 1, b: null }],
    [{ a: { ...good, at: "today" } }],
    [{ a: { ...good, issuerText: "x".repeat(400) } }],
    [{ a: { ...good, isBuiltInRoot: "no" } }],
    [{ a: { ...good, changed: { from: 1, at: 2 } } }],
    [{ a: { ...good, changed: undefined } }],
  ])("and cannot be understood is forgotten: %j", (stored) => {
    expect(parseMemory(stored)).toEqual({});
  });

  test("and is too much loses its oldest", () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_REMEMBERED + 5 }, (_, n) => [
        `h${n}.example`,
        { ...good, at: n },
      ]),
    );
    const memory = parseMemory(many);
    expect(Object.keys(memory)).toHaveLength(MAX_REMEMBERED);
    expect(memory).not.toHaveProperty(["h4.example"]);
    expect(memory).toHaveProperty(["h5.example"]);
  });
});

describe("passwords in addresses", () => {
  test.each([
    ["https://alice:s3cret@nas.example.com/x", "nas.example.com"],
    ["https://al%40ice:s3@cret@nas.example.com:8443/x", "nas.example.com:8443"],
    ["https://alice@[2001:db8::1]:443/?a=b@c", "[2001:db8::1]"],
    ["https://nas.example.com?next=https://b.example/", "nas.example.com"],
    ["https://shop.example#alice:s3cret@b.example", "shop.example"],
    ["https://alice:s3cret", null],
    ["https://", null],
  ])("%s is of %s", (url, site) => {
    expect(siteOf(url)).toBe(site);
    expect(JSON.stringify(after(loadOf({ url })))).not.toContain("s3c");
  });

  test("that were taken for sites once are dropped", () => {
    const good = after(loadOf())[SITE];
    const names = [
      "alice:s3cret",
      "alice:1234",
      "Shop.example",
      "a b.example",
      "",
    ];
    const stored = Object.fromEntries(
      [SITE, "nas.example.com:8443", ...names].map((name) => [name, good]),
    );
    expect(Object.keys(parseMemory(stored))).toEqual([
      SITE,
      "nas.example.com:8443",
    ]);
    expect(strayNames(stored)).toEqual(names);
  });
});
