// Where steps send people outside: nobody is asked about an intranet's name, nor about a part of a page.
import { expect, test } from "@jest/globals";
import { siteLinks } from "../../../src/core/steps/site-links.js";

const idsOf = (
  action: Parameters<typeof siteLinks>[0],
  host: string | null,
): readonly string[] => siteLinks(action, host).map(({ id }) => id);

test("a public site is looked up by its name", () => {
  expect(
    (["open-ssl-labs", "open-crt-sh"] as const).map((action) =>
      siteLinks(action, "shop.com").map(({ url }) => url),
    ),
  ).toEqual([
    ["https://www.ssllabs.com/ssltest/analyze.html?d=shop.com"],
    ["https://crt.sh/?q=shop.com"],
  ]);
  expect(idsOf("open-ca-status", "shop.com")).toEqual([
    "open-ca-status-let-s-encrypt",
    "open-ca-status-digicert",
    "open-ca-status-sectigo",
  ]);
});

test.each(["fritz.box", "10.0.0.1", "intranet", null])(
  "%s is looked up nowhere",
  (host) => {
    for (const action of [
      "open-ssl-labs",
      "open-crt-sh",
      "open-ca-status",
    ] as const) {
      expect(idsOf(action, host)).toEqual([]);
    }
  },
);

test("the network's login is no question about a site", () => {
  expect(idsOf("open-portal", null)).toEqual(["open-portal"]);
  expect(idsOf("reload-page", "shop.com")).toEqual([]);
  expect(idsOf(null, "shop.com")).toEqual([]);
});
