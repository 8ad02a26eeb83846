// What a page would offer that weakens security, once everything safe was walked.
import { expect } from "@jest/globals";
import type { PageView } from "../../src/core/view/view.js";

/** `tell` says a command about a step to the background, and resolves with the view. */
export async function lastResortIn(
  tell: (name: "view" | "skip", about: string) => Promise<PageView>,
): Promise<readonly string[]> {
  let view = await tell("view", "");
  for (let turn = 0; turn < 60; turn++) {
    const next = view.explanation?.steps.find(
      ({ isWalked, state, risk }) =>
        isWalked && state === "todo" && risk === "none",
    );
    if (next === undefined) {
      break;
    }
    view = await tell("skip", next.id);
  }
  const { steps } = view.explanation ?? { steps: [] };
  expect(steps.length).toBeGreaterThan(3);
  return steps
    .filter(({ risk }) => risk === "weakens-security")
    .map(({ id }) => id);
}
