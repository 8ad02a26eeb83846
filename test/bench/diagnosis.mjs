// How the time of a diagnosis grows with the journal: evidence and causes of one failure, by the shipped core in Firefox itself.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import config from "../../webpack.config.js";
import { checkValue, compare } from "./comparison.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("./rounds.mjs").Side} Side */

/** Milliseconds, with as many failures as the journal holds. */
const limit = 5;
const FULL = 200;

/** In one round each length runs once, for so long that the clock can tell. */
const REPEATS = 20;
/** Rounds that do not count. */
const WARM_UP = 5;

/**
 * Above 200 the journal never grows; what 1,000 take is measured to see how it grows. Ten times as much that took ten times as long would
 * be linear.
 *
 * @type {import("./measures.mjs").Measure}
 */
export async function diagnosis(stage, isQuick) {
  const folder = await mkdtemp(join(tmpdir(), "tls-error-guide-diagnosis-"));
  try {
    await bundle(folder);
    const firefox = await stage.without();
    const { baseUrl } = await firefox.install(folder);
    const page = `${baseUrl}index.html`;
    await firefox.goto(page);
    const rounds = isQuick ? 10 : 40;
    const first = await firstDiagnosis(firefox, page, isQuick ? 5 : 15);
    /** @type {Record<"one" | "hundred" | "full" | "thousand", number[]>} */
    const times = await firefox.run("return window.measure(...arguments)", [
      { one: 1, hundred: 100, full: FULL, thousand: 1_000 },
      rounds + WARM_UP,
      REPEATS,
    ]);
    const [one = [], hundred = [], full = [], thousand = []] = [
      times.one,
      times.hundred,
      times.full,
      times.thousand,
    ].map((each) => each.slice(WARM_UP));
    return [
      checkValue(`diagnosis, ${FULL} failures`, full, limit, "ms"),
      checkValue("the same, the first after a start", first, null, "ms"),
      compare("diagnosis, 100 failures", { ours: hundred, bare: one }, 100, {
        against: "1 failure",
      }),
      compare(
        "diagnosis, 1,000 failures",
        { ours: thousand, bare: hundred },
        10,
        { against: "100 failures" },
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The background is started for most views: nothing of it has run before.
 *
 * @param {Firefox} firefox
 * @param {string} page
 * @param {number} count
 */
async function firstDiagnosis(firefox, page, count) {
  const times = [];
  for (let i = 0; i < count; i++) {
    await firefox.goto("about:blank");
    await firefox.goto(page);
    const { full } =
      /** @type {{ full: readonly [number] }} */
      (
        await firefox.run("return window.measure(...arguments)", [
          { full: FULL },
          1,
          1,
        ])
      );
    times.push(...full);
  }
  return times;
}

/**
 * An extension with the core in a page, bundled as the shipped one is.
 *
 * @param {string} folder
 */
async function bundle(folder) {
  const compiler = webpack({
    ...config,
    entry: {
      page: fileURLToPath(new URL("diagnosis-page.mjs", import.meta.url)),
    },
    output: { path: folder, filename: "[name].js" },
    plugins: [],
  });
  /** @type {import("webpack").Stats} */
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close(() => {
        if (error || !result) reject(error ?? new Error("No bundle"));
        else resolve(result);
      });
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><script src="page.js"></script>',
  );
}

const manifest = {
  manifest_version: 3,
  name: "Diagnosis",
  version: "1",
  browser_specific_settings: { gecko: { id: "diagnosis@bench.test" } },
};
