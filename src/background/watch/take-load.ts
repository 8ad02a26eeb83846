// Takes a page that loaded into this session's log, the list of hosts with HSTS, and the memory, if that is turned on.
import type { Load } from "../../core/evidence/seen/load.js";
import { recordLoad } from "../../core/evidence/seen/load-log.js";
import { learnHsts } from "../../core/evidence/seen/hsts.js";
import { hstsCell, loadsCell } from "../memory/cells.js";
import { remember } from "../memory/remember.js";

/** Nothing of private windows is kept. */
export async function takeLoad(load: Load): Promise<void> {
  if (load.isPrivate) {
    return;
  }
  const { host, hstsHeader, exception } = load;
  // If there was an error, the header does not count (RFC 6797 §8.1).
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
