// Keeps the documents true to the files beside them, and the repository free of what does not belong there.
import { describe, expect, test } from "@jest/globals";
import { basename, dirname, join } from "node:path/posix";
import {
  committedFiles,
  filesUnder,
  linesThat,
  read,
  readJson,
} from "./support/files.js";
import { ROOMS } from "./support/rooms.js";

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
  test("ARCHITECTURE.md names every room once, with a sentence, from the ground up", () => {
    const named = roomsIn(read("ARCHITECTURE.md"));
    expect(named.filter(({ sentence }) => sentence.length < 10)).toEqual([]);
    const standing = Object.entries(ROOMS).map(([layer, rooms]) => ({
      layer,
      rooms: rooms.filter((room) => room !== ""),
    }));
    expect(
      standing.map(({ layer }) => ({
        layer,
        rooms: named
          .filter(({ path }) => path.startsWith(`src/${layer}/`))
          .map(({ path }) => path.slice(`src/${layer}/`.length, -1))
          .filter((room) => room !== ""),
      })),
    ).toEqual(standing);
  });

  test("ARCHITECTURE.md can be read in one sitting", () => {
    const lines = read("ARCHITECTURE.md").trimEnd().split("\n");
    expect(lines.length).toBeLessThan(150);
    expect(lines.filter((line) => line.length > 140)).toEqual([]);
  });

  test("ARCHITECTURE.md names no source that is gone", () => {
    const files = new Set(FILES.map((path) => basename(path)));
    const names = read("ARCHITECTURE.md").match(
      /\b[\w-]+\.(ts|css|mjs|html)\b/g,
    );
    expect((names ?? []).filter((name) => !files.has(name))).toEqual([]);
  });

  test("no folder of sources but a catalogue holds more than a dozen files or so", () => {
    const counted = new Map<string, number>();
    for (const path of filesUnder("src", ".ts")) {
      const folder = dirname(path);
      counted.set(folder, (counted.get(folder) ?? 0) + 1);
    }
    const full = [...counted].filter(
      ([folder, count]) => count > FULL && !CATALOGUES.includes(folder),
    );
    expect(full).toEqual([]);
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

describe("the decisions", () => {
  const folder = "docs/decisions/";
  const index = read(`${folder}README.md`);
  const names = FILES.filter((path) => path.startsWith(folder))
    .map((path) => basename(path))
    .filter((name) => name !== "README.md");

  test("are numbered without a gap", () => {
    expect(names.length).toBeGreaterThan(50);
    const numbers = names.map(
      (name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1],
    );
    expect(numbers).toEqual(
      names.map((_, i) => String(i + 1).padStart(4, "0")),
    );
  });

  test("stand in the index, each with its title, and nothing else does", () => {
    const targets = [...index.matchAll(/^\[\d{4}\]: (.+)$/gm)];
    expect(targets.map(([, name]) => name)).toEqual(names);
    const rows = [...index.matchAll(/^\| \[(\d{4})\] \| (.+?) +\| /gm)];
    expect(rows.map(([, number, title]) => `# ${number}: ${title}`)).toEqual(
      names.map((name) => read(folder + name).split("\n", 1)[0]),
    );
  });

  test("have a date, the files that they bind, a context and a decision", () => {
    const parts = ["Context", "Decision", "Rejected", "Measured"];
    const odd = names.filter((name) => {
      const text = read(folder + name);
      const found = [...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
      const known = parts.filter((part, i) => i < 2 || found.includes(part));
      return (
        !/^Date: 20\d\d-\d\d-\d\d$/m.test(text) ||
        !/^- \[[^\]]+\]\([^)]+\)$/m.test(text) ||
        found.join() !== known.join()
      );
    });
    expect(odd).toEqual([]);
  });
});

describe("the documents for contributors", () => {
  const documents = FILES.filter((path) =>
    /^(docs\/.*|CONTRIBUTING)\.md$/.test(path),
  );
  const isThere = (path: string): boolean =>
    FILES.some((one) => one === path || one.startsWith(`${path}/`));

  test("name no path that is gone", () => {
    const paths = documents.flatMap((path) =>
      [
        ...read(path).matchAll(
          /(?<![\w/.-])(?:\.\.\/)*((?:src|test|scripts|docs)\/[\w./-]*\w)/g,
        ),
      ].map(([, name = ""]) => ({ path, name })),
    );
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter(({ name }) => !isThere(name))).toEqual([]);
  });

  test("have no link that leads nowhere", () => {
    const links = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!\w+:|#)([^)#]+)\)/g)].map(
        ([, target = ""]) => ({ path, to: join(dirname(path), target) }),
      ),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ to }) => !isThere(to))).toEqual([]);
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

/** Files in one folder that can be taken in at a glance. */
const FULL = 13;
/** One file for each of many things of a kind. */
const CATALOGUES: readonly string[] = ["src/core/diagnosis/causes"];

/** The rooms in the tree of ARCHITECTURE.md, in its order, paths with a slash at the end. */
function roomsIn(
  text: string,
): readonly { readonly path: string; readonly sentence: string }[] {
  const tree = /^```\n(src\/.*?)^```/ms.exec(text)?.[1] ?? "";
  let layer = "";
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", name = "", sentence = ""] =
      /^( *)(\S+\/) +(.*)$/.exec(line) ?? [];
    layer = indent === "" ? name : layer;
    return name === ""
      ? []
      : [{ path: indent === "" ? name : layer + name, sentence }];
  });
}

/** Types are used by whatever uses what they describe. */
const subject = (name: string): string => name.replace(/^@types\//, "");

const isSelf = (path: string): boolean =>
  path.startsWith("test/repository/documents");
