// The one way to the worker that reads foreign bytes: one job at a time, each with a deadline, after which another worker takes over.
import browser from "webextension-polyfill";
import type { ReadingTrouble } from "../../core/certificate/kept/kept-chains.js";
import type { Answer, Jobs, Told } from "../../reader/jobs.js";

export class ReadingFailed extends Error {
  constructor(readonly because: ReadingTrouble) {
    super(`Bytes were not read: ${because}`);
  }
}

/** Why bytes were not read; anything else that goes wrong is rethrown. */
export function whyUnread(error: unknown): ReadingTrouble {
  if (error instanceof ReadingFailed) {
    return error.because;
  }
  throw error;
}

type Value<Name extends keyof Jobs> = Awaited<ReturnType<Jobs[Name]>>;

/**
 * Has a job done. Rejects with {@link ReadingFailed}, which does not affect the jobs that wait.
 *
 * @param given bytes in `about` that are handed over instead of copied: they are empty afterwards
 */
export function read<Name extends keyof Jobs>(
  name: Name,
  about: Parameters<Jobs[Name]>[0],
  given: readonly Uint8Array[] = [],
): Promise<Value<Name>> {
  const done = last.then(() => run(name, about, given));
  last = done.catch(() => undefined);
  // The worker answers with the result of the job.
  return done as Promise<Value<Name>>;
}

/** Starts the worker if it is not there: for callers who know that bytes are about to come. */
export function expectBytes(): void {
  if (worker === null) {
    started();
    endWhenIdle();
  }
}

let worker: Worker | null = null;
/** Settles when the jobs so far are done. */
let last: Promise<unknown> = Promise.resolve();
let count = 0;
let ending: ReturnType<typeof setTimeout> | undefined;

function run(
  name: keyof Jobs,
  about: unknown,
  given: readonly Uint8Array[],
): Promise<unknown> {
  const one = started();
  // Firefox puts an event page to sleep 30 s after its last call, whatever its worker does (measured on 140 and 153).
  void browser.runtime.getPlatformInfo().catch(() => undefined);
  const id = ++count;
  return new Promise((resolve, reject) => {
    const fail = (because: ReadingTrouble): void => {
      clearTimeout(deadline);
      end();
      reject(new ReadingFailed(because));
    };
    const deadline = setTimeout(() => {
      fail("too-slow");
    }, DEADLINE_MS);
    one.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id === id) {
        clearTimeout(deadline);
        endWhenIdle();
        resolve(data.value);
      }
    };
    one.onmessageerror = () => {
      fail("broken");
    };
    one.onerror = (event) => {
      // The caller is told; the console is for what nobody is told.
      event.preventDefault();
      fail("broken");
    };
    const buffers = given
      .map(({ buffer }) => buffer)
      .filter((buffer) => buffer instanceof ArrayBuffer);
    one.postMessage({ id, name, about } satisfies Told, buffers);
  });
}

function started(): Worker {
  clearTimeout(ending);
  return (worker ??= new Worker("/reader.js"));
}

function endWhenIdle(): void {
  clearTimeout(ending);
  ending = setTimeout(end, IDLE_MS);
}

function end(): void {
  clearTimeout(ending);
  worker?.terminate();
  worker = null;
}

/**
 * From handing over to the answer, including the worker's start. Real chains take some 10 ms, the largest legal ones a second; the rest is
 * for slow and busy machines. Shorter than the 30 s after which Firefox puts the background to sleep.
 */
const DEADLINE_MS = 10_000;
/** Pages ask again whenever something changes, and a start takes longer than the reading. The background itself sleeps after as long. */
const IDLE_MS = 30_000;
