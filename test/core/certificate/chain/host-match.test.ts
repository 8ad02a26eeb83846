// Which hosts a certificate is valid for, and what may be offered where it is not.
import { describe, expect, test } from "@jest/globals";
import type { AlternativeNames } from "../../../../src/core/certificate/fields/certificate.js";
import { matchHost } from "../../../../src/core/certificate/chain/host-match.js";

const names = (...all: readonly string[]): AlternativeNames => ({
  dns: all.filter((name) => !/^[\d.]+$|:/.test(name)),
  ips: all.filter((name) => /^[\d.]+$|:/.test(name)),
  others: [],
});

describe("a host is covered", () => {
  test.each([
    ["www.example.org", "www.example.org"],
    ["WWW.Example.org.", "www.example.ORG"],
    ["a.example.org", "*.example.org"],
    ["xn--wgv71a119e.example", "xn--wgv71a119e.example"],
    ["日本語.example", "xn--wgv71a119e.example"],
    ["192.0.2.1", "192.0.2.1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["2001:db8::1", "2001:db8::1"],
    ["localhost", "localhost"],
    ["a_b.example.org", "*.example.org"],
  ])("%s by %s", (host, name) => {
    expect(matchHost(names("other.example", name), host)).toEqual({
      kind: "covered",
      by: expect.stringMatching(
        new RegExp(`^${name.replace(/[*.]/g, "\\$&")}$`, "i"),
      ),
    });
  });
});

describe("a host is not covered", () => {
  test.each([
    ["example.org", "*.example.org"],
    ["a.b.example.org", "*.example.org"],
    [".example.org", "*.example.org"],
    ["example.org", "*.org"],
    ["foo.example.org", "f*.example.org"],
    ["foo.example.org", "*oo.example.org"],
    ["a.example.org", "a.*.org"],
    ["a.b.org", "*.*.org"],
    ["www.example.org", "*"],
    ["www.example.org", "www.example.org."],
    ["www.example.org", "www.example.org\0.evil.example"],
    ["192.0.2.1", "*.0.2.1"],
    ["192.0.2.1", "192.0.2.2"],
    ["2001:db8::1", "2001:db8::2"],
    ["evilexample.org", "example.org"],
    ["example.org.evil.example", "example.org"],
  ])("%s by %s", (host, name) => {
    expect(matchHost(names(name, "other.example"), host).kind).toBe(
      "not-covered",
    );
  });

  test("by an address that stands among the names", () => {
    const asName: AlternativeNames = {
      dns: ["192.0.2.1"],
      ips: [],
      others: [],
    };
    expect(matchHost(asName, "192.0.2.1").kind).toBe("not-covered");
  });

  test.each([
    [null],
    [names()],
    [{ dns: [], ips: [], others: ["email:a@example.org"] }],
  ])("by no names at all %#", (none) => {
    expect(matchHost(none, "example.org")).toEqual({ kind: "no-names" });
  });
});

describe("offers the twin", () => {
  test.each([
    ["www.example.org", "example.org"],
    ["example.org", "www.example.org"],
  ])("of %s, where it is covered", (host, twin) => {
    expect(matchHost(names(twin), host)).toMatchObject({ twin });
    expect(matchHost(names("mail.example.org"), host)).toMatchObject({
      twin: null,
    });
  });

  test("where a wildcard covers it", () => {
    expect(matchHost(names("*.example.org"), "example.org")).toMatchObject({
      twin: "www.example.org",
    });
  });

  test("and nothing else: other names may be somebody else's", () => {
    expect(
      matchHost(names("shop.example.org", "example.com"), "www.example.org"),
    ).toMatchObject({ twin: null });
    expect(matchHost(names("org"), "www.org")).toMatchObject({ twin: null });
  });
});

describe("marks the nearest name", () => {
  test("by what it shares", () => {
    const all = names(
      "example.com",
      "www.example.org",
      "mail.example.org",
      "mail.example.net",
    );
    expect(matchHost(all, "mial.example.org")).toMatchObject({
      nearest: "mail.example.org",
    });
  });

  test("unless it shares no more than the top", () => {
    expect(matchHost(names("a.org", "b.org"), "example.org")).toMatchObject({
      nearest: null,
    });
  });
});
