// Which hosts were called revoked, as read from storage: as hashes from the disk, by name from the session.
import { isObject, isString, isTime } from "../../stored/stored.js";
import {
  isNobody,
  mergedCalled,
  NOBODY_REVOKED,
  parseRevokedMemory,
  type RevokedMemory,
} from "./revoked-memory.js";

/** On the disk. */
export interface KeptRevoked {
  /** In base64; null until there is something to keep. */
  readonly salt: string | null;
  readonly memory: RevokedMemory;
  /** When some of it was first seen to be too old (ms since the epoch); null where nothing is. */
  readonly since: number | null;
}

/** In the session, by name. */
export interface SessionRevoked {
  /** What is not on the disk yet. */
  readonly pending: RevokedMemory;
  /** What private windows learnt, by window id. */
  readonly windows: Readonly<Record<number, RevokedMemory>>;
}

/** From whatever was stored. Hashes without their salt no longer identify anybody, so it may have been any host. */
export function parseKeptRevoked(stored: unknown): KeptRevoked {
  const { salt, memory: kept, since } = isObject(stored) ? stored : {};
  const memory = parseRevokedMemory(kept);
  const isReadable = isString(salt) && /^[\w+/]{22}==$/.test(salt);
  const { hosts, domains, everything } = memory;
  const times = [...hosts, ...domains].map(({ at }) => at);
  return {
    salt: isReadable ? salt : null,
    memory:
      isReadable || isNobody(memory)
        ? memory
        : {
            ...NOBODY_REVOKED,
            everything: Math.max(...times, everything ?? -Infinity),
          },
    since: isTime(since) ? since : null,
  };
}

export function parseSessionRevoked(stored: unknown): SessionRevoked {
  const { pending, windows } = isObject(stored) ? stored : {};
  return {
    pending: parseRevokedMemory(pending),
    windows: Object.fromEntries(
      Object.entries(isObject(windows) ? windows : {}).map(
        ([id, memory]) => [Number(id), parseRevokedMemory(memory)] as const,
      ),
    ),
  };
}

/** What private windows learnt, after a tab moved from one to another; the same object where the first had learnt nothing. */
export function mergedWindows(
  windows: SessionRevoked["windows"],
  from: number,
  to: number,
): SessionRevoked["windows"] {
  const taken = windows[from];
  return taken === undefined
    ? windows
    : {
        ...windows,
        [to]: mergedCalled(windows[to] ?? NOBODY_REVOKED, taken),
      };
}
