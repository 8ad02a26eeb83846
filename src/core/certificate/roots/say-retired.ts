// Since when and why Firefox no longer trusts a root, in whole sentences.
import { dayOf } from "../../text/day.js";
import { text, type Text } from "../../text/text.js";
import type { Retirement } from "./retired-roots.js";
import type { RootWord } from "./root-word.js";

/** Versions before the oldest that this extension runs in say nothing to anybody: then the day does. */
const OLDEST = 140;

/** True where the version says it best. */
export const isByVersion = ({ since }: Retirement): boolean =>
  (since ?? 0) > OLDEST;

/** Where no source says why, only since when. */
export function sayRetired(
  { made }: Pick<RootWord, "made">,
  retirement: Retirement,
): readonly Text[] {
  const { because, since, at } = retirement;
  return [
    isByVersion(retirement)
      ? text("root_retired_version", { version: String(since) })
      : text("root_retired_day", { day: dayOf(at) }),
    ...(because === null ? [] : [sayWhy(because, made)]),
  ];
}

/** @param made when its key was made, ms since the epoch */
export function sayWhy(
  because: NonNullable<Retirement["because"]>,
  made: number,
): Text {
  return because === "age"
    ? text("root_because_age", {
        year: String(new Date(made).getUTCFullYear()),
      })
    : text(`root_because_${because}`);
}
