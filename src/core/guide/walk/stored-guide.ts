// The guide's state as read from storage: whatever cannot be understood is left out.
import { isLasting, STEPS, type StepId } from "../../steps/steps.js";
import {
  EMPTY_GUIDE,
  wholeItem,
  type Check,
  type Doubt,
  type GuideState,
  type KeptItem,
  type Marked,
  type Result,
  type Walk,
} from "./walk-state.js";
import {
  isBoolean,
  isErrorCode,
  isObject,
  isString,
  isTime,
} from "../../stored/stored.js";

/** A guide's state from whatever was stored. */
export function parseGuide(stored: unknown): GuideState {
  if (!isObject(stored)) {
    return EMPTY_GUIDE;
  }
  const walks = isObject(stored["walks"])
    ? Object.entries(stored["walks"]).flatMap(([key, value]) => {
        const walk = parseWalk(value);
        return walk === null ? [] : [[key, walk] as const];
      })
    : [];
  return {
    walks: Object.fromEntries(walks),
    items: listOf(isKeptItem, stored["items"]).map(wholeItem),
    waiting: listOf(isString, stored["waiting"]).filter((key) =>
      walks.some(([one]) => one === key),
    ),
    links: isString(stored["links"]) ? stored["links"] : null,
  };
}

/** Hosts that CAs called revoked were kept here by name; they are now kept by hash. */
export function revokedByName(
  stored: unknown,
): readonly { readonly host: string; readonly at: number }[] {
  return isObject(stored)
    ? listOf(isNamed, stored["revoked"]).map(({ host, at }) => ({ host, at }))
    : [];
}

const isNamed = (
  value: unknown,
): value is { readonly host: string; readonly at: number } =>
  isObject(value) && isString(value["host"]) && isTime(value["at"]);

function parseWalk(value: unknown): Walk | null {
  if (
    !isObject(value) ||
    !["host", "code", "url"].every((name) => isString(value[name])) ||
    !["startedAt", "touchedAt", "tabId"].every((name) => isTime(value[name])) ||
    !["isPrivate", "outlives"].every((name) => isBoolean(value[name]))
  ) {
    return null;
  }
  const marks = isObject(value["marks"])
    ? Object.entries(value["marks"]).filter(
        ([id, marked]) => isStep(id) && isMarked(marked),
      )
    : [];
  return {
    ...(value as unknown as Walk),
    marks: Object.fromEntries(marks),
    current: isStep(value["current"]) ? value["current"] : null,
    check: isCheck(value["check"]) ? value["check"] : null,
    checked: isTime(value["checked"]) ? value["checked"] : null,
    failedAgain: isTime(value["failedAgain"]) ? value["failedAgain"] : null,
    seen: isErrorCode(value["seen"]) ? value["seen"] : null,
    arrivedAt: isTime(value["arrivedAt"]) ? value["arrivedAt"] : null,
  };
}

const DOUBTS: ReadonlySet<unknown> = new Set([
  "offline",
  "no-answer",
  "not-understood",
  "not-allowed",
  "in-its-tab",
] satisfies Doubt[]);

const RESULTS: ReadonlySet<unknown> = new Set([
  "solved",
  "weakened",
  "same-error",
  "other-error",
  "unknown",
] satisfies Result[]);

function isMarked(value: unknown): value is Marked {
  return (
    isObject(value) &&
    ["done", "no-help", "skipped"].includes(String(value["mark"])) &&
    isTime(value["at"]) &&
    (value["after"] === null || isString(value["after"]))
  );
}

function isCheck(value: unknown): value is Check {
  return (
    isObject(value) &&
    RESULTS.has(value["result"]) &&
    isTime(value["at"]) &&
    (value["error"] === null || isErrorCode(value["error"])) &&
    (value["doubt"] === null || DOUBTS.has(value["doubt"]))
  );
}

function isKeptItem(value: unknown): value is KeptItem {
  if (!isObject(value)) {
    return false;
  }
  const { step, since, host, isPrivate } = value;
  const isOfPrivateWindow = host === undefined && isPrivate === undefined;
  return (
    isStep(step) &&
    isLasting(step) &&
    isTime(since) &&
    (isOfPrivateWindow || (isString(host) && isBoolean(isPrivate)))
  );
}

function isStep(value: unknown): value is StepId {
  return isString(value) && Object.hasOwn(STEPS, value);
}

function listOf<T>(
  isValid: (value: unknown) => value is T,
  stored: unknown,
): readonly T[] {
  return Array.isArray(stored) ? stored.filter(isValid) : [];
}
