// Everything that is said about a failure, in order: the pages only draw it.
import { categoryRow, isNeverToGoOn, type CategoryId } from "./categories.js";
import type { CauseId } from "./causes.js";
import { diagnose } from "./diagnose.js";
import { known, unknown, type Fact } from "./fact.js";
import { isPage, type Failure } from "./failure/failure.js";
import { goingOn, type GoingOn } from "./going-on.js";
import { guideFor, type GuideStep } from "./guide/guide.js";
import type { Actor, Platform, StepId } from "./guide/steps.js";
import { headline } from "./headline.js";
import { hostForPeople } from "./host.js";
import { snake, text, type Text } from "./text.js";

export interface ExplainedStep {
  readonly id: StepId;
  readonly actor: Actor;
  readonly actorName: Text;
  readonly risk: "none" | "weakens-security";
  readonly title: Text;
  readonly body: Text;
}

export interface Explanation {
  readonly category: CategoryId;
  /** Most likely first. */
  readonly causes: readonly CauseId[];
  /** What happened, in one sentence that names the host. */
  readonly title: Text;
  /** Whose problem it usually is. */
  readonly owner: Text;
  readonly whose: Text;
  /** Null for a part of a page: there is nothing to go on to. */
  readonly goingOn: {
    readonly kind: GoingOn;
    readonly chip: Text;
    readonly why: Text;
  } | null;
  readonly cause: { readonly title: Text; readonly why: Text };
  readonly steps: readonly ExplainedStep[];
}

/** Explains a failure to whoever sits in front of it. */
export function explain(failure: Failure, platform: Platform): Explanation {
  const diagnosis = diagnose(failure.error);
  const { category, causes } = diagnosis;
  const cause = snake(causes[0]);
  const row = categoryRow(category);
  return {
    category,
    causes,
    title: headline(failure),
    owner: text(`owner_${row.owner}`),
    whose: text(`category_${snake(category)}_whose`),
    goingOn: isPage(failure) ? goingOnSaid(failure) : null,
    cause: {
      title: text(`cause_${cause}_title`),
      why: text(`cause_${cause}_why`),
    },
    steps: guideFor(diagnosis, platform, isPage(failure)).map(explainStep),
  };
}

function goingOnSaid(failure: Failure): NonNullable<Explanation["goingOn"]> {
  const kind = goingOn(failure.error, hstsOf(failure));
  const chip = text(`going_on_${snake(kind)}_chip`);
  switch (kind) {
    case "never": {
      const { category } = failure.error;
      const why = isNeverToGoOn(category)
        ? text(`category_${snake(category)}_going_on`)
        : text("going_on_not_offered");
      return { kind, chip, why };
    }
    case "never-hsts":
      return {
        kind,
        chip,
        why: text("going_on_never_hsts", { host: hostForPeople(failure.host) }),
      };
    case "own-device-only":
    case "not-offered":
    case "not-a-block":
      return { kind, chip, why: text(`going_on_${snake(kind)}`) };
  }
}

// Firefox tells on its own error page for certificates; for what else fails there is no way on to forbid.
function hstsOf({ hsts }: Failure): Fact<boolean> {
  return hsts === null ? unknown("not-observed") : known(hsts.value);
}

function explainStep({ id, actor, risk, platform }: GuideStep): ExplainedStep {
  return {
    id,
    actor,
    risk,
    actorName: text(`actor_${actor}`),
    title: text(`step_${snake(id)}_title`),
    body:
      id === "check-clock"
        ? text(`step_check_clock_body_${platform ?? "linux"}`)
        : text(`step_${snake(id)}_body`),
  };
}
