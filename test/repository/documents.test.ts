// Keeps the documents true to the files beside them, and the repository free of what does not belong there.
import { describe, expect, test } from "@jest/globals";
import { basename, dirname } from "node:path/posix";
import {
  committedFiles,
  filesUnder,
  linesThat,
  read,
  readJson,
} from "./support/files.js";

interface Package {
  readonly engines?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const TEXT = /\.(ts|mjs|js|json|css|html|md|svg|yml|sh)$|(^|\/)[^.]+$/;
const FILES = committedFiles();
const pack = readJson("package.json") as Package;
const versions = { ...pack.dependencies, ...pack.devDependencies };

describe("the documents", () => {
  test("ARCHITECTURE.md names every source", () => {
    const tree = read("ARCHITECTURE.md");
    // A folder of many files of one kind, each of which says itself what it is.
    const alike = [...tree.matchAll(/^ +([\w-]+)\/ +one file an? /gm)];
    const folders = alike.map(([, name = ""]) => name);
    const missing = filesUnder("src", ".ts", ".css", ".html", ".json").filter(
      (path) =>
        !tree.includes(basename(path)) &&
        !folders.includes(basename(dirname(path))),
    );
    expect(folders.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test("ARCHITECTURE.md names no source that is gone", () => {
    const files = new Set(FILES.map((path) => basename(path)));
    const names = read("ARCHITECTURE.md").match(
      /\b[\w-]+\.(ts|css|mjs|html)\b/g,
    );
    expect((names ?? []).filter((name) => !files.has(name))).toEqual([]);
  });

  test("README.md says how to start and how to test", () => {
    expect(read("README.md")).toContain("npm start");
    expect(read("README.md")).toContain("npm test");
  });

  test("every document that a file names exists", () => {
    const missing = FILES.filter((path) => TEXT.test(path)).flatMap((path) =>
      [...read(path).matchAll(/\b(docs\/[\w-]+|[A-Z]{4,})\.md\b/g)]
        .filter(([name]) => !FILES.includes(name))
        .map(([name]) => `${path} names ${name}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test("every npm script that a document names exists", () => {
    const documents = FILES.filter((path) => path.endsWith(".md"));
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => ({
        path,
        name,
      })),
    );
    expect(named.filter(({ name }) => !(name in pack.scripts))).toEqual([]);
  });

  test("every npm script starts a file that exists", () => {
    const missing = Object.values(pack.scripts).filter((command) => {
      const script = /^node (\S+)/.exec(command)?.[1];
      return script !== undefined && !FILES.includes(script);
    });
    expect(missing).toEqual([]);
  });
});

describe("the repository", () => {
  test("names no tool that wrote it", () => {
    // Written so that this line does not find itself.
    const tools =
      /\bc[l]aude|an[t]hropic|o[p]enai|chat[g]pt|co[p]ilot|\bAI[- ]generated|\bA[I] assistant|co-authored[-]by|(?<!user[- ]|\.|new )\bagen[t]s?\b(?![-.])/i;
    const ours = FILES.filter(
      (path) => TEXT.test(path) && !/^(LICENSE|package-lock\.json)$/.test(path),
    );
    expect(ours.flatMap((path) => linesThat(tools, path))).toEqual([]);
  });

  test("holds no certificate and no key: the lab makes its own", () => {
    const files = /\.(pem|crt|cer|der|key|p12|pfx|jks|db)$/i;
    expect(FILES.filter((path) => files.test(path))).toEqual([]);
    const bodies = /^-----BEGIN [A-Z ]+-----$/;
    expect(
      FILES.filter((path) => TEXT.test(path)).flatMap((path) =>
        linesThat(bodies, path),
      ),
    ).toEqual([]);
  });
});

describe("package.json", () => {
  test("pins every package to one version", () => {
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("says which Node it needs", () => {
    expect(pack.engines?.["node"]).toMatch(/^>=\d+\.\d+/);
  });

  test("lists no package that nothing uses", () => {
    const users = FILES.filter(
      (path) => /\.(ts|mjs|js)$|tsconfig\.json$/.test(path) && !isSelf(path),
    )
      .map(read)
      .join("\n");
    const unused = Object.keys(versions).filter(
      (name) =>
        !users.includes(`"${subject(name)}"`) &&
        !users.includes(`"${subject(name)}/`),
    );
    expect(unused).toEqual([]);
  });
});

/** Types are used by whoever uses what they describe. */
const subject = (name: string): string => name.replace(/^@types\//, "");

const isSelf = (path: string): boolean =>
  path.startsWith("test/repository/documents");
