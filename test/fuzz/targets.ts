// TABLE: what is fed with spoilt bytes, by `npm test` a while and by `npm run fuzz` for as long as one likes.
import { CERTIFICATE, CHAIN_TEXT } from "./certificate-targets.js";
import { CRL, OCSP } from "./revocation-targets.js";

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

/** Milliseconds for one input. What takes longer could hang the browser; a busy machine alone does not come near it. */
export const TOO_LONG_MS = 3_000;
