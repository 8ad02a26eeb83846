// What a row of the table of steps says about a step.
import type { Platform } from "../evidence/environment.js";

import type { TlsErrorName } from "../failure/codes/tls-errors.js";

/** Who takes the step. */
export type Actor = "you" | "it" | "owner" | "ca";

/** `try` takes seconds, `set` changes something, `work` is a longer job: what a step costs that has no `cost` of its own. */
export type Effort = "try" | "set" | "work";

/** A fact that leaves no reason for a step: needless.ts says when it is known. */
export type Needless =
  "clock-right" | "no-login-page" | "no-proxy" | "no-extensions" | "read";

/** The pages of Firefox where steps happen, in the order of their links. Extensions must not open them; people paste the address. */
export const FIREFOX_PAGES = [
  "about:config",
  "about:preferences#general",
  "about:preferences#privacy",
  "about:preferences#connectionSecurity",
  "about:profiles",
  "about:support",
  "about:addons",
] as const;

export type FirefoxPage = (typeof FIREFOX_PAGES)[number];

/** What the program can do for a step, at the reader's click. */
export type StepAction =
  | "reload-page"
  | "clear-cache"
  | "list-extensions"
  | "copy-owner-message"
  | "open-certificate"
  | "open-portal"
  | "open-ssl-labs"
  | "open-crt-sh"
  | "open-ca-status";

/** The first Firefox with the new Settings and the new error page: texts in `_new` from this version on, `_old` before. */
export const NEW_SETTINGS = 153;

/**
 * The protection that a reader gives up with a step, whatever setting it touches: that a revoked certificate is noticed, that the other
 * side is who it says it is, that nobody but public CAs says so of any site, that the connection is encrypted, that a host is opened by https alone, or a setting stricter than
 * Firefox's default. gate.ts alone decides by it.
 */
export type GivesUp =
  | "revocation"
  | "identity"
  | "trust"
  | "encryption"
  | "https-alone"
  | "hardening";

/** For a step that only looks: what the reader says becomes this fact. */
export type Looked = "ocsp-required" | "tls-changed" | "pins-raised";

/**
 * What a reader can say of a step, where that is not "done: check the page" and "did not help". `restarted` and `waited` are checked as well.
 * `sent`: it takes others a while. `compare`: it opens there, or fails there, too, and a check of this page would say nothing. `leave` closes the
 * tab; of that and of `reach` nobody can say that it did not help. guide/marks.ts has the words.
 */
export type Answering =
  "restarted" | "waited" | "sent" | "compare" | "leave" | "reach";

export interface StepRow {
  readonly actor: Actor;
  readonly effort: Effort;
  /** How much of the reader's time it takes, and how much it disturbs, where that is not what its effort says: `costOf` has the scale. */
  readonly cost?: number;
  /** True for a step that only compares: it cures nothing, and is worth what it tells. */
  readonly tells?: true;
  /** What makes it pointless once it is known. */
  readonly needless?: Needless;
  /** True for what only makes sense at a device or a server of the reader's own network. */
  readonly ownOnly?: true;
  /** Missing in a step that gives up nothing. A step that has it is narrow, marked, comes last and has an undo. */
  readonly givesUp?: GivesUp;
  /** True where it stays given up until somebody restores it: an open item. */
  readonly lasts?: true;
  /** The causes that a step removes by giving something up: even if this device is to blame for one, that is no reason against the step. */
  readonly remedyFor?: readonly string[];
  /** A step that looks and changes nothing: its body ends with a question, and the reader says yes or no. */
  readonly looks?: Looked;
  readonly answers?: Answering;
  /** Where the step exists at all; missing means everywhere. */
  readonly platforms?: readonly Platform[];
  /** The major versions of Firefox in which the step exists: `from` this one, `before` that one. */
  readonly firefox?: { readonly from?: number; readonly before?: number };
  /** The errors that the step helps against, where its causes also explain others. */
  readonly forErrors?: readonly TlsErrorName[];
  /** True where the step makes no sense for a mere part of a page. */
  readonly pageOnly?: true;
  /** True where the step only makes sense for a part of a page. */
  readonly partOnly?: true;
  /** True where the step stops Firefox or this extension for a while. */
  readonly outlives?: true;
  readonly page?: FirefoxPage;
  /** The page before {@link NEW_SETTINGS}, where it was a different one. */
  readonly oldPage?: FirefoxPage;
  /** The one preference that the step looks at or changes: what to search for in about:config. */
  readonly pref?: string;
  readonly action?: StepAction;
  /** What a weakening step sets. */
  readonly weakens?: { readonly pref: string; readonly value: string };
  /** True where Firefox may miss a revocation meanwhile, so asking the CA is worthwhile. */
  readonly missesRevocation?: true;
}
