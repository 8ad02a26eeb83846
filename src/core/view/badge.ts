// What the toolbar button says about a tab at a glance.
import type { PageState } from "../journal/page-state.js";
import type { Failure } from "../failure/failure.js";

export type BadgeState =
  | { readonly kind: "none" }
  /** The page failed: because of TLS, or because of the network. */
  | { readonly kind: "error"; readonly failure: Failure }
  | { readonly kind: "network"; readonly failure: Failure }
  /** The page is there, but parts of it failed because of TLS. */
  | { readonly kind: "parts"; readonly count: number };

/**
 * Parts that failed for lack of a network get no badge: blockers that work by name resolution make them fail on most pages,
 * and a badge that is always there says nothing. The popup lists them even so.
 */
export function badgeFor(state: PageState): BadgeState {
  switch (state.kind) {
    case "failed":
      return {
        kind: state.failure.error.category === "network" ? "network" : "error",
        failure: state.failure,
      };
    case "parts-failed": {
      const count = state.parts.filter(
        ({ error }) => error.category !== "network",
      ).length;
      return count > 0 ? { kind: "parts", count } : { kind: "none" };
    }
    case "fine":
    case "unwatched":
      return { kind: "none" };
  }
}
