// The keys of messages about verdicts, causes and facts that are put together from names, and so appear nowhere in the sources.
import type { Side } from "../../../src/core/diagnosis/causes/cause.js";
import {
  FACT_IDS,
  type FactValues,
} from "../../../src/core/evidence/evidence.js";
import {
  QUESTION_IDS,
  QUESTIONS,
} from "../../../src/core/evidence/questions.js";
import type { UnknownReason } from "../../../src/core/fact.js";
import type { Platform } from "../../../src/core/evidence/environment.js";

/** A member of a union that is missing here, or one too many, does not compile. */
const names = <Name extends string>(
  all: Readonly<Record<Name, true>>,
): Name[] => Object.keys(all) as Name[];

const SIDES = names<Side>({ device: true, network: true, site: true });
const REASONS = names<UnknownReason>({
  "not-observed": true,
  "not-asked": true,
  "not-permitted": true,
  "switched-off": true,
  "not-read": true,
  "not-answered": true,
  unsure: true,
  "not-told": true,
  private: true,
  failed: true,
});
const PLATFORMS = names<Platform>({ win: true, mac: true, linux: true });
const PORTALS = names<FactValues["captive-portal"]>({
  locked: true,
  unlocked: true,
  none: true,
});
const PROXIES = names<FactValues["proxy"]["kind"]>({
  none: true,
  system: true,
  manual: true,
  automatic: true,
});

/** See the head of this file. */
export function keysOfEvidence(): readonly string[] {
  return [
    ...SIDES.flatMap((side) => [
      `side_${side}`,
      ...["sure", "likely"].flatMap((how) => [
        `verdict_${side}_${how}`,
        `verdict_${side}_${how}_whose`,
      ]),
    ]),
    ...QUESTION_IDS.map(snake).flatMap((id) => [
      `question_${id}_ask`,
      `question_${id}_why`,
    ]),
    ...["again", "certificate"].flatMap((id) => [
      `question_${id}_ask`,
      `question_${id}_why`,
    ]),
    ...QUESTION_IDS.flatMap((id) =>
      QUESTIONS[id].flatMap((answer) => [
        `answer_${snake(id)}_${answer}`,
        `clue_said_${snake(id)}_${answer}`,
      ]),
    ),
    ...PLATFORMS.map((platform) => `prior_counted_${platform}`),
    ...FACT_IDS.map((id) => `fact_${snake(id)}_name`),
    ...REASONS.map((because) => `fact_unknown_${snake(because)}`),
    ...PLATFORMS.map((platform) => `fact_platform_${platform}`),
    ...PORTALS.map((state) => `fact_captive_portal_${state}`),
    ...PROXIES.map((kind) => `fact_proxy_${kind}`),
    ...["ahead", "behind"].flatMap((way) => [
      `fact_clock_${way}`,
      `fact_clock_${way}_zone`,
    ]),
    ...["management", "privacy", "proxy"].map((need) => `need_${need}_body`),
  ];
}

const snake = (id: string): string => id.replaceAll("-", "_");
