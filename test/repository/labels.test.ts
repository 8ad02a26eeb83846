// Keeps the names of Firefox's controls in our texts as they are on the screen, in each language and version.
import { beforeAll, describe, expect, test } from "@jest/globals";
import { oldestSupported } from "../../scripts/support/firefox-places.mjs";
import {
  englishTexts,
  hasJapanese,
  INSTALLED,
  japaneseTexts,
  OLDEST,
} from "./support/firefox.js";
import { labelsOn, type Labels } from "./support/labels.js";
import { labelsIn, messagesIn, textOf } from "./support/messages.js";
import { where } from "./support/where.js";

/** The screens to which our texts lead. The same words elsewhere in Firefox prove nothing. */
const FILES = [
  "browser/aboutDialog.ftl",
  "browser/appmenu.ftl",
  "browser/browser.ftl",
  "browser/menubar.ftl",
  "browser/places.ftl",
  "browser/preferences/connection.ftl",
  "browser/preferences/preferences.ftl",
  "browser/safeMode.ftl",
  "browser/sanitize.ftl",
  "security/certificates/certManager.ftl",
  "security/certificates/deviceManager.ftl",
  "security/pippki/pippki.ftl",
  "toolkit/about/aboutAddons.ftl",
  "toolkit/about/aboutProfiles.ftl",
  "toolkit/about/aboutSupport.ftl",
  "toolkit/about/certviewer.ftl",
  "toolkit/about/config.ftl",
  "toolkit/global/resetProfile.ftl",
  "toolkit/neterror/certError.ftl",
  "toolkit/neterror/netError.ftl",
];

/**
 * Labels that Firefox 140 does not have yet, in texts that serve all versions. Their counterparts stand behind them:
 * "(Firefox 140: …)". A line of a step has two texts instead, `_old` and `_new`.
 */
const NEWER_ONLY: Readonly<Record<string, string>> = {
  "Manage certificates":
    "on a page of Settings of its own; 140 has [View Certificates…] in #privacy",
  証明書を管理: "the same in Japanese",
  "Clear browsing data": "140 has [Clear Data…] in #privacy",
  閲覧データを消去: "the same in Japanese",
};

/** Labels of the operating system, which no file of Firefox holds. Sources: Windows 11 (and its certlm.msc), macOS 13 or later. */
const SYSTEM_LABELS: Readonly<Record<string, ReadonlySet<string>>> = {
  picture_clock_win: new Set(["Date & time", "日付と時刻"]),
  step_check_clock_do_2_win: new Set([
    "Settings",
    "設定",
    "Time & language",
    "時刻と言語",
    "Date & time",
    "日付と時刻",
  ]),
  step_check_clock_do_3_win: new Set([
    "Set time automatically",
    "時刻を自動的に設定する",
    "Sync now",
    "今すぐ同期",
  ]),
  step_check_clock_do_2_mac: new Set([
    "System Settings",
    "システム設定",
    "General",
    "一般",
    "Date & Time",
    "日付と時刻",
  ]),
  step_owner_iis_chain_body: new Set([
    "Personal",
    "個人",
    "Intermediate Certification Authorities",
    "中間証明機関",
  ]),
};

/** The texts of our own buttons that other texts name. */
const OWN_LABELS = ["copy_details"];

interface Label {
  readonly key: string;
  readonly label: string;
  /** Which versions it is for. "old" is what follows "Firefox 140:" or is in a `_old` text. */
  readonly versions: "all" | "old" | "new";
}

const OLDEST_NAME = `${oldestSupported}`;
const SCREENS = [
  { name: OLDEST_NAME, firefox: OLDEST },
  // With Firefox 140 alone, there is no newer one whose labels could be looked up.
  INSTALLED === OLDEST
    ? { name: `newer than ${OLDEST_NAME}`, firefox: null }
    : { name: INSTALLED.version, firefox: INSTALLED },
].map(({ name, firefox }) => ({
  name,
  english: firefox,
  japanese: firefox !== null && hasJapanese(firefox) ? firefox : null,
}));

describe.each(SCREENS)("Firefox $name", ({ name, english, japanese }) => {
  let en: Labels = new Map();
  let ja: Labels = new Map();
  beforeAll(async () => {
    en =
      english === null
        ? en
        : labelsOn(await englishTexts(english, "ftl"), FILES);
    ja =
      japanese === null
        ? ja
        : labelsOn(await japaneseTexts(japanese, "ftl"), FILES);
  });

  where(english, `Firefox ${name}`)(
    "has the controls that English names",
    () => {
      expect(missing(labelsFor(name, "en"), en)).toEqual([]);
    },
  );

  where(japanese, `the Japanese Firefox ${name}`)(
    "has the controls that Japanese names",
    () => {
      expect(missing(labelsFor(name, "ja"), ja)).toEqual([]);
    },
  );

  where(japanese, `the Japanese Firefox ${name}`)(
    "calls by the Japanese label what the English one names",
    () => {
      const messages = messagesIn("ja");
      const astray = labelsFor(name, "en").filter(({ key, label }) => {
        const ids = [...(en.get(label) ?? [])];
        const translations = labelsIn(textOf(messages, key));
        return !translations.some((other) =>
          ids.some((id) => ja.get(other)?.has(id)),
        );
      });
      expect(astray.map(inWords)).toEqual([]);
    },
  );
});

where(OLDEST, `Firefox ${OLDEST_NAME}`)(
  "Firefox 140 has none of the labels that are said to be newer",
  async () => {
    const screen =
      OLDEST === null
        ? null
        : labelsOn(await englishTexts(OLDEST, "ftl"), FILES);
    const known = Object.keys(NEWER_ONLY).filter((label) => screen?.has(label));
    expect(known).toEqual([]);
  },
  60_000,
);

test("the tables hold no label that no text names any more", () => {
  const named = ["en", "ja"].flatMap((locale) =>
    Object.values(messagesIn(locale)).flatMap(({ message }) =>
      labelsIn(message),
    ),
  );
  const listed = Object.values(SYSTEM_LABELS).flatMap((labels) => [...labels]);
  const surplus = [...Object.keys(NEWER_ONLY), ...listed].filter(
    (label) => !named.includes(label),
  );
  expect(surplus).toEqual([]);
});

/** The labels that a text names and that this Firefox must have. */
function labelsFor(name: string, locale: string): readonly Label[] {
  const others = name === OLDEST_NAME ? "new" : "old";
  return allLabels(locale).filter(({ versions }) => versions !== others);
}

/** Every label of Firefox that a text names. */
function allLabels(locale: string): readonly Label[] {
  const messages = messagesIn(locale);
  const own = OWN_LABELS.map((key) => textOf(messages, key));
  return Object.entries(messages).flatMap(([key, { message }]) => {
    const asides = [...message.matchAll(/\(Firefox 140[^)]*\)/g)];
    const forOldest = asides.flatMap(([words]) => labelsIn(words));
    return labelsIn(message)
      .filter((label) => !own.includes(label))
      .filter((label) => SYSTEM_LABELS[key]?.has(label) !== true)
      .map((label) => ({
        key,
        label,
        versions: forOldest.includes(label) ? "old" : versionsOf(key, label),
      }));
  });
}

function versionsOf(key: string, label: string): Label["versions"] {
  if (key.endsWith("_old")) {
    return "old";
  }
  return key.endsWith("_new") || label in NEWER_ONLY ? "new" : "all";
}

function missing(labels: readonly Label[], screen: Labels): readonly string[] {
  // If the files were not read, nothing would be missing from them.
  expect(screen.size).toBeGreaterThan(1_000);
  return labels.filter(({ label }) => !screen.has(label)).map(inWords);
}

const inWords = ({ key, label }: Label): string => `${key}: [${label}]`;
