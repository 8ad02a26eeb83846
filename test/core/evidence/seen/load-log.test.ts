// The log of loads: what is written again, what is bounded, what is private, and what becomes of junk.
import { describe, expect, test } from "@jest/globals";
import {
  EMPTY_LOADS,
  MAX_LOADS,
  MAX_UPGRADES,
  parseLoadLog,
  recordLoad,
  recordUpgrade,
  type LoadLog,
} from "../../../../src/core/evidence/seen/load-log.js";
import { chance } from "../../../support/chance.js";
import { loadOf as seenLoad, NOW } from "../../../support/evidence.js";
import { LOADED_AT, loadOf } from "../../../support/loads.js";

const AT_SHOP = { url: "https://shop.example.com/" };

const recorded = (...loads: readonly Parameters<typeof loadOf>[0][]): LoadLog =>
  loads.reduce<LoadLog>(
    (log, load) => recordLoad(log, loadOf(load)),
    EMPTY_LOADS,
  );

describe("a load", () => {
  test("is kept with what tells something, and without the address", () => {
    const { loads } = recorded(AT_SHOP);
    expect(loads).toEqual([
      {
        host: "shop.example.com",
        isSecure: true,
        at: LOADED_AT,
        aheadMs: 0,
        certificate: loadOf().certificate,
        exception: null,
      },
    ]);
  });

  test("takes the place of the host's earlier one, and comes last", () => {
    const later = { ...AT_SHOP, at: LOADED_AT + 600_000 };
    const { loads } = recorded(
      AT_SHOP,
      { url: "https://b.example.com/" },
      later,
    );
    expect(loads.map(({ host, at }) => [host, at - LOADED_AT])).toEqual([
      ["b.example.com", 0],
      ["shop.example.com", 600_000],
    ]);
  });

  test("over http does not take the place of the one over https", () => {
    const { loads } = recorded(AT_SHOP, {
      url: "http://shop.example.com/",
      certificate: null,
    });
    expect(loads.map(({ isSecure }) => isSecure)).toEqual([true, false]);
  });

  test.each([
    ["comes seconds later", { at: LOADED_AT + 50_000, aheadMs: 900 }],
    ["tells no time", { aheadMs: null }],
    ["is of a private window", { isPrivate: true, at: LOADED_AT + 600_000 }],
  ])("changes nothing where it %s", (_, differing) => {
    const before = recorded(AT_SHOP);
    expect(recordLoad(before, loadOf({ ...AT_SHOP, ...differing }))).toBe(
      before,
    );
  });

  test.each([
    ["comes a minute later", { at: LOADED_AT + 60_000 }],
    [
      "comes before it, since the clock was set back",
      { at: LOADED_AT - 60_000 },
    ],
    ["tells another time", { aheadMs: 5_000 }],
    ["has another certificate", { certificate: { fingerprint: "BB" } }],
    ["needed an exception", { exception: "trust_error" }],
  ])("is written anew where it %s", (_, differing) => {
    const before = recorded(AT_SHOP);
    const after = recordLoad(before, loadOf({ ...AT_SHOP, ...differing }));
    expect(after).not.toBe(before);
    expect(after.loads).toHaveLength(1);
  });

  test("pushes the oldest out where there are too many", () => {
    const hosts = Array.from(
      { length: MAX_LOADS + 5 },
      (_, n) => `h${n}.example.com`,
    );
    const { loads } = recorded(
      ...hosts.map((host) => ({ url: `https://${host}/` })),
    );
    expect(loads.map(({ host }) => host)).toEqual(hosts.slice(5));
  });
});

test("upgrades are kept once for each host, and bounded", () => {
  const hosts = Array.from(
    { length: MAX_UPGRADES + 2 },
    (_, n) => `h${n}.example.com`,
  );
  const log = [...hosts, "h5.example.com"].reduce<LoadLog>(
    (before, host, at) => recordUpgrade(before, { host, at }),
    EMPTY_LOADS,
  );
  expect(log.upgrades).toHaveLength(MAX_UPGRADES);
  expect(log.upgrades.at(-1)).toEqual({
    host: "h5.example.com",
    at: hosts.length,
  });
  expect(
    log.upgrades.filter(({ host }) => host === "h5.example.com"),
  ).toHaveLength(1);
});

describe("what was stored", () => {
  test("comes back as it was", () => {
    const log = recordUpgrade(recorded(AT_SHOP), {
      host: "a.example.com",
      at: NOW,
    });
    expect(parseLoadLog(structuredClone(log))).toEqual(log);
  });

  test("is left out where it is no load", () => {
    const good = seenLoad("shop.example.com");
    const bad = [
      null,
      "load",
      { ...good, host: 1 },
      { ...good, at: "now" },
      { ...good, at: Infinity },
      { ...good, aheadMs: "0" },
      { ...good, isSecure: undefined },
      { ...good, exception: 3 },
      { ...good, certificate: {} },
      { ...good, certificate: { ...good.certificate, isBuiltInRoot: false } },
      { ...good, certificate: { ...good.certificate, notAfter: NaN } },
    ];
    const upgrades = [{ host: "a", at: 1 }, { host: "a" }, 7];
    expect(parseLoadLog({ loads: [...bad, good], upgrades })).toEqual({
      loads: [good],
      upgrades: [{ host: "a", at: 1 }],
    });
  });

  test("makes an empty log where it is junk, whatever the junk", () => {
    const random = chance(4);
    for (let round = 0; round < 200; round++) {
      const junk = (): unknown =>
        random.oneOf([
          null,
          undefined,
          1,
          "x",
          [],
          {},
          true,
          [[]],
          { loads: 1 },
          NaN,
        ]);
      const log = parseLoadLog({ loads: junk(), upgrades: [junk(), junk()] });
      expect(log).toEqual(EMPTY_LOADS);
      expect(parseLoadLog(junk())).toEqual(EMPTY_LOADS);
    }
  });
});
