// Which file imports what.
import { posix } from "node:path";
import ts from "typescript";
import { nodesOf } from "./source.js";

export interface Import {
  readonly from: string;
  /** A path in the project (`src/core/text/text.ts`), or the name of a package. */
  readonly to: string;
  /** True where nothing is left of it when the program runs. */
  readonly isTypeOnly: boolean;
}

/** The imports and re-exports of a file. */
export function importsOf(from: string): readonly Import[] {
  const declarations = nodesOf(
    from,
    (node): node is ts.ImportDeclaration | ts.ExportDeclaration =>
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node),
  );
  return declarations.flatMap((node) => {
    const { moduleSpecifier: name } = node;
    return name !== undefined && ts.isStringLiteral(name)
      ? [{ from, to: target(from, name.text), isTypeOnly: isTypeOnly(node) }]
      : [];
  });
}

/** The part of the program that a file belongs to: `src/ui/page.ts` → `ui`; for anything else its name. */
export function layerOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? path;
}

function target(from: string, name: string): string {
  return name.startsWith(".")
    ? posix.join(posix.dirname(from), name).replace(/\.js$/, ".ts")
    : name;
}

function isTypeOnly(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
): boolean {
  return ts.isExportDeclaration(node)
    ? node.isTypeOnly
    : node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
