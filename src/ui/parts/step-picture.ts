// The picture of a step, on a page that has loaded the script which draws them; none in the popup.
import type { VNode } from "snabbdom";
import type { ExplainedStep } from "../../core/explanation/explanation.js";

type Draw = (step: ExplainedStep) => VNode | undefined;

/** Between why a step could help and what to do; empty for a step without a picture. */
export function stepPicture(step: ExplainedStep): VNode[] {
  const { pictureOf } = globalThis as { readonly pictureOf?: Draw };
  const picture = pictureOf?.(step);
  return picture === undefined ? [] : [picture];
}
