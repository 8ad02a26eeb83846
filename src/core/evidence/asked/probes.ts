// What was asked at the reader's click, and what came of it: whom to ask, and for how long an answer counts.
import { CATEGORIES } from "../../failure/codes/categories.js";
import type { Evidence, FactValues, ProbeAnswer } from "../evidence.js";
import type { Failure } from "../../failure/failure.js";
import type { Options } from "../../stored/options.js";
import {
  isBoolean,
  isNumber,
  isObject,
  isString,
  isTime,
} from "../../stored/stored.js";

/** The addresses that one click asks, all at the same time. */
export interface ProbePlan {
  /** The address that failed. */
  readonly again: string;
  /** The start page of the same name with or without www; null where that makes no sense. */
  readonly twin: string | null;
  readonly references: readonly string[];
  readonly portal: string;
}

/** What came of it. Null for what went wrong on our side, such as a request that was not allowed. */
export interface ProbeRun {
  /** When it was asked, ms since the epoch. */
  readonly at: number;
  /** The address that failed. */
  readonly url: string;
  readonly tabId: number;
  /** In a private window: it goes with the tab. */
  readonly isPrivate: boolean;
  readonly again: ProbeAnswer | null;
  readonly twin: ProbeAnswer | null;
  readonly references: readonly ProbeAnswer[];
  readonly portal: FactValues["portal-answer"] | null;
  /** The time by the well-known sites and the plain http address. */
  readonly clocks: readonly ToldTime[];
}

/** How far this clock was ahead of somebody who answered. Milliseconds. */
export interface ToldTime {
  readonly host: string;
  /** Over https, and not past one of the reader's exceptions. */
  readonly isSecure: boolean;
  readonly aheadMs: number;
}

/** The latest runs, one for each failing site; in memory only. */
export type Probes = readonly ProbeRun[];

export const MAX_RUNS = 20;

/** Networks change, logins end: what was asked longer ago says nothing about now. Milliseconds. */
export const RUN_LASTS_MS = 10 * 60_000;

/** Whom to ask about a page that failed; null where asking is pointless: without a network, and for what is not a web address. */
export function planFor(
  { url }: Failure,
  { address, online }: Evidence,
  { references, portal }: Options,
): ProbePlan | null {
  const [, scheme, port = ""] =
    /^(https?):\/\/[^/?#]*?(:\d+)?(?:[/?#]|$)/i.exec(url) ?? [];
  if (scheme === undefined || (online.known && !online.value)) {
    return null;
  }
  const name = address.known ? address.value.twin : null;
  const twin = name === null ? null : `${scheme}://${name}${port}/`;
  const asked = [url, ...(twin === null ? [] : [twin])].map(originOf);
  return {
    again: url,
    twin,
    references: references.filter(
      (reference) => !asked.includes(originOf(reference)),
    ),
    portal,
  };
}

/** All of them, in the order in which they are named to the reader. */
export function addressesOf(plan: ProbePlan): readonly string[] {
  const { again, twin, references, portal } = plan;
  return [again, ...(twin === null ? [] : [twin]), ...references, portal];
}

/** The runs with a new one, which replaces the previous one for the same site. */
export function withRun(probes: Probes, run: ProbeRun): Probes {
  return [...probes.filter((one) => !isSameSite(one, run)), run].slice(
    -MAX_RUNS,
  );
}

/** The runs without those of a private tab that was closed; the same object where there are none. */
export function forgetPrivateRuns(probes: Probes, tabId: number): Probes {
  const left = probes.filter((run) => !run.isPrivate || run.tabId !== tabId);
  return left.length === probes.length ? probes : left;
}

/**
 * The run that still says something about a failure at `now` (ms since the epoch): not older than {@link RUN_LASTS_MS}, and not before
 * the failure. After the clock was set back, the failure itself seems to be in the future; then a run counts as a later one.
 */
export function runFor(
  probes: Probes,
  failure: Failure,
  now: number,
): ProbeRun | null {
  const isPrivate = failure.isPrivate ?? true;
  const run = probes.findLast((one) =>
    isSameSite(one, { ...failure, isPrivate }),
  );
  if (run === undefined || run.at > now || now - run.at > RUN_LASTS_MS) {
    return null;
  }
  return run.at < failure.at && failure.at <= now ? null : run;
}

type Site = Pick<ProbeRun, "url" | "tabId" | "isPrivate">;

/** What was asked from a private tab is for that tab alone. */
function isSameSite(one: Site, other: Site): boolean {
  return (
    originOf(one.url) === originOf(other.url) &&
    one.isPrivate === other.isPrivate &&
    (!one.isPrivate || one.tabId === other.tabId)
  );
}

const originOf = (url: string): string =>
  /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? url;

/** Runs from whatever was stored. */
export function parseProbes(stored: unknown): Probes {
  return Array.isArray(stored) ? stored.filter(isRun) : [];
}

function isRun(value: unknown): value is ProbeRun {
  return (
    isObject(value) &&
    isTime(value["at"]) &&
    isString(value["url"]) &&
    isNumber(value["tabId"]) &&
    isBoolean(value["isPrivate"]) &&
    isAnswerOrNull(value["again"]) &&
    isAnswerOrNull(value["twin"]) &&
    isListOf(isAnswer, value["references"]) &&
    (value["portal"] === null || isOneOf(PORTAL_ANSWERS, value["portal"])) &&
    isListOf(isToldTime, value["clocks"])
  );
}

const isToldTime = (value: unknown): value is ToldTime =>
  isObject(value) &&
  isString(value["host"]) &&
  isBoolean(value["isSecure"]) &&
  isNumber(value["aheadMs"]);

const RESULTS: readonly ProbeAnswer["result"][] = [
  "answers",
  "fails",
  "no-answer",
];
const PORTAL_ANSWERS: readonly FactValues["portal-answer"][] = [
  "as-expected",
  "redirected",
  "changed",
  "no-answer",
];

function isAnswer(value: unknown): value is ProbeAnswer {
  return (
    isObject(value) &&
    isString(value["host"]) &&
    isOneOf(RESULTS, value["result"]) &&
    (value["code"] === null || isString(value["code"])) &&
    (value["category"] === null ||
      (isString(value["category"]) &&
        Object.hasOwn(CATEGORIES, value["category"])))
  );
}

const isAnswerOrNull = (value: unknown): boolean =>
  value === null || isAnswer(value);

const isOneOf = (values: readonly string[], value: unknown): boolean =>
  isString(value) && values.includes(value);

const isListOf = (
  isValid: (value: unknown) => boolean,
  value: unknown,
): boolean => Array.isArray(value) && value.every(isValid);
