// What the reader may choose: junk becomes the default, and an unfit address is refused with a reason.
import { describe, expect, test } from "@jest/globals";
import {
  DEFAULT_OPTIONS,
  parseOptions,
  whyNotAddress,
  type AddressField,
} from "../../../src/core/stored/options.js";

test("by default nothing is remembered", () => {
  expect(DEFAULT_OPTIONS.remembers).toBe(false);
});

test("the default addresses are such as may be chosen", () => {
  expect(parseOptions(DEFAULT_OPTIONS)).toEqual(DEFAULT_OPTIONS);
});

test.each([
  [undefined],
  [null],
  ["x"],
  [[]],
  [{ remembers: "yes", references: "https://a.example/", portal: 1 }],
  [{ references: ["http://a.example/", null], portal: "https://a.example/" }],
  [{ references: [] }],
])("of junk the defaults come: %j", (stored) => {
  expect(parseOptions(stored)).toEqual(DEFAULT_OPTIONS);
});

test("what can be understood beside junk is kept", () => {
  expect(
    parseOptions({
      remembers: true,
      references: [7, "https://b.example:8443/x?y"],
      portal: "http://c.example/",
      more: 1,
    }),
  ).toEqual({
    remembers: true,
    references: [DEFAULT_OPTIONS.references[0], "https://b.example:8443/x?y"],
    portal: "http://c.example/",
  });
});

describe("an address", () => {
  test.each<[AddressField, string]>([
    ["reference-1", "https://www.mozilla.org/"],
    ["reference-2", "https://[::1]:8443/path"],
    ["portal", "http://192.0.2.7/success.txt?ipv4"],
  ])("may be chosen as %s: %s", (field, address) => {
    expect(whyNotAddress(field, address)).toBeNull();
  });

  test.each<[AddressField, string, string]>([
    ["reference-1", "http://www.mozilla.org/", "options_address_not_https"],
    ["reference-2", "javascript:alert(1)", "options_address_not_https"],
    [
      "reference-1",
      "https://me:secret@a.example/",
      "options_address_not_https",
    ],
    ["reference-1", "https://a.example", "options_address_not_https"],
    ["reference-1", "https://a.example/ b", "options_address_not_https"],
    ["reference-1", "https://a.example/#top", "options_address_not_https"],
    ["reference-1", "", "options_address_not_https"],
    ["portal", "https://a.example/", "options_address_not_http"],
    ["portal", "file:///etc/hosts", "options_address_not_http"],
    [
      "portal",
      `http://a.example/${"x".repeat(500)}`,
      "options_address_too_long",
    ],
  ])("may not be chosen as %s: %s", (field, address, why) => {
    expect(whyNotAddress(field, address)?.key).toBe(why);
  });
});
