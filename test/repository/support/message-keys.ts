// The keys of messages that follow from ids by convention, and so appear nowhere in the sources.
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../../src/core/failure/codes/categories.js";
import { CAUSES } from "../../../src/core/diagnosis/causes/index.js";
import { FINDINGS } from "../../../src/core/certificate/judge/findings.js";
import {
  isLasting,
  isWeakening,
  stepRow,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import { keysOfEvidence } from "./evidence-keys.js";
import { keysOf, tellingsOf } from "./told-steps.js";

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
  const told = tellingsOf(id).flatMap(keysOf);
  const parts = ["title"];
  const undoing = isWeakening(id) ? ["lost"] : [];
  const open = isLasting(id) ? ["open"] : [];
  return [
    `actor_${actor}`,
    ...told,
    ...[...parts, ...undoing, ...open].map(
      (part) => `step_${snake(id)}_${part}`,
    ),
  ];
}

function ids<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}

const snake = (id: string): string => id.replaceAll("-", "_");
