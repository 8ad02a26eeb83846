// Takes a page that loaded: into the log of this session, the list of hosts with HSTS, and the memory, where it is switched on.
import type { Load } from "../../core/evidence/seen/load.js";
import { recordLoad } from "../../core/evidence/seen/load-log.js";
import { learnHsts } from "../../core/evidence/seen/hsts.js";
import { hstsCell, loadsCell } from "../memory/cells.js";
import { remember } from "../memory/remember.js";

/** Of private windows nothing is kept. */
export async function takeLoad(load: Load): Promise<void> {
  if (load.isPrivate) {
    return;
  }
  const { host, hstsHeader, exception } = load;
  // Past an error the header does not count (RFC 6797 §8.1).
  if (
    load.url.startsWith("https:") &&
    hstsHeader !== null &&
    exception === null
  ) {
    await hstsCell.update((known) => learnHsts(known, host, hstsHeader));
  }
  await loadsCell.update((log) => recordLoad(log, load));
  await remember(load);
}
