// Looks at sources as the compiler does, so that comments and strings are not mistaken for code.
import ts from "typescript";
import { filesUnder, read } from "./files.js";

export interface Found {
  /** `src/ui/page.ts:12` */
  readonly place: string;
  readonly text: string;
}

/** Every TypeScript file of the extension. */
export const SOURCES = filesUnder("src", ".ts");

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a file. */
export function parse(path: string): ts.SourceFile {
  let file = parsed.get(path);
  if (file === undefined) {
    file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
    parsed.set(path, file);
  }
  return file;
}

/** All wanted nodes of a file. */
export function nodesOf<T extends ts.Node>(
  path: string,
  isWanted: (node: ts.Node) => node is T,
): readonly T[] {
  const nodes: T[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) {
      nodes.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return nodes;
}

/** A node for a message: where it stands, and its text on one line. */
export function found(path: string, node: ts.Node): Found {
  const { line } = parse(path).getLineAndCharacterOfPosition(node.getStart());
  const text = node.getText().replace(/\s+/g, " ").slice(0, 80);
  return { place: `${path}:${line + 1}`, text };
}

/** Names used as global names: not as properties, not in types. */
export function globalsUsed(
  path: string,
  names: ReadonlySet<string>,
): readonly Found[] {
  return nodesOf(path, ts.isIdentifier)
    .filter(({ text, parent }) => names.has(text) && !isMember(text, parent))
    .map((node) => found(path, node.parent));
}

/** Properties read, called or written under one of these names, whatever they belong to. */
export function membersUsed(
  path: string,
  names: ReadonlySet<string>,
): readonly Found[] {
  return nodesOf(path, ts.isPropertyAccessExpression)
    .filter(({ name }) => names.has(name.text))
    .map((node) => found(path, node));
}

function isMember(name: string, parent: ts.Node): boolean {
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name.text === name) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent)) &&
      parent.name.getText() === name)
  );
}
