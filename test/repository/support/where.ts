// Tests that need something that not every machine has: skipped, with the reason, where it is missing.
import { test } from "@jest/globals";

/** `test`, or `test.skip` where the thing is not here. */
export function where(
  thing: unknown,
  name: string,
): typeof test | typeof test.skip {
  if (thing !== null) {
    return test;
  }
  process.stdout.write(`Skipped: ${name} is not on this machine.\n`);
  return test.skip;
}
