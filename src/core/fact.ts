// One thing that is known, or is not known for a reason: "unknown" is never mistaken for "no".

/** Why a fact is unknown. */
export type UnknownReason = "not-observed";

export type Fact<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly because: UnknownReason };

export const known = <T>(value: T): Fact<T> => ({ known: true, value });
export const unknown = (because: UnknownReason): Fact<never> => ({
  known: false,
  because,
});
