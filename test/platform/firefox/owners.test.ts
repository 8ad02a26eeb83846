// Whose a host is: by Firefox's own list where it has one for extensions, and not at all without.
import { expect, test } from "@jest/globals";
import { fresh, startFirefox } from "../../support/extension.js";

const owners = async (publicSuffix?: unknown) => {
  const firefox = startFirefox();
  Object.assign(firefox.browser, { publicSuffix });
  return fresh(() => import("../../../src/platform/firefox/surroundings.js"));
};

test("nothing is said by a Firefox without the list", async () => {
  const { domainOf } = await owners();
  expect(domainOf("www.example.co.jp")).toBeNull();
});

test("Firefox’s word is taken, and its refusal is no error", async () => {
  const { domainOf } = await owners({
    getDomain: (host: string) => {
      if (host === "*") throw new Error("Invalid hostname: *");
      return host === "printer.lan" ? null : "example.co.jp";
    },
  });
  expect(domainOf("www.example.co.jp")).toBe("example.co.jp");
  expect(domainOf("printer.lan")).toBeNull();
  expect(domainOf("*")).toBeNull();
});
