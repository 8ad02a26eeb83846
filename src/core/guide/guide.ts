// The steps for a diagnosis, in the order in which they are to be taken.
import { causeRow } from "../causes.js";
import type { Diagnosis } from "../diagnose.js";
import { stepRow, type Actor, type Platform, type StepId } from "./steps.js";

export interface GuideStep {
  readonly id: StepId;
  readonly actor: Actor;
  readonly risk: "none" | "weakens-security";
  /** Which wording of the body serves this platform; null where one serves all. */
  readonly platform: Platform | null;
}

/** What the reader can do comes first, then what others must do; inside each, the order of the cause. */
const ORDER: Readonly<Record<Actor, number>> = {
  you: 0,
  it: 1,
  owner: 2,
  ca: 3,
};

/**
 * The guide for the first-ranked cause, without the steps that this platform does not have and,
 * for a part of a page, without those that are about the page itself. Safe steps stand before those that weaken security, whoever takes them.
 */
export function guideFor(
  diagnosis: Diagnosis,
  platform: Platform,
  isForPage: boolean,
): readonly GuideStep[] {
  return causeRow(diagnosis.causes[0])
    .steps.filter((id) => {
      const { platforms = [platform], pageOnly = false } = stepRow(id);
      return platforms.includes(platform) && (isForPage || !pageOnly);
    })
    .map((id): GuideStep => {
      const row = stepRow(id);
      return {
        id,
        actor: row.actor,
        risk: row.risk,
        platform: row.byPlatform ? platform : null,
      };
    })
    .sort(
      (a, b) =>
        Number(a.risk !== "none") - Number(b.risk !== "none") ||
        ORDER[a.actor] - ORDER[b.actor],
    );
}
