// A guide that learns: what did not help makes its causes less likely, the order and the line follow, and going back undoes it.
import { describe, expect, test } from "@jest/globals";
import type { CauseId } from "../../../src/core/diagnosis/causes/index.js";
import { diagnose } from "../../../src/core/diagnosis/diagnose.js";
import {
  explain,
  walkedSteps,
  type Explanation,
} from "../../../src/core/explanation/explanation.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import type { Failure } from "../../../src/core/failure/failure.js";
import { triedIn } from "../../../src/core/guide/tried.js";
import {
  startOver,
  stepBack,
  walked,
} from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
  type Mark,
} from "../../../src/core/guide/walk/walk-state.js";
import type { StepId } from "../../../src/core/steps/steps.js";
import { failureOf } from "../../support/failures.js";
import { LINUX } from "../../support/guides.js";
import { checked, checkOf, marked, past, SOON } from "../../support/walks.js";

const CUT = failureOf("NS_ERROR_NET_RESET");
const EXPIRED = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE");

const shown = (
  failure: Failure,
  state: GuideState = EMPTY_GUIDE,
  evidence: Evidence = NO_EVIDENCE,
): Explanation =>
  explain(failure, LINUX, past(walked(state, failure).walk, false, evidence));

const after = (
  marks: Readonly<Partial<Record<StepId, Mark>>>,
  failure = CUT,
): Explanation => shown(failure, marked(marks, failure));

const likelihoodOf = (
  { causes }: Explanation,
  id: (typeof causes)[number]["id"],
): number =>
  Number(causes.find((cause) => cause.id === id)?.likelihood ?? "NaN");

/** As diagnosed, before it is rounded to be said. */
const chanceOf = (id: CauseId, tried: readonly StepId[]): number =>
  diagnose(CUT, NO_EVIDENCE, tried).causes.find((cause) => cause.id === id)
    ?.likelihood ?? Number.NaN;

const orderOf = ({ steps }: Explanation): readonly StepId[] =>
  steps.filter(({ isWalked }) => isWalked).map(({ id }) => id);

describe("what did not help", () => {
  test("makes the causes that it cures less likely, and the others more", () => {
    const marks = { "try-other-network": "no-help" } as const;
    const before = shown(CUT);
    const now = after(marks);
    const cured = "network-filter-interferes";
    expect(likelihoodOf(now, cured)).toBeLessThan(likelihoodOf(before, cured));
    // By half, which the two decimals of what is said are too few for.
    const tried = triedIn(walked(marked(marks, CUT), CUT).walk);
    expect(chanceOf(cured, tried)).toBeLessThan(chanceOf(cured, []) * 0.5);
    expect(likelihoodOf(now, "site-down")).toBeGreaterThan(
      likelihoodOf(before, "site-down"),
    );
  });

  test("changes the order of what is still to be taken", () => {
    const [first = "leave-site", ...rest] = orderOf(shown(CUT));
    const others = rest.filter((id) => id !== "try-other-network");
    const now = orderOf(after({ "try-other-network": "no-help" }));
    expect(now[0]).toBe("try-other-network");
    expect(now.slice(1)).not.toEqual([first, ...others]);
    expect([...now].sort()).toEqual([first, ...rest].sort());
  });

  test("changes the verdict, where it was what that rested on", () => {
    const clock: Evidence = {
      ...NO_EVIDENCE,
      clock: known({ aheadMs: 40 * 86_400_000, sources: 3, by: "probe" }),
    };
    const before = shown(EXPIRED, EMPTY_GUIDE, clock);
    const now = shown(
      EXPIRED,
      marked({ "check-clock": "no-help" }, EXPIRED),
      clock,
    );
    expect(before.verdict.kind).toBe("device");
    expect(now.verdict.kind).not.toBe("device");
  });

  test("counts for handing on as well", () => {
    const now = after({ "tell-owner": "no-help" }, EXPIRED);
    expect(likelihoodOf(now, "certificate-expired")).toBeLessThan(
      likelihoodOf(shown(EXPIRED), "certificate-expired"),
    );
  });

  test("takes no step out of the guide", () => {
    let state = EMPTY_GUIDE;
    const all = new Set(orderOf(shown(CUT)));
    for (const id of all) {
      state = marked({ [id]: "no-help" }, CUT, state);
      expect(orderOf(shown(CUT, state))).toEqual(
        expect.arrayContaining([...all]),
      );
    }
  });
});

describe("what says nothing about the cause", () => {
  const before = shown(CUT);

  test.each<[string, Partial<Record<StepId, Mark>>]>([
    ["a step that was skipped", { "try-other-network": "skipped" }],
    ["a step after which nobody has looked", { "restart-firefox": "done" }],
  ])("%s", (_, marks) => {
    const now = after(marks);
    expect(now.causes.map(({ likelihood }) => likelihood)).toEqual(
      before.causes.map(({ likelihood }) => likelihood),
    );
    expect(now.stepsHint.key).toBe("steps_hint");
  });

  test("a step that only compares", () => {
    const { walk } = walked(
      marked({ "compare-browser": "no-help", "read-certificate": "no-help" }),
      failureOf("MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING"),
    );
    expect(triedIn(walk)).toEqual([]);
  });
});

describe("what a check saw after a step that was done", () => {
  const done = marked({ "check-clock": "done" }, EXPIRED);

  test("says that it did not help, if it was the same error", () => {
    const seen = checked(
      checkOf("same-error", { error: "SEC_ERROR_EXPIRED_CERTIFICATE" }),
      EXPIRED,
      done,
    );
    expect(triedIn(walked(seen, EXPIRED).walk)).toEqual(["check-clock"]);
  });

  test("says nothing, if nobody knows what was there", () => {
    const seen = checked(
      checkOf("unknown", { doubt: "offline" }),
      EXPIRED,
      done,
    );
    expect(triedIn(walked(seen, EXPIRED).walk)).toEqual([]);
  });

  test("is another guide, if it was another error", () => {
    const seen = checked(
      checkOf("other-error", { error: "SSL_ERROR_BAD_CERT_DOMAIN" }),
      EXPIRED,
      done,
    );
    const { walk, failure } = walked(seen, EXPIRED);
    expect(failure.error.name).toBe("SSL_ERROR_BAD_CERT_DOMAIN");
    expect(triedIn(walk)).toEqual([]);
  });
});

describe("the line over the steps", () => {
  test("says how to take them, before one failed", () => {
    expect(shown(CUT).stepsHint.key).toBe("steps_hint");
  });

  test("says what did not help, which cause that makes unlikely, and what is next", () => {
    const now = after({ "try-other-network": "no-help" });
    const next = now.steps.find(({ isCurrent }) => isCurrent);
    expect(now.stepsHint.key).toMatch(/^learned_(un|less_)likely$/);
    expect(now.stepsHint.args).toMatchObject({
      step: { key: "step_try_other_network_title" },
      next: { key: "walk_next", args: { step: next?.title } },
    });
    expect(now.next).toEqual(now.stepsHint);
  });

  test("names no cause where none is much less likely by it", () => {
    const staple = failureOf(
      "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
    );
    const now = after({ "clear-cache": "no-help" }, staple);
    expect(now.stepsHint).toMatchObject({
      key: "learned_little",
      args: { step: { key: "step_clear_cache_title" } },
    });
  });

  test("is about what was said last alone", () => {
    const now = after({ "try-other-network": "no-help", "ask-it": "skipped" });
    expect(now.stepsHint.key).toBe("steps_hint");
  });
});

describe("going back", () => {
  const state = marked({ "try-other-network": "no-help" }, CUT);
  const before = shown(CUT);

  test("and starting over undo what was learnt: it was never stored", () => {
    const ids = walkedSteps(CUT, LINUX, past(walked(state, CUT).walk));
    for (const undone of [
      stepBack(state, CUT, ids, SOON),
      startOver(state, CUT),
    ]) {
      const now = shown(CUT, undone);
      expect(now.causes).toEqual(before.causes);
      expect(now.verdict).toEqual(before.verdict);
      expect(now.stepsHint).toEqual(before.stepsHint);
      expect(orderOf(now)).toEqual(orderOf(before));
    }
  });

  test("leads to the step that was marked last, wherever it stands", () => {
    const ids = walkedSteps(CUT, LINUX, past(walked(state, CUT).walk));
    const back = stepBack(state, CUT, ids, SOON);
    expect(shown(CUT, back).steps.find(({ isCurrent }) => isCurrent)?.id).toBe(
      "try-other-network",
    );
  });
});

describe("what answers now", () => {
  test("keeps what the owner has to do about a fault that lasts", () => {
    const { steps } = shown(
      failureOf("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"),
      EMPTY_GUIDE,
      {
        ...NO_EVIDENCE,
        again: known({
          host: "www.kaiyo-bank.co.jp",
          result: "answers",
          code: null,
          category: null,
        }),
      },
    );
    const ids = steps.map(({ id }) => id);
    expect(ids[0]).toBe("try-again-later");
    expect(ids).toEqual(
      expect.arrayContaining(["tell-owner", "owner-fix-stapling"]),
    );
  });
});
