// What Firefox's sentences mean: the English ones by the tables of errors, those of other languages as they are learnt.
import { isNeverToGoOn } from "./codes/categories.js";
import type { Failure } from "./failure.js";
import { TLS_ERRORS, type TlsErrorName } from "./codes/tls-errors.js";

/** Sentence → name of the error, learnt in this session. */
export type LearntSentences = Readonly<Record<string, string>>;

/** Firefox has 329 sentences; more than that would not be Firefox's. */
const MAX_LEARNT = 400;
/** A longer sentence is not one of Firefox's (the longest has 315 characters in 153). */
const MAX_SENTENCE_LENGTH = 1_000;
/** The number and the sentence of one load arrive within a few ms. Milliseconds. */
const SAME_LOAD_MS = 1_500;
/** A handshake that hangs fails after about 30 s (measured on 153). Milliseconds. */
export const LONGEST_LOAD_MS = 40_000;

/** A request for a page that was begun; each redirect counts as another one. */
export interface BegunRequest {
  readonly requestId: string;
  readonly tabId: number;
  readonly url: string;
  /** Ms since the epoch. */
  readonly at: number;
}

/** The error's name that a sentence stands for, or null. */
export function sentenceMeans(
  sentence: string,
  learnt: LearntSentences,
): string | null {
  return (
    byEnglish().get(sentence) ??
    (Object.hasOwn(learnt, sentence) ? (learnt[sentence] ?? null) : null)
  );
}

/**
 * Pairs the sentence of a failing page with its number, where both can only be of one request: the sentence is then what Firefox's
 * language calls that error. Its meaning never changes again, with one exception: no error takes a sentence from one past which nobody
 * may ever go, while those take it from every other. Returns `learnt` itself where there is nothing new.
 */
export function learn(
  learnt: LearntSentences,
  failure: Failure,
  begun: readonly BegunRequest[],
): LearntSentences {
  const { nsresult, sentence, error, isPrivate } = failure;
  if (
    // Nothing from a private window may outlive it, not even a sentence.
    isPrivate !== false ||
    nsresult === null ||
    sentence === null ||
    error.name === null ||
    error.category === "unrecognised" ||
    !isOfOneRequest(failure, nsresult.at, sentence.at, begun) ||
    sentence.value.length > MAX_SENTENCE_LENGTH ||
    // A name (NS_ERROR_…) needs no learning, and two numbers may share one.
    /^[A-Z\d_]+(\(.*\))?$/.test(sentence.value) ||
    byEnglish().has(sentence.value)
  ) {
    return learnt;
  }
  const before = sentenceMeans(sentence.value, learnt);
  const isNew =
    before === null
      ? Object.keys(learnt).length < MAX_LEARNT
      : isNeverToGoOn(error.category) && !isGrave(before);
  return isNew ? { ...learnt, [sentence.value]: error.name } : learnt;
}

/** Number and sentence come in any order and name no request: they belong together only if no other request was begun for the address. */
function isOfOneRequest(
  { tabId, url }: Failure,
  numberAt: number,
  sentenceAt: number,
  begun: readonly BegunRequest[],
): boolean {
  const last = Math.max(numberAt, sentenceAt);
  const requests = begun.filter(
    (one) =>
      one.tabId === tabId &&
      one.url === url.replace(/#.*$/s, "") &&
      Math.abs(last - one.at) <= LONGEST_LOAD_MS,
  );
  return (
    Math.abs(numberAt - sentenceAt) <= SAME_LOAD_MS &&
    new Set(requests.map(({ requestId }) => requestId)).size === 1
  );
}

/** True for the name of an error past which nobody may ever go. */
function isGrave(name: string): boolean {
  return (
    Object.hasOwn(TLS_ERRORS, name) &&
    isNeverToGoOn(TLS_ERRORS[name as TlsErrorName][1])
  );
}

let english: ReadonlyMap<string, string> | null = null;

// Built when first needed: the event page starts often, and rarely meets a sentence.
function byEnglish(): ReadonlyMap<string, string> {
  english ??= new Map([
    ...Object.entries(TLS_ERRORS).flatMap(([name, [, , sentence]]) =>
      sentence === undefined ? [] : [[sentence, name] as const],
    ),
    ...REWORDED,
  ]);
  return english;
}

/** Three errors that Firefox words differently (`PSMERR_*` in `pipnss.properties`): this is what it really says. */
const REWORDED: readonly (readonly [string, TlsErrorName])[] = [
  [
    "Can’t connect securely because the site uses an older, insecure version of the SSL protocol.",
    "SSL_ERROR_SSL2_DISABLED",
  ],
  [
    "Can’t connect securely because the SSL protocol has been disabled.",
    "SSL_ERROR_SSL_DISABLED",
  ],
  [
    "You have received an invalid certificate.  Please contact the server administrator or email correspondent and give them the following information:\n\nYour certificate contains the same serial number as another certificate issued by the certificate authority.  Please get a new certificate containing a unique serial number.",
    "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
  ],
];
