// Which hosts asked for HSTS, by their headers.
import { describe, expect, test } from "@jest/globals";
import {
  learnHsts,
  MAX_HSTS_HOSTS,
  parseHsts,
  usesHsts,
  withHsts,
} from "../../../../src/core/evidence/seen/hsts.js";
import { failureOf } from "../../../support/failures.js";

const HOST = "shop.example";

describe("a header", () => {
  test.each([
    ["max-age=31536000", { [HOST]: false }],
    ["max-age=600; includeSubDomains; preload", { [HOST]: true }],
    ['MAX-AGE="600" ;INCLUDESUBDOMAINS', { [HOST]: true }],
    ["max-age=0", {}],
    ["includeSubDomains", {}],
    ["", {}],
  ])("%j is understood", (header, hosts) => {
    expect(learnHsts({}, HOST, header)).toEqual(hosts);
  });

  test("that takes HSTS back is understood", () => {
    expect(learnHsts({ [HOST]: true }, HOST, "max-age=0")).toEqual({});
  });

  test("that says what is known changes nothing", () => {
    const known = { [HOST]: false };
    expect(learnHsts(known, HOST, "max-age=5")).toBe(known);
  });

  test("of many hosts fills no memory", () => {
    let known = {};
    for (let n = 0; n < MAX_HSTS_HOSTS + 10; n++) {
      known = learnHsts(known, `h${n}.example`, "max-age=5");
    }
    expect(Object.keys(known)).toHaveLength(MAX_HSTS_HOSTS);
    expect(known).toHaveProperty([`h${MAX_HSTS_HOSTS + 9}.example`]);
  });
});

test.each([
  ["shop.example", true],
  ["a.shop.example", false],
  ["nas.local", true],
  ["a.b.nas.local", true],
  ["local", false],
  ["xnas.local", false],
])("%s uses HSTS: %p", (host, is) => {
  expect(usesHsts({ "shop.example": false, "nas.local": true }, host)).toBe(is);
});

test("what Firefox itself told goes before what was seen", () => {
  const failure = failureOf("SEC_ERROR_OCSP_OLD_RESPONSE");
  const known = { [failure.host.ascii]: false };
  expect(withHsts(failure, known).hsts?.value).toBe(true);
  expect(withHsts(failure, {}).hsts).toBeNull();
  const told = { ...failure, hsts: { value: false, at: 1 } };
  expect(withHsts(told, known)).toBe(told);
});

test.each([[undefined], [null], ["x"], [[1]], [{ a: 1, b: "c" }]])(
  "of junk nothing is known: %j",
  (stored) => {
    expect(parseHsts(stored)).toEqual({});
  },
);

test.each(["constructor", "__proto__", "hasOwnProperty", "toString"])(
  "a host called %s is one like any other",
  (host) => {
    expect(usesHsts({}, host)).toBe(false);
    expect(learnHsts({}, host, "max-age=0")).toEqual({});
    const known = learnHsts({}, host, "max-age=9");
    expect(usesHsts(known, host)).toBe(true);
    expect(usesHsts(learnHsts(known, host, "max-age=0"), host)).toBe(false);
  },
);
