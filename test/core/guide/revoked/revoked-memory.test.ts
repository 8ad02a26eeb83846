// Who was called revoked stays so for 30 days, whoever floods the memory and whatever the clock says.
import { describe, expect, test } from "@jest/globals";
import {
  calledIn,
  gravest,
  isNobody,
  MAX_CALLED,
  MAX_HOSTS_OF_DOMAIN,
  mergedCalled,
  namesOf,
  NOBODY_REVOKED,
  parseRevokedMemory,
  withCalled,
  withoutOld,
  type Caller,
  type RevokedMemory,
} from "../../../../src/core/guide/revoked/revoked-memory.js";
import {
  mergedWindows,
  parseKeptRevoked,
  parseSessionRevoked,
} from "../../../../src/core/guide/revoked/stored-revoked.js";
import { KEEP_MS } from "../../../../src/core/guide/walk/walk-state.js";
import { chance } from "../../../support/chance.js";
import { DAY } from "../../../support/walks.js";

const NOW = 1_800_000_000_000;

const calling = (
  memory: RevokedMemory,
  host: string,
  at = NOW,
  by: Caller = "firefox",
): RevokedMemory => withCalled(memory, { ...namesOf(host), by, at });
const flooded = (
  hosts: readonly string[],
  memory = NOBODY_REVOKED,
): RevokedMemory => hosts.reduce((all, host) => calling(all, host), memory);
const asked = (
  memory: RevokedMemory,
  host: string,
  now = NOW,
): Caller | "perhaps" | "never" => {
  const called = calledIn(memory, namesOf(host), now);
  return typeof called === "string" ? called : called.by;
};
const many = (count: number, name: (n: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, n) => name(n));

describe("a host that was called revoked", () => {
  const memory = calling(NOBODY_REVOKED, "shop.example");

  test("is known by its name with and without www, in small letters, and by no other", () => {
    for (const host of ["shop.example", "www.shop.example", "SHOP.example."]) {
      expect(asked(memory, host)).toBe("firefox");
    }
    for (const host of ["a.shop.example", "example", "shop.test", ""]) {
      expect(asked(memory, host)).toBe("never");
    }
  });

  test.each([
    [0, "firefox"],
    [29 * DAY, "firefox"],
    [KEEP_MS - 1, "firefox"],
    [KEEP_MS, "never"],
    [-1_000 * DAY, "firefox"],
  ])("is so %p ms later: %s", (later, called) => {
    expect(asked(memory, "shop.example", NOW + later)).toBe(called);
  });

  test("is so anew each time that it is called so, and stays what its CA called it", () => {
    const again = calling(memory, "shop.example", NOW + 20 * DAY);
    expect(asked(again, "shop.example", NOW + 40 * DAY)).toBe("firefox");
    const byCa = calling(memory, "shop.example", NOW, "ca");
    expect(asked(byCa, "shop.example")).toBe("ca");
    const after = calling(byCa, "shop.example", NOW + DAY);
    expect(asked(after, "shop.example")).toBe("ca");
    expect(after.hosts).toHaveLength(1);
  });

  test("costs no write for each of a thousand failures", () => {
    expect(calling(memory, "shop.example", NOW + 1_000)).toBe(memory);
    const domain = flooded(many(20, (n) => `${n}.shop.example`));
    expect(calling(domain, "21.shop.example", NOW + 1_000)).toBe(domain);
  });

  test("is not forgotten early where the clock is set back and forth", () => {
    const back = calling(memory, "shop.example", NOW - 400 * DAY);
    expect(asked(back, "shop.example", NOW + 29 * DAY)).toBe("firefox");
  });
});

describe("a flood", () => {
  const victim = calling(NOBODY_REVOKED, "shop.example");

  test("of one domain makes the whole domain count, and pushes nobody out", () => {
    const hosts = many(1_000, (n) => `h${n}.evil.example`);
    const memory = flooded(hosts, victim);
    expect(asked(memory, "shop.example")).toBe("firefox");
    expect(memory.hosts.length).toBe(1);
    for (const host of [...hosts, "never-seen.evil.example", "evil.example"]) {
      expect(asked(memory, host)).toBe("perhaps");
    }
    expect(asked(memory, "other.example")).toBe("never");
  });

  test("that just fits keeps the hosts apart", () => {
    const memory = flooded(
      many(MAX_HOSTS_OF_DOMAIN, (n) => `h${n}.evil.example`),
    );
    expect(asked(memory, "h0.evil.example")).toBe("firefox");
    expect(asked(memory, "h.evil.example")).toBe("never");
  });

  test("of many domains makes every host count: nothing is weakened, rather than forgotten", () => {
    const hosts = many(2 * MAX_CALLED, (n) => `evil${n}.example`);
    const memory = flooded(hosts, victim);
    expect(memory.hosts.length).toBeLessThanOrEqual(MAX_CALLED);
    expect(asked(memory, "shop.example")).toBe("firefox");
    for (const host of [...hosts, "anybody.example"]) {
      expect(asked(memory, host)).not.toBe("never");
    }
    expect(asked(memory, "anybody.example", NOW + KEEP_MS - 1)).toBe("perhaps");
    expect(asked(memory, "anybody.example", NOW + KEEP_MS)).toBe("never");
  });

  test("lets a domain count for as long as the latest of its hosts", () => {
    const memory = many(20, (n) => `h${n}.evil.example`).reduce(
      (all, host, n) => calling(all, host, NOW + n * DAY),
      NOBODY_REVOKED,
    );
    expect(asked(memory, "h0.evil.example", NOW + 49 * DAY - 1)).toBe(
      "perhaps",
    );
  });
});

test("whatever is called so, in whatever order, is never forgotten within 30 days, and within bounds", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const chances = chance(seed);
    let memory = NOBODY_REVOKED;
    let now = NOW;
    const latest = new Map<string, number>();
    for (let turn = 0; turn < 1_500; turn++) {
      now += chances.below(2 * 3_600_000);
      const host = `h${chances.below(30)}.d${chances.below(seed * 20)}.example`;
      latest.set(host, now);
      const one = calling(NOBODY_REVOKED, host, now);
      memory =
        chances.below(2) === 0
          ? mergedCalled(memory, one)
          : calling(memory, host, now);
    }
    expect(memory.hosts.length + memory.domains.length).toBeLessThanOrEqual(
      MAX_CALLED,
    );
    // To the hour: what was written less long ago is not written again.
    const forgotten = [...latest].filter(
      ([host, at]) =>
        now - at < KEEP_MS - 3_600_000 && asked(memory, host, now) === "never",
    );
    expect([seed, forgotten]).toEqual([seed, []]);
  }
});

test("two memories in one know what either knew", () => {
  const one = flooded(many(20, (n) => `h${n}.a.example`));
  const other = calling(
    { ...NOBODY_REVOKED, everything: NOW - 40 * DAY },
    "b.example",
    NOW,
    "ca",
  );
  for (const memory of [mergedCalled(one, other), mergedCalled(other, one)]) {
    expect(asked(memory, "h3.a.example")).toBe("perhaps");
    expect(asked(memory, "b.example")).toBe("ca");
    expect(asked(memory, "c.example")).toBe("never");
  }
  expect(mergedCalled(one, one)).toBe(one);
  expect(mergedCalled(one, NOBODY_REVOKED)).toBe(one);
});

test("the gravest of several answers holds", () => {
  expect(gravest([])).toBe("never");
  expect(gravest(["never", "perhaps"])).toBe("perhaps");
  const byFirefox = { by: "firefox", at: 2 } as const;
  const byCa = { by: "ca", at: 1 } as const;
  expect(gravest(["never", "perhaps", byFirefox])).toEqual(byFirefox);
  // Who is said apart from when: it was the CA once, and somebody at that time.
  expect(gravest([byFirefox, byCa, "never"])).toEqual({ by: "ca", at: 2 });
});

test("when it was called so last is told with it", () => {
  const memory = calling(
    calling(NOBODY_REVOKED, "shop.example", NOW, "ca"),
    "shop.example",
    NOW + 2 * DAY,
  );
  expect(calledIn(memory, namesOf("www.shop.example"), NOW + 3 * DAY)).toEqual({
    by: "ca",
    at: NOW + 2 * DAY,
  });
});

test("what is too old can be left out, and only that", () => {
  const memory = {
    ...flooded(
      many(20, (n) => `h${n}.a.example`),
      calling(NOBODY_REVOKED, "b.example", NOW + DAY),
    ),
    everything: NOW,
  };
  expect(withoutOld(memory, NOW)).toBe(memory);
  expect(withoutOld(memory, NOW - DAY)).toBe(memory);
  const left = withoutOld(memory, NOW + KEEP_MS);
  expect(left).toEqual({ ...NOBODY_REVOKED, hosts: memory.hosts });
  expect(isNobody(withoutOld(memory, NOW + KEEP_MS + DAY))).toBe(true);
});

describe("out of storage", () => {
  const memory = {
    ...flooded(
      many(9, (n) => `h${n}.a.example`),
      calling(NOBODY_REVOKED, "b.example", NOW, "ca"),
    ),
    everything: NOW,
  };
  const salt = `${"A".repeat(22)}==`;

  test("it comes as it went", () => {
    const copy = (value: object): unknown => JSON.parse(JSON.stringify(value));
    expect(parseRevokedMemory(copy(memory))).toEqual(memory);
    const kept = { salt, memory, since: NOW };
    expect(parseKeptRevoked(copy(kept))).toEqual(kept);
    const session = { pending: memory, windows: { 7: memory, [-1]: memory } };
    expect(parseSessionRevoked(copy(session))).toEqual(session);
  });

  test.each([
    undefined,
    null,
    7,
    "x",
    [],
    { hosts: 1, domains: "x" },
    { pending: [], windows: [] },
  ])("%j is nobody", (stored) => {
    expect(parseRevokedMemory(stored)).toEqual(NOBODY_REVOKED);
    expect(parseKeptRevoked(stored)).toEqual({
      salt: null,
      memory: NOBODY_REVOKED,
      since: null,
    });
    expect(parseSessionRevoked(stored)).toEqual({
      pending: NOBODY_REVOKED,
      windows: {},
    });
  });

  test("a host is left out that cannot be understood", () => {
    const [good] = memory.hosts;
    const wrong = [
      { ...good, host: 1 },
      { ...good, by: "me" },
      { ...good, at: "x" },
      { ...good, domain: null },
      null,
    ];
    expect(parseRevokedMemory({ hosts: [...wrong, good] }).hosts).toEqual([
      good,
    ]);
  });

  test("hashes that have lost their salt may be anybody's", () => {
    for (const lost of [undefined, "", "x", 7]) {
      const { salt: none, memory: left } = parseKeptRevoked({
        salt: lost,
        memory: { ...memory, everything: null },
      });
      expect(none).toBeNull();
      expect(asked(left, "anybody.example")).toBe("perhaps");
    }
  });
});

test("a tab takes along what its window knows", () => {
  const windows = {
    7: calling(NOBODY_REVOKED, "a.example"),
    8: calling(NOBODY_REVOKED, "b.example"),
  };
  const after = mergedWindows(windows, 7, 8);
  expect(asked(after[8] ?? NOBODY_REVOKED, "a.example")).toBe("firefox");
  expect(asked(after[8] ?? NOBODY_REVOKED, "b.example")).toBe("firefox");
  expect(after[7]).toBe(windows[7]);
  expect(mergedWindows(windows, 9, 8)).toBe(windows);
});
