// What an explanation shows of a walk: what was marked, which step is next, and the last resort at the end alone.
import { describe, expect, test } from "@jest/globals";
import {
  explain,
  walkedSteps,
} from "../../../src/core/explanation/explanation.js";
import { stepBack, walked } from "../../../src/core/guide/walk/walk.js";
import type { Walk } from "../../../src/core/guide/walk/walk-state.js";
import { failureOf } from "../../support/failures.js";
import { LINUX } from "../../support/guides.js";
import { marked, SOON, past } from "../../support/walks.js";

describe("a walk", () => {
  const failure = failureOf("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING");
  const walkWith = (...marks: Parameters<typeof marked>) =>
    walked(marked(...marks), failure).walk;
  const stepsWith = (walk: Walk | null) =>
    explain(failure, LINUX, past(walk)).steps;

  test("shows what was marked, and the step that is next", () => {
    const walk = walkWith({ "try-again-later": "no-help" }, failure);
    const [first, second] = stepsWith(walk);
    expect(first).toMatchObject({ state: "no-help", isCurrent: false });
    expect(second).toMatchObject({
      id: "tell-owner",
      state: "todo",
      isCurrent: true,
    });
  });

  test("goes through the reader's own steps alone", () => {
    const own = stepsWith(null).filter(({ actor }) => actor === "you");
    expect(own.length).toBeGreaterThan(2);
    expect(walkedSteps(failure, LINUX, past(null))).toEqual(
      own.map(({ id }) => id),
    );
  });

  test("comes to the last resort when everything safe is marked, however", () => {
    const safe = walkedSteps(failure, LINUX, past(null));
    const marks = Object.fromEntries(
      safe.map((id) => [id, "skipped" as const]),
    );
    const last = stepsWith(walkWith(marks, failure)).at(-1);
    expect(last).toMatchObject({
      id: "weaken-must-staple",
      risk: "weakens-security",
      isCurrent: true,
      isWalked: true,
      page: "about:config",
      pref: "security.ssl.enable_ocsp_must_staple",
      weakening: {
        undo: {
          key: "undo_pref",
          args: { pref: "security.ssl.enable_ocsp_must_staple" },
        },
        lost: { key: "step_weaken_must_staple_lost" },
      },
    });
  });

  test("hides the last resort again when somebody goes back", () => {
    const safe = walkedSteps(failure, LINUX, past(null));
    const all = marked(
      Object.fromEntries(safe.map((id) => [id, "no-help" as const])),
      failure,
    );
    const shown = walkedSteps(failure, LINUX, past(walked(all, failure).walk));
    const back = stepBack(all, failure, shown, SOON);
    expect(shown).toContain("weaken-must-staple");
    expect(
      walkedSteps(failure, LINUX, past(walked(back, failure).walk)),
    ).toEqual(shown.filter((id) => id !== "weaken-must-staple"));
  });
});
