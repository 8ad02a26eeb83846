// The English messages, and whether a text can be said in them.
import messages from "../../_locales/en/messages.json" with { type: "json" };
import type { Argument, Text } from "../../src/core/text/text.js";
import { written } from "../../src/platform/firefox/written.js";

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<
    Record<string, { readonly content: string }>
  >;
}

export const ENGLISH_MESSAGES: Readonly<Record<string, Message>> = messages;

/** By key, in the order of the alphabet: millions of texts are compared with it. */
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map(
  Object.entries(ENGLISH_MESSAGES).map(([key, { placeholders = {} }]) => [
    key,
    Object.keys(placeholders).sort().join(),
  ]),
);

/** Why the text cannot be said in English; null where it can: its key exists, its arguments are the message's placeholders. */
export function whyUnsayable({ key, args }: Text): string | null {
  const wanted = PLACEHOLDERS.get(key);
  if (wanted === undefined) {
    return `no message ${key}`;
  }
  const names = Object.keys(args);
  const given = names.length > 1 ? names.sort().join() : (names[0] ?? "");
  return wanted === given
    ? null
    : `${key} wants (${wanted}), is given (${given})`;
}

/** Every text inside a value, however deep. */
export function textsIn(value: unknown): Text[] {
  const found: Text[] = [];
  collectTexts(value, found);
  return found;
}

function collectTexts(value: unknown, found: Text[]): void {
  if (typeof value !== "object" || value === null) {
    return;
  }
  if (isText(value)) {
    found.push(value);
  }
  for (const one of Object.values(value) as readonly unknown[]) {
    // Most are names and numbers.
    if (typeof one === "object") {
      collectTexts(one, found);
    }
  }
}

function isText(value: object): value is Text {
  return "key" in value && "args" in value;
}

/** The text as it is read, without isolates and marks. */
export function inEnglish({ key, args }: Text): string {
  const { message = "" } = ENGLISH_MESSAGES[key] ?? {};
  return message.replaceAll(/\$([A-Z_]+)\$/g, (_, name: string) => {
    return argumentInEnglish(args[name.toLowerCase()] ?? "");
  });
}

/** An argument alone, as it is read within its text. */
export function argumentInEnglish(value: Argument): string {
  if (typeof value === "string") {
    return value;
  }
  return typeof value === "object" && "key" in value
    ? inEnglish(value)
    : written(value, "en", (name) => name);
}
