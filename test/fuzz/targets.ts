// TABLE: what is fed with spoilt bytes, by `npm test` a while and by `npm run fuzz` for as long as one likes.
import { CERTIFICATE, CHAIN_TEXT } from "./certificate-targets.js";
import { CRL, OCSP } from "./revocation-targets.js";
import { cpuMs } from "../support/cpu-time.js";

export interface Target {
  /** Whole inputs to be spoilt. */
  readonly seeds: () => readonly Uint8Array[];
  /**
   * Feeds the bytes in and checks what must hold whatever they are: it throws where that does not hold. Returns what came of them in a word
   * or two; inputs with a new outcome are worth being spoilt further.
   */
  readonly feed: (bytes: Uint8Array) => string;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  certificate: CERTIFICATE,
  "chain-text": CHAIN_TEXT,
  ocsp: OCSP,
  crl: CRL,
};

/** Milliseconds for one input: how long the background may be kept from everything else. */
export const TOO_LONG_MS = 200;

/** Feeds the bytes in, and again where that took too long: the first time pays for compiling and for what was left to collect. */
export function timed(
  feed: Target["feed"],
  bytes: Uint8Array,
): { readonly outcome: string; readonly tookMs: number } {
  // The clock is asked in no time; how long we computed is asked of the system, which for each of many thousand inputs is a tenth of the work.
  const begun = performance.now();
  let outcome = feed(bytes);
  let tookMs = performance.now() - begun;
  for (let i = 1; i < TRIES && tookMs > TOO_LONG_MS; i++) {
    const start = cpuMs();
    outcome = feed(bytes);
    tookMs = Math.min(tookMs, cpuMs() - start);
  }
  return { outcome, tookMs };
}

const TRIES = 5;
