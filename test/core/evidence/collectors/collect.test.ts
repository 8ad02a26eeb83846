// All facts together: each has its collector, and one that fails costs one fact.
import { describe, expect, test } from "@jest/globals";
import { evidenceOf } from "../../../../src/core/evidence/collectors/collect.js";
import {
  FACT_IDS,
  NO_EVIDENCE,
  type FactId,
} from "../../../../src/core/evidence/evidence.js";
import type { Inputs } from "../../../../src/core/evidence/collectors/inputs.js";
import { known, unknown } from "../../../../src/core/fact.js";
import type { ProbeRun } from "../../../../src/core/evidence/asked/probes.js";
import {
  builtInLoad,
  DAY,
  inputsOf,
  logOf,
  NOW,
} from "../../../support/evidence.js";
import { failureOf } from "../../../support/failures.js";

const FAILING = failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
  url: "https://shop.example.com/",
  firstAt: NOW,
  at: NOW,
});

const RUN: ProbeRun = {
  at: NOW,
  url: FAILING.url,
  tabId: FAILING.tabId,
  isPrivate: false,
  again: null,
  twin: null,
  references: [],
  portal: "redirected",
  clocks: [{ host: "www.mozilla.org", isSecure: true, aheadMs: 3 * DAY }],
};

test("where nothing was seen, what can be known at once is known, and the rest for its reason not", () => {
  expect(evidenceOf(FAILING, inputsOf())).toEqual({
    ...NO_EVIDENCE,
    firefox: known({ major: 153, builtAt: Date.UTC(2026, 10, 3) }),
    platform: known("linux"),
    online: known(true),
    "private-window": known(false),
    upgrade: known(false),
    address: known({
      kind: "public",
      port: null,
      twin: "www.shop.example.com",
      resembles: null,
    }),
  });
});

test("what Firefox does not tell of itself and of the failure is unknown", () => {
  const { environment } = inputsOf();
  const silent = {
    ...environment,
    system: null,
    version: null,
    builtAt: null,
  };
  expect(
    evidenceOf(
      { ...FAILING, isPrivate: null },
      inputsOf({ environment: silent }),
    ),
  ).toMatchObject({
    firefox: unknown("not-told"),
    platform: unknown("not-told"),
    "private-window": unknown("not-told"),
    hsts: unknown("not-told"),
  });
});

test.each([true, false])("HSTS is what Firefox told: %p", (value) => {
  const failing = { ...FAILING, hsts: { value, at: NOW } };
  expect(evidenceOf(failing, inputsOf()).hsts).toEqual(known(value));
});

describe("the clock", () => {
  const loads = logOf(builtInLoad("news.example.org", { aheadMs: 0 }));

  test("is told by loads", () => {
    expect(evidenceOf(FAILING, inputsOf({ loads })).clock).toEqual(
      known({ aheadMs: 0, sources: 1, by: "loads" }),
    );
  });

  test("is told rather by those who were asked", () => {
    const inputs = inputsOf({ loads, probes: [RUN] });
    expect(evidenceOf(FAILING, inputs).clock).toEqual(
      known({ aheadMs: 3 * DAY, sources: 1, by: "probe" }),
    );
  });

  test("is told by loads where those who were asked told no time", () => {
    const inputs = inputsOf({ loads, probes: [{ ...RUN, clocks: [] }] });
    expect(evidenceOf(FAILING, inputs).clock).toMatchObject({
      value: { by: "loads" },
    });
  });
});

test.each([
  [
    "loads",
    [
      "clock",
      "other-failures",
      "other-loads",
      "local-roots",
      "address",
      "upgrade",
      "loaded-before",
      "exception",
    ],
  ],
  ["journal", ["other-failures", "other-loads"]],
  ["environment", ["clock", "firefox", "platform"]],
  ["memory", ["last-good", "changed-issuers"]],
  ["probes", ["clock", "references", "portal-answer", "again", "twin-answer"]],
] as const)("a failing collector costs its own facts: %s", (input, lost) => {
  const inputs = Object.defineProperty<Inputs>({ ...inputsOf() }, input, {
    get: () => {
      throw new Error("It broke");
    },
  });
  const evidence = evidenceOf(FAILING, inputs);
  const failed = FACT_IDS.filter((id) => {
    const fact = evidence[id];
    return !fact.known && fact.because === "failed";
  });
  expect(failed.sort()).toEqual(([...lost] as FactId[]).sort());
});
