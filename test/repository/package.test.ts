// Builds the extension and keeps it complete, small, and free of code made from text.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type Webpack from "webpack";
import config from "../../webpack.config.js";
import { popupScriptsSize } from "../bench/popup-scripts.mjs";
import { withoutCertificates, zipped } from "../bench/sizes.mjs";
import { filesUnder, read } from "./support/files.js";

// Not imported: Jest would touch each deprecated name in it, and Node would warn of each.
const webpack = createRequire(import.meta.url)("webpack") as typeof Webpack;

/**
 * Bytes. What a popup weighs that has to open at once, and a package that has to be read by a reviewer. Wanted are 60, 305 and 208 KB: README says
 * that these are missed. No more may be added before some is taken away.
 */
const MAX_POPUP = 63 * 1024;
const MAX_PACKAGE = 323 * 1024;
/** And without what only reading certificates needs, which most people never load. */
const MAX_WITHOUT_CERTIFICATES = 224 * 1024;

/** Where `npm test` has just built the extension. */
const ready = process.env["JUST_BUILT"];
const built = ready ?? mkdtempSync(join(tmpdir(), "tls-error-guide-"));

beforeAll(async () => {
  if (ready !== undefined) {
    return;
  }
  // Into a folder of its own: dist may be somebody's running extension.
  const output = { ...config.output, path: built };
  await new Promise<void>((resolve, reject) => {
    webpack({ ...config, output }, (error, stats) => {
      const trouble = error?.message ?? stats?.toString("errors-only");
      if (trouble) reject(new Error(trouble));
      else resolve();
    });
  });
});

afterAll(() => {
  if (ready === undefined) {
    rmSync(built, { recursive: true, force: true });
  }
});

test("every file that the manifest names is in the package", () => {
  const manifest = readFileSync(join(built, "manifest.json"), "utf8");
  const named = manifest.match(/(?<=")[\w/.-]+\.(js|html|svg|png|css)(?=")/g);
  expect(named?.length).toBeGreaterThan(3);
  expect(named?.filter((path) => !existsSync(join(built, path)))).toEqual([]);
});

test("every file that a page names is in the package", () => {
  const pages = filesUnder("src/pages", ".html").map((path) =>
    path.replace(/^src\//, ""),
  );
  const missing = pages.flatMap((page) => {
    const html = readFileSync(join(built, page), "utf8");
    const named = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)];
    return named
      .map(([, path = ""]) => join(dirname(page), path))
      .filter((path) => !existsSync(join(built, path)))
      .map((path) => `${page} names ${path}`);
  });
  expect(missing).toEqual([]);
});

test("the package is small enough to be downloaded without a thought", async () => {
  expect(await zipped(built)).toBeLessThanOrEqual(MAX_PACKAGE);
});

test("what is not for reading certificates stays small", async () => {
  const size = await zipped(built, await withoutCertificates(built));
  expect(size).toBeLessThanOrEqual(MAX_WITHOUT_CERTIFICATES);
  expect(size).toBeLessThan((await zipped(built)) - 50 * 1024);
});

test("the popup is small enough to open at once", async () => {
  expect(await popupScriptsSize()).toBeLessThanOrEqual(MAX_POPUP);
});

test.each([
  ["src/ui/full", "facts-missing", "pages/guide/main.js"],
  ["src/ui/walk", "walk-page", "pages/sidebar/main.js"],
])(
  "what is drawn in %s is in no other script, and borrows only what it is lent",
  (room, drawn, script) => {
    const own = filesUnder(room, ".ts").flatMap((path) =>
      [...read(path).matchAll(/import \{([^}]*)\} from "([^"]*)"/g)].flatMap(
        ([, names = "", from = ""]) =>
          /^\.\/|^\.\.\/(words|full)\//.test(from) ? [] : names.split(","),
      ),
    );
    const borrowed = own
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "));
    const [, lent = ""] =
      /LENT = \{(.*?)\}/s.exec(read("src/ui/lent.ts")) ?? [];
    const isLent = lent.split(",").map((name) => name.trim());
    expect(borrowed.length).toBeGreaterThan(10);
    expect(borrowed.filter((name) => !isLent.includes(name))).toEqual([]);
    const having = filesBuilt().filter(
      (path) =>
        path.endsWith(".js") &&
        readFileSync(join(built, path), "utf8").includes(drawn),
    );
    expect(having).toEqual([script]);
  },
);

test("no script makes code out of text", () => {
  const scripts = filesBuilt().filter((path) => path.endsWith(".js"));
  const makesCode = /\beval\(|\bnew Function\(|\bFunction\("/;
  expect(
    scripts.filter((path) =>
      makesCode.test(readFileSync(join(built, path), "utf8")),
    ),
  ).toEqual([]);
});

test("certificates are read in the worker's program alone, and without an ASN.1 library", () => {
  const scriptsWith = (text: string): readonly string[] =>
    filesBuilt().filter(
      (path) =>
        path.endsWith(".js") &&
        readFileSync(join(built, path), "utf8").includes(text),
    );
  // The type of a responder's answer; an error that the library throws.
  expect(scriptsWith("1.3.6.1.5.5.7.48.1.1")).toEqual(["reader.js"]);
  expect(scriptsWith("Cannot get schema for")).toEqual([]);
});

test("nothing but the extension is in the package", () => {
  const expected =
    /^(manifest\.json|NOTICE|background(-views|-certificate)?\.js|reader\.js|_locales\/\w+\/messages\.json|icons\/[\w-]+\.svg|ui\/styles\/[\w-]+\.css|pages\/(main\.js|\w+\/(index\.html|(main|first)\.js|\w+\.css)))$/;
  expect(filesBuilt().filter((path) => !expected.test(path))).toEqual([]);
});

function filesBuilt(): readonly string[] {
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
