// Turns what comes back from storage into values again: whatever cannot be understood is left out.
import { CATEGORIES } from "../failure/codes/categories.js";
import type { ErrorCode, Failure, Told } from "../failure/failure.js";
import type { LearntSentences } from "../failure/sentences.js";
import { EMPTY_JOURNAL, type Journal } from "../journal/journal.js";

type Properties = Readonly<Record<string, unknown>>;

/** A journal from whatever was stored; what is not a failure or a tab's state is left out. */
export function parseJournal(stored: unknown): Journal {
  if (!isObject(stored)) {
    return EMPTY_JOURNAL;
  }
  const failures = Array.isArray(stored["failures"])
    ? stored["failures"].filter(isFailure)
    : [];
  return { failures, tabs: entriesThat(isTabState, stored["tabs"]) };
}

/** Learnt sentences from whatever was stored. */
export function parseSentences(stored: unknown): LearntSentences {
  return entriesThat(isString, stored);
}

function entriesThat<T>(
  isValid: (value: unknown) => value is T,
  stored: unknown,
): Readonly<Record<string, T>> {
  const entries = isObject(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, T] => isValid(entry[1])),
  );
}

export function isFailure(value: unknown): value is Failure {
  return (
    isObject(value) &&
    ["key", "type", "url"].every((name) => isString(value[name])) &&
    ["tabId", "frameId"].every((name) => isNumber(value[name])) &&
    ["firstAt", "at"].every((name) => isTime(value[name])) &&
    (value["isPrivate"] === null || isBoolean(value["isPrivate"])) &&
    isToldOrNull(value["nsresult"], isNumber) &&
    isToldOrNull(value["sentence"], isString) &&
    isToldOrNull(value["hsts"], isBoolean) &&
    isHost(value["host"]) &&
    isErrorCode(value["error"])
  );
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return (
    isObject(value) &&
    (value["name"] === null || isString(value["name"])) &&
    (value["nsresult"] === null || isNumber(value["nsresult"])) &&
    isString(value["category"]) &&
    Object.hasOwn(CATEGORIES, value["category"]) &&
    isBoolean(value["overridable"])
  );
}

function isHost(value: unknown): boolean {
  return (
    isObject(value) &&
    isString(value["ascii"]) &&
    (value["unicode"] === null || isString(value["unicode"]))
  );
}

function isTabState(value: unknown): value is Journal["tabs"][number] {
  return (
    isObject(value) &&
    isTime(value["loadedAt"]) &&
    isToldOrNull(value["shown"], isString)
  );
}

function isToldOrNull<T>(
  value: unknown,
  isValid: (value: unknown) => value is T,
): value is Told<T> | null {
  return (
    value === null ||
    (isObject(value) && isValid(value["value"]) && isTime(value["at"]))
  );
}

export const isObject = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null;
export const isString = (value: unknown): value is string =>
  typeof value === "string";
export const isBoolean = (value: unknown): value is boolean =>
  typeof value === "boolean";
export const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);
// ECMAScript only has dates up to ±8.64e15 ms (ECMA-262 §21.4.1.1).
export const isTime = (value: unknown): value is number =>
  isNumber(value) && Math.abs(value) <= 8.64e15;
