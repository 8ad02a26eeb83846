// The keys of messages that follow from ids by convention, and so appear nowhere in the sources.
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../../src/core/failure/codes/categories.js";
import { CAUSES } from "../../../src/core/diagnosis/causes/index.js";
import { FINDINGS } from "../../../src/core/certificate/judge/findings.js";
import {
  isByPlatform,
  isByVersion,
  isLasting,
  isWeakening,
  stepRow,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import { keysOfEvidence } from "./evidence-keys.js";

/** The keys that the rows of the catalogues must have. */
export function keysOfCatalogues(): readonly string[] {
  return [
    ...ids(CATEGORIES).flatMap(keysOfCategory),
    ...CAUSES.flatMap(({ id }) => [
      `cause_${snake(id)}_title`,
      `cause_${snake(id)}_why`,
    ]),
    ...ids(STEPS).flatMap(keysOfStep),
    ...ids(FINDINGS).flatMap((id) => [
      `finding_${snake(id)}_title`,
      `finding_${snake(id)}_body`,
    ]),
    ...keysOfEvidence(),
  ];
}

function keysOfCategory(id: CategoryId): readonly string[] {
  const { neverGoOn } = categoryRow(id);
  return [
    `category_${snake(id)}_title`,
    `category_${snake(id)}_whose`,
    ...(neverGoOn ? [`category_${snake(id)}_going_on`] : []),
  ];
}

function keysOfStep(id: StepId): readonly string[] {
  const { actor } = stepRow(id);
  const parts = ["title", ...bodiesOf(id)];
  const undoing = isWeakening(id) ? ["undo", "lost"] : [];
  const open = isLasting(id) ? ["open"] : [];
  return [
    `actor_${actor}`,
    ...[...parts, ...undoing, ...open].map(
      (part) => `step_${snake(id)}_${part}`,
    ),
  ];
}

function bodiesOf(id: StepId): readonly string[] {
  if (isByPlatform(id)) {
    return ["body_win", "body_mac", "body_linux"];
  }
  return isByVersion(id) ? ["body_old", "body_new"] : ["body"];
}

function ids<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}

const snake = (id: string): string => id.replaceAll("-", "_");
