// Has anybody called a certificate of this host revoked, in any tab? Then nothing is ever weakened for it.
import type { Evidence } from "../../evidence/evidence.js";
import { hostOf } from "../../address/host-of.js";
import type { Journal } from "../../journal/journal.js";
import type { Called, Calling } from "./revoked-memory.js";
import type { GuideState } from "../walk/walk-state.js";

/** Says what is remembered about a host; a host that the memory was not asked about may have been called revoked. */
export type AskRevoked = (host: string) => Called;

/** The one question to ask before any protection is given up. What is not known for certain counts as yes. */
export const revokedBefore = (called: Called): boolean => called !== "never";

/** True where this very host was called revoked: people are told. */
export const isCalledRevoked = (called: Called): called is Calling =>
  typeof called === "object";

/** The hosts that a page about the tab may have to ask about. */
export function hostsInQuestion(
  { failures, tabs }: Journal,
  { items, walks }: GuideState,
  tabId: number,
): readonly string[] {
  const shown = tabs[tabId]?.shown?.value;
  return [
    ...new Set([
      ...failures
        .filter((failure) => failure.tabId === tabId)
        .map(({ host }) => host.ascii),
      ...(shown === undefined ? [] : [hostOf(shown).ascii]),
      ...items.map(({ host }) => host),
      ...Object.values(walks).map(({ host }) => host),
    ]),
  ].filter((host) => host !== "");
}

/** True where an answer that the reader asked for says so: about the failing address itself, or its twin, which is the same site. */
export const revokedByAnswer = ({
  again,
  "twin-answer": twin,
}: Pick<Evidence, "again" | "twin-answer">): boolean =>
  [again, twin].some(
    (answer) => answer.known && answer.value.category === "revoked",
  );
