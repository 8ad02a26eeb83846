// The form of a case: a true-to-life failure, what is known besides, and which cause must win and which must lose.
import type { CauseId } from "../../src/core/diagnosis/causes/index.js";
import type {
  Evidence,
  FactId,
  FactValues,
} from "../../src/core/evidence/evidence.js";
import { FACT_IDS, NO_EVIDENCE } from "../../src/core/evidence/evidence.js";
import { address } from "../../src/core/evidence/collectors/address.js";
import { EMPTY_LOADS } from "../../src/core/evidence/seen/load-log.js";
import { otherFailures } from "../../src/core/evidence/collectors/others.js";
import { known } from "../../src/core/fact.js";
import type { Failure } from "../../src/core/failure/failure.js";
import type { Signal } from "../../src/core/journal/journal.js";
import { pageState } from "../../src/core/journal/page-state.js";
import type { Verdict } from "../../src/core/diagnosis/verdict.js";
import { failureOf, type KnownError } from "../support/failures.js";
import { recorded, TAB } from "../support/signals.js";

/** The day on which everything happens unless a case says otherwise: 20 November 2026, 09:00 UTC. Milliseconds since the epoch. */
export const NOW = Date.UTC(2026, 10, 20, 9);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An ordinary public site. */
const SITE = "https://www.kaiyo-bank.co.jp/";

/** What Firefox said: the error of a page, or every signal, from which the failure in the tests' tab follows. */
type Told =
  | { readonly error: KnownError; readonly signals?: never }
  | { readonly signals: readonly Signal[]; readonly error?: never };

export type Case = Told & {
  /** The story in one sentence. */
  readonly name: string;
  readonly url?: string;
  /** By this device's clock, ms since the epoch; {@link NOW} unless given. */
  readonly at?: number;
  /** What is known; every other fact is unknown. */
  readonly facts?: Partial<FactValues>;
  readonly wins: CauseId;
  /** Causes that a hasty judge would pick instead, or that do not apply at all. */
  readonly loses?: readonly CauseId[];
  /** Without `isSure` it does not matter how sure. */
  readonly verdict: Pick<Verdict, "kind"> & Partial<Verdict>;
};

export function failureIn(one: Case): Failure {
  const { url = SITE, at = NOW } = one;
  if (one.error !== undefined) {
    return failureOf(one.error, { url, at, firstAt: at });
  }
  const state = pageState(recorded(one.signals), TAB);
  if (state.kind !== "failed") {
    throw new Error(`Nothing fails in “${one.name}”`);
  }
  return state.failure;
}

/** What signals say about the address and about other sites is collected from them; given facts replace it. */
export function evidenceIn(one: Case): Evidence {
  const told = Object.entries(one.facts ?? {}).map(([id, value]) => [
    id,
    known(value),
  ]);
  return {
    ...NO_EVIDENCE,
    ...(one.signals === undefined ? {} : collected(one)),
    ...(Object.fromEntries(told) as Partial<Evidence>),
  };
}

function collected(
  one: Case & { signals: readonly Signal[] },
): Partial<Evidence> {
  const failure = failureIn(one);
  const journal = recorded(one.signals);
  return {
    address: address(EMPTY_LOADS, failure),
    "other-failures": otherFailures(journal, EMPTY_LOADS, failure),
  };
}

export const knownIn = (one: Case): readonly FactId[] =>
  FACT_IDS.filter((id) => evidenceIn(one)[id].known);
