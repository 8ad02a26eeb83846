// A host whose certificate was called revoked gets no last resort any more, whatever error it shows now.
import { describe, expect, test } from "@jest/globals";
import { explain } from "../../../src/core/explanation.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import {
  revokedBefore,
  revokedByAnswer,
  withRevoked,
} from "../../../src/core/guide/revoked-before.js";
import {
  forgetPrivateWalks,
  markStep,
  resumed,
  toKeep,
  withCheck,
} from "../../../src/core/guide/walk.js";
import {
  EMPTY_GUIDE,
  KEEP_MS,
  MAX_REVOKED,
  type RevokedHost,
  type Walk,
} from "../../../src/core/guide/walk-state.js";
import { EMPTY_JOURNAL } from "../../../src/core/journal/journal.js";
import { parseGuide } from "../../../src/core/stored-guide.js";
import { errorNamed, failureOf } from "../../support/failures.js";
import { past } from "../../support/walks.js";

const STALE = failureOf("SEC_ERROR_OCSP_OLD_RESPONSE");
const REVOKED = failureOf("SEC_ERROR_REVOKED_CERTIFICATE", { tabId: 99 });
const OTHER = { ascii: "other.example", unicode: null };
const called = (
  host: string,
  differing: Partial<RevokedHost> = {},
): RevokedHost => ({
  host,
  at: 2_000,
  isPrivate: false,
  tabId: 1,
  ...differing,
});
const AROUND = { platform: "linux", firefox: 153 } as const;

describe("a host was called revoked", () => {
  test("in another tab", () => {
    const journal = { ...EMPTY_JOURNAL, failures: [STALE, REVOKED] };
    expect(revokedBefore(journal, EMPTY_GUIDE, STALE)).toBe(true);
  });

  test("when its guide was walked", () => {
    const guide = markStep(EMPTY_GUIDE, REVOKED, "leave-site", "done", 2_000);
    expect(revokedBefore(EMPTY_JOURNAL, guide, STALE)).toBe(true);
  });

  test("by a check after a step for another error", () => {
    const walk = markStep(EMPTY_GUIDE, STALE, "check-clock", "done", 2_000);
    const guide = withCheck(walk, STALE, {
      result: "other-error",
      at: 3_000,
      error: errorNamed("SEC_ERROR_REVOKED_CERTIFICATE"),
      doubt: null,
    });
    expect(revokedBefore(EMPTY_JOURNAL, guide, STALE)).toBe(true);
  });

  test("by its CA, which was asked about it, whatever the tab or kind of window", () => {
    const guide = withRevoked(EMPTY_GUIDE, called(STALE.host.ascii));
    expect(revokedBefore(EMPTY_JOURNAL, guide, STALE)).toBe(true);
    expect(revokedBefore(EMPTY_JOURNAL, guide, { host: OTHER })).toBe(false);
  });

  test("but not because another host was", () => {
    const other = { ...REVOKED, host: OTHER };
    const journal = { ...EMPTY_JOURNAL, failures: [STALE, other] };
    const guide = markStep(EMPTY_GUIDE, other, "leave-site", "done", 2_000);
    expect(revokedBefore(journal, guide, STALE)).toBe(false);
  });
});

describe("what a CA said", () => {
  test("is there once for each host, newest first, and within bounds", () => {
    const twice = withRevoked(
      withRevoked(EMPTY_GUIDE, called("a.example", { at: 1_000 })),
      called("a.example", { at: 2_000 }),
    );
    expect(twice.revoked).toEqual([called("a.example", { at: 2_000 })]);
    const many = Array.from({ length: 2 * MAX_REVOKED }, (_, n) =>
      called(`${n}.example`),
    ).reduce(withRevoked, EMPTY_GUIDE);
    expect(many.revoked).toHaveLength(MAX_REVOKED);
    expect(many.revoked[0]?.host).toBe(`${2 * MAX_REVOKED - 1}.example`);
  });

  test("goes with its tab where that was private, and only there", () => {
    const guide = [
      called("a.example", { isPrivate: true, tabId: 7 }),
      called("b.example", { tabId: 7 }),
      called("c.example", { isPrivate: true, tabId: 8 }),
    ].reduce(withRevoked, EMPTY_GUIDE);
    const hosts = forgetPrivateWalks(guide, 7).revoked.map(({ host }) => host);
    expect(hosts).toEqual(["c.example", "b.example"]);
    expect(forgetPrivateWalks(guide, 9)).toBe(guide);
  });

  test("outlives Firefox for 30 days, unless it was private", () => {
    const guide = [
      called("a.example", { at: 1_000 }),
      called("b.example", { isPrivate: true }),
    ].reduce(withRevoked, EMPTY_GUIDE);
    const kept = toKeep(guide);
    expect(kept.revoked).toEqual([called("a.example", { at: 1_000 })]);
    expect(parseGuide(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(resumed(kept, KEEP_MS).revoked).toHaveLength(1);
    expect(resumed(kept, KEEP_MS + 1_000).revoked).toEqual([]);
  });
});

test.each(["again", "twin-answer"] as const)(
  "so it was where %s says so, which was asked at a click",
  (id) => {
    const revoked = {
      host: "www.example.com",
      result: "fails",
      code: "SEC_ERROR_REVOKED_CERTIFICATE",
      category: "revoked",
    } as const;
    const steps = (evidence: Evidence) =>
      explain(STALE, AROUND, past(walkedThrough(), false, evidence)).steps;
    const risks = (evidence: Evidence) =>
      steps(evidence).map(({ risk }) => risk);
    const told = { ...NO_EVIDENCE, [id]: known(revoked) };
    expect(revokedByAnswer(NO_EVIDENCE)).toBe(false);
    expect(revokedByAnswer(told)).toBe(true);
    expect(risks(NO_EVIDENCE)).toContain("weakens-security");
    expect(risks(told)).not.toContain("weakens-security");
  },
);

test("then nothing that weakens is shown, though everything safe was walked", () => {
  const walk = walkedThrough();
  const risks = (isRevokedBefore: boolean) =>
    explain(STALE, AROUND, past(walk, isRevokedBefore)).steps.map(
      ({ risk }) => risk,
    );
  expect(risks(false)).toContain("weakens-security");
  expect(risks(true)).not.toContain("weakens-security");
});

/** After every safe step of the reader's own was of no help. */
function walkedThrough(): Walk | null {
  const steps = explain(STALE, AROUND, past(null)).steps;
  const own = steps.filter(({ isWalked }) => isWalked).map(({ id }) => id);
  const state = own.reduce(
    (before, id) => markStep(before, STALE, id, "no-help", 2_000),
    EMPTY_GUIDE,
  );
  return Object.values(state.walks)[0] ?? null;
}
