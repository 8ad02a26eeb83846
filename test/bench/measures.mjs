// All measures, in the order in which they run: the most delicate first, while the Firefoxes are fresh.

import { asleep, awake } from "./badge.mjs";
import { bursts } from "./bursts.mjs";
import { certificate } from "./certificate.mjs";
import { diagnosis } from "./diagnosis.mjs";
import { goodParts } from "./good-parts.mjs";
import { memory } from "./memory.mjs";
import { page } from "./page.mjs";
import { popup } from "./popup.mjs";
import { sizes } from "./sizes.mjs";

/** @typedef {import("./comparison.mjs").Result} Result */
/** @typedef {(stage: import("./stage.mjs").Stage, isQuick: boolean) => Promise<Result[]>} Measure */

/** @type {Readonly<Record<string, Measure>>} */
export const measures = {
  sizes,
  page,
  "good-parts": goodParts,
  bursts,
  awake,
  asleep,
  popup,
  diagnosis,
  memory,
  certificate,
};
