// How a new attempt at an address ended, as the platform saw it.

/** How an attempt ended, as the platform saw it. */
export type Attempt =
  /** Somebody answered over the connection, whatever the answer. */
  | { readonly kind: "answered" }
  /** With the name or the sentence that Firefox gave. */
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "offline" | "no-answer" | "not-allowed" }
  /** Only its own tab may ask: it loads again and shows the outcome. */
  | { readonly kind: "in-its-tab" };

/** Given up by Firefox or by another extension: this says nothing about the site. */
export const GIVEN_UP =
  /^NS_(BINDING_ABORTED|ERROR_ABORT|ERROR_BLOCKED_BY_POLICY)$/;
