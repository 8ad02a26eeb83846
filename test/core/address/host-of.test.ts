// The host in an address: the part that people must be able to trust with their eyes.
import { expect, test } from "@jest/globals";
import { hostOf } from "../../../src/core/address/host-of.js";

test.each([
  ["https://shop.example/basket?a=b#c", "shop.example"],
  ["https://shop.example", "shop.example"],
  ["https://shop.example?https://evil.example/", "shop.example"],
  ["https://shop.example#@evil.example/", "shop.example"],
  ["https://shop.example:8443/", "shop.example"],
  ["https://me:secret@shop.example/", "shop.example"],
  ["https://bank.example@evil.example/", "evil.example"],
  ["https://bank.example:443@evil.example:8443/x@y", "evil.example"],
  ["wss://live.example/socket", "live.example"],
  ["HTTPS://shop.example/", "shop.example"],
  ["https://192.0.2.7:8443/", "192.0.2.7"],
  ["https://[2001:db8::1]/", "[2001:db8::1]"],
  ["https://[2001:db8::1]:8443/", "[2001:db8::1]"],
  ["https://me@[::1]:8443/", "[::1]"],
  ["https://localhost/", "localhost"],
])("of %s is %s", (url, ascii) => {
  expect(hostOf(url)).toEqual({ ascii, unicode: null });
});

test("of an international address is also as people write it", () => {
  expect(hostOf("https://xn--wgv71a119e.example:444/")).toEqual({
    ascii: "xn--wgv71a119e.example",
    unicode: "日本語.example",
  });
});

test("of an international address is written out wherever the label stands", () => {
  expect(hostOf("https://shop.xn--p1ai/").unicode).toBe("shop.рф");
});

test.each([
  "https://xn--google-.example/",
  "https://xn--\u{1F600}.example/",
  "https://xn--99999999999.example/",
  "https://xn--.example/",
])("of %s, which is no valid name, is only as the address has it", (url) => {
  expect(hostOf(url)).toEqual({
    ascii: url.slice("https://".length, -1),
    unicode: null,
  });
});

test("of a name that merely contains xn-- is as it is", () => {
  expect(hostOf("https://axn--b.example/").unicode).toBeNull();
});

test.each([
  ["https://a\u202Emoc.example/", "aU+202Emoc.example"],
  ["https://a\u0000b.example/", "aU+0000b.example"],
  ["https://a\u200Bb.example/", "aU+200Bb.example"],
  ["https://a\u2066b\u2069.example/", "aU+2066bU+2069.example"],
  ["https://a\u2028b.example/", "aU+2028b.example"],
])("of %j shows what would be invisible", (url, ascii) => {
  expect(hostOf(url).ascii).toBe(ascii);
});

test("shows what would be invisible after decoding, too", () => {
  // Punycode of "gro\u202E.example": a valid encoding of a name that no registry would give.
  const { ascii, unicode } = hostOf("https://xn--gro-7q0a.example/");
  expect(ascii).toBe("xn--gro-7q0a.example");
  expect(unicode).toBe("groU+202E.example");
});

test.each(["", "about:blank", "nonsense", "//shop.example/"])(
  "of '%s', which has none, is the address itself",
  (url) => {
    expect(hostOf(url)).toEqual({ ascii: url, unicode: null });
  },
);

test("of a long text that is no address is its beginning", () => {
  expect(hostOf("x".repeat(5_000)).ascii).toBe("x".repeat(100));
});
