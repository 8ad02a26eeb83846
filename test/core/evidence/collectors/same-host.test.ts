// What was seen of the failing host itself: loads, exceptions, and Firefox taking it to https.
import { describe, expect, test } from "@jest/globals";
import {
  exception,
  loadedBefore,
  upgrade,
} from "../../../../src/core/evidence/collectors/same-host.js";
import { known, unknown } from "../../../../src/core/fact.js";
import { loadOf, logOf, MINUTE, NOW } from "../../../support/evidence.js";
import { failureOf } from "../../../support/failures.js";

const FAILING = failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
  url: "https://nas.example.com:8443/",
  firstAt: NOW,
  at: NOW,
});
const LOADED = logOf(loadOf("nas.example.com"), loadOf("news.example.org"));
const EXCEPTED = logOf(loadOf("nas.example.com", { exception: "trust_error" }));

describe("that the host loaded before", () => {
  test("is known with its time", () => {
    expect(loadedBefore(LOADED, FAILING)).toEqual(known({ at: NOW - MINUTE }));
  });

  test.each([
    ["it did not", logOf(loadOf("www.nas.example.com"))],
    ["it did past an exception only", EXCEPTED],
    ["it did over http", logOf(loadOf("nas.example.com", { isSecure: false }))],
  ])("is unknown where %s", (_, log) => {
    expect(loadedBefore(log, FAILING)).toEqual(unknown("not-observed"));
  });

  test.each([true, null])(
    "is not asked in a private window, but told where it is known: %p",
    (isPrivate) => {
      const failing = { ...FAILING, isPrivate };
      expect(loadedBefore(logOf(), failing)).toEqual(unknown("private"));
      expect(loadedBefore(LOADED, failing)).toMatchObject({ known: true });
    },
  );
});

describe("an exception", () => {
  test("is known by the kind of error", () => {
    expect(exception(EXCEPTED, FAILING)).toEqual(known("trust_error"));
  });

  test("is unknown where the latest load needed none", () => {
    expect(exception(LOADED, FAILING)).toEqual(unknown("not-observed"));
    expect(exception(LOADED, { ...FAILING, isPrivate: true })).toEqual(
      unknown("private"),
    );
  });
});

describe("an upgrade to https", () => {
  const upgradedAt = (at: number, host = "nas.example.com") => ({
    loads: [],
    upgrades: [{ host, at }],
  });

  test.each([
    ["just before the failure", upgradedAt(NOW - 2_000), FAILING],
    [
      "just before it first failed",
      upgradedAt(NOW - 2_000),
      { ...FAILING, at: NOW + 5 * MINUTE },
    ],
  ])("is known %s", (_, log, failing) => {
    expect(upgrade(log, failing)).toEqual(known(true));
  });

  test.each([
    ["it was long ago", upgradedAt(NOW - 5 * MINUTE), FAILING],
    ["it was another host", upgradedAt(NOW, "news.example.org"), FAILING],
    ["there was none", logOf(), FAILING],
    [
      "the address is http",
      upgradedAt(NOW),
      { ...FAILING, url: "http://nas.example.com/" },
    ],
  ])("is known not to be where %s", (_, log, failing) => {
    expect(upgrade(log, failing)).toEqual(known(false));
  });

  test("is unknown in a private window", () => {
    expect(upgrade(logOf(), { ...FAILING, isPrivate: null })).toEqual(
      unknown("private"),
    );
  });
});
