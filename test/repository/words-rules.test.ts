// Shows that each rule of house style can fail, and that it lets pass what is right.
import { expect, test } from "@jest/globals";
import { faultsOf, RULES } from "./support/words/faults.js";

interface Case {
  readonly rule: string;
  readonly bad: string;
  readonly good: string;
  /** What English says, where the rule is about a translation. */
  readonly english?: string;
  readonly key?: string;
}

const LONG = "a rather long text ".repeat(9).trim();
const LONG_JA = "とても長い文が続くので、".repeat(9);

const CASES: readonly Case[] = [
  {
    rule: "en/words",
    bad: "Switch it off, then go on.",
    good: "Turn it off, then continue.",
  },
  {
    rule: "en/words",
    bad: "Nobody vouches for it.",
    good: "No one has verified it.",
  },
  {
    rule: "en/contractions",
    bad: "Firefox could not open it.",
    good: "Firefox couldn’t open it.",
  },
  {
    rule: "en/contractions",
    bad: "It is your device.",
    good: "Whether you like it or not, something in it is wrong, as it is.",
  },
  { rule: "en/quotes", bad: "Firefox's page", good: "Firefox’s page" },
  {
    rule: "en/dates",
    bad: "Since 7 May 2025",
    good: "Since May 7, 2025, with `date 2025-05-07`",
  },
  { rule: "en/dates", bad: "Since 2025-05-07", good: "Since $DAY$" },
  {
    rule: "en/double-negation",
    bad: "What can’t be read is not judged.",
    good: "It can’t be read, and it isn’t judged.",
  },
  {
    rule: "ja/words",
    bad: "既定値に戻すことができます。",
    good: "既定値に戻せます。",
  },
  { rule: "ja/words", bad: "ディレクトリです。", good: "ディレクトリーです。" },
  {
    rule: "ja/spacing",
    bad: "Firefoxの設定",
    good: "Firefox の設定",
  },
  { rule: "ja/punctuation", bad: "失効 （破棄）", good: "失効 (破棄)..." },
  { rule: "ja/punctuation", bad: "例：ＴＬＳ", good: "例: TLS" },
  { rule: "ja/dates", bad: "2025-05-07 から", good: "2025 年 5 月 7 日から" },
  {
    rule: "ja/double-negation",
    bad: "失効していないとは限りません。",
    good: "失効しているかもしれません。",
  },
  {
    rule: "ja/form-of-titles",
    key: "cause_x_title",
    bad: "サーバーの不具合 (一時的)",
    good: "サーバーに不具合があります (一時的)",
  },
  {
    rule: "ja/form-of-titles",
    key: "step_x_title",
    bad: "時計の確認",
    good: "時計を確認する",
  },
  {
    rule: "en/length-of-chip",
    key: "going_on_x_chip",
    bad: LONG,
    good: "Don’t continue",
  },
  {
    rule: "ja/length-of-chip",
    key: "verdict_x",
    bad: LONG_JA,
    good: "原因はサイト側",
  },
  {
    rule: "en/length-of-button",
    key: "open_x",
    bad: LONG,
    good: "Open $ADDRESS_THAT_IS_LONGER_THAN_ANY_BUTTON_MAY_BE$",
  },
  {
    rule: "ja/length-of-button",
    key: "copy_x",
    bad: LONG_JA,
    good: "詳細をコピー",
  },
  {
    rule: "en/length-of-headline",
    key: "category_x_title",
    bad: LONG,
    good: "The certificate for $HOST$ has been revoked",
  },
  {
    rule: "ja/length-of-headline",
    key: "category_x_title",
    bad: `${LONG_JA}です`,
    good: "$HOST$ の証明書は失効しています",
  },
  {
    rule: "en/length-of-title",
    key: "cause_x_title",
    bad: LONG,
    good: "The time zone is wrong",
  },
  {
    rule: "ja/length-of-title",
    key: "finding_x_title",
    bad: `${LONG_JA}です`,
    good: "鍵が短すぎます",
  },
  {
    rule: "en/length-of-do-line",
    key: "step_x_title",
    bad: LONG,
    good: "Restart Firefox",
  },
  {
    rule: "ja/length-of-do-line",
    key: "step_x_title",
    bad: `${LONG_JA}する`,
    good: "Firefox を再起動する",
  },
  {
    rule: "en/length-of-why",
    key: "step_x_why",
    bad: `${LONG}.`,
    good: "Firefox keeps some certificate checks in memory, and a restart clears them.",
  },
  {
    rule: "ja/length-of-why",
    key: "step_x_why_own",
    bad: `${LONG_JA}です。`,
    good: "数分で自然に直ることがあります。",
  },
  {
    rule: "en/length-of-given-up",
    key: "step_x_lost",
    bad: `${LONG}.`,
    good: "Until undone, Firefox accepts TLS 1.0 from every site.",
  },
  {
    rule: "ja/length-of-given-up",
    key: "step_x_lost",
    bad: `${LONG_JA}です。`,
    good: "元に戻すまで、警告は出ません。",
  },
  {
    rule: "en/length-of-line",
    key: "step_x_do_2_old",
    bad: `${LONG}.`,
    good: "Click [A label of any length that Firefox may show] and reload.",
  },
  {
    rule: "ja/length-of-line",
    key: "step_x_do_1",
    bad: `${LONG_JA}です。`,
    good: "[通常の再起動...] をクリックします。",
  },
  {
    rule: "en/length-of-caption",
    key: "fact_x_name",
    bad: LONG,
    good: "Network login",
  },
  {
    rule: "ja/length-of-caption",
    key: "detail_x",
    bad: LONG_JA,
    good: "エラーコード",
  },
  {
    rule: "en/length-of-sentence",
    key: "cause_x_why",
    bad: `${LONG}.`,
    good: "Five words make one sentence. ".repeat(9).trim(),
  },
  {
    rule: "ja/length-of-sentence",
    key: "cause_x_why",
    bad: `${LONG_JA}です。`,
    good: "短い文です。".repeat(20),
  },
  {
    rule: "en/how-one-knows",
    key: "step_x_told",
    bad: "Set the clock.",
    good: "Set the clock. Reload: if it was the cause, the page opens.",
  },
  {
    rule: "ja/how-one-knows",
    key: "step_x_body_win",
    bad: "時計を合わせます。",
    good: "時計を合わせて再読み込みします。",
  },
  {
    rule: "ja/same-terms",
    english: "The proxy sends two intermediates.",
    bad: "サーバーが 2 枚送っています。",
    good: "プロキシーが中間証明書を 2 枚送っています。",
  },
  {
    rule: "ja/same-numbers",
    english: "Wait 1 to 5 minutes, and at most two hours.",
    bad: "1 分から 6 分待ちます。",
    good: "1 分から 5 分、最長で 2 時間待ちます。",
  },
  {
    rule: "ja/same-conditions",
    english: "Do this only if you own it.",
    bad: "これを行います。",
    good: "自分のものである場合だけ行います。",
  },
];

test.each(CASES)(
  "$rule: $bad",
  ({ rule, bad, good, key = "any_text", english = "" }) => {
    const locale = rule.slice(0, 2);
    const rules = (text: string): readonly string[] =>
      faultsOf({ key, locale, text, english: english || text }).map(
        (fault) => fault.rule,
      );
    expect(rules(bad)).toContain(rule);
    expect(rules(good)).not.toContain(rule);
  },
);

test("every rule has a case, in each language that it is for", () => {
  const all = RULES.flatMap(({ id, locales }) =>
    locales.map((locale) => `${locale}/${id}`),
  );
  const cases = CASES.map(({ rule }) => rule);
  expect(all.filter((rule) => !cases.includes(rule))).toEqual([]);
  expect(cases.filter((rule) => !all.includes(rule))).toEqual([]);
});
