// Keeps the list of what became of the four documents in step with the catalogues.
import { expect, test } from "@jest/globals";
import { CATEGORIES } from "../../src/core/failure/codes/categories.js";
import { CAUSES } from "../../src/core/diagnosis/causes/index.js";
import { STEPS } from "../../src/core/steps/steps.js";
import { read } from "./support/files.js";
import { LOCALES, messagesIn } from "./support/messages.js";

interface Row {
  readonly item: string;
  readonly where: string;
  readonly now: string;
}

/** The rows of the table below each numbered heading. */
const TABLES: readonly (readonly Row[])[] = read("docs/coverage.md")
  .split(/^## (?=\d )/m)
  .slice(1)
  .map(rowsOf);

const ROWS = TABLES.flat();
const IDS = new Set<string>([
  ...Object.keys(STEPS),
  ...CAUSES.map(({ id }) => id),
  ...Object.keys(CATEGORIES),
]);

test("each of the four documents has its table", () => {
  expect(TABLES).toHaveLength(4);
  expect(TABLES.filter((rows) => rows.length < 10)).toEqual([]);
});

test("every step, cause and category that is named exists", () => {
  // Preferences and names of errors have dots, capitals or underscores.
  const named = ROWS.flatMap(({ item, where, now }) =>
    quotedIn(`${item} ${where} ${now}`),
  ).filter((name) => /^[a-z-]+$/.test(name));
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((name) => !IDS.has(name))).toEqual([]);
});

test("every word, advice and name elsewhere that is named is a text of both languages", () => {
  const named = ROWS.flatMap(({ where }) => quotedIn(where)).filter((name) =>
    /^(word|advice|elsewhere)_/.test(name),
  );
  expect(new Set(named).size).toBeGreaterThan(20);
  const missing = LOCALES.flatMap((locale) =>
    named.filter((name) => !(`${name}_body` in messagesIn(locale))),
  );
  expect(missing).toEqual([]);
});

/** What each says that was missing or weak once: looked for in the texts that its row names. */
const SAYS: Readonly<Record<string, readonly [en: RegExp, ja: RegExp]>> = {
  "What OCSP and stapling are": [
    /Online Certificate Status Protocol.*stapling/,
    /Online Certificate Status Protocol.*OCSP 応答添付/,
  ],
  "How SSL, CAs and kinds of certificates work": [
    /wildcard.*SSL is its old name|SSL is its old name|wildcard/,
    /ワイルドカード|古い呼び名/,
  ],
  "Certificate from the hosting plan: ask the host": [
    /its support/,
    /サポート窓口/,
  ],
  "Reinstall Firefox": [/keeps your profile/, /プロファイルに残る/],
  "Clear the cache, not the cookies": [
    /\[Clear browsing data\].*cookies/i,
    /\[閲覧データを消去\].*Cookie/,
  ],
  "about:config: both `enable_ocsp` preferences off": [
    /`enable_ocsp`.*Don’t.*\[Reset\]/,
    /`enable_ocsp`.*おすすめしません.*\[リセット\]/,
  ],
  "Message: issuer not trusted (Internet Explorer, Firefox)": [
    /issuer certificate is unknown/,
    /発行者の証明書が不明であるためこの証明書は信頼されません/,
  ],
  "Server: intermediate missing, not in effect, of the wrong kind": [
    /another kind of certificate.*Reload the server|Reload the server|another kind/,
    /別の種類/,
  ],
  "Browser: root was deleted": [/removed/, /削除され/],
  "Automatic update of roots in Windows": [
    /doesn’t depend on it/,
    /Firefox には関係ありません/,
  ],
  "Mixed content in Internet Explorer, Chrome and Firefox": [
    /blocks scripts.*F12/,
    /スクリプト.*止めます.*F12/,
  ],
  "Chrome names SHA-1 for message authentication": [
    /message authentication/,
    /メッセージ認証/,
  ],
  "“No verified operator” for OV and DV; get EV to show it": [
    /isn’t an error.*EV/,
    /エラーではありません.*EV/,
  ],
  "Cause: free certificate, so import its root": [
    /free certificates need no import/,
    /無料の証明書でもインポートは要りません/,
  ],
  "Cause: intermediate missing; Firefox does not download it": [
    /doesn’t download a missing one/,
    /Firefox はダウンロードしない/,
  ],
  "Messages in Safari": [/Safari/, /Safari/],
  "Safari lets people continue": [
    /Safari may let you continue/,
    /Safari では先へ進める/,
  ],
  "Firefox’s list of CRLs in the options": [
    /no such list since version 28/,
    /Firefox 28 以降/,
  ],
  "Setting in Internet Explorer and Windows": [/Windows/, /Windows/],
  "CRL setting in Keychain Access": [/Keychain Access/, /キーチェーンアクセス/],
};

test.each(Object.entries(SAYS))("%s: is said", (item, [en, ja]) => {
  const named = quotedIn(ROWS.find((row) => row.item === item)?.where ?? "");
  const about = named.map((name) => name.replaceAll("-", "_"));
  for (const [locale, says] of [
    ["en", en],
    ["ja", ja],
  ] as const) {
    const texts = Object.entries(messagesIn(locale))
      .filter(([key]) => about.some((id) => isAbout(key, id)))
      .map(([, { message }]) => message);
    expect(texts.join("\n")).toMatch(says);
  }
});

const isAbout = (key: string, id: string): boolean =>
  key.startsWith(`${id}_`) ||
  ["step", "cause", "category"].some((kind) =>
    key.startsWith(`${kind}_${id}_`),
  );

test("every item names where it went, or is answered or left out with a reason", () => {
  const lost = ROWS.filter(
    ({ where, now }) =>
      quotedIn(where).length === 0 &&
      !(/^(Answered here|Left out)$/.test(where) && now !== ""),
  );
  expect(lost).toEqual([]);
});

function rowsOf(section: string): readonly Row[] {
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => {
      const [, item = "", where = "", now = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      return { item, where, now };
    });
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}
