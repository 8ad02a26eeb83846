// `npm start`: the extension in a fresh Firefox, rebuilt and reloaded after every change, beside sites that really fail.
// Without a display it shows instead, in words and pictures, what the popup says about five of these sites.

import { parseArgs } from "node:util";
import { FOR_LOOKING_ONLY } from "../test/lab/for-looking-only.mjs";
import { watch } from "./build.mjs";
import { setUp } from "./setup.mjs";
import { dist } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";
import { tour } from "./support/tour.mjs";

/** @typedef {import("../test/lab/lab.mjs").Lab} Lab */
/** @typedef {import("../test/e2e/support/firefox.mjs").Firefox} Firefox */

/** What to end when all is over, newest first. @type {(() => Promise<unknown>)[]} */
const closers = [];

await runScript(async () => {
  const { port, noLab, headless } = options();
  const interrupted = interruption();
  try {
    await Promise.race([start({ port, noLab, headless }), interrupted]);
  } finally {
    for (const close of closers.reverse()) await close();
  }
});
// Webpack's file watchers and the like may still hold on to the process.
process.exit();

/** @param {ReturnType<typeof options>} options */
async function start({ port, noLab, headless }) {
  const { firefox: found } = await setUp({ needs: { firefox: true } });
  if (!found) throw new Problem("There is no Firefox.");

  /** @type {() => void} */
  let onRebuilt = () => undefined;
  await buildAndWatch(() => {
    onRebuilt();
  });
  const lab = noLab ? null : await openLab(port);

  const { launchFirefox } = await import("../test/e2e/support/firefox.mjs");
  const firefox = await launchFirefox({
    binary: found.binary,
    headless,
    localDomains: lab?.domains ?? [],
    // Here a person looks: popups close as usual. In the tour nobody does, and they must stay.
    prefs: { "ui.popup.disable_autohide": headless },
  });
  closers.push(() => firefox.quit());
  await firefox.trust(lab?.rootCertificates ?? []);
  const extension = await firefox.install(dist);
  console.log(`Firefox ${firefox.version} runs with the extension.`);
  console.log(FOR_LOOKING_ONLY);

  if (headless) {
    await tour(firefox, extension, lab?.sites ?? []);
    return;
  }
  if (lab) await firefox.goto(lab.indexUrl);
  console.log(
    `${lab ? `The lab: ${lab.indexUrl}\n` : ""}Close Firefox or press Ctrl-C to end.`,
  );
  onRebuilt = () => {
    firefox.reloadExtension(extension).then(
      () => {
        console.log("Reloaded.");
      },
      (/** @type {unknown} */ error) => {
        console.error("Not reloaded:", error);
      },
    );
  };
  await firefox.ended;
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "8440" },
        "no-lab": { type: "boolean" },
        headless: { type: "boolean" },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(`${values.port} is not a port.`);
    return {
      port,
      noLab: values["no-lab"] ?? false,
      headless: (values.headless ?? false) || !hasDisplay(),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      `${reason}\nUsage: npm start -- [--port 8440] [--no-lab] [--headless]`,
    );
  }
}

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

/**
 * Resolves after the first build, rejects if that one is broken; later ones only report.
 *
 * @param {() => void} onRebuilt
 * @returns {Promise<void>}
 */
function buildAndWatch(onRebuilt) {
  return new Promise((resolve, reject) => {
    let isFirst = true;
    const closing = watch((trouble) => {
      if (isFirst && trouble) reject(new Problem(trouble));
      else if (isFirst) resolve();
      else if (trouble) console.error(trouble);
      else onRebuilt();
      isFirst = false;
    });
    closing.catch(reject);
    closers.push(async () => (await closing)());
  });
}

/**
 * @param {number} indexPort
 * @returns {Promise<Lab>}
 */
async function openLab(indexPort) {
  const { startLab } = await import("../test/lab/lab.mjs");
  try {
    const lab = await startLab({ indexPort });
    closers.push(() => lab.close());
    return lab;
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error));
  }
}

/** @returns {Promise<void>} when the user presses Ctrl-C */
function interruption() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.once(signal, () => {
        resolve();
      });
  });
}
