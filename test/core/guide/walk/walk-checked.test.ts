// What a check does to a walk: what is written after its marks, and the guide that switches to another error.
import { describe, expect, test } from "@jest/globals";
import {
  stateOf,
  walked,
  walkKey,
  withCheck,
} from "../../../../src/core/guide/walk/walk.js";
import type {
  GuideState,
  Walk,
} from "../../../../src/core/guide/walk/walk-state.js";
import type { StepId } from "../../../../src/core/steps/steps.js";
import {
  checked,
  checkOf,
  failedAnew,
  marked,
  REVOKED,
  SOON,
  STAPLE,
} from "../../../support/walks.js";

const LATER = SOON + 60_000;
const SAME = checkOf("same-error", {
  error: "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
});
const OTHER = checkOf("other-error", { error: REVOKED });

const walkIn = (state: GuideState, failure = STAPLE): Walk | null =>
  state.walks[walkKey(failure)] ?? null;
const afterOf = (state: GuideState, step: StepId): string | null | undefined =>
  walkIn(state)?.marks[step]?.after;

describe("a check", () => {
  test.each([
    ["the error that it saw", SAME, STAPLE.error.name],
    ["another error", OTHER, REVOKED],
    ["that it is solved", checkOf("solved"), "solved"],
    ["nothing where it could not tell", checkOf("unknown"), null],
  ])("writes behind each mark %s", (_, check, after) => {
    const state = checked(check, STAPLE, marked({ "clear-cache": "done" }));
    expect(afterOf(state, "clear-cache")).toBe(after);
  });

  test("leaves what was seen after earlier steps", () => {
    const first = checked(SAME, STAPLE, marked({ "try-again-later": "done" }));
    const second = checked(
      checkOf("solved"),
      STAPLE,
      marked({ "clear-cache": "done" }, STAPLE, first),
    );
    expect(afterOf(second, "try-again-later")).toBe(STAPLE.error.name);
    expect(afterOf(second, "clear-cache")).toBe("solved");
  });

  test.each([
    SAME,
    checkOf("solved"),
    checkOf("unknown", { doubt: "offline" }),
  ])("of the same walk is told with it: $result", (check) => {
    const way = walked(checked(check), STAPLE);
    expect(way.check).toEqual(check);
    expect(way.failure.error).toEqual(STAPLE.error);
  });

  test("is told of the page that it was made for, not of its next failure", () => {
    const state = checked(SAME);
    expect(walked(state, failedAnew(STAPLE, LATER)).check).toBeNull();
  });

  test("stays told when the sentence of that very failure comes late", () => {
    const state = checked(SAME);
    const told = { ...STAPLE, at: STAPLE.at + 900 };
    expect(walked(state, told).check).toEqual(SAME);
  });

  test("is told although the clock was set back meanwhile, as the guide advises", () => {
    const ahead = { ...STAPLE, firstAt: LATER, at: LATER };
    const state = checked(checkOf("solved"), ahead);
    expect(walked(state, ahead).check?.result).toBe("solved");
  });
});

describe("a check that sees another error", () => {
  const before = marked({ "clear-cache": "done" });
  const over = checked(OTHER, STAPLE, before);

  test("changes the guide over to it", () => {
    const way = walked(over, STAPLE);
    expect(way.failure).toMatchObject({
      url: STAPLE.url,
      error: { name: REVOKED, category: "revoked" },
    });
    expect(way.check).toEqual(OTHER);
    expect(stateOf(way.walk, "clear-cache")).toBe("todo");
  });

  test("leaves the first walk as it was, for when that error comes back", () => {
    const back = walked(over, failedAnew(STAPLE, LATER));
    expect(back.failure.error).toEqual(STAPLE.error);
    expect(stateOf(back.walk, "clear-cache")).toBe("done");
  });

  test("lets the new guide be walked, and checked again", () => {
    const { failure } = walked(over, STAPLE);
    const walking = marked({ "leave-site": "skipped" }, failure, over);
    const again = checkOf("same-error", { error: REVOKED, at: LATER });
    const way = walked(withCheck(walking, STAPLE, again), STAPLE);
    expect(way.failure.error.name).toBe(REVOKED);
    expect(way.walk?.marks["leave-site"]).toMatchObject({
      mark: "skipped",
      after: REVOKED,
    });
    expect(way.check).toEqual(again);
  });

  test("is changed back by one that sees the first error again", () => {
    const again = checkOf("other-error", {
      error: "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
      at: LATER,
    });
    const way = walked(withCheck(over, STAPLE, again), STAPLE);
    expect(way.failure.error).toEqual(STAPLE.error);
    expect(stateOf(way.walk, "clear-cache")).toBe("done");
  });

  test("stands when the next check cannot tell", () => {
    const doubt = checkOf("unknown", { doubt: "offline", at: LATER });
    const way = walked(withCheck(over, STAPLE, doubt), STAPLE);
    expect(way.failure.error.name).toBe(REVOKED);
    expect(way.check).toEqual(doubt);
  });
});
