// Remembers good certificates for readers who turned that on; for all others, it only looks at the option.
import type { Load } from "../../core/evidence/seen/load.js";
import {
  isMemorable,
  parseMemory,
  rememberedOf,
  siteOf,
  strayNames,
  withLoad,
  type Memory,
} from "../../core/evidence/seen/memory.js";
import type { Options } from "../../core/stored/options.js";
import {
  eraseMemory,
  readMemory,
  writeMemory,
} from "../../platform/storage/memory.js";
import { memoryTroubleCell } from "./cells.js";
import { readChosen, readOptions, writeOptions } from "./chosen.js";

/** Sites are opened in bursts: there is one write for what came within this time. Milliseconds. */
const BATCH_MS = 2_000;

let memory: Promise<Memory> | null = null;
/** Bytes of certificates not written yet, by host; and hosts that were written but are no longer remembered. */
const added = new Map<string, readonly number[]>();
let dropped: readonly string[] = [];
let isWaiting = false;
let turns: Promise<unknown> = Promise.resolve();

// In turn: what is forgotten must not come back with a load that was on its way.
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = turns.then(work);
  turns = turn.catch(() => undefined);
  return turn;
}

/** Call this with every load. Cheap while the memory is turned off. */
export async function remember(load: Load): Promise<void> {
  // Without its bytes it was answered before the memory was turned on: nobody asked for them.
  if (
    isMemorable(load) &&
    (await readOptions()).remembers &&
    load.der !== null
  ) {
    await inTurn(() => take(load)).catch((error: unknown) => {
      console.error("Could not read the certificates remembered.", error);
    });
  }
}

async function take(load: Load): Promise<void> {
  const { remembers } = await readOptions();
  const before = await readOnce();
  const after = remembers ? withLoad(before, load) : before;
  if (after === before) {
    return;
  }
  memory = Promise.resolve(after);
  const host = siteOf(load.url);
  if (host !== null && load.der !== null && isNew(host, before, after)) {
    added.set(host, load.der);
  }
  dropped = [
    ...dropped,
    ...Object.keys(before).filter((one) => !Object.hasOwn(after, one)),
  ];
  if (!isWaiting) {
    isWaiting = true;
    setTimeout(() => void inTurn(write), BATCH_MS);
  }
}

const isNew = (host: string, before: Memory, after: Memory): boolean =>
  rememberedOf(before, host)?.fingerprint !==
  rememberedOf(after, host)?.fingerprint;

/** What is remembered; null where the reader did not turn it on. Rejects if it cannot be read. */
export async function readRemembered(): Promise<Memory | null> {
  return (await readOptions()).remembers ? readOnce() : null;
}

/** Takes over what was chosen; a memory that is turned off is erased first. Rejects if that fails; then all is as it was. */
export function choose(options: Options): Promise<void> {
  return inTurn(async () => {
    const { remembers } = await readChosen();
    if (remembers && !options.remembers) {
      await erase();
    }
    await writeOptions(options);
  });
}

/** Forgets all certificates. Rejects if they cannot be removed. */
export function forgetCertificates(): Promise<void> {
  return inTurn(erase);
}

async function erase(): Promise<void> {
  await eraseMemory();
  memory = Promise.resolve({});
  isWaiting = false;
  added.clear();
  dropped = [];
  await memoryTroubleCell.update(() => false);
}

// What cannot be read must not count as empty and be overwritten.
function readOnce(): Promise<Memory> {
  memory ??= readMemory().then((stored) => {
    dropped = [...dropped, ...strayNames(stored)];
    if (dropped.length > 0 && !isWaiting) {
      isWaiting = true;
      setTimeout(() => void inTurn(write), BATCH_MS);
    }
    return parseMemory(stored);
  });
  memory.catch(() => {
    memory = null;
  });
  return memory;
}

// A full disk costs what would have been written; the options say so.
async function write(): Promise<void> {
  if (!isWaiting) {
    // Forgotten meanwhile.
    return;
  }
  isWaiting = false;
  try {
    const list = await readOnce();
    const gone = dropped.filter((host) => !Object.hasOwn(list, host));
    await writeMemory(list, added, gone);
    await memoryTroubleCell.update(() => false);
  } catch (error) {
    console.error("Could not remember a certificate.", error);
    memory = null;
    await memoryTroubleCell.update(() => true);
  }
  added.clear();
  dropped = [];
}
