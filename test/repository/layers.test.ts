// Keeps the arrows of ARCHITECTURE.md: who may import whom, and where work begins.
import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { importsOf, layerOf, type Import } from "./support/imports.js";
import { floorOf } from "./support/rooms.js";
import { found, parse, SOURCES } from "./support/source.js";

/** What each layer may import besides itself; packages by name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ["punycode"],
  platform: ["core", "webextension-polyfill"],
  reader: ["platform", "core"],
  background: ["ui", "platform", "core"],
  ui: ["platform", "core", "snabbdom"],
  pages: ["ui", "platform", "core", "snabbdom"],
};

/** The types of keys and placeholders come from here; nothing of it is left after compiling. */
const ENGLISH_MESSAGES = "_locales/en/messages.json";

/** Who may know what the worker can be asked, and nothing else about it. */
const ASK_READER: readonly string[] = ["platform", "background"];

/** Where work may begin when a file is loaded. */
const ENTRIES =
  /^src\/(background|reader|pages|pages\/[^/]+)\/(main|first)\.ts$/;

/** Called when a file is loaded, these only make values. */
const MAKERS: ReadonlySet<string> = new Set([
  "text",
  "you",
  "known",
  "unknown",
  "defineCause",
  "numberedFrom",
  "init",
  "ownCell",
  "map",
  "split",
  "Array.from",
  "Uint8Array",
  "Object.entries",
  "Object.keys",
  "Promise.resolve",
  "Map",
  "Set",
  "RegExp",
]);

const imports: readonly Import[] = SOURCES.flatMap(importsOf);
const IMPORTED = new Map(
  SOURCES.map((path) => [
    path,
    imports.filter(({ from }) => from === path).map(({ to }) => to),
  ]),
);

test("every source belongs to a layer", () => {
  const strays = SOURCES.filter((path) => !(layerOf(path) in MAY_IMPORT));
  expect(strays).toEqual([]);
});

test("every source is in a room of its layer", () => {
  expect(SOURCES.filter((path) => floorOf(path) < 0)).toEqual([]);
});

test("a room imports from those below it alone, types as well", () => {
  const upward = imports.filter(
    ({ from, to }) =>
      to.startsWith("src/") &&
      layerOf(from) === layerOf(to) &&
      floorOf(from) < floorOf(to),
  );
  expect(upward.map(inWords)).toEqual([]);
});

describe.each(Object.entries(MAY_IMPORT))("%s", (layer, others) => {
  test(`imports only itself and ${others.join(", ")}`, () => {
    const forbidden = imports
      .filter(
        ({ from, to }) => layerOf(from) === layer && layerOf(to) !== layer,
      )
      .filter(({ to }) => !others.includes(layerOf(to)))
      .filter(
        ({ to, isTypeOnly }) => !(isTypeOnly && to.endsWith(ENGLISH_MESSAGES)),
      )
      .filter(
        ({ to, isTypeOnly }) =>
          !(isTypeOnly && layerOf(to) === "reader") ||
          !ASK_READER.includes(layer),
      );
    expect(forbidden.map(inWords)).toEqual([]);
  });
});

test("only the platform imports webextension-polyfill", () => {
  const others = imports.filter(
    ({ from, to }) =>
      to === "webextension-polyfill" && layerOf(from) !== "platform",
  );
  expect(others.map(inWords)).toEqual([]);
});

test("bytes of strangers are read in the worker alone", () => {
  const elsewhere = SOURCES.filter(
    (path) => !["core", "reader"].includes(layerOf(path)),
  );
  const readers = [
    "input/read-certificate",
    "revocation/crl",
    "revocation/ocsp-response",
  ].map((name) => `src/core/certificate/${name}.ts`);
  const read = (files: readonly string[]): readonly string[] =>
    [...reachedFrom(files)].filter((path) => readers.includes(path)).sort();
  expect(read(elsewhere)).toEqual([]);
  expect(read([WORKER])).toEqual(readers.toSorted());
});

test("nothing that is shipped reads with an ASN.1 library", () => {
  const isLibrary = /asn1|pkijs|node-forge|x509/;
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(
    [...imports.map(({ to }) => to), ...Object.keys(dependencies)].filter(
      (name) => !name.startsWith("src/") && isLibrary.test(name),
    ),
  ).toEqual([]);
});

test("the worker reaches neither the browser nor anything that asks somebody", () => {
  const reached = [...reachedFrom([WORKER])];
  expect(reached).not.toContain("webextension-polyfill");
  expect(reached.filter((path) => layerOf(path) === "platform").sort()).toEqual(
    [
      "src/platform/crypto/fingerprints.ts",
      "src/platform/crypto/signature.ts",
      "src/platform/requests/address.ts",
    ],
  );
});

test("a page imports nothing of another page", () => {
  const pageOf = (path: string): string | undefined =>
    /^src\/pages\/([^/]+)\//.exec(path)?.[1];
  const across = imports.filter(
    ({ from, to }) => pageOf(to) !== undefined && pageOf(from) !== pageOf(to),
  );
  expect(across.map(inWords)).toEqual([]);
});

test("no file imports itself, not even by way of others", () => {
  expect(cycles()).toEqual([]);
});

test("nothing happens when a file is loaded, except the entries", () => {
  const actions = SOURCES.filter((path) => !ENTRIES.test(path)).flatMap(
    (path) => parse(path).statements.flatMap((node) => actionsIn(path, node)),
  );
  expect(actions).toEqual([]);
});

const WORKER = "src/reader/main.ts";

/** Everything that is bundled with some files, packages included. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const path of reached) {
    imports
      .filter(({ from, isTypeOnly }) => from === path && !isTypeOnly)
      .forEach(({ to }) => reached.add(to));
  }
  return reached;
}

const inWords = ({ from, to }: Import): string => `${from} imports ${to}`;

/** For each file, the shortest way back to itself; of files on the same circle, the alphabetically first one. */
function cycles(): readonly string[] {
  const rounds = SOURCES.map(wayBack).filter((way) => way !== null);
  const byMembers = new Map(
    rounds
      .toReversed()
      .map((way) => [[...new Set(way)].sort().join(), way.join(" → ")]),
  );
  return [...byMembers.values()];
}

function wayBack(start: string): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const from of queue) {
    for (const to of IMPORTED.get(from) ?? []) {
      if (to === start) {
        return [...wayTo(from, cameFrom), start];
      }
      if (!cameFrom.has(to)) {
        cameFrom.set(to, from);
        queue.push(to);
      }
    }
  }
  return null;
}

function wayTo(
  end: string,
  cameFrom: ReadonlyMap<string, string>,
): readonly string[] {
  const before = cameFrom.get(end);
  return before === undefined ? [end] : [...wayTo(before, cameFrom), end];
}

/** Statements that do something, and calls of what may do something, outside of functions. */
function actionsIn(path: string, node: ts.Node): readonly string[] {
  if (
    ts.isFunctionLike(node) ||
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node)
  ) {
    return [];
  }
  const acts =
    ts.isExpressionStatement(node) ||
    ts.isAwaitExpression(node) ||
    ((ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      !isMaker(node.expression));
  const { place, text } = found(path, node);
  const inside: string[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...actionsIn(path, child));
  });
  return acts ? [`${place}: ${text}`] : inside;
}

function isMaker(called: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : "";
  return MAKERS.has(called.getText()) || MAKERS.has(name);
}
