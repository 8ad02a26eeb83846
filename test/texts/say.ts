// Says texts in each language of _locales, as the pages do, but without a browser.
import en from "../../_locales/en/messages.json" with { type: "json" };
import ja from "../../_locales/ja/messages.json" with { type: "json" };
import type { Argument, Text } from "../../src/core/text/text.js";
import { written } from "../../src/platform/firefox/written.js";

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, unknown>>;
}

export type Say = (words: Text) => string;

export const LANGUAGES: Readonly<
  Record<string, Readonly<Record<string, Message>>>
> = { en, ja };

/** Notes each key that it says. */
export function sayIn(language: string, said: Set<string>): Say {
  const messages = LANGUAGES[language] ?? {};
  const say: Say = ({ key, args }) => {
    said.add(key);
    const { message = "" } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) =>
      argument(args[name.toLowerCase()] ?? "?"),
    );
  };
  const argument = (value: Argument): string => {
    if (typeof value === "string") {
      return value;
    }
    return typeof value === "object" && "key" in value
      ? say(value)
      : written(value, language, (name) => name);
  };
  return say;
}
