// The mark on the toolbar button: there for what TLS broke, and quiet about what it did not.
import { expect, test } from "@jest/globals";
import { badgeFor } from "../../../src/core/view/badge.js";
import { failureOf, UNRECOGNISED } from "../../support/failures.js";

const TLS = failureOf("SEC_ERROR_UNKNOWN_ISSUER");
const NETWORK = failureOf("NS_ERROR_CONNECTION_REFUSED");
const UNKNOWN = failureOf(UNRECOGNISED);

test.each([
  ["TLS", TLS, "error"],
  ["the network", NETWORK, "network"],
  ["nobody knows what", UNKNOWN, "error"],
])("a page that failed because of %s has a mark", (_, failure, kind) => {
  expect(badgeFor({ kind: "failed", failure, parts: [], recent: [] })).toEqual({
    kind,
    failure,
  });
});

test("failed parts are counted, without those that the network lacks", () => {
  const parts = [TLS, NETWORK, UNKNOWN, NETWORK];
  expect(badgeFor({ kind: "parts-failed", parts, recent: [] })).toEqual({
    kind: "parts",
    count: 2,
  });
});

test("parts that only the network lacks leave no mark", () => {
  const parts = [NETWORK, NETWORK];
  expect(badgeFor({ kind: "parts-failed", parts, recent: [] })).toEqual({
    kind: "none",
  });
});

test("earlier failures leave no mark", () => {
  expect(badgeFor({ kind: "fine", recent: [TLS] })).toEqual({ kind: "none" });
});

test("a tab of which nothing is known has no mark", () => {
  expect(badgeFor({ kind: "unwatched" })).toEqual({ kind: "none" });
});
