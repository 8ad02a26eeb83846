// What the reader chose in the options: read once in the life of the background, which alone writes it.
import { parseOptions, type Options } from "../../core/stored/options.js";
import { OPTIONS_KEY } from "../../platform/storage/cell-names.js";
import { readKept, writeKept } from "../../platform/storage/kept.js";

let chosen: Promise<Options> | null = null;
/** Null until they have been read or written. */
let known: Options | null = null;

/** False only once it is known that nothing is to be remembered. */
export const mayRemember = (): boolean => known?.remembers ?? true;

/** What was chosen; if storage cannot be read, the defaults, which remember nothing. */
export function readOptions(): Promise<Options> {
  return readChosen().catch((error: unknown) => {
    console.error("Could not read the options.", error);
    return parseOptions(undefined);
  });
}

/** Like {@link readOptions}, for callers that write them: rejects if storage cannot be read, so nothing is overwritten. */
export function readChosen(): Promise<Options> {
  const reading = (chosen ??= readKept(OPTIONS_KEY).then(parseOptions));
  reading.then(
    (options) => {
      known = chosen === reading ? options : known;
    },
    () => {
      chosen = chosen === reading ? null : chosen;
    },
  );
  return reading;
}

/** Rejects if they cannot be stored; then they stay as they were. */
export async function writeOptions(options: Options): Promise<void> {
  await writeKept(OPTIONS_KEY, options);
  chosen = Promise.resolve(options);
  known = options;
}
