// What a step costs its reader: time, and how much it disturbs. The measure has its own table, so that every version is measured alike.
import { effortOf } from "./product.js";

/**
 * Reload 1, look 2, restart 5, change a setting 5, another network 6, write to somebody 6, new profile 20, refresh 60 (docs/diagnosis.md).
 */
const COSTS: Readonly<Record<string, number>> = {
  "try-again-later": 1,
  "clear-cache": 1,
  "try-other-network": 6,
  "tell-owner": 6,
  "ask-it": 6,
  "reach-otherwise": 6,
  // Takes no work, but the page has to wait.
  "come-back-tomorrow": 6,
  "come-back-when-valid": 6,
  "try-new-profile": 20,
  // Take as long, and disturb as much.
  "scan-for-malware": 20,
  "update-device-firmware": 20,
  "refresh-firefox": 60,
};

const LOOK = 2;
const CHANGE = 5;

/** Where nothing mended it. */
export const UNSOLVED = 120;

/** Of any other step: what it takes to look, or to change a setting or restart. */
export const costOf = (step: string): number =>
  COSTS[step] ?? (effortOf(step) === "try" ? LOOK : CHANGE);
