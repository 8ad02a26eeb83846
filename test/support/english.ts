// The English messages, and whether a text can be said in them.
import messages from "../../_locales/en/messages.json" with { type: "json" };
import type { Text } from "../../src/core/text.js";

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<
    Record<string, { readonly content: string }>
  >;
}

export const ENGLISH_MESSAGES: Readonly<Record<string, Message>> = messages;

/** Why the text cannot be said in English; null where it can: its key exists, its arguments are the message's placeholders. */
export function whyUnsayable({ key, args }: Text): string | null {
  const message = Object.hasOwn(ENGLISH_MESSAGES, key)
    ? ENGLISH_MESSAGES[key]
    : undefined;
  if (message === undefined) {
    return `no message ${key}`;
  }
  const wanted = Object.keys(message.placeholders ?? {}).sort();
  const given = Object.keys(args).sort();
  return wanted.join() === given.join()
    ? null
    : `${key} wants (${wanted.join()}), is given (${given.join()})`;
}

/** Every text inside a value, however deep. */
export function textsIn(value: unknown): Text[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const inside = Object.values(value).flatMap(textsIn);
  return isText(value) ? [value, ...inside] : inside;
}

function isText(value: object): value is Text {
  return "key" in value && "args" in value;
}

/** The text as it is read, without isolates and marks. */
export function inEnglish({ key, args }: Text): string {
  const { message = "" } = ENGLISH_MESSAGES[key] ?? {};
  return message.replaceAll(/\$([A-Z_]+)\$/g, (_, name: string) => {
    const value = args[name.toLowerCase()] ?? "";
    return typeof value === "string" ? value : inEnglish(value);
  });
}
