// Opens the files that Firefox brings along: its error names and the labels on its screens.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import JSZip from "jszip";
import {
  findFirefox,
  inspect,
  majorOf,
  oldestSupported,
  type Found,
} from "../../../scripts/support/firefox-places.mjs";
import { findLanguagePack } from "../../../scripts/support/language-pack.mjs";
import { cache } from "../../../scripts/support/paths.mjs";

/** The Firefox that the tests run with. */
export const INSTALLED = installed();

/** The oldest Firefox that is supported, which scripts/setup.mjs fetches; null where it could not. */
export const OLDEST =
  majorOf(INSTALLED.version) === oldestSupported
    ? INSTALLED
    : inspect(
        process.env["FIREFOX_OLDER"] ??
          join(
            cache,
            `firefox-${oldestSupported}/usr/lib/firefox-esr/firefox-esr`,
          ),
      );

/** The versions at hand, newest first. */
export const FIREFOXES: readonly Found[] =
  OLDEST === null || OLDEST === INSTALLED ? [INSTALLED] : [INSTALLED, OLDEST];

/** The files of Firefox that hold texts, by path inside their archive. */
export type Texts = ReadonlyMap<string, string>;

/** Fluent for screens, properties for what the C++ says. */
type Format = "ftl" | "properties";

/** The texts in English, which are in the program itself. */
export async function englishTexts(
  { binary }: Found,
  format: Format,
): Promise<Texts> {
  const archives = ["omni.ja", "browser/omni.ja"]
    .map((archive) => join(resourcesOf(binary), archive))
    .filter((archive) => existsSync(archive));
  return texts(archives, new RegExp(`(^|/)en-US/.*\\.${format}$`));
}

/** Whether that Firefox has a Japanese language pack. */
export function hasJapanese({ binary }: Found): boolean {
  return findLanguagePack(binary) !== null;
}

/** The texts in Japanese, which are in the language pack; none without one. */
export async function japaneseTexts(
  { binary }: Found,
  format: Format,
): Promise<Texts> {
  const pack = findLanguagePack(binary);
  return texts(pack === null ? [] : [pack], new RegExp(`\\.${format}$`));
}

/** The messages of a `.properties` file; empty where there is no such file. */
export function propertiesOf(
  all: Texts,
  name: string,
): Readonly<Record<string, string>> {
  const path = [...all.keys()].find((key) => key.endsWith(`/${name}`)) ?? "";
  const lines = (all.get(path) ?? "").matchAll(/^([\w.-]+)\s*=\s*(.*)$/gm);
  return Object.fromEntries(
    [...lines].map(([, key = "", value = ""]) => [
      key,
      value.replaceAll(String.raw`\n`, "\n"),
    ]),
  );
}

async function texts(
  archives: readonly string[],
  wanted: RegExp,
): Promise<Texts> {
  const entries: [string, string][] = [];
  for (const archive of archives) {
    const zip = await JSZip.loadAsync(readFileSync(archive));
    for (const file of zip.file(wanted)) {
      entries.push([file.name, await file.async("string")]);
    }
  }
  return new Map(entries);
}

/** macOS keeps them beside the folder of the program. */
function resourcesOf(binary: string): string {
  const beside = dirname(binary);
  return existsSync(join(beside, "omni.ja"))
    ? beside
    : join(beside, "../Resources");
}

function installed(): Found {
  const found = findFirefox();
  if (found === null) {
    throw new Error("There is no Firefox here: npm test installs or asks.");
  }
  return found;
}
