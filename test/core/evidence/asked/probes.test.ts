// Whom a click asks about a failure, and for how long the answers count.
import { describe, expect, test } from "@jest/globals";
import { askingFor } from "../../../../src/core/evidence/asked/asking.js";
import { text } from "../../../../src/core/text/text.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../../src/core/evidence/evidence.js";
import { factsAsked } from "../../../../src/core/evidence/asked/probe.js";
import { known, unknown } from "../../../../src/core/fact.js";
import { DEFAULT_OPTIONS } from "../../../../src/core/stored/options.js";
import {
  addressesOf,
  forgetPrivateRuns,
  MAX_RUNS,
  parseProbes,
  planFor,
  RUN_LASTS_MS,
  runFor,
  withRun,
  type ProbeRun,
} from "../../../../src/core/evidence/asked/probes.js";
import { failureOf } from "../../../support/failures.js";
import { PAGE, TAB } from "../../../support/signals.js";

const AT = 5_000_000;
const FAILURE = failureOf("SEC_ERROR_UNKNOWN_ISSUER", { at: AT - 1_000 });
const RUN: ProbeRun = {
  at: AT,
  url: PAGE,
  tabId: TAB,
  isPrivate: false,
  again: {
    host: "shop.example",
    result: "fails",
    code: "SEC_ERROR_UNKNOWN_ISSUER",
    category: "unknown-issuer",
  },
  twin: null,
  references: [
    { host: "www.mozilla.org", result: "answers", code: null, category: null },
  ],
  portal: "as-expected",
  clocks: [
    { host: "www.mozilla.org", isSecure: true, aheadMs: 100 },
    { host: "www.wikipedia.org", isSecure: true, aheadMs: 3_600_000 },
    { host: "detectportal.firefox.com", isSecure: false, aheadMs: 200 },
  ],
};

const withTwin = (twin: string | null): Evidence => ({
  ...NO_EVIDENCE,
  address: known({ kind: "public", port: null, twin, resembles: null }),
});
const plan = (
  differing: Parameters<typeof failureOf>[1],
  evidence: Evidence = NO_EVIDENCE,
) =>
  planFor(
    failureOf("SEC_ERROR_UNKNOWN_ISSUER", differing),
    evidence,
    DEFAULT_OPTIONS,
  );

describe("a plan", () => {
  test("names the failing address, its twin on the same port, two sites and the portal address", () => {
    const made = plan(
      { url: "https://shop.example:8443/a?b" },
      withTwin("www.shop.example"),
    );
    expect(made === null ? null : addressesOf(made)).toEqual([
      "https://shop.example:8443/a?b",
      "https://www.shop.example:8443/",
      ...DEFAULT_OPTIONS.references,
      DEFAULT_OPTIONS.portal,
    ]);
  });

  test("has no twin where the name has none, or nobody knows", () => {
    expect(plan({}, withTwin(null))?.twin).toBeNull();
    expect(plan({})?.twin).toBeNull();
  });

  test("asks no site twice", () => {
    expect(plan({ url: "https://www.mozilla.org/en/" })?.references).toEqual([
      "https://www.wikipedia.org/",
    ]);
    expect(
      plan({ url: "https://wikipedia.org/" }, withTwin("www.wikipedia.org"))
        ?.references,
    ).toEqual(["https://www.mozilla.org/"]);
  });

  test("is not made without a network, or for what is no web address", () => {
    expect(plan({}, { ...NO_EVIDENCE, online: known(false) })).toBeNull();
    expect(plan({}, { ...NO_EVIDENCE, online: known(true) })).not.toBeNull();
    expect(plan({ url: "wss://shop.example/" })).toBeNull();
  });
});

describe("a run", () => {
  test("tells of the failure before it", () => {
    expect(runFor([RUN], FAILURE, AT + 1)).toBe(RUN);
    expect(runFor([RUN], { ...FAILURE, tabId: 8 }, AT + 1)).toBe(RUN);
  });

  test.each([
    ["of another host", { url: "https://other.example/" }, AT + 1],
    ["of another port", { url: "https://shop.example:8443/" }, AT + 1],
    ["that came after it", { at: AT + 1 }, AT + 2],
    ["after ten minutes", {}, AT + RUN_LASTS_MS + 1],
    ["once the clock was set back", {}, AT - 1],
    ["in a private window", { isPrivate: true }, AT + 1],
    ["in a window that may be private", { isPrivate: null }, AT + 1],
  ])("tells nothing of a failure %s", (_, differing, now) => {
    expect(runFor([RUN], { ...FAILURE, ...differing }, now)).toBeNull();
  });

  test("after the clock was set back tells of the failure that was before", () => {
    const failure = { ...FAILURE, at: AT + 365 * 86_400_000 };
    expect(runFor([RUN], failure, AT + 1)).toBe(RUN);
  });

  test("of a private tab is for that tab alone, and goes with it", () => {
    const run = { ...RUN, isPrivate: true };
    const failure = { ...FAILURE, isPrivate: true };
    expect(runFor([run], failure, AT + 1)).toBe(run);
    expect(runFor([run], { ...failure, tabId: 8 }, AT + 1)).toBeNull();
    expect(runFor([run], FAILURE, AT + 1)).toBeNull();
    expect(forgetPrivateRuns([run, RUN], TAB)).toEqual([RUN]);
    const others = [run, RUN];
    expect(forgetPrivateRuns(others, 8)).toBe(others);
  });

  test("takes the place of the one before for its site, and of the oldest of many", () => {
    const later = { ...RUN, at: AT + 5, url: "https://shop.example/other" };
    expect(withRun([RUN], later)).toEqual([later]);
    const many = Array.from({ length: MAX_RUNS + 3 }, (_, n) => ({
      ...RUN,
      url: `https://h${n}.example/`,
    })).reduce<readonly ProbeRun[]>(withRun, []);
    expect(many).toHaveLength(MAX_RUNS);
    expect(many[0]?.url).toBe("https://h3.example/");
  });

  test("comes back from storage as it was, junk beside it does not", () => {
    const junk = [
      null,
      1,
      {},
      { ...RUN, at: "now" },
      { ...RUN, portal: "open" },
      { ...RUN, again: { ...RUN.again, result: "maybe" } },
      { ...RUN, again: { ...RUN.again, category: "constructor" } },
      { ...RUN, references: [1] },
      { ...RUN, clocks: ["1"] },
      { ...RUN, clocks: [{ ...RUN.clocks[0], aheadMs: "1" }] },
      { ...RUN, clocks: [{ ...RUN.clocks[0], isSecure: null }] },
    ];
    expect(parseProbes([...junk, structuredClone(RUN)])).toEqual([RUN]);
    expect(parseProbes({ 0: RUN })).toEqual([]);
  });
});

describe("the facts of a run", () => {
  test("are what was answered", () => {
    expect(factsAsked([RUN], FAILURE, AT + 1)).toEqual({
      again: known(RUN.again),
      "twin-answer": unknown("failed"),
      references: known(RUN.references),
      "portal-answer": known("as-expected"),
    });
  });

  test("are as if nobody had asked once the run has expired", () => {
    for (const probes of [[], [RUN]]) {
      const facts = factsAsked(probes, FAILURE, AT + RUN_LASTS_MS + 1);
      expect(Object.values(facts)).toEqual(
        Array.from({ length: 4 }, () => unknown("not-asked")),
      );
    }
  });
});

describe("what the reader is told", () => {
  const told = (
    probes: readonly ProbeRun[],
    evidence = NO_EVIDENCE,
    isOrdinary = true,
  ) =>
    askingFor(
      FAILURE,
      evidence,
      { options: DEFAULT_OPTIONS, probes },
      AT + 1,
      (at) => `at ${at}`,
      isOrdinary,
    );

  test("is every address, and when they were asked", () => {
    const addresses = [
      PAGE,
      ...DEFAULT_OPTIONS.references,
      DEFAULT_OPTIONS.portal,
    ];
    const hint = text("asking_hint");
    expect(told([])).toEqual({ hint, addresses, askedAt: null });
    expect(told([RUN])).toEqual({ hint, addresses, askedAt: `at ${AT}` });
  });

  test("is why nobody is asked, of a private window or a container", () => {
    expect(told([RUN], NO_EVIDENCE, false)).toEqual({
      hint: text("asking_own_tab_hint"),
      addresses: [],
      askedAt: null,
    });
  });

  test("is nothing where nobody can be asked", () => {
    expect(told([], { ...NO_EVIDENCE, online: known(false) })).toBeNull();
  });
});
