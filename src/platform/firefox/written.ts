// Days, lengths of time, lists and counts, as the reader's language writes them.
import type { Written } from "../../core/text/text.js";

/** `outside` marks a name that comes from outside. */
export function written(
  value: Written | number,
  language: string,
  outside: (name: string) => string,
): string {
  const number = (count: number, style?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(language, style).format(count);
  if (typeof value === "number") {
    return number(value);
  }
  if ("day" in value) {
    return new Intl.DateTimeFormat(language, {
      dateStyle: "long",
      timeZone: "UTC",
    }).format(value.day);
  }
  return "list" in value
    ? new Intl.ListFormat(language, { style: "narrow" }).format(
        value.list.map(outside),
      )
    : value.lasts
        .map(({ unit, count }) =>
          number(count, { style: "unit", unit, unitDisplay: "long" }),
        )
        .join(" ");
}
