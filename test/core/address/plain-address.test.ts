// Addresses with less in them: neither passwords nor tokens are recorded, kept or passed on.
import { expect, test } from "@jest/globals";
import { hostOf } from "../../../src/core/address/host-of.js";
import {
  originOf,
  plainAddress,
  withoutQuery,
} from "../../../src/core/address/plain-address.js";

const FULL =
  "https://alice:s3@cret@shop.example:8443/a/b?token=SECRET#access_token=XYZ";

test.each([
  [FULL, "https://shop.example:8443/a/b?token=SECRET"],
  [`view-source:${FULL}`, "https://shop.example:8443/a/b?token=SECRET"],
  ["https://shop.example/@a:b@c", "https://shop.example/@a:b@c"],
  ["https://shop.example?a=b@c", "https://shop.example?a=b@c"],
  ["about:blank#x", "about:blank"],
  ["", ""],
])("%s is recorded as %s", (url, plain) => {
  expect(plainAddress(url)).toBe(plain);
  expect(plainAddress(plain)).toBe(plain);
});

test("on the disk it has no query, and handed on it is the origin alone", () => {
  expect(withoutQuery(FULL)).toBe("https://shop.example:8443/a/b");
  expect(originOf(FULL)).toBe("https://shop.example:8443");
  expect(originOf("HTTPS://A:B@Shop.Example?x")).toBe("https://shop.example");
});

test("its host is what stands behind the last @", () => {
  expect(hostOf(FULL).ascii).toBe("shop.example");
});
