// Is it ever sane to continue past this error? A judgement of its own, since it must never be wrong.
import { categoryRow } from "./codes/categories.js";
import type { ErrorCode } from "./failure.js";
import type { Fact } from "../fact.js";

export type GoingOn =
  /** Never: the check that failed exists to stop exactly this. */
  | "never"
  /** Never: the site demands that nobody is let past a certificate error. */
  | "never-hsts"
  /** Only to a device of one's own, after verifying its certificate. */
  | "own-device-only"
  /** Firefox offers no way past it, and there would be nothing to gain. */
  | "not-offered"
  /** Nothing was blocked: there was no answer. */
  | "not-a-block";

/**
 * The strictest reason wins. An unknown HSTS fact changes nothing: the words for `own-device-only` say that Firefox may offer
 * no way past it.
 */
export function goingOn(error: ErrorCode, hsts: Fact<boolean>): GoingOn {
  const row = categoryRow(error.category);
  if (row.neverGoOn) {
    return "never";
  }
  if (row.notTls === true) {
    return "not-a-block";
  }
  if (error.name === "NS_ERROR_BAD_HSTS_CERT" || (hsts.known && hsts.value)) {
    return "never-hsts";
  }
  return error.overridable ? "own-device-only" : "not-offered";
}
