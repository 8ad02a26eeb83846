// Remembers, until the browser closes, which hosts asked for HSTS: past their errors nobody may go.
import { rememberHsts } from "../core/hsts.js";
import { hstsCell } from "./cells.js";

/** Takes a Strict-Transport-Security header of a page that was not loaded in a private window. */
export async function rememberHstsOf(
  host: string,
  header: string,
  at: number,
): Promise<void> {
  await hstsCell.update((hosts) => rememberHsts(hosts, host, header, at));
}
