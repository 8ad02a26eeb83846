// Scaffolds a cause, with its line in the index, and says what remains to be done by hand: `npm run new:cause <id>`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";

await runScript(() => {
  scaffold(process.argv[2] ?? "");
  return Promise.resolve();
});

/** @param {string} id */
function scaffold(id) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
    throw new Problem("Usage: npm run new:cause <id>, such as clock-far");
  }
  const file = join(root, "src/core/diagnosis/causes", `${id}.ts`);
  const index = join(root, "src/core/diagnosis/causes/index.ts");
  if (existsSync(file)) {
    throw new Problem(`${id} is there already: ${file}`);
  }
  writeFileSync(file, causeOf(id));
  writeFileSync(index, indexed(readFileSync(index, "utf8"), id));
  console.log(whatRemains(id));
}

/** @param {string} id */
function nameOf(id) {
  return id.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
}

/** @param {string} id */
function whatRemains(id) {
  const key = `cause_${id.replaceAll("-", "_")}`;
  return [
    `src/core/diagnosis/causes/${id}.ts is there, and stands last in index.ts. What remains, each asked for by a test or the compiler:`,
    "- its first line says what happens; fill in side, applies, asks (its main fact first), weigh and steps",
    "- how often, how strong a clue is, and how often each step cures it: docs/diagnosis.md, with its source or as judgement",
    "- in CAUSES it stands before what is less likely as likely",
    "- its line in src/core/diagnosis/policies.ts: what a policy of Firefox can do about it, or why none can",
    `- ${key}_title, ${key}_why, and every clue_… that it names, in every _locales/*/messages.json`,
    "- cases in test/cases: one that it wins, one without its main fact, and the deceiving ones that it must lose",
  ].join("\n");
}

/** @param {string} id */
function causeOf(id) {
  return `// Says in one sentence what happens here.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const ${nameOf(id)} = defineCause({
  id: "${id}",
  side: "site",
  applies: {},
  asks: OTHER_SITES,
  weigh: alone,
  steps: {
    "try-again-later": "sometimes",
    "tell-owner": "usually",
  },
});
`;
}

/**
 * @param {string} text of the index
 * @param {string} id
 */
function indexed(text, id) {
  const name = nameOf(id);
  const line = `import { ${name} } from "./${id}.js";`;
  const imports = text.split("\n").filter((one) => one.startsWith("import "));
  const after = imports.findLast((one) => pathIn(one) < pathIn(line));
  const withImport =
    after === undefined
      ? text.replace("import ", `${line}\nimport `)
      : text.replace(after, `${after}\n${line}`);
  return withImport.replace("\n] as const;", `\n  ${name},\n] as const;`);
}

/** @param {string} line */
function pathIn(line) {
  return /"(.*)"/.exec(line)?.[1] ?? "";
}
