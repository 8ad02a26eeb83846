// Remembers which hosts were called revoked, before anything else is written: as salted hashes on the disk; for private windows in memory.
import type { AskRevoked } from "../../core/guide/revoked/revoked-before.js";
import {
  calledIn,
  gravest,
  isNobody,
  mergedCalled,
  namesOf,
  NOBODY_REVOKED,
  withCalled,
  withoutOld,
  type Called,
  type Caller,
  type HostKeys,
  type RevokedMemory,
} from "../../core/guide/revoked/revoked-memory.js";
import {
  mergedWindows,
  parseKeptRevoked,
  type KeptRevoked,
} from "../../core/guide/revoked/stored-revoked.js";
import type { RevokedLoad } from "../../core/guide/revoked/revoked-signal.js";
import { REVOKED_CELL } from "../../platform/storage/cell-names.js";
import { readKept, writeKept } from "../../platform/storage/kept.js";
import { newSalt, saltedHash } from "../../platform/crypto/salted-hash.js";
import { hasPrivateWindow, whereIs } from "../../platform/firefox/windows.js";
import { revokedCell } from "./cells.js";

/** Who called which host revoked, and for which tab that was found out. */
export interface Found {
  readonly host: string;
  readonly by: Caller;
  readonly tabId: number;
  /** Null where Firefox has not said. */
  readonly isPrivate: boolean | null;
}

/** The window of a private tab that is gone is not known: what it learnt is forgotten when the next window closes. */
const NO_WINDOW = -1;
/** What was just remembered is not remembered again. Milliseconds. */
const LATELY_MS = 60_000;

const lately = new Map<
  string,
  { readonly at: number; readonly done: Promise<void> }
>();
let kept: Promise<KeptRevoked> | null = null;
let writing: Promise<void> = Promise.resolve();

/**
 * Call this before anything else is written about it. Resolves when it is on the disk or, if the disk fails, in memory: then it is
 * tried again each time a page is loaded or asked about. Never rejects.
 */
export function rememberRevoked(found: Found, at = Date.now()): Promise<void> {
  const { host, by, tabId, isPrivate } = found;
  const key = [by, host, isPrivate === false ? "" : tabId].join(" ");
  const before = lately.get(key);
  if (before !== undefined && Math.abs(at - before.at) < LATELY_MS) {
    return before.done;
  }
  if (lately.size > MAX_LATELY) {
    lately.clear();
  }
  const done = remember(found, at).catch((error: unknown) => {
    lately.delete(key);
    console.error("Could not remember that a host was called revoked.", error);
  });
  lately.set(key, { at, done });
  return done;
}

const MAX_LATELY = 1_000;

/** What Firefox said about several loads. */
export async function rememberAll(
  loads: readonly RevokedLoad[],
): Promise<void> {
  for (const load of loads) {
    await rememberRevoked({ ...load, by: "firefox" });
  }
}

async function remember(
  { host, by, tabId, isPrivate: told }: Found,
  at: number,
): Promise<void> {
  const called = { ...namesOf(host), by, at };
  const where = told === false ? null : await whereIs(tabId);
  // Until Firefox has said so, nothing may reach the disk.
  const isPrivate = told ?? where?.isPrivate ?? true;
  if (isPrivate && where === null && !(await hasPrivateWindow())) {
    // Closed meanwhile: nothing of it stays.
    return;
  }
  if (isPrivate) {
    const windowId = where?.windowId ?? NO_WINDOW;
    await revokedCell.update(({ pending, windows }) => ({
      pending,
      windows: {
        ...windows,
        [windowId]: withCalled(windows[windowId] ?? NOBODY_REVOKED, called),
      },
    }));
    return;
  }
  await revokedCell.update((session) => ({
    ...session,
    pending: withCalled(session.pending, called),
  }));
  await writePending();
}

/** What a private window learnt is forgotten with it. */
export async function forgetWindow(windowId: number): Promise<void> {
  lately.clear();
  await revokedCell.update((session) => {
    const { [windowId]: gone, [NO_WINDOW]: lost, ...windows } = session.windows;
    return gone === undefined && lost === undefined
      ? session
      : { ...session, windows };
  });
}

/** A tab that moves takes along what its window knows: the window may close while the tab lives on. */
export async function takeAlong(from: number, to: number): Promise<void> {
  await revokedCell.update((session) => {
    const windows = mergedWindows(session.windows, from, to);
    return windows === session.windows ? session : { ...session, windows };
  });
}

/**
 * What is remembered about these hosts, as of now. Private windows know what any window learnt, normal ones what normal ones learnt. If
 * a memory cannot be read, any host may have been called revoked. Never rejects.
 */
export async function askRevoked(
  hosts: readonly string[],
  isPrivate: boolean,
): Promise<AskRevoked> {
  const now = Date.now();
  const answers = new Map<string, Called>();
  try {
    await writePending();
    const [{ pending, windows }, { salt, memory }] = await Promise.all([
      revokedCell.read(),
      readOnce(),
    ]);
    const byName = [pending, ...(isPrivate ? Object.values(windows) : [])];
    await Promise.all(
      hosts.map(async (host) => {
        const names = namesOf(host);
        const onDisk =
          salt === null || isNobody(memory)
            ? "never"
            : calledIn(memory, await hashed(salt, names), now);
        answers.set(
          host,
          gravest([
            onDisk,
            ...byName.map((learnt) => calledIn(learnt, names, now)),
          ]),
        );
      }),
    );
  } catch (error) {
    answers.clear();
    console.error("Could not read which hosts were called revoked.", error);
  }
  return (host) => answers.get(host) ?? "perhaps";
}

/** Writes down what could not be written when it was learnt. Cheap where there is nothing. Never rejects. */
export function writePending(): Promise<void> {
  writing = writing.then(write).catch((error: unknown) => {
    console.error("Could not keep that a host was called revoked.", error);
  });
  return writing;
}

async function write(): Promise<void> {
  for (;;) {
    const { pending } = await revokedCell.read();
    if (isNobody(pending)) {
      return;
    }
    const before = await readOnce();
    const salt = before.salt ?? newSalt();
    const memory = mergedCalled(before.memory, await hashedAll(salt, pending));
    await store({ ...before, salt, memory });
    await revokedCell.update((session) => ({
      ...session,
      // What came meanwhile is written in the next round.
      pending: session.pending === pending ? NOBODY_REVOKED : session.pending,
    }));
  }
}

async function store(after: KeptRevoked): Promise<void> {
  const before = await readOnce();
  if (after.memory !== before.memory || after.since !== before.since) {
    await writeKept(REVOKED_CELL, after);
  }
  kept = Promise.resolve(after);
}

// What cannot be read must not count as empty and be overwritten.
function readOnce(): Promise<KeptRevoked> {
  const reading = (kept ??= readKept(REVOKED_CELL).then(parseKeptRevoked));
  reading.catch(() => {
    kept = kept === reading ? null : kept;
  });
  return reading;
}

/**
 * Call this when Firefox has started: what is too old is removed a day after that was first seen, since the clock may be wrong. In turn
 * with what is written, so that neither overwrites the other. Rejects if the disk fails.
 */
export function forgetOld(): Promise<void> {
  const done = writing.then(forget);
  writing = done.catch(() => {
    // The caller hears of it; what waits to be written does not suffer.
  });
  return done;
}

async function forget(): Promise<void> {
  const now = Date.now();
  const before = await readOnce();
  const memory = withoutOld(before.memory, now);
  if (memory === before.memory) {
    return store({ ...before, since: null });
  }
  const { since } = before;
  return since !== null && now - since >= DAY_MS
    ? store({ ...before, memory, since: null })
    : store({ ...before, since: since !== null && since <= now ? since : now });
}

const DAY_MS = 24 * 3_600_000;

const hashed = async (
  salt: string,
  { host, domain }: HostKeys,
): Promise<HostKeys> => {
  const [one, all] = await Promise.all([
    saltedHash(salt, host),
    saltedHash(salt, domain),
  ]);
  return { host: one, domain: all };
};

async function hashedAll(
  salt: string,
  { hosts, domains, everything }: RevokedMemory,
): Promise<RevokedMemory> {
  return {
    hosts: await Promise.all(
      hosts.map(async (one) => ({ ...one, ...(await hashed(salt, one)) })),
    ),
    domains: await Promise.all(
      domains.map(async ({ domain, at }) => ({
        domain: await saltedHash(salt, domain),
        at,
      })),
    ),
    everything,
  };
}
