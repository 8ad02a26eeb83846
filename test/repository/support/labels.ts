// What is on Firefox's screens: the values of its localization files, by label.
import type { Texts } from "./firefox.js";

/** Label → the messages that say it, as `file#message`. */
export type Labels = ReadonlyMap<string, ReadonlySet<string>>;

/** The names that Firefox inserts for itself; “…” where it inserts something from the page, such as the host. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/\{\s*-brand-(?:short(?:er)?-name|product-name|full-name)\s*\}/g, "Firefox"],
  [/&brandShort(?:er)?Name;/g, "Firefox"],
  [/\{\s*-(?:vendor-short-name|brand-vendor-name)\s*\}/g, "Mozilla"],
  [/\{\s*\$[\w-]+\s*\}/g, "…"],
];

/** Every one-line value in these files: of messages, their attributes and their variants. */
export function labelsOn(texts: Texts, files: readonly string[]): Labels {
  const labels = new Map<string, Set<string>>();
  for (const [path, text] of texts) {
    const file = path.replace(/^.*\/(?:en-US|ja)\//, "");
    if (!files.includes(file)) {
      continue;
    }
    let message = "";
    for (const line of text.split("\n")) {
      message = /^([\w-][\w.-]*)\s*=/.exec(line)?.[1] ?? message;
      const value = valueOf(line);
      if (value !== null) {
        const ids = labels.get(value) ?? new Set<string>();
        labels.set(value, ids.add(`${file}#${message}`));
      }
    }
  }
  return labels;
}

/** The value in a line such as `id = Value`, `    .label = Value`, `    [other] Value` or `    Value`. */
function valueOf(line: string): string | null {
  const value =
    /^(?:[\w-][\w.-]*\s*=\s*|\s+\.[\w-]+\s*=\s*|\s+\*?\[[\w-]+\]\s*|\s+(?=\S))(.*)$/.exec(
      line,
    )?.[1];
  return value === undefined || value === "" || /^\s*\.accesskey\b/.test(line)
    ? null
    : TERMS.reduce((text, [term, name]) => text.replace(term, name), value)
        // Where letters cannot be underlined in the word, the access key follows it.
        .replace(/\s*\([A-Z]\)(?=…|\.\.\.|$)/, "")
        .trim();
}
