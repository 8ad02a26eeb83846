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

/** Something to be said; the page or the toolbar says it in the user's language. */
export interface Text {
  readonly key: MessageKey;
  /** A string comes from outside, or belongs to no language; a text inside is said in the same language. */
  readonly args: Readonly<Record<string, string | Text>>;
}

/** A text without placeholders takes no arguments; one with placeholders needs each of them, by name. */
export function text<K extends MessageKey>(
  key: K,
  ...args: [PlaceholdersOf<K>] extends [never]
    ? []
    : // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- guarded by the condition above
      [Readonly<Record<PlaceholdersOf<K>, string | Text>>]
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
