// One load that did not succeed: what Firefox said about it, and what that means.
import type { CategoryId } from "./codes/categories.js";
import type { Host } from "../address/host.js";

/** What was being loaded, in the words of `webRequest.ResourceType`. */
export type LoadType = string;

/** Something Firefox said, and when (ms since the epoch, from the event). */
export interface Told<T> {
  readonly value: T;
  readonly at: number;
}

/** What Firefox objects to, identified once, when it is recorded. */
export interface ErrorCode {
  /** Firefox's own name; for a number without a name, the number in hex; null where there is only an unknown sentence. */
  readonly name: string | null;
  readonly nsresult: number | null;
  readonly category: CategoryId;
  /** True where Firefox itself offers to continue (unless HSTS forbids it). */
  readonly overridable: boolean;
}

export interface Failure {
  /** See {@link failureKey}. */
  readonly key: string;
  readonly tabId: number;
  /** 0 is the page itself. */
  readonly frameId: number;
  readonly type: LoadType;
  /** The address that failed, at most {@link MAX_URL_LENGTH} characters of it. */
  readonly url: string;
  readonly host: Host;
  /** When it was first and last seen to fail, ms since the epoch. */
  readonly firstAt: number;
  readonly at: number;
  /** From `webNavigation`: the exact number. Pages and frames only. */
  readonly nsresult: Told<number> | null;
  /** From `webRequest`: a name or a sentence in the language of Firefox. */
  readonly sentence: Told<string> | null;
  /** Does the host use HSTS? From the address of Firefox's error page, or from `webRequest.getSecurityInfo`, if that ever answers. */
  readonly hsts: Told<boolean> | null;
  /** True for a private window; null until `webRequest` says. */
  readonly isPrivate: boolean | null;
  readonly error: ErrorCode;
}

/** Longer addresses are cut: the journal keeps what a person can read, and no page may fill it up. Characters. */
export const MAX_URL_LENGTH = 2_000;

/** Two reports with the same key are about the same load, or a repetition of it. */
export function failureKey(load: {
  readonly tabId: number;
  readonly frameId: number;
  readonly type: LoadType;
  readonly url: string;
}): string {
  return [load.tabId, load.frameId, load.type, load.url].join(" ");
}

/** True where the failure is that of the whole page. */
export function isPage(failure: Pick<Failure, "frameId" | "type">): boolean {
  return failure.frameId === 0 && failure.type === "main_frame";
}
