// Reads the project's own files, so that tests can talk about them.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "../../../scripts/support/paths.mjs";

/** The text of a file; `path` is relative to the project, with slashes. */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What a JSON file holds; the caller says what that is. */
export function readJson(path: string): unknown {
  const value: unknown = JSON.parse(read(path));
  return value;
}

/** The files below a folder whose names end so, sorted, with slashes. */
export function filesUnder(
  folder: string,
  ...endings: readonly string[]
): readonly string[] {
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/** What is committed, or would be with the next `git add`. */
export function committedFiles(): readonly string[] {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", list, { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path !== "" && isFile(path));
}

/** Git also lists what was just deleted. */
function isFile(path: string): boolean {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  return stats?.isFile() ?? false;
}

/** `file:line: text` for each line that the pattern finds. */
export function linesThat(match: RegExp, path: string): readonly string[] {
  return read(path)
    .split("\n")
    .flatMap((line, index) =>
      match.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    );
}

/** Members that occur more than once. */
export function repeated<T>(members: readonly T[]): readonly T[] {
  return members.filter((member, index) => members.indexOf(member) < index);
}
