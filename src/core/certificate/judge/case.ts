// What is to be judged, and what is known besides the certificates themselves.
import type { Certificate, Name } from "../fields/certificate.js";
import type { Chain, Ordering } from "../chain/chain.js";

export interface Question extends Ordering {
  /** As the server sent them, or as they were pasted. */
  readonly certificates: readonly Certificate[];
  /** ASCII or Unicode; null where it is not known: then names are not judged. */
  readonly host: string | null;
  /**
   * Does this Firefox trust a root of this name? null: not known, which is not "no". Firefox does not say that about a failing chain; after
   * SEC_ERROR_UNKNOWN_ISSUER the answer is no for the name in which the chain ends.
   */
  readonly isKnownRoot?: (name: Name) => boolean | null;
  /** True where the chain leads to a root that some Firefox has, or says so: then nothing is missing that a server has to send. */
  readonly isBelowRoot?: boolean;
  /** The product that issues certificates under such a name; null for none. */
  readonly interceptorOf: (issuerText: string) => string | null;
  /** Firefox's name for what it refused; absent or null where it did not, or that is not known. */
  readonly refusal?: string | null;
  /** Certificates that this host showed before. */
  readonly remembered?: readonly Certificate[];
}

/** A question whose chain has been put in order. */
export interface Case extends Question {
  readonly chain: Chain;
  /** The path's certificates with their places, leaf first. */
  readonly path: readonly Link[];
}

export interface Link {
  readonly index: number;
  readonly certificate: Certificate;
}
