// Which hosts use HSTS: what is preloaded, what was seen, what Firefox told, and what is not known.
import { describe, expect, test } from "@jest/globals";
import {
  hstsOf,
  MAX_HSTS_HOSTS,
  rememberHsts,
  type HstsHosts,
} from "../../src/core/hsts.js";

const YES = { known: true, value: true };
const NO = { known: true, value: false };
const NOT_OBSERVED = { known: false, because: "not-observed" };

const seenWith = (header: string, host = "shop.example"): HstsHosts =>
  rememberHsts({}, host, header, 1_000);

describe("a host uses HSTS", () => {
  test.each(["shop.app", "a.b.dev", "xn--wgv71a119e.zip"])(
    "when its whole top-level domain is preloaded: %s",
    (host) => {
      expect(hstsOf(host, {})).toEqual(YES);
    },
  );

  test("when it was seen to ask for it", () => {
    expect(hstsOf("shop.example", seenWith("max-age=60"))).toEqual(YES);
  });

  test.each(["www.shop.example", "a.b.shop.example"])(
    "when a domain above it asked for its subdomains, too: %s",
    (host) => {
      const seen = seenWith("max-age=60; includeSubDomains");
      expect(hstsOf(host, seen)).toEqual(YES);
    },
  );

  test("when Firefox says so, whatever was seen", () => {
    expect(hstsOf("shop.example", {}, true)).toEqual(YES);
  });
});

describe("a host does not use HSTS", () => {
  test("when Firefox says so, whatever was seen", () => {
    const seen = seenWith("max-age=60");
    expect(hstsOf("shop.example", seen, false)).toEqual(NO);
    expect(hstsOf("shop.app", seen, false)).toEqual(NO);
  });
});

describe("it is not known whether a host uses HSTS", () => {
  test.each([
    "shop.example",
    "app",
    "dev",
    "app.example",
    "shop.myapp",
    "shop.com",
    "",
    "192.0.2.7",
    "[2001:db8::1]",
  ])("when nothing was seen of it: '%s'", (host) => {
    expect(hstsOf(host, {})).toEqual(NOT_OBSERVED);
  });

  test("when a domain above it asked for itself alone", () => {
    const seen = seenWith("max-age=60");
    expect(hstsOf("www.shop.example", seen)).toEqual(NOT_OBSERVED);
  });

  test("when a domain below it asked", () => {
    const seen = seenWith("max-age=60; includeSubDomains", "www.shop.example");
    expect(hstsOf("shop.example", seen)).toEqual(NOT_OBSERVED);
  });

  test("when another host asked whose name ends alike", () => {
    const seen = seenWith("max-age=60; includeSubDomains");
    expect(hstsOf("workshop.example", seen)).toEqual(NOT_OBSERVED);
  });

  test.each(["constructor", "__proto__", "tostring", "a.constructor"])(
    "when it is called like something that every object has: %s",
    (host) => {
      expect(hstsOf(host, {})).toEqual(NOT_OBSERVED);
    },
  );
});

describe("a header is understood", () => {
  const SHORT = { includeSubDomains: false, at: 1_000 };
  const WIDE = { includeSubDomains: true, at: 1_000 };

  test.each([
    ["max-age=31536000", SHORT],
    ['max-age="31536000"', SHORT],
    ["Max-Age=1", SHORT],
    ["  max-age =  5  ", SHORT],
    ["max-age=5;", SHORT],
    ["preload; max-age=5", SHORT],
    ["max-age=5; includeSubDomains", WIDE],
    ["max-age=5;INCLUDESUBDOMAINS;preload", WIDE],
    ["includesubdomains ; max-age=5", WIDE],
    ["max-age=5; notIncludeSubDomains", SHORT],
    ["max-age=5; includeSubDomains2", SHORT],
  ])("%s", (header, entry) => {
    expect(seenWith(header)).toEqual({ "shop.example": entry });
  });
});

describe("a header changes nothing", () => {
  const seen = seenWith("max-age=60");

  test.each([
    "",
    "includeSubDomains",
    "max-age",
    "max-age=",
    "max-age=-1",
    "max-age=soon",
    "max-age=5 6",
    "maximum-max-age=5",
    "\u0000",
  ])("when it cannot be read: '%s'", (header) => {
    expect(rememberHsts(seen, "other.example", header, 2_000)).toBe(seen);
    expect(rememberHsts(seen, "shop.example", header, 2_000)).toBe(seen);
  });

  test.each(["192.0.2.7", "[2001:db8::1]"])(
    "when it comes from an address instead of a name: %s",
    (host) => {
      expect(rememberHsts(seen, host, "max-age=60", 2_000)).toBe(seen);
    },
  );

  test("when it says what is known already", () => {
    expect(rememberHsts(seen, "shop.example", "max-age=99", 2_000)).toBe(seen);
  });

  test("when it takes back what was never asked for", () => {
    expect(rememberHsts(seen, "other.example", "max-age=0", 2_000)).toBe(seen);
  });
});

describe("the hosts that are remembered", () => {
  test.each(["max-age=0", 'max-age="0"', "max-age=0; includeSubDomains"])(
    "lose the one that takes it back: %s",
    (header) => {
      const seen = seenWith("max-age=60; includeSubDomains");
      expect(rememberHsts(seen, "shop.example", header, 2_000)).toEqual({});
    },
  );

  test("follow a host that changes its mind about its subdomains", () => {
    const wide = seenWith("max-age=60; includeSubDomains");
    const narrow = rememberHsts(wide, "shop.example", "max-age=60", 2_000);
    expect(hstsOf("www.shop.example", narrow)).toEqual(NOT_OBSERVED);
    expect(hstsOf("shop.example", narrow)).toEqual(YES);
  });

  test("are at most 200, of which the oldest goes", () => {
    let seen: HstsHosts = {};
    for (let n = 0; n < MAX_HSTS_HOSTS + 2; n++) {
      seen = rememberHsts(seen, `${n}.example`, "max-age=60", 1_000 + n);
    }
    expect(Object.keys(seen)).toHaveLength(200);
    expect(hstsOf("1.example", seen)).toEqual(NOT_OBSERVED);
    expect(hstsOf("2.example", seen)).toEqual(YES);
    expect(hstsOf("201.example", seen)).toEqual(YES);
  });

  test("may include one that is called like something that every object has", () => {
    const seen = seenWith("max-age=60", "__proto__");
    expect(hstsOf("__proto__", seen)).toEqual(YES);
    expect(hstsOf("shop.example", seen)).toEqual(NOT_OBSERVED);
  });
});
