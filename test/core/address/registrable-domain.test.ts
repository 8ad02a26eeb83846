// The domain that somebody registered, for all the ways in which countries and addresses have them.
import { describe, expect, test } from "@jest/globals";
import { registrableDomain } from "../../../src/core/address/registrable-domain.js";

describe("the domain that somebody registered", () => {
  test.each([
    ["example.com", "example.com"],
    ["www.example.com", "example.com"],
    ["a.b.c.Example.COM.", "example.com"],
    ["shop.example.de", "example.de"],
    ["www.example.co.jp", "example.co.jp"],
    ["www.u-tokyo.ac.jp", "u-tokyo.ac.jp"],
    ["mail.city.lg.jp", "city.lg.jp"],
    ["x.y.example.or.jp", "example.or.jp"],
    ["a.example.com.au", "example.com.au"],
    ["a.example.org.uk", "example.org.uk"],
    ["www.xn--wgv71a119e.jp", "xn--wgv71a119e.jp"],
  ])("of %s is %s", (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  test("is asked for by every host of one owner with one answer", () => {
    const hosts = Array.from({ length: 50 }, (_, n) => `h${n}.example.co.uk`);
    expect(new Set(hosts.map(registrableDomain)).size).toBe(1);
  });

  test("keeps owners below a country's generic label apart", () => {
    expect(registrableDomain("a.one.co.jp")).not.toBe(
      registrableDomain("a.two.co.jp"),
    );
  });

  test("takes a generic word below no country for an owner's name", () => {
    expect(registrableDomain("www.go.com")).toBe("go.com");
    expect(registrableDomain("a.b.co.example")).toBe("co.example");
  });

  test.each(["127.0.0.1", "192.168.1.1", "[2001:db8::1]", "localhost", "nas"])(
    "lets %s stand for itself",
    (host) => {
      expect(registrableDomain(host)).toBe(host);
    },
  );

  test.each(["", ".", "..", "co.jp", "jp", "a..b"])("copes with %j", (host) => {
    expect(host.toLowerCase()).toContain(registrableDomain(host));
  });

  test("of a domain is that domain again", () => {
    for (const host of ["a.b.co.jp", "x.y.example.com", "10.0.0.1", "nas"]) {
      const domain = registrableDomain(host);
      expect(registrableDomain(domain)).toBe(domain);
    }
  });
});
