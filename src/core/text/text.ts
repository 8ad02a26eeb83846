// A text as a value: a message key with its arguments, checked by the compiler against the English locale.
import type en from "../../../_locales/en/messages.json";

type Messages = typeof en;

/** Any key of `_locales/en/messages.json`, the source of truth for keys and placeholders. */
export type MessageKey = keyof Messages;

/** The names of the message's placeholders; never for a message without. */
type PlaceholdersOf<K extends MessageKey> = Messages[K] extends {
  placeholders: infer P;
}
  ? keyof P & string
  : never;

/** What each language writes in its own way: the core says what, `platform/firefox/written.ts` how, by Intl. */
export type Written =
  /** A day in UTC, so that no time zone gets it wrong; ms since the epoch. */
  | { readonly day: number }
  /** How long something lasts: its units, the largest first. */
  | { readonly lasts: readonly Span[] }
  /** Names from outside. */
  | { readonly list: readonly string[] };

export interface Span {
  readonly unit: "year" | "day" | "hour" | "minute";
  readonly count: number;
}

/**
 * A string comes from outside, or belongs to no language. A number is a count, never a port or a version. A text inside is said in the same
 * language.
 */
export type Argument = string | number | Text | Written;

/** Something to be said; the page or the toolbar says it in the user's language. */
export interface Text {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, Argument>>;
}

/** A text without placeholders takes no arguments; one with placeholders needs each of them, by name. */
export function text<K extends MessageKey>(
  key: K,
  ...args: [PlaceholdersOf<K>] extends [never]
    ? []
    : // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- guarded by the condition above
      [Readonly<Record<PlaceholdersOf<K>, Argument>>]
): Text {
  return { key, args: args[0] ?? {} };
}

/** An id as it is written in a message key: `try-again-later` → `try_again_later`. */
export type Snake<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : S;

/** See {@link Snake}. */
export function snake<S extends string>(id: S): Snake<S> {
  return id.replaceAll("-", "_") as Snake<S>;
}
