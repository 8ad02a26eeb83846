// What became of unrelated hosts: who counts as unrelated, what counts as failing, and what private windows show.
import { describe, expect, test } from "@jest/globals";
import {
  otherFailures,
  otherLoads,
} from "../../../../src/core/evidence/collectors/others.js";
import type { SeenLoad } from "../../../../src/core/evidence/seen/load-log.js";
import { known, unknown } from "../../../../src/core/fact.js";
import type { Failure } from "../../../../src/core/failure/failure.js";
import {
  EMPTY_JOURNAL,
  type Journal,
} from "../../../../src/core/journal/journal.js";
import { loadOf, logOf, MINUTE, NOW } from "../../../support/evidence.js";
import { failureOf } from "../../../support/failures.js";

const FAILING = failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
  url: "https://www.shop.example.com/basket",
  at: NOW,
});

const failed = (
  host: string,
  differing: Partial<Omit<Failure, "error">> = {},
): Failure =>
  failureOf("SEC_ERROR_EXPIRED_CERTIFICATE", {
    url: `https://${host}/`,
    at: NOW - MINUTE,
    ...differing,
  });

const journalOf = (...failures: readonly Failure[]): Journal => ({
  ...EMPTY_JOURNAL,
  failures,
});

const expired = (host: string) => ({
  host,
  code: "SEC_ERROR_EXPIRED_CERTIFICATE",
  category: "expired",
});

describe("other failures", () => {
  const of = (...failures: readonly Failure[]) =>
    otherFailures(journalOf(FAILING, ...failures), logOf(), FAILING);

  test("are the latest of each unrelated host, newest first", () => {
    const network = failureOf("NS_ERROR_CONNECTION_REFUSED", {
      url: "https://bank.example.com/",
      at: NOW - 3 * MINUTE,
    });
    expect(
      of(network, failed("news.example.org"), failed("bank.example.com")),
    ).toEqual(
      known([expired("bank.example.com"), expired("news.example.org")]),
    );
  });

  test("have their owner where Firefox says who that is", () => {
    const owned = otherFailures(
      journalOf(FAILING, failed("news.example.org")),
      logOf(),
      FAILING,
      (host) => (host === "news.example.org" ? "example.org" : null),
    );
    expect(owned).toEqual(
      known([{ ...expired("news.example.org"), owner: "example.org" }]),
    );
  });

  test.each([
    "www.shop.example.com",
    "shop.example.com",
    "example.com",
    "static.www.shop.example.com",
    "SHOP.example.com",
  ])("leave out what belongs to the failing host: %s", (host) => {
    expect(of(failed(host))).toEqual(unknown("not-observed"));
  });

  test.each([
    "myshop.example.com",
    "shop.example.com.evil.example",
    "10.0.0.1",
  ])("have what only looks like it: %s", (host) => {
    expect(of(failed(host))).toEqual(known([expired(host)]));
  });

  test("leave out what is longer ago, or ahead since the clock was set back", () => {
    expect(
      of(
        failed("a.example.org", { at: NOW - 11 * MINUTE }),
        failed("b.example.org", { at: NOW + 11 * MINUTE }),
      ),
    ).toEqual(unknown("not-observed"));
  });

  test("leave out quiet attempts at https, which only have a sentence", () => {
    expect(of(failed("old.example.org", { nsresult: null }))).toEqual(
      unknown("not-observed"),
    );
  });

  test("have parts of pages where TLS is to blame, not where the network is", () => {
    const part = { type: "image", nsresult: null, at: NOW } as const;
    const blocked = failureOf("NS_ERROR_CONNECTION_REFUSED", {
      url: "https://ads.example.org/",
      ...part,
    });
    expect(of(failed("images.example.org", part), blocked)).toEqual(
      known([expired("images.example.org")]),
    );
  });

  test.each([
    [false, true, 0],
    [false, null, 0],
    [true, true, 1],
    [true, false, 1],
  ])(
    "of private windows are told in private windows only: failing %p, other %p",
    (isPrivate, other, count) => {
      const fact = otherFailures(
        journalOf(failed("news.example.org", { isPrivate: other })),
        logOf(loadOf("fine.example.org")),
        { ...FAILING, isPrivate },
      );
      expect(fact).toMatchObject({ known: true });
      expect(fact.known && fact.value).toHaveLength(count);
    },
  );

  test("are none where others loaded, and leave out a host that loaded since", () => {
    const log = logOf(loadOf("news.example.org", { at: NOW - MINUTE / 2 }));
    expect(
      otherFailures(journalOf(failed("news.example.org")), log, FAILING),
    ).toEqual(known([]));
  });
});

describe("other loads", () => {
  const of = (...loads: readonly SeenLoad[]) =>
    otherLoads(journalOf(FAILING), logOf(...loads), FAILING);

  test("are unrelated hosts over https, newest first", () => {
    expect(
      of(
        loadOf("news.example.org"),
        loadOf("shop.example.com"),
        loadOf("bank.example.org"),
      ),
    ).toEqual(known(["bank.example.org", "news.example.org"]));
  });

  test.each([
    ["over http", loadOf("news.example.org", { isSecure: false })],
    [
      "past an exception",
      loadOf("nas.example.org", { exception: "trust_error" }),
    ],
    ["long ago", loadOf("news.example.org", { at: NOW - 11 * MINUTE })],
  ])("do not count %s", (_, load) => {
    expect(of(load)).toEqual(unknown("not-observed"));
  });

  test("are none where others failed, also where they loaded before", () => {
    const log = logOf(loadOf("news.example.org", { at: NOW - 2 * MINUTE }));
    expect(
      otherLoads(journalOf(failed("news.example.org")), log, FAILING),
    ).toEqual(known([]));
  });
});
