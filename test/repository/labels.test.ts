// Keeps the names of Firefox's controls in our texts as they stand on the screen, in each language and version.
import { beforeAll, describe, expect, test } from "@jest/globals";
import { oldestSupported } from "../../scripts/support/firefox-places.mjs";
import {
  englishTexts,
  INSTALLED,
  japaneseTexts,
  OLDEST,
} from "./support/firefox.js";
import { labelsOn, type Labels } from "./support/labels.js";
import { labelsIn, messagesIn, textOf } from "./support/messages.js";

/** Labels that Firefox 140 does not have yet. Their counterparts stand behind them: "(Firefox 140: …)". */
const NEWER_ONLY: Readonly<Record<string, string>> = {
  "Configure proxy": "a page of Settings of its own, opened by #connectionSecurity",
  プロキシーを設定: "the same in Japanese",
  "Manage certificates": "the same page; 140 has [View Certificates…] in #privacy",
  証明書を管理: "the same in Japanese",
};

/** Labels of the operating system, which no file of Firefox holds. Sources: Windows 11 and macOS 13 or later. */
const SYSTEM_LABELS: Readonly<Record<string, ReadonlySet<string>>> = {
  step_check_clock_body_win: new Set([
    "Settings",
    "設定",
    "Time & language",
    "時刻と言語",
    "Date & time",
    "日付と時刻",
    "Set time automatically",
    "時刻を自動的に設定する",
    "Sync now",
    "今すぐ同期",
  ]),
  step_check_clock_body_mac: new Set([
    "System Settings",
    "システム設定",
    "General",
    "一般",
    "Date & Time",
    "日付と時刻",
  ]),
};

/** The texts of our own buttons that other texts name. */
const OWN_LABELS = ["copy_details"];

interface Label {
  readonly key: string;
  readonly label: string;
  /** True where it stands behind "Firefox 140:". */
  readonly isForOldest: boolean;
}

const VERSIONS = [
  { name: `${oldestSupported}`, firefox: OLDEST },
  // With Firefox 140 alone, there is no newer one whose labels could be looked up.
  { name: "installed", firefox: INSTALLED === OLDEST ? null : INSTALLED },
];
const LANGUAGES = [
  { locale: "en", textsOf: englishTexts },
  { locale: "ja", textsOf: japaneseTexts },
];
const SCREENS = VERSIONS.flatMap((version) =>
  LANGUAGES.map((language) => ({ ...version, ...language })),
);

const shown = new Map<string, Labels>();
beforeAll(async () => {
  for (const { name, locale, firefox, textsOf } of SCREENS) {
    const texts = firefox === null ? null : await textsOf(firefox);
    if (texts !== null) {
      shown.set(`${name} ${locale}`, labelsOn(texts));
    } else if (firefox === null || locale === "ja") {
      console.warn(
        `Labels of Firefox ${name} (${locale}) are not looked up: ${firefox === null ? "no such Firefox" : "no language pack"} here.`,
      );
    }
  }
}, 60_000);

test("at least one Firefox is here whose English labels are looked up", () => {
  expect([...shown].filter(([, labels]) => labels.size > 1_000)).not.toEqual([]);
});

describe.each(SCREENS)("Firefox $name in $locale", ({ name, locale }) => {
  const isOldest = name === `${oldestSupported}`;
  const labels = allLabels(locale).filter((label) =>
    isOldest ? !(label.label in NEWER_ONLY) : !label.isForOldest,
  );

  test("has every control that the texts name", () => {
    const screen = shown.get(`${name} ${locale}`);
    const missing = labels.filter(
      ({ label }) => screen !== undefined && !screen.has(label),
    );
    expect(missing.map(({ key, label }) => `${key}: [${label}]`)).toEqual([]);
  });

  test("has none of the labels that are said to be newer", () => {
    const screen = isOldest ? shown.get(`${name} ${locale}`) : undefined;
    const known = Object.keys(NEWER_ONLY).filter((label) => screen?.has(label));
    expect(known).toEqual([]);
  });
});

describe.each(VERSIONS)("Firefox $name", ({ name }) => {
  test("calls by the Japanese label what the English one names", () => {
    const [en, ja] = [shown.get(`${name} en`), shown.get(`${name} ja`)];
    const astray = allLabels("en").filter(({ key, label }) => {
      const ids = [...(en?.get(label) ?? [])];
      const translations = labelsIn(textOf(messagesIn("ja"), key));
      return (
        ids.length > 0 &&
        ja !== undefined &&
        !translations.some((other) => ids.some((id) => ja.get(other)?.has(id)))
      );
    });
    expect(astray.map(({ key, label }) => `${key}: [${label}]`)).toEqual([]);
  });
});

test("the tables hold no label that no text names any more", () => {
  const named = ["en", "ja"].flatMap((locale) =>
    Object.values(messagesIn(locale)).flatMap(({ message }) => labelsIn(message)),
  );
  const listed = Object.values(SYSTEM_LABELS).flatMap((labels) => [...labels]);
  const surplus = [...Object.keys(NEWER_ONLY), ...listed].filter(
    (label) => !named.includes(label),
  );
  expect(surplus).toEqual([]);
});

/** Every label of Firefox that a text names. */
function allLabels(locale: string): readonly Label[] {
  const messages = messagesIn(locale);
  const own = OWN_LABELS.map((key) => textOf(messages, key));
  return Object.entries(messages).flatMap(([key, { message }]) => {
    const isOurs = (label: string): boolean => own.includes(label);
    const forOldest = [...message.matchAll(/[(（]Firefox 140[^)）]*[)）]/g)];
    const oldest = forOldest.flatMap(([words]) => labelsIn(words));
    return labelsIn(message)
      .filter((label) => !isOurs(label) && !SYSTEM_LABELS[key]?.has(label))
      .map((label) => ({ key, label, isForOldest: oldest.includes(label) }));
  });
}
