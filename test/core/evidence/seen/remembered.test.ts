// What the memory of good certificates says about a failure, and that it says nothing where it is off or the window is private.
import { describe, expect, test } from "@jest/globals";
import { changedIssuers } from "../../../../src/core/evidence/collectors/changed-issuers.js";
import type { Interceptor } from "../../../../src/core/evidence/evidence.js";
import { lastGood } from "../../../../src/core/evidence/collectors/last-good.js";
import { unknown } from "../../../../src/core/fact.js";
import {
  withLoad,
  type Memory,
} from "../../../../src/core/evidence/seen/memory.js";
import { failureOf } from "../../../support/failures.js";
import { DAY, LOADED_AT, loadOf } from "../../../support/loads.js";

const SHIELD: Interceptor = { name: "Shield", kind: "antivirus" };
const interceptorOf = (issuerText: string): Interceptor | null =>
  issuerText.includes("Shield") ? SHIELD : null;
const BY_SHIELD = {
  issuer: "Shield Root",
  issuerText: "CN=Shield Root,O=Shield Ltd",
  fingerprint: "BB:02",
};

const failing = (differing: Parameters<typeof failureOf>[1] = {}) =>
  failureOf("SEC_ERROR_EXPIRED_CERTIFICATE", {
    at: LOADED_AT + DAY / 2,
    ...differing,
  });

describe("the last good certificate", () => {
  const memory = withLoad({}, loadOf());

  test("is known of a host that loaded", () => {
    expect(lastGood(memory, failing())).toEqual({
      known: true,
      value: {
        at: LOADED_AT,
        issuer: "R12",
        isBuiltInRoot: null,
        notBefore: LOADED_AT - 30 * DAY,
        notAfter: LOADED_AT + 60 * DAY,
        fingerprint: "AA:01",
      },
    });
  });

  test.each([
    ["switched-off", null, {}],
    ["private", memory, { isPrivate: true }],
    ["private", memory, { isPrivate: null }],
    ["not-observed", memory, { url: "https://other.example/" }],
    ["not-observed", memory, { url: "https://shop.example:8443/" }],
    ["not-observed", memory, { url: "about:blank" }],
  ] as const)("is else unknown: %s", (because, seen, differing) => {
    expect(lastGood(seen, failing(differing))).toEqual(unknown(because));
  });
});

describe("issuers that changed", () => {
  const changedOn = (
    hosts: readonly string[],
    at: number,
    certificate: Parameters<typeof loadOf>[0],
    memory: Memory = {},
  ): Memory =>
    hosts.reduce(
      (so, host) =>
        withLoad(
          withLoad(so, loadOf({ url: `https://${host}/`, at: at - DAY })),
          loadOf({ url: `https://${host}/`, at, ...certificate }),
        ),
      memory,
    );
  const TWO = ["a.example", "b.example"];
  const toShield = { certificate: BY_SHIELD };
  const tell = (memory: Memory | null, differing = {}) =>
    changedIssuers(memory, failing(differing), interceptorOf);

  test("are counted for the issuer that has most, with its name as an interceptor", () => {
    const other = {
      certificate: {
        issuer: "X1",
        issuerText: "CN=X1,O=Another CA",
        fingerprint: "CC:03",
      },
    };
    const memory = changedOn(
      ["c.example"],
      LOADED_AT,
      other,
      changedOn(TWO, LOADED_AT, toShield),
    );
    expect(tell(memory)).toEqual({
      known: true,
      value: { hosts: 2, issuer: "Shield Root", interceptor: SHIELD },
    });
  });

  test("longer ago than a day do not count", () => {
    expect(tell(changedOn(TWO, LOADED_AT - DAY, toShield))).toEqual(
      unknown("not-observed"),
    );
  });

  test("to a root that Firefox has built in are the sites' own choice", () => {
    const builtIn = { ...BY_SHIELD, isBuiltInRoot: true } as const;
    expect(tell(changedOn(TWO, LOADED_AT, { certificate: builtIn }))).toEqual(
      unknown("not-observed"),
    );
  });

  test("of sites that are new say nothing", () => {
    expect(tell(withLoad({}, loadOf(toShield)))).toEqual(
      unknown("not-observed"),
    );
  });

  test("are unknown where nothing is remembered, and not told in private windows", () => {
    expect(tell(null)).toEqual(unknown("switched-off"));
    expect(
      tell(changedOn(TWO, LOADED_AT, toShield), { isPrivate: true }),
    ).toEqual(unknown("private"));
  });
});
