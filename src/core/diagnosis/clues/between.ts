// Clues from what is between this Firefox and the web: proxies, extensions, and software that intercepts.
import {
  given,
  speaksAgainst,
  speaksFor,
  type Claim,
  type Clue,
} from "./clue.js";
import type { Evidence, FactId, Interceptor } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";
import { named } from "./elsewhere.js";

/** What {@link proxyClues} asks for. */
export const PROXIES = [
  "proxy",
  "extensions",
] as const satisfies readonly FactId[];

/**
 * For a cause in a proxy or a filter. Most proxies work well, so one alone says little. Whoever runs a network sets them for all by a script; what
 * somebody typed in is more often a tool's that runs on this device.
 */
export const proxyClues = (
  evidence: Evidence,
  of: "network" | "tool" = "network",
): readonly Clue[] => [
  ...given(evidence, "proxy", ({ kind, byExtension }) => {
    if (byExtension) {
      return [speaksFor("fair", text("clue_proxy_by_extension"))];
    }
    switch (kind) {
      case "manual":
        return [
          speaksFor(of === "tool" ? "strong" : "fair", text("clue_proxy_set")),
        ];
      case "automatic":
        return of === "tool" ? [] : [speaksFor("fair", text("clue_proxy_set"))];
      case "none":
        return [speaksAgainst("fair", text("clue_no_proxy"))];
      // The system's settings may or may not name a proxy.
      case "system":
        return [];
    }
  }),
  ...given(evidence, "extensions", (names) =>
    names.length === 0
      ? []
      : [
          speaksFor(
            "fair",
            text("clue_extensions_may_interfere", { names: named(names) }),
          ),
        ],
  ),
];

/** What {@link interceptorClues} asks for. */
export const KNOWN_INTERCEPTORS = [
  "local-roots",
  "changed-issuers",
  "certificate",
] as const satisfies readonly FactId[];

/** Known interceptors; `weigh` says what each means for the cause. */
export function interceptorClues(
  evidence: Evidence,
  weigh: (interceptor: Interceptor, clue: Clue["text"]) => readonly Claim[],
): readonly Clue[] {
  const named = ({
    interceptor,
  }: {
    readonly interceptor: Interceptor | null;
  }): readonly Claim[] =>
    interceptor === null
      ? []
      : weigh(
          interceptor,
          text("clue_reads_along", { name: interceptor.name }),
        );
  return [
    ...given(evidence, "local-roots", named),
    ...given(evidence, "changed-issuers", named),
    ...given(evidence, "certificate", named, "readers"),
  ];
}
