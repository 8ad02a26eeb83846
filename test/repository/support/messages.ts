// The texts of the extension, as they are in _locales.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/support/paths.mjs";
import { readJson } from "./files.js";

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<
    Record<string, { readonly content: string }>
  >;
}

export type Messages = Readonly<Record<string, Message>>;

/** `en` and every other folder of _locales. */
export const LOCALES = readdirSync(join(root, "_locales")).sort();

/** The languages that have to follow English. */
export const TRANSLATIONS = LOCALES.filter((locale) => locale !== "en");

/** All messages of a locale. */
export function messagesIn(locale: string): Messages {
  return readJson(`_locales/${locale}/messages.json`) as Messages;
}

/** The text of one message; empty where the locale has none. */
export function textOf(messages: Messages, key: string): string {
  return messages[key]?.message ?? "";
}

/** Text to type: `` `about:config` ``. */
export function literalsIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]*)`/g)].map(([, literal = ""]) => literal);
}

/** A text without its literals, which are in no language. */
export function withoutLiterals(text: string): string {
  return text.replace(/`[^`]*`/g, "``");
}

/** The controls that a text names: `[Settings…]`. */
export function labelsIn(text: string): readonly string[] {
  return [...withoutLiterals(text).matchAll(/\[([^\]]*)\]/g)].map(
    ([, label = ""]) => label,
  );
}

/** `key: text` of every message that a check objects to. */
export function messagesThat(
  messages: Messages,
  objects: (text: string, key: string) => boolean,
): readonly string[] {
  return Object.entries(messages)
    .filter(([key, { message }]) => objects(message, key))
    .map(([key, { message }]) => `${key}: ${message}`);
}
