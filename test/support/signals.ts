// Builds signals that differ from an ordinary failing page only in what a test is about, and records them.
import type { LearntSentences } from "../../src/core/failure/sentences.js";
import {
  EMPTY_JOURNAL,
  type Journal,
  type Signal,
} from "../../src/core/journal/journal.js";
import { record } from "../../src/core/journal/record.js";

type Kind = Signal["kind"];
type Of<K extends Kind> = Extract<Signal, { kind: K }>;
type Differing<K extends Kind> = Partial<Omit<Of<K>, "kind">>;

export const TAB = 7;
export const PAGE = "https://shop.example/basket";

/** Numbers as `webNavigation` reports them, seen in Firefox 153 and 140 (shared facts of the project). */
export const NUMBER = {
  unknownIssuer: 2153390067,
  expired: 2153390069,
  revoked: 2153390068,
  wrongHost: 2153394164,
  selfSigned: 2153398258,
  connectionRefused: 2152398861,
  aborted: 2152398850,
} as const;

export const SENTENCE = {
  unknownIssuer: "Peer’s Certificate issuer is not recognized.",
  expired: "Peer’s Certificate has expired.",
  /** From a German Firefox, so the English table does not have it. */
  unknownIssuerInGerman:
    "Dem Zertifikat der Gegenstelle wird nicht vertraut, weil der Aussteller unbekannt ist.",
} as const;

export function navigationFailed(
  differing: Differing<"navigation-failed"> = {},
): Of<"navigation-failed"> {
  return {
    kind: "navigation-failed",
    tabId: TAB,
    frameId: 0,
    url: PAGE,
    nsresult: NUMBER.unknownIssuer,
    at: 1_000,
    ...differing,
  };
}

export function requestFailed(
  differing: Differing<"request-failed"> = {},
): Of<"request-failed"> {
  return {
    kind: "request-failed",
    tabId: TAB,
    frameId: 0,
    type: "main_frame",
    url: PAGE,
    sentence: SENTENCE.unknownIssuer,
    isPrivate: false,
    at: 1_002,
    ...differing,
  };
}

/** A picture of the page in the tab that did not load. */
export function pictureFailed(
  differing: Differing<"request-failed"> = {},
): Of<"request-failed"> {
  return requestFailed({
    type: "image",
    url: "https://images.example/logo.png",
    at: 2_000,
    ...differing,
  });
}

export function securityKnown(
  differing: Differing<"security-known"> = {},
): Of<"security-known"> {
  return {
    kind: "security-known",
    tabId: TAB,
    frameId: 0,
    type: "main_frame",
    url: PAGE,
    hsts: true,
    at: 1_002,
    ...differing,
  };
}

export function committed(
  differing: Differing<"committed"> = {},
): Of<"committed"> {
  return {
    kind: "committed",
    tabId: TAB,
    url: PAGE,
    at: 1_040,
    ...differing,
  };
}

export function loaded(differing: Differing<"loaded"> = {}): Of<"loaded"> {
  return { kind: "loaded", tabId: TAB, at: 1_500, ...differing };
}

export function tabClosed(tabId = TAB): Of<"tab-closed"> {
  return { kind: "tab-closed", tabId };
}

/** The journal after these signals, in this order. */
export function recorded(
  signals: readonly Signal[],
  learnt: LearntSentences = {},
): Journal {
  return signals.reduce<Journal>(
    (journal, signal) => record(journal, signal, learnt),
    EMPTY_JOURNAL,
  );
}
