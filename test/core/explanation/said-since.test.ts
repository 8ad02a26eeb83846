// What is remembered of a page stands beside what failed, and is said first.
import { describe, expect, test } from "@jest/globals";
import {
  NO_EVIDENCE,
  type SinceGood,
} from "../../../src/core/evidence/evidence.js";
import { explain } from "../../../src/core/explanation/explanation.js";
import { saySince } from "../../../src/core/explanation/said-since.js";
import { known } from "../../../src/core/fact.js";
import { DAY, NOW } from "../../cases/case.js";
import { certificateWith } from "../../cases/around.js";
import { failureOf, type KnownError } from "../../support/failures.js";
import { past } from "../../support/walks.js";

const lastGood = known({
  at: NOW - DAY,
  issuer: "R12",
  isBuiltInRoot: true,
  notBefore: NOW - 50 * DAY,
  notAfter: NOW + 40 * DAY,
  fingerprint: "AA:01",
});

test("nothing is said where nothing is remembered", () => {
  expect(saySince(NO_EVIDENCE)).toBeNull();
});

test("without the failing certificate, it says what the last good one was", () => {
  expect(saySince({ ...NO_EVIDENCE, "last-good": lastGood })).toEqual({
    key: "since_seen_body",
    args: {
      end: { day: NOW + 40 * DAY },
      issuer: "R12",
      seen: { day: NOW - DAY },
    },
  });
});

describe.each<[SinceGood, string]>([
  ["same", "since_same_body"],
  ["same-key", "since_same_key_body"],
  ["same-issuer", "since_same_issuer_body"],
  ["other-issuer", "since_other_issuer_body"],
])("a certificate that is %s", (sinceGood, key) => {
  test("is compared by issuer, key and dates", () => {
    const certificate = known(certificateWith({ sinceGood }));
    const said = saySince({
      ...NO_EVIDENCE,
      "last-good": lastGood,
      certificate,
    });
    expect(said?.key).toBe(key);
    expect(said?.args).toMatchObject({
      issuer: "Example Trust CA",
      seen: { day: NOW - DAY },
    });
    expect(said?.args["before"]).toBe(
      sinceGood === "other-issuer" ? "R12" : undefined,
    );
  });
});

test("is not said of what isn’t about a certificate", () => {
  const evidence = { ...NO_EVIDENCE, "last-good": lastGood };
  const since = (name: KnownError) =>
    explain(
      failureOf(name),
      { platform: "win", firefox: 153 },
      past(null, false, evidence),
    ).since;
  expect(since("SEC_ERROR_UNKNOWN_ISSUER")?.key).toBe("since_seen_body");
  expect(since("NS_ERROR_CONNECTION_REFUSED")).toBeNull();
});
