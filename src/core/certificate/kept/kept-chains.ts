// The chains of failing hosts that were seen while Firefox runs: captured from its own page, pasted, or remembered.

import type { Order } from "../chain/chain.js";
import { isString, isTime } from "../../stored/stored.js";
import type { Completion } from "../issuers/completion.js";
import type { Revocation } from "../revocation/revocation.js";

/**
 * How a chain came to us: from Firefox's page, pasted by the reader, pasted from what Firefox wrote, from a load that succeeded, or from
 * the memory of good certificates.
 */
export const CHAIN_ORIGINS = [
  "captured",
  "pasted",
  "copied",
  "loaded",
  "remembered",
] as const;

export type ChainOrigin = (typeof CHAIN_ORIGINS)[number];

/** How a connection that loaded was trusted: by a built-in root, one that somebody added, or one of the reader's exceptions. */
export const ANCHORS = ["built-in", "added", "exception"] as const;

export type Anchor = (typeof ANCHORS)[number];

/** Only what a person put together may be put in order: in everything else, the first certificate is the server's own. */
export const orderOf = (origin: ChainOrigin): Order =>
  origin === "pasted" ? "any" : "as-sent";

export interface KeptChain {
  /** Host (ASCII), with its port where that is not the usual one: other ports may have other certificates. */
  readonly site: string;
  /** From the address, in ASCII; empty for a chain that was pasted without one. */
  readonly host: string;
  /** The tab for which it was last read: a private chain is forgotten when that closes. */
  readonly tabId: number;
  readonly origin: ChainOrigin;
  /** How Firefox trusted it when it loaded; null for one that was not loaded, or where Firefox does not say. */
  readonly anchor: Anchor | null;
  /** DER in base64, leaf first as the server sent them. */
  readonly certificates: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly isPrivate: boolean;
  /** The tab with Firefox's own page that shows it; null where there is none. */
  readonly shownIn: number | null;
  /** What the CA said about the leaf when the reader had it asked; null where nobody was asked. */
  readonly revocation: Revocation | null;
  /** The result of completing it; null where nobody was asked. */
  readonly completion: KeptCompletion | null;
  /** Why nothing is kept of a chain that Firefox showed. */
  readonly unread?: ReadingTrouble;
}

/** Reading it took longer than anything honest does, or broke down: our own mistake, or no memory left. */
export type ReadingTrouble = "too-slow" | "broken";

export interface KeptCompletion extends Pick<
  Completion,
  "kind" | "because" | "bundle"
> {
  /** What was fetched from issuers' addresses, DER in base64, in the order of the chain. */
  readonly fetched: readonly string[];
}

/** Newest first. */
export type KeptChains = readonly KeptChain[];

export const MAX_CHAINS = 20;

/** What is kept for a site. A private window only sees what was read in private windows, and the other way round. */
export function chainOf(
  chains: KeptChains,
  site: string,
  isPrivate: boolean,
): KeptChain | null {
  return (
    chains.find((one) => one.site === site && one.isPrivate === isPrivate) ??
    null
  );
}

/** The chain that a tab with Firefox's own page shows. */
export function chainShownIn(
  chains: KeptChains,
  certificateTab: number,
): KeptChain | null {
  return chains.find(({ shownIn }) => shownIn === certificateTab) ?? null;
}

/** Without what was read for a private tab that is closed. */
export function forgetPrivateChains(
  chains: KeptChains,
  tabId: number,
): KeptChains {
  const left = chains.filter((one) => !one.isPrivate || one.tabId !== tabId);
  return left.length === chains.length ? chains : left;
}

/** Chains from whatever was stored. */
export function parseChains(stored: unknown): KeptChains {
  return Array.isArray(stored)
    ? stored.filter(isChain).slice(0, MAX_CHAINS)
    : [];
}

function isChain(value: unknown): value is KeptChain {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const chain = value as Readonly<Record<string, unknown>>;
  return (
    typeof chain["site"] === "string" &&
    typeof chain["host"] === "string" &&
    Number.isInteger(chain["tabId"]) &&
    CHAIN_ORIGINS.some((origin) => origin === chain["origin"]) &&
    (chain["anchor"] === null ||
      ANCHORS.some((anchor) => anchor === chain["anchor"])) &&
    isListOfTexts(chain["certificates"]) &&
    isTime(chain["at"]) &&
    typeof chain["isPrivate"] === "boolean" &&
    (chain["shownIn"] === null || Number.isInteger(chain["shownIn"])) &&
    (chain["revocation"] === null || isRevocation(chain["revocation"])) &&
    (chain["completion"] === null || isCompletion(chain["completion"])) &&
    [undefined, "too-slow", "broken"].some((one) => one === chain["unread"])
  );
}

// Only our own background writes there: it is enough that an older version's data breaks nothing.
function isCompletion(value: unknown): boolean {
  const { fetched, kind, bundle, because } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  return (
    isListOfTexts(fetched) &&
    isString(kind) &&
    Object.hasOwn(COMPLETIONS, kind) &&
    isString(bundle) &&
    (because === null || isString(because))
  );
}

/** Complete by its type: if a kind were forgotten here, its whole chain would be lost. */
const COMPLETIONS: Readonly<Record<Completion["kind"], true>> = {
  "nothing-missing": true,
  completed: true,
  further: true,
  incomplete: true,
};

function isRevocation(value: unknown): boolean {
  const said = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { kind } = said;
  if (!isString(kind) || !Object.hasOwn(TOLD, kind)) {
    return false;
  }
  const { times, texts } = TOLD[kind as Revocation["kind"]];
  return (
    times.every((name) => isTime(said[name])) &&
    texts.every((name) => isString(said[name]))
  );
}

/** What a second opinion says besides its kind. */
const TOLD: Readonly<
  Record<
    Revocation["kind"],
    { readonly times: readonly string[]; readonly texts: readonly string[] }
  >
> = {
  good: { times: ["at", "until", "askedAt"], texts: ["source"] },
  revoked: { times: ["since"], texts: ["source", "reason"] },
  unknown: { times: ["at"], texts: [] },
  unreachable: { times: [], texts: ["source", "because", "address"] },
  unchecked: { times: [], texts: ["because"] },
  "invalid-response": { times: [], texts: ["source", "because"] },
};

const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
