// One thing that is known, or is not known for a reason: "unknown" is never mistaken for "no".

/** Why a fact is unknown. */
export type UnknownReason =
  /** Nothing has been seen yet that would say. */
  | "not-observed"
  /** It costs a request that the reader has not allowed. */
  | "not-asked"
  /** It takes a permission that is not given. */
  | "not-permitted"
  /** It takes a memory that is turned off. */
  | "switched-off"
  /** It is in the certificate, and nobody has read that. */
  | "not-read"
  /** Only the reader knows, and has not been asked. */
  | "not-answered"
  /** The reader does not know, and is not asked again. */
  | "unsure"
  /** Firefox does not say. */
  | "not-told"
  /** A private window, about which nothing is remembered. */
  | "private"
  /** Finding out went wrong. */
  | "failed";

export type Fact<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly because: UnknownReason };

export const known = <T>(value: T): Fact<T> => ({ known: true, value });
export const unknown = (because: UnknownReason): Fact<never> => ({
  known: false,
  because,
});
