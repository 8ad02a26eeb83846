// Which hosts belong to a failing one (what happens to them says nothing about others), and which belong to each other.
import { isPublicName } from "../../address/host.js";
import { registrableDomain } from "../../address/registrable-domain.js";

/** True for the same host, its www twin, and names above or below it. */
export function isRelated(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The name without a leading www, in lower case. */
export const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/\.$/, "");

/**
 * Who has one vote: all hosts of a registered domain. Names that nobody can register (`nas.lan`, `printer.lan`) and addresses have one
 * each.
 */
export const ownerOf = (host: string): string =>
  isPublicName(host) ? registrableDomain(host) : host.toLowerCase();

/** What happened longer ago says little about now. Milliseconds. */
export const LATELY_MS = 10 * 60_000;

/** True for what happened in the last minutes; a time in the future was written before the clock was set back. */
export function isLately(at: number, now: number): boolean {
  return now - at <= LATELY_MS && at - now <= AHEAD_MS;
}

/** Events this close together come in any order. Milliseconds. */
const AHEAD_MS = 60_000;
