// What the reader chose in the options: read once in the background's life, which is the only one to write it.
import { parseOptions, type Options } from "../../core/stored/options.js";
import { OPTIONS_KEY } from "../../platform/storage/cell-names.js";
import { readKept, writeKept } from "../../platform/storage/kept.js";

let chosen: Promise<Options> | null = null;

/** What was chosen; where storage cannot be read, what holds by default, which remembers nothing. */
export function readOptions(): Promise<Options> {
  return readChosen().catch((error: unknown) => {
    console.error("Could not read the options.", error);
    return parseOptions(undefined);
  });
}

/** As {@link readOptions}, for who writes them anew: rejects where storage cannot be read, so that nothing is written over. */
export function readChosen(): Promise<Options> {
  const reading = (chosen ??= readKept(OPTIONS_KEY).then(parseOptions));
  reading.catch(() => {
    chosen = chosen === reading ? null : chosen;
  });
  return reading;
}

/** Rejects where they cannot be stored; then they stay as they were. */
export async function writeOptions(options: Options): Promise<void> {
  await writeKept(OPTIONS_KEY, options);
  chosen = Promise.resolve(options);
}
