// The rules about length: how long each kind of text may be stands in docs/words/README.md.
import { read } from "../files.js";
import { isBody, prose, sentences, type Rule } from "./rule.js";

interface Kind {
  readonly id: string;
  readonly keys: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    id: "chip",
    keys: /_chip$|^verdict_\w+(?<!_whose)$|^(?:strength|state|side)_|^role_(?!\w+_hint$)/,
  },
  {
    id: "button",
    keys: /^(?:open|copy|walk|list|make|clear|link|capture_(?:go|load)$|chain_(?:copy|download|forget)|input_read|revocation_ask|completion_(?:ask|copy)|options_(?:save|reset|forget)$|items_undone|waiting_(?:open|forget)|remind_me|asking_go|reload_tab|permission_allow|check_weakened)/,
  },
  { id: "headline", keys: /^category_\w+_title$/ },
  { id: "title", keys: /^(?:cause|finding)_\w+_title$/ },
  { id: "do-line", keys: /^step_\w+_title$/ },
  {
    id: "caption",
    keys: /^(?:fact_\w+_name|detail_\w+|need_[a-z]+|certificate_(?:subject|names|issuer|validity|serial|key|signature|usages|constraints|policies|must_staple|timestamps|responder|issuer_address|revocation_list|sha\w+|details|copy)|report_(?:title|verdict|cause)|clues_\w+|facts?_\w*title|\w+(?<!finding|cause|category|step)_heading)$/,
  },
];

/** Short ones, whose English is counted in words. */
const IN_WORDS: readonly Kind[] = [
  { id: "why", keys: /^step_(?!it_|owner_|ca_)\w+_why(?:_own)?$/ },
  { id: "given-up", keys: /^step_\w+_lost$/ },
  { id: "line", keys: /^step_\w+_do_\d(?:_\w+)?$|^do_/ },
];

/** Notes that a button’s prefix has, too. */
const NO_BUTTON =
  /^(?:copied|copy_failed|links_|walk_(?:begun|private|checking|next))/;

const ROWS = read("docs/words/README.md")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split(/ *\| */).slice(1));

/** Characters, or for English sentences words; an unknown kind is our mistake. */
export function mostOf(kind: string, locale: string): number {
  const row = ROWS.find(([id]) => id === kind);
  const most = Number(row?.[locale === "ja" ? 3 : 2]);
  if (!(most > 0)) {
    throw new Error(`docs/words/README.md has no length for ${kind}`);
  }
  return most;
}

export const LENGTH_RULES: readonly Rule[] = [
  ...KINDS.map(
    ({ id, keys }) =>
      ({
        id: `length-of-${id}`,
        locales: ["en", "ja"],
        faults: ({ key, locale, text }) => {
          const length = prose(text).replaceAll("$", "").trim().length;
          return keys.test(key) &&
            !NO_BUTTON.test(key) &&
            !isBody(key) &&
            length > mostOf(id, locale)
            ? [`${length} characters: ${text}`]
            : [];
        },
      }) satisfies Rule,
  ),
  ...IN_WORDS.map(
    ({ id, keys }) =>
      ({
        id: `length-of-${id}`,
        locales: ["en", "ja"],
        faults: ({ key, locale, text }) =>
          keys.test(key) && widthOf(prose(text), locale) > mostOf(id, locale)
            ? [`${widthOf(prose(text), locale)}: ${text}`]
            : [],
      }) satisfies Rule,
  ),
  {
    id: "length-of-sentence",
    locales: ["en", "ja"],
    faults: ({ key, locale, text }) =>
      isBody(key)
        ? sentences(locale, text).filter(
            (sentence) => sizeOf(sentence, locale) > mostOf("sentence", locale),
          )
        : [],
  },
];

/** How much of a line it takes: beside Japanese, what is half as wide counts half. */
const widthOf = (text: string, locale: string): number =>
  locale === "ja"
    ? text.length - (text.match(/[ -~]/g) ?? []).length / 2
    : sizeOf(text, locale);

function sizeOf(sentence: string, locale: string): number {
  return locale === "ja"
    ? sentence.replace(/\[\]|``/g, "").length
    : (sentence.match(/[\w’-]+/g) ?? []).length;
}
