// From a failure to why it most likely happened.
import { CAUSES, causeRow, type CauseId } from "./causes.js";
import type { CategoryId } from "./categories.js";
import type { ErrorCode } from "./failure/failure.js";

export interface Diagnosis {
  readonly category: CategoryId;
  /** Most likely first; never empty. */
  readonly causes: readonly [CauseId, ...CauseId[]];
}

/**
 * The causes that the error alone allows: those that name it, then its category's default. Evidence about the device, the site
 * and the network does not enter yet.
 */
export function diagnose(error: ErrorCode): Diagnosis {
  const ids = (Object.keys(CAUSES) as CauseId[]).filter(
    (id) => causeRow(id).category === error.category,
  );
  const named = ids.filter((id) => namesError(id, error));
  const [first, ...rest] = [
    ...named,
    ...ids.filter((id) => causeRow(id).errors === undefined),
  ];
  if (first === undefined) {
    throw new Error(`The category ${error.category} has no default cause`);
  }
  return { category: error.category, causes: [first, ...rest] };
}

function namesError(id: CauseId, error: ErrorCode): boolean {
  return causeRow(id).errors?.some((name) => name === error.name) ?? false;
}
