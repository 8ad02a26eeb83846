// What a chain says about its root, small enough to be kept; and what that means in a Firefox. Without the tables: most never need them.
import { isObject, isString } from "../../stored/stored.js";
import type { Retirement } from "./retired-roots.js";

/** A root that some Firefox has, or had, built in. */
export interface RootWord {
  /** "proven": signatures that were verified lead to its key. "named": the chain bears its name, which anybody can write. */
  readonly kind: "proven" | "named";
  readonly name: string;
  /** The first day of its certificate, ms since the epoch: about when its key was made. */
  readonly made: number;
  /** The first version of Firefox that trusts it for websites; null where the oldest one that we know does. */
  readonly since: number | null;
  readonly retirement: Retirement | null;
}

/** A root of somebody's own: it signs itself, and no Firefox that we know has it. `borrows`: with the name of one that some have. */
export interface OwnRoot {
  readonly kind: "own";
  readonly name: string;
  readonly borrows: boolean;
}

/** Null where the chain names no root that is known. */
export type RootSaid = RootWord | OwnRoot | null;

/** Which Firefox it is, as the fact has it. */
export interface ThisFirefox {
  readonly major: number | null;
  /** Milliseconds since the epoch. */
  readonly builtAt: number | null;
}

/**
 * "trusted": for websites, as far as the table goes; "retired": no longer; "leaving": newer Firefoxes no longer do, this one does; "near": so
 * it was when this one was built, but its next update may have changed that; "coming": newer ones do, this one does not yet; null: this
 * Firefox did not say which it is.
 */
export type Standing =
  "trusted" | "retired" | "leaving" | "near" | "coming" | null;

/** How a root stands in a Firefox. */
export function standingIn(
  { since, retirement }: Pick<RootWord, "since" | "retirement">,
  { major, builtAt }: ThisFirefox,
): Standing {
  if (major === null) {
    return since === null && retirement === null ? "trusted" : null;
  }
  if (since !== null && major < since) {
    return "coming";
  }
  if (retirement === null) {
    return "trusted";
  }
  if (retirement.since !== null && major < retirement.since) {
    return "leaving";
  }
  if (builtAt !== null && builtAt < retirement.at) {
    return "near";
  }
  return retirement.since === null && builtAt === null ? null : "retired";
}

/** True for what was stored as one. */
export function isRootSaid(value: unknown): value is RootSaid {
  if (value === null) {
    return true;
  }
  if (!isObject(value) || !isString(value["name"])) {
    return false;
  }
  const { kind, made, since, retirement } = value;
  return kind === "own"
    ? typeof value["borrows"] === "boolean"
    : (kind === "proven" || kind === "named") &&
        Number.isFinite(made) &&
        isNumberOrNull(since) &&
        (retirement === null || isRetirement(retirement));
}

const isRetirement = (value: unknown): boolean =>
  isObject(value) &&
  isNumberOrNull(value["since"]) &&
  Number.isFinite(value["at"]) &&
  (value["because"] === null || isString(value["because"]));

const isNumberOrNull = (value: unknown): boolean =>
  value === null || Number.isFinite(value);
