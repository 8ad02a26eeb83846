// Clues from what stands between this Firefox and the web: proxies, extensions, and who reads along.
import { given, speaksAgainst, speaksFor, type Clue } from "./clue.js";
import type { Evidence, FactId, Interceptor } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";
import { named } from "./elsewhere.js";

/** What {@link proxyClues} asks for. */
export const PROXIES = [
  "proxy",
  "extensions",
] as const satisfies readonly FactId[];

/** For a cause that lies in a proxy or a filter. Most people with a proxy are well served by it: alone it says little. */
export const proxyClues = (evidence: Evidence): readonly Clue[] => [
  ...given(evidence.proxy, ({ kind, byExtension }) => {
    if (byExtension) {
      return [speaksFor("weak", text("clue_proxy_by_extension"))];
    }
    switch (kind) {
      case "manual":
      case "automatic":
        return [speaksFor("weak", text("clue_proxy_set"))];
      case "none":
        return [speaksAgainst("weak", text("clue_no_proxy"))];
      // The system's settings may name a proxy or none.
      case "system":
        return [];
    }
  }),
  ...given(evidence.extensions, (names) =>
    names.length === 0
      ? []
      : [
          speaksFor(
            "weak",
            text("clue_extensions_may_interfere", { names: named(names) }),
          ),
        ],
  ),
];

/** What {@link readersClues} asks for. */
export const READERS = [
  "local-roots",
  "changed-issuers",
  "certificate",
] as const satisfies readonly FactId[];

/** Who is known to read along, each once; `weigh` says what that means for the cause. */
export function readersClues(
  evidence: Evidence,
  weigh: (reader: Interceptor, clue: Clue["text"]) => readonly Clue[],
): readonly Clue[] {
  const found = [
    evidence["local-roots"],
    evidence["changed-issuers"],
    evidence.certificate,
  ].flatMap((fact) =>
    fact.known && fact.value.interceptor !== null
      ? [fact.value.interceptor]
      : [],
  );
  const readers = new Map(found.map((reader) => [reader.name, reader]));
  return [...readers.values()].flatMap((reader) =>
    weigh(reader, text("clue_reads_along", { name: reader.name })),
  );
}
