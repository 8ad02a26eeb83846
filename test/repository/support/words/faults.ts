// Finds every fault of house style in the texts of all languages.
import { LOCALES, messagesIn, textOf } from "../messages.js";
import { ALIKE_RULES } from "./alike.js";
import { ENGLISH_RULES } from "./english.js";
import { JAPANESE_RULES } from "./japanese.js";
import { OWN_STEPS, tellingsOf, toldIn } from "../told-steps.js";
import { LENGTH_RULES } from "./lengths.js";
import type { Rule, Said } from "./rule.js";
import { STEP_RULES } from "./steps.js";

export const RULES: readonly Rule[] = [
  ...ENGLISH_RULES,
  ...JAPANESE_RULES,
  ...LENGTH_RULES,
  ...STEP_RULES,
  ...ALIKE_RULES,
];

export interface Fault {
  /** `en/contractions`. */
  readonly rule: string;
  readonly key: string;
  readonly excerpts: readonly string[];
}

/** What the rules object to in one text. */
export function faultsOf(said: Said): readonly Fault[] {
  return RULES.filter(({ locales }) => locales.includes(said.locale))
    .map(({ id, faults }) => ({
      rule: `${said.locale}/${id}`,
      key: said.key,
      excerpts: faults(said),
    }))
    .filter(({ excerpts }) => excerpts.length > 0);
}

/** Every fault, in the order of the catalogue; then what is missing from a step as a whole. */
export function allFaults(): readonly Fault[] {
  const english = messagesIn("en");
  return LOCALES.flatMap((locale) => [
    ...Object.entries(messagesIn(locale)).flatMap(([key, { message: text }]) =>
      faultsOf({ key, locale, text, english: textOf(english, key) }),
    ),
    ...stepsTold(locale).flatMap((said) =>
      faultsOf(said).filter(({ rule }) => rule.endsWith("/how-one-knows")),
    ),
  ]);
}

/** Steps that are told in lines, each as one text. */
function stepsTold(locale: string): readonly Said[] {
  return OWN_STEPS.flatMap((id) => {
    const told = tellingsOf(id)
      .filter(({ do: lines }) => lines.length > 0)
      .map((step) => [toldIn(locale, step), toldIn("en", step)] as const);
    return [...new Map(told)].map(([text, english]) => ({
      key: `step_${id.replaceAll("-", "_")}_told`,
      locale,
      text,
      english,
    }));
  });
}
