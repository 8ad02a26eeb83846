// A host whose certificate was called revoked gets no last resort any more, whatever error it shows now.
import { describe, expect, test } from "@jest/globals";
import { explain } from "../../../src/core/explanation.js";
import { revokedBefore } from "../../../src/core/guide/revoked-before.js";
import { markStep, withCheck } from "../../../src/core/guide/walk.js";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk-state.js";
import { EMPTY_JOURNAL } from "../../../src/core/journal/journal.js";
import { errorNamed, failureOf } from "../../support/failures.js";
import { past } from "../../support/walks.js";

const STALE = failureOf("SEC_ERROR_OCSP_OLD_RESPONSE");
const REVOKED = failureOf("SEC_ERROR_REVOKED_CERTIFICATE", { tabId: 99 });
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

  test("but not because another host was", () => {
    const other = {
      ...REVOKED,
      host: { ascii: "other.example", unicode: null },
    };
    const journal = { ...EMPTY_JOURNAL, failures: [STALE, other] };
    const guide = markStep(EMPTY_GUIDE, other, "leave-site", "done", 2_000);
    expect(revokedBefore(journal, guide, STALE)).toBe(false);
  });
});

test("then nothing that weakens is shown, though everything safe was walked", () => {
  const steps = explain(STALE, AROUND, past(null)).steps;
  const own = steps.filter(({ isWalked }) => isWalked).map(({ id }) => id);
  const state = own.reduce(
    (before, id) => markStep(before, STALE, id, "no-help", 2_000),
    EMPTY_GUIDE,
  );
  const walk = Object.values(state.walks)[0] ?? null;
  const risks = (isRevokedBefore: boolean) =>
    explain(STALE, AROUND, past(walk, isRevokedBefore)).steps.map(
      ({ risk }) => risk,
    );
  expect(risks(false)).toContain("weakens-security");
  expect(risks(true)).not.toContain("weakens-security");
});
