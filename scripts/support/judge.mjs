// Types and lint in one process: both ask the same programs of TypeScript's, and making them is most of the work.
// node scripts/support/judge.mjs --types <tsconfig>… --lint <folder>… --not <folder>…

import { ESLint } from "eslint";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import ts from "typescript";
import { root } from "./paths.mjs";

const { values } = parseArgs({
  options: {
    /** The first that has a file says what its types are, also to the lint rules. */
    types: { type: "string", multiple: true, default: [] },
    lint: { type: "string", multiple: true, default: [] },
    not: { type: "string", multiple: true, default: [] },
  },
});

const programs = values.types.map((path) => programOf(resolve(root, path)));
const faults = programs.flatMap(faultsIn);
if (faults.length > 0) {
  // Told at once: nothing is worth more to whoever has just written it.
  console.log(ts.formatDiagnosticsWithColorAndContext(faults, formatting()));
  process.exitCode = 1;
} else await lint();

/**
 * @param {string} path of a tsconfig.json
 * @returns {ts.Program}
 */
function programOf(path) {
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic(fault) {
      throw new Error(ts.formatDiagnostic(fault, formatting()));
    },
  });
  if (!parsed || parsed.errors.length > 0)
    throw new Error(ts.formatDiagnostics(parsed?.errors ?? [], formatting()));
  const { fileNames, options } = parsed;
  // With parents, as the lint rules walk up.
  const host = ts.createCompilerHost(options, true);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseAll;
  return ts.createProgram(fileNames, options, host);
}

/** As tsc has them. @param {ts.Program} program */
function faultsIn(program) {
  return ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(program));
}

async function lint() {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      { ignores: values.not },
      {
        languageOptions: { parserOptions: { programs, project: null } },
      },
    ],
  });
  const results = await eslint.lintFiles(values.lint);
  const formatter = await eslint.loadFormatter();
  const report = await formatter.format(results);
  if (report) console.log(report);
  if (results.some((one) => one.errorCount + one.warningCount > 0))
    process.exitCode = 1;
}

/** @returns {ts.FormatDiagnosticsHost} */
function formatting() {
  return {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => ts.sys.newLine,
  };
}
