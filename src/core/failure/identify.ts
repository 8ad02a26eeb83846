// From what Firefox said to the error's name and category: number first, then name, then sentence.
import type { ErrorCode } from "./failure.js";
import {
  NETWORK_ERRORS,
  type NetworkErrorName,
} from "./codes/network-errors.js";
import {
  hex,
  moduleOf,
  NETWORK_MODULE,
  SECURITY_MODULE,
} from "./codes/nsresult.js";
import { sentenceMeans, type LearntSentences } from "./sentences.js";
import {
  OVERRIDABLE,
  TLS_ERRORS,
  type TlsErrorName,
} from "./codes/tls-errors.js";

/**
 * Numbers by which Firefox says that a load was given up for another one, not that it failed:
 * NS_BINDING_FAILED is a real failure, but ABORTED, REDIRECTED, RETARGETED and NS_ERROR_ABORT are not.
 */
const NOT_FAILURES: ReadonlySet<number> = new Set([
  0, 0x804b0002, 0x804b0003, 0x804b0004, 0x80004004,
]);

/** True for a number that means no failure, such as NS_BINDING_ABORTED for the page that is left. */
export function isNoFailure(nsresult: number): boolean {
  return NOT_FAILURES.has(nsresult);
}

const NAME_BY_NUMBER: ReadonlyMap<number, string> = new Map([
  ...Object.entries(TLS_ERRORS).map(
    ([name, [n]]) => [SECURITY_MODULE + n, name] as const,
  ),
  ...Object.entries(NETWORK_ERRORS).map(
    ([name, [nsresult]]) => [nsresult, name] as const,
  ),
]);

/**
 * Precedence, from sure to less sure:
 * 1. the nsresult of `webNavigation`, which no language changes;
 * 2. a name in the text of `webRequest` (`NS_ERROR_NET_RESET`, or `NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, NAME)`);
 * 3. the sentence, by the English table or by what was learnt about Firefox's own language.
 * Whatever none of them knows is `unrecognised`, with its number in hex if it has one.
 */
export function identify(
  told: { readonly nsresult: number | null; readonly sentence: string | null },
  learnt: LearntSentences,
): ErrorCode {
  if (told.nsresult !== null) {
    return fromNumber(told.nsresult);
  }
  const sentence = told.sentence ?? "";
  const name = nameIn(sentence) ?? sentenceMeans(sentence, learnt);
  if (name !== null) {
    return fromName(name);
  }
  const unknown = securityNameIn(sentence);
  // Firefox writes the number where it has no name.
  return unknown !== null && /^\d+$/.test(unknown)
    ? fromNumber(SECURITY_MODULE + Number(unknown))
    : unrecognised(unknown, null);
}

/** The TLS or network error name that a `webRequest` text is or contains, if the tables know it; null for a sentence. */
export function nameIn(text: string): string | null {
  const name = securityNameIn(text) ?? text;
  return isTlsError(name) || isNetworkError(name) ? name : null;
}

/** The name, or the number of an error without one, in `NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, …)`; null elsewhere. */
export function securityNameIn(text: string): string | null {
  return (
    /^NS_ERROR_GENERATE_FAILURE\(NS_ERROR_MODULE_SECURITY, ?(\w{1,100})\)$/.exec(
      text,
    )?.[1] ?? null
  );
}

/** True for numbers of the security and network modules; the others are about what a page or Firefox forbids. */
export function concernsUs(nsresult: number): boolean {
  return [SECURITY_MODULE, NETWORK_MODULE].includes(moduleOf(nsresult));
}

function fromNumber(nsresult: number): ErrorCode {
  const name = NAME_BY_NUMBER.get(nsresult);
  if (name !== undefined) {
    return fromName(name);
  }
  const error = unrecognised(hex(nsresult), nsresult);
  return moduleOf(nsresult) === NETWORK_MODULE
    ? { ...error, category: "network" }
    : error;
}

function fromName(name: string): ErrorCode {
  const overridable = OVERRIDABLE.has(name);
  if (isTlsError(name)) {
    const [n, category] = TLS_ERRORS[name];
    return { name, nsresult: SECURITY_MODULE + n, category, overridable };
  }
  if (isNetworkError(name)) {
    const [nsresult, category] = NETWORK_ERRORS[name];
    return { name, nsresult, category, overridable };
  }
  // Learnt, but not a name of ours: what was stored is not what we wrote.
  return unrecognised(null, null);
}

function unrecognised(name: string | null, nsresult: number | null): ErrorCode {
  return { name, nsresult, category: "unrecognised", overridable: false };
}

// `hasOwn`, not `in`: a sentence may be "constructor".
const isTlsError = (name: string): name is TlsErrorName =>
  Object.hasOwn(TLS_ERRORS, name);
const isNetworkError = (name: string): name is NetworkErrorName =>
  Object.hasOwn(NETWORK_ERRORS, name);
