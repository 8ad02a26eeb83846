// Texts in the user's language, from Firefox's own message store.
import browser from "webextension-polyfill";
import { visible } from "../../core/address/host.js";
import { text, type Text } from "../../core/text/text.js";
import { written } from "./written.js";

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what comes from outside goes between them (UAX #9). */
export const ISOLATE_START = "\u2068";
export const ISOLATE_END = "\u2069";

/**
 * The text with its arguments, made {@link visible}, since they may come from anywhere; strings stand between isolates: they keep a
 * right-to-left host name from turning the sentence around, and they show the page which part came from outside. Arguments are numbered in
 * the alphabetical order of their names.
 */
export function say({ key, args }: Text): string {
  const values = Object.keys(args)
    .sort()
    .map((name) => {
      const value = args[name] ?? "";
      if (typeof value === "string") {
        return outside(value);
      }
      return typeof value === "object" && "key" in value
        ? say(value)
        : written(value, language(), outside);
    });
  return browser.i18n.getMessage(key, values);
}

const outside = (value: string): string =>
  `${ISOLATE_START}${shown(value)}${ISOLATE_END}`;

/** The lines of a message for the owner stay lines. */
const shown = (value: string): string =>
  value.split("\n").map(visible).join("\n");

/** An argument between its isolates, a `[control]`, or something to `type`, which may be an argument, too. */
export const SPECIAL = new RegExp(
  `${ISOLATE_START}([^${ISOLATE_END}]*)${ISOLATE_END}|\\[([^\\]]+)\\]|\`${ISOLATE_START}?([^\`${ISOLATE_END}]+)${ISOLATE_END}?\``,
  "g",
);

/** The text for places without markup: tooltips and the clipboard. */
export function sayPlainly(words: Text): string {
  return say(words).replace(
    SPECIAL,
    (_, outside?: string, control?: string, code?: string) =>
      outside ?? control ?? code ?? "",
  );
}

/** BCP 47 tag of the texts' language, which is not always Firefox's. */
export function language(): string {
  return say(text("locale_tag"));
}
