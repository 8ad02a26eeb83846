// What websites can stage: the time in the headers of any number of their pages. It must never prove this device's clock wrong.
import { describe, expect, test } from "@jest/globals";
import { diagnose } from "../../../../src/core/diagnosis/diagnose.js";
import { evidenceOf } from "../../../../src/core/evidence/collectors/collect.js";
import type { Inputs } from "../../../../src/core/evidence/collectors/inputs.js";
import type { Load } from "../../../../src/core/evidence/seen/load.js";
import {
  EMPTY_LOADS,
  recordLoad,
  type LoadLog,
} from "../../../../src/core/evidence/seen/load-log.js";
import {
  explain,
  type Explanation,
} from "../../../../src/core/explanation/explanation.js";
import type { ProbeRun } from "../../../../src/core/evidence/asked/probes.js";
import { verdictOf } from "../../../../src/core/diagnosis/verdict.js";
import { chance, type Chance } from "../../../support/chance.js";
import {
  certificateBy,
  DAY,
  inputsOf,
  LETS_ENCRYPT,
  MINUTE,
  NOW,
} from "../../../support/evidence.js";
import { inEnglish } from "../../../support/english.js";
import { failureOf, type KnownError } from "../../../support/failures.js";
import { LINUX } from "../../../support/guides.js";

const YEAR = 365 * DAY;
const BANK = "https://www.kaiyo-bank.co.jp/";

const failing = (
  error: KnownError = "SEC_ERROR_EXPIRED_CERTIFICATE",
  at = NOW,
) =>
  failureOf(error, {
    url: BANK,
    firstAt: at,
    at,
    hsts: { value: true, at },
  });

const page = (url: string, aheadMs: number | null, ago = MINUTE): Load => ({
  url,
  host: new URL(url).hostname,
  at: NOW - ago,
  isPrivate: false,
  aheadMs,
  certificate: url.startsWith("https:")
    ? certificateBy(LETS_ENCRYPT, { isBuiltInRoot: true })
    : null,
  der: null,
  exception: null,
  hsts: null,
  hstsHeader: null,
});

const seen = (...loads: readonly Load[]): LoadLog =>
  loads.reduce(recordLoad, EMPTY_LOADS);

const explained = (inputs: Partial<Inputs>): Explanation => {
  const failure = failing();
  return explain(failure, LINUX, {
    evidence: evidenceOf(failure, inputsOf(inputs)),
    walk: null,
    said: {},
    called: "never",
    canAsk: true,
    off: [],
  });
};

const HONEST = Array.from({ length: 12 }, (_, n) =>
  page(`https://www.honest${n}.com/`, 300, (20 - n) * (MINUTE / 3)),
);

describe("an expired certificate of a bank with HSTS, while this clock is right", () => {
  test("is the bank's, where twelve sites tell so", () => {
    const { verdict } = explained({ loads: seen(...HONEST) });
    expect(verdict).toMatchObject({ kind: "site", isSure: true });
  });

  test.each([
    ["a page over plain http", ["http://a.attacker.com/"]],
    [
      "a page over plain http with one redirect",
      ["http://a.attacker.com/", "http://b.attacker.net/"],
    ],
    [
      "two web sites over https",
      ["https://a.attacker.com/", "https://b.attacker.net/"],
    ],
    [
      "ten names of one web site",
      Array.from({ length: 10 }, (_, n) => `https://h${n}.attacker.com/`),
    ],
  ])("is still so after %s told that it is a year ago", (_, urls) => {
    for (const backMs of [YEAR, 12 * DAY]) {
      const staged = urls.map((url) => page(url, backMs, 1_000));
      const { verdict, causes } = explained({
        loads: seen(...HONEST, ...staged),
      });
      expect(verdict).toMatchObject({ kind: "site" });
      expect(causes[0].id).toBe("certificate-expired");
    }
  });

  test("is so after a site with a hundred names told it, of which none pushes out what others told", () => {
    const flood = Array.from({ length: 300 }, (_, n) =>
      page(`https://h${n}.attacker.com/`, 12 * DAY, 1_000),
    );
    const { verdict } = explained({ loads: seen(...HONEST, ...flood) });
    expect(verdict).toMatchObject({ kind: "site" });
  });

  test("is never surely this device, where nobody but the two of them told", () => {
    const staged = ["com", "net"].map((top) =>
      page(`https://www.attacker.${top}/`, 12 * DAY),
    );
    expect(explained({ loads: seen(...staged) }).verdict.isSure).toBe(false);
  });

  test("has it said beside the clock that no honest site needs it set back", () => {
    const { steps } = explained({});
    const [caution] =
      steps.find(({ id }) => id === "check-clock")?.caution ?? [];
    expect(caution === undefined ? null : inEnglish(caution)).toContain(
      "no honest site needs you to set your clock back",
    );
  });
});

/** Everything that websites can say about the time, and parts of theirs that fail because of dates. */
function staged(draw: Chance): Partial<Inputs> {
  const some = <T>(most: number, one: (n: number) => T): T[] =>
    Array.from({ length: draw.below(most + 1) }, (_, n) => one(n));
  const off = (): number | null =>
    draw.oneOf([
      null,
      0,
      draw.below(YEAR),
      -draw.below(YEAR),
      12 * DAY,
      12 * DAY,
      3 * YEAR,
      -3 * YEAR,
      3_600_000,
    ]);
  const shared = off();
  const told = (): number | null => (draw.below(3) === 0 ? off() : shared);
  const loads = some(12, (n) =>
    page(
      `${draw.oneOf(["http", "https"])}://${draw.oneOf(["www", "a", "b"])}.site${draw.below(9)}.${draw.oneOf(["com", "co.jp", "net"])}/${n}`,
      told(),
      draw.below(9 * MINUTE),
    ),
  );
  const run: ProbeRun = {
    at: NOW,
    url: BANK,
    tabId: failing().tabId,
    isPrivate: false,
    again: null,
    twin: null,
    references: some(2, (n) => ({
      host: `www.reference${n}.org`,
      ...draw.oneOf([
        { result: "answers", code: null, category: null } as const,
        {
          result: "fails",
          code: "SEC_ERROR_EXPIRED_CERTIFICATE",
          category: "expired",
        } as const,
      ]),
    })),
    portal: "as-expected",
    clocks: some(3, (n) => ({
      host: `www.reference${n}.org`,
      isSecure: draw.below(2) === 0,
      aheadMs: told() ?? 0,
    })),
  };
  const parts = some(6, (n) =>
    failureOf(
      draw.oneOf([
        "SEC_ERROR_EXPIRED_CERTIFICATE",
        "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
      ] as const),
      {
        url: `https://part.site${n}.com/logo.png`,
        type: "image",
        firstAt: NOW,
        at: NOW,
      },
    ),
  );
  return {
    loads: seen(...loads),
    probes: draw.below(2) === 0 ? [] : [run],
    journal: { failures: parts, tabs: {} },
  };
}

test.each([
  "SEC_ERROR_EXPIRED_CERTIFICATE",
  "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
  "SEC_ERROR_OCSP_OLD_RESPONSE",
  "SEC_ERROR_OCSP_FUTURE_RESPONSE",
  "MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY",
] as const)(
  "whatever web sites tell of the time, %s is never surely this device",
  (error) => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < 400; seed++) {
      const failure = failing(error);
      const evidence = evidenceOf(failure, inputsOf(staged(chance(seed))));
      const verdict = verdictOf(diagnose(failure, evidence));
      kinds.add(verdict.kind);
      if (verdict.kind === "device" && verdict.isSure) {
        expect({ seed, verdict, clock: evidence.clock }).toBeNull();
      }
    }
    // What is staged can point to the device; otherwise nothing was tried.
    expect([...kinds]).toContain("device");
  },
);

test("a clock that is behind the day on which this Firefox was built is surely this device's mistake", () => {
  const { builtAt } = inputsOf().environment;
  const at = (builtAt ?? NOW) - 100 * DAY;
  const failure = failing("MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE", at);
  const evidence = evidenceOf(failure, inputsOf({ now: at }));
  expect(verdictOf(diagnose(failure, evidence))).toEqual({
    kind: "device",
    isSure: true,
  });
});
