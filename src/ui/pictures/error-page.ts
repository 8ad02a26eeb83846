// Firefox's error page, before 153 and since: Advanced, and what is below it then.
import type { VNode } from "snabbdom";
import { widthOf } from "./measure.js";
import {
  bar,
  box,
  buttonSize,
  firefox,
  pick,
  ring,
  ringedButton,
  ringedLink,
  WIDTH,
  type Drawing,
  type Spot,
} from "./shapes.js";

/** Since 153: the button stands before the one that leads back, and the certificate is the first link below. */
export function errorNew(spots: readonly Spot[]): Drawing {
  const link = pick(spots, 1);
  return newPage(spots, [
    ...ringedLink(link, 24, 116),
    bar(24, 144, 120),
    bar(24, 157, 90),
  ]);
}

/** Since 153: the error's code is a link, too; what it shows can be copied. */
export function errorCopy(spots: readonly Spot[]): Drawing {
  return newPage(spots, [
    box("strong", 24, 120, 130, 5, 2),
    ...ring(pick(spots, 1), 20, 114, 138, 16),
    ...ringedButton(pick(spots, 2), 24, 144, 216),
  ]);
}

/** Since 153: the last button below. */
export function proceedNew(spots: readonly Spot[]): Drawing {
  return newPage(spots, [
    bar(24, 114, 110),
    bar(24, 127, 90),
    ...ringedButton(pick(spots, 1), 24, 144, 216),
  ]);
}

function newPage(spots: readonly Spot[], below: readonly VNode[]): Drawing {
  const advanced = pick(spots, 0);
  const { width } = buttonSize(advanced.label, 130);
  return firefox("https://", 178, [
    bar(24, 46, 150, 8),
    bar(24, 61, 190),
    ...ringedButton(advanced, WIDTH - 104 - width, 76, 130),
    box("strong", WIDTH - 84, 76, 60, 22, 6),
    bar(24, 104, 216, 1),
    ...below,
  ]);
}

/** Before 153: the button stands at the right, and the certificate is a link in the box below. */
export const errorOld = (spots: readonly Spot[]): Drawing =>
  oldPage(spots, [
    ...ringedLink(pick(spots, 1), 34, 144),
    box("strong", 184, 164, 46, 14, 4),
  ]);

/** Before 153: the last button of the box below. */
export function proceedOld(spots: readonly Spot[]): Drawing {
  const { label } = pick(spots, 1);
  const { width } = buttonSize(label, 200);
  return oldPage(spots, [
    ...ringedButton(pick(spots, 1), WIDTH - 34 - width, 142, 200),
  ]);
}

function oldPage(spots: readonly Spot[], below: readonly VNode[]): Drawing {
  const advanced = pick(spots, 0);
  const width = Math.min(widthOf(advanced.label) + 16, 130);
  return firefox("https://", 194, [
    bar(24, 46, 150, 8),
    bar(24, 61, 190),
    ...ringedButton(advanced, WIDTH - 24 - width, 76, 130),
    box("strong", WIDTH - 104 - width, 76, 60, 22, 6),
    box("chrome", 24, 108, 216, 78),
    box("edge", 24, 108, 216, 78),
    bar(34, 118, 170),
    bar(34, 129, 140),
    ...below,
  ]);
}
