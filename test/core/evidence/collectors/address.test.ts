// Kinds of addresses, ports, twins with and without www, and names that were meant.
import { describe, expect, test } from "@jest/globals";
import { address } from "../../../../src/core/evidence/collectors/address.js";
import type { FactValues } from "../../../../src/core/evidence/evidence.js";
import { hostOf } from "../../../../src/core/address/host-of.js";
import { loadOf, logOf } from "../../../support/evidence.js";

const NOTHING_LOADED = logOf();

const addressOf = (
  url: string,
  log = NOTHING_LOADED,
): FactValues["address"] => {
  const fact = address(log, { url, host: hostOf(url) });
  if (!fact.known) {
    throw new Error("The address is always known");
  }
  return fact.value;
};

test.each([
  ["https://www.example.com/", "public"],
  ["https://xn--wgv71a119e.jp/", "public"],
  ["https://192.168.1.1/", "ipv4"],
  ["https://[2001:db8::1]:8443/", "ipv6"],
  ["https://localhost:3000/", "localhost"],
  ["https://app.localhost/", "localhost"],
  ["https://nas.local/", "private-name"],
  ["https://wiki.corp.internal/", "private-name"],
  ["https://printer/", "private-name"],
])("%s is %s", (url, kind) => {
  expect(addressOf(url).kind).toBe(kind);
});

test.each([
  ["https://example.com/", null],
  ["https://example.com:443/", null],
  ["http://example.com:80/", null],
  ["http://example.com:443/", 443],
  ["https://example.com:8443/a:9", 8443],
  ["https://[::1]:444/", 444],
  ["https://[::1]/", null],
  ["https://user:123@example.com/", null],
])("%s has the port %p", (url, port) => {
  expect(addressOf(url).port).toBe(port);
});

test.each([
  ["https://www.example.com/", "example.com"],
  ["https://example.com/", "www.example.com"],
  ["https://shop.example.co.jp/", "www.shop.example.co.jp"],
  ["https://a.b.shop.example.co.jp/", null],
  ["https://www.com/", null],
  ["https://printer/", null],
  ["https://192.168.1.1/", null],
  ["https://localhost/", null],
])("%s has the twin %p", (url, twin) => {
  expect(addressOf(url).twin).toBe(twin);
});

describe("a name that was meant", () => {
  test.each([
    ["one letter replaced", "https://www.rakuteb.co.jp/", "rakuten.co.jp"],
    ["one left out", "https://wikipdia.org/", "wikipedia.org"],
    ["one doubled", "https://googlle.com/", "google.com"],
    ["one put in", "https://githubb.com/", "github.com"],
    ["two swapped", "https://www.yuotube.com/", "youtube.com"],
    ["the last one replaced", "https://yahoi.co.jp/", "yahoo.co.jp"],
  ])("is found with %s", (_, url, meant) => {
    expect(addressOf(url).resembles).toBe(meant);
  });

  test("is found among the sites that loaded", () => {
    const log = logOf(loadOf("www.kaiyo-bank.co.jp"));
    expect(addressOf("https://www.kaiyo-bnak.co.jp/", log).resembles).toBe(
      "www.kaiyo-bank.co.jp",
    );
  });

  test.each([
    ["is the name itself", "https://www.google.com/"],
    ["is another name", "https://example.com/"],
    ["is two slips away", "https://gogle.co.jo/"],
    ["has another ending", "https://google.net/"],
    ["is a subdomain", "https://mail.gogle.com/"],
    ["has few letters", "https://bing.com/"],
    ["is private", "https://gogle.test/"],
  ])("is not there where it %s", (_, url) => {
    expect(addressOf(url).resembles).toBeNull();
  });

  test("is not looked for where the site itself has loaded", () => {
    const log = logOf(loadOf("rakutem.co.jp"));
    expect(addressOf("https://rakutem.co.jp/", log).resembles).toBeNull();
  });

  test.each([
    ["is short", "mal.example.com", {}, "https://mail.example.com/"],
    [
      "loaded past an exception",
      "kaiyo.example.com",
      { exception: "trust_error" },
      "https://kaiyoo.example.com/",
    ],
    [
      "loaded over http",
      "kaiyo.example.com",
      { isSecure: false },
      "https://kaiyoo.example.com/",
    ],
    [
      "is one of many servers",
      "news2.example.com",
      {},
      "https://news3.example.com/",
    ],
    [
      "is one of many servers",
      "newss.example.com",
      {},
      "https://newss3.example.com/",
    ],
    [
      "has a digit for a letter, as forgers write",
      "ka1yo.example.com",
      {},
      "https://kaiyo.example.com/",
    ],
    ["is private", "kaiyo.internal", {}, "https://kaiyoo.internal/"],
  ])("is not taken from a site that %s: %s", (_, host, differing, url) => {
    const log = logOf(loadOf(host, differing));
    expect(addressOf(url, log).resembles).toBeNull();
  });
});
