// `npm run fuzz`: feeds spoilt bytes to what reads them, for minutes on end; what turns out new is kept in .cache/fuzz and spoilt further.
// `npm run fuzz -- --minutes 10 --only certificate --seed 123`

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";
import { loadBundle } from "./support/bundle.mjs";
import { cache } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";

/** @typedef {typeof import("../test/fuzz/fuzz.js")} Fuzz */
/** @typedef {{ name: string, feed: (bytes: Uint8Array) => string, inputs: Uint8Array[], outcomes: Set<string>, count: number }} Subject */

await runScript(async () => {
  const { minutes, only, seed } = options();
  await setUp();
  const { module } = await loadBundle("fuzz", "test/fuzz/fuzz.ts");
  const { TARGETS, TOO_LONG_MS, mutated, timed, chance } = /** @type {Fuzz} */ (
    module
  );
  const names = only ?? Object.keys(TARGETS);
  const subjects = names.map((name) => {
    const target = TARGETS[name];
    if (!target)
      throw new Problem(
        `There is no target "${name}": choose from ${Object.keys(TARGETS).join(", ")}.`,
      );
    return prepare(name, target.feed, target.seeds());
  });
  const lot = chance(seed);
  console.log(
    `Seed ${String(seed)}, ${String(minutes)} minutes: ${names.join(", ")}`,
  );
  const end = Date.now() + minutes * 60_000;
  let nextNews = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const subject of subjects) {
      const { inputs } = subject;
      const bytes = mutated(
        inputs[lot.below(inputs.length)] ?? new Uint8Array(),
        inputs,
        lot,
      );
      tryOut(subject, bytes, timed, TOO_LONG_MS);
    }
    if (Date.now() > nextNews) {
      nextNews += 30_000;
      tell(subjects);
    }
  }
  tell(subjects);
});

/**
 * The seeds, and what earlier runs kept.
 *
 * @param {string} name
 * @param {Subject["feed"]} feed
 * @param {readonly Uint8Array[]} seeds
 * @returns {Subject}
 */
function prepare(name, feed, seeds) {
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  const kept = readdirSync(folder)
    .filter((file) => file.endsWith(".bin"))
    .map((file) => new Uint8Array(readFileSync(join(folder, file))));
  /** @type {Subject} */
  const subject = {
    name,
    feed,
    inputs: [...seeds],
    outcomes: new Set(),
    count: 0,
  };
  for (const bytes of seeds) subject.outcomes.add(feed(bytes));
  for (const bytes of kept) {
    subject.outcomes.add(feed(bytes));
    subject.inputs.push(bytes);
  }
  return subject;
}

/**
 * @param {Subject} subject
 * @param {Uint8Array} bytes
 * @param {Fuzz["timed"]} timed
 * @param {number} tooLongMs
 */
function tryOut(subject, bytes, timed, tooLongMs) {
  subject.count += 1;
  /** @type {ReturnType<Fuzz["timed"]>} */
  let result;
  try {
    result = timed(subject.feed, bytes);
  } catch (error) {
    const path = keep(subject, bytes);
    console.error(error);
    throw new Problem(
      `${subject.name}: what must hold does not. The input is kept in ${path}`,
    );
  }
  const { outcome, tookMs } = result;
  if (tookMs > tooLongMs)
    throw new Problem(
      `${subject.name}: took ${tookMs.toFixed(0)} ms. The input is kept in ${keep(subject, bytes)}`,
    );
  if (subject.outcomes.has(outcome)) return;
  subject.outcomes.add(outcome);
  subject.inputs.push(bytes);
  keep(subject, bytes);
}

/**
 * @param {Subject} subject
 * @param {Uint8Array} bytes
 */
function keep({ name }, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const path = join(folderOf(name), `${hash}.bin`);
  writeFileSync(path, bytes);
  return path;
}

/** @param {string} name */
function folderOf(name) {
  return join(cache, "fuzz", name);
}

/** @param {readonly Subject[]} subjects */
function tell(subjects) {
  const lines = subjects.map(
    ({ name, count, outcomes, inputs }) =>
      `${name}: ${String(count)} inputs, ${String(outcomes.size)} outcomes, ${String(inputs.length)} in the corpus`,
  );
  console.log(lines.join("; "));
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: "string" },
        only: { type: "string" },
        seed: { type: "string" },
      },
    });
    const minutes = Number(values.minutes ?? 5);
    const seed = Number(values.seed ?? Date.now() % 2 ** 32);
    if (!(minutes > 0) || !Number.isInteger(seed))
      throw new Error("Minutes and seed have to be numbers.");
    return { minutes, only: values.only?.split(","), seed };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      `${reason}\nUsage: npm run fuzz -- [--minutes 5] [--only certificate,chain-text] [--seed 1]`,
    );
  }
}
