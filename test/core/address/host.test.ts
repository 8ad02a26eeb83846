// Text from outside, made fit for people: both forms of a name, nothing invisible in it, and whom strangers may be asked about.
import { describe, expect, test } from "@jest/globals";
import {
  hostForPeople,
  isPublicName,
  visible,
} from "../../../src/core/address/host.js";

describe("a host for people", () => {
  test("is the name itself where there is one form of it", () => {
    expect(hostForPeople({ ascii: "shop.example", unicode: null })).toBe(
      "shop.example",
    );
  });

  test("has both forms where they differ, the readable one first", () => {
    expect(
      hostForPeople({
        ascii: "xn--wgv71a119e.example",
        unicode: "日本語.example",
      }),
    ).toBe("日本語.example (xn--wgv71a119e.example)");
  });
});

describe("visible text", () => {
  test.each([
    ["\u202E", "U+202E"],
    ["\u0000", "U+0000"],
    ["\u001B", "U+001B"],
    ["\u007F", "U+007F"],
    ["\u00AD", "U+00AD"],
    ["\u200B", "U+200B"],
    ["\u2028", "U+2028"],
    ["\u2029", "U+2029"],
    ["\u2068", "U+2068"],
    ["\u2069", "U+2069"],
    ["\uFEFF", "U+FEFF"],
    ["\u{E0041}", "U+E0041"],
    ["\u3164", "U+3164"],
    ["\u115F", "U+115F"],
    ["\u1160", "U+1160"],
    ["\u2800", "U+2800"],
    ["\u034F", "U+034F"],
    ["\u17B4", "U+17B4"],
    ["\u180B", "U+180B"],
    ["\uFE00", "U+FE00"],
    ["\uFE0F", "U+FE0F"],
    ["\uFFA0", "U+FFA0"],
    ["\u200D", "U+200D"],
    ["\u{E0100}", "U+E0100"],
    ["\u{1D173}", "U+1D173"],
  ])("shows %j as %s", (invisible, shown) => {
    expect(visible(`a${invisible}b${invisible}`)).toBe(`a${shown}b${shown}`);
  });

  test.each([
    "",
    "shop.example",
    "日本語",
    "é",
    "<b>`[x]`</b>",
    "مثال",
    "👩",
    "❤️ Ad Blocker",
    "👩🏽‍💻",
    "🏳️‍🌈",
  ])("leaves %j as it is", (text) => {
    expect(visible(text)).toBe(text);
  });
});

test("beside an emoji only what makes one picture of it stays", () => {
  expect(visible("❤\uFE0F\uFE0F")).toBe("❤\uFE0FU+FE0F");
  expect(visible("👩\u200Da")).toBe("👩U+200Da");
  expect(visible("\u{1F3F4}\u{E0067}\u{E007F}")).toBe("🏴U+E0067U+E007F");
});

test("no character that fonts ignore gets through, alone or doubled", () => {
  const ignored = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (ignored.test(character)) {
      expect(visible(`a${character}${character}b`)).not.toMatch(ignored);
    }
  }
});

describe("a name that strangers may be asked about", () => {
  test.each([
    "mozilla.org",
    "www.mozilla.org",
    "www.mozilla.org.",
    "WWW.Mozilla.ORG",
    "a-b.co.uk",
    "xn--wgv71a119e.xn--zckzah-1a.jp",
    "xn--e1afmkfd.xn--p1ai",
    "1.fr",
    "localhost.com",
    "corp.mozilla.org",
    "home.mozilla.org",
    "mylocal.io",
  ])("is %s", (name) => {
    expect(isPublicName(name)).toBe(true);
  });

  test.each([
    "",
    ".",
    "localhost",
    "router",
    "router.local",
    "ROUTER.LOCAL",
    "router.local.",
    "wiki.corp",
    "wiki.internal",
    "wiki.intranet",
    "nas.lan",
    "nas.home",
    "nas.home.arpa",
    "nas.private",
    "nas.localdomain",
    "shop.example",
    "shop.test",
    "shop.invalid",
    "app.localhost",
    "abcdefghij.onion",
    "name.alt",
    "127.0.0.1",
    "192.168.0.1",
    "8.8.8.8",
    "[::1]",
    "[2606:4700::1111]",
    "2606:4700::1111",
    "mozilla.org:8443",
    "mozilla.org/path",
    "a.b c.org",
    "mozilla..org",
    "mozilla.org?d=x",
    "日本語.jp",
  ])("is not '%s'", (name) => {
    expect(isPublicName(name)).toBe(false);
  });
});
