// Has a certificate of this host been called revoked, in whatever tab and by whomever? Then nothing is ever weakened for it.
import type { Evidence } from "../../evidence/evidence.js";
import type { Failure } from "../../failure/failure.js";
import { hostOf } from "../../address/host-of.js";
import type { Journal } from "../../journal/journal.js";
import type { Called } from "./revoked-memory.js";
import type { GuideState } from "../walk/walk-state.js";

/** Tells what is remembered of a host; of one that was not among those that the memory was asked for, that it may have been. */
export type AskRevoked = (host: string) => Called;

/** The one question that everything asks which gives up protection. What is not known for certain counts as yes. */
export const revokedBefore = (
  ask: AskRevoked,
  { host }: Pick<Failure, "host">,
): boolean => ask(host.ascii) !== "never";

/** True where this very host was called so: to be said to people. */
export const isCalledRevoked = (ask: AskRevoked, host: string): boolean =>
  ["ca", "firefox"].includes(ask(host));

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

/** True where an answer that the reader asked for says so: of the failing address itself, or of its twin, which is the same site. */
export const revokedByAnswer = ({
  again,
  "twin-answer": twin,
}: Pick<Evidence, "again" | "twin-answer">): boolean =>
  [again, twin].some(
    (answer) => answer.known && answer.value.category === "revoked",
  );
