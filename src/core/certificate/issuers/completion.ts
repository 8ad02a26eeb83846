// The result of completing a chain.
import type { AddressRefusal } from "../../address/address-policy.js";
import type { Certificate } from "../fields/certificate.js";
import type { Unreachable } from "../revocation/revocation.js";

export interface Completion {
  readonly kind: "nothing-missing" | "completed" | "further" | "incomplete";
  /** From the leaf up, as far as it goes: each was signed by the next. */
  readonly chain: readonly Certificate[];
  /** Those in it that the server should have sent, and did not. */
  readonly missing: readonly Certificate[];
  /** What the server should send, as PEM: the chain without its root. */
  readonly bundle: string;
  /** Why it goes no further; null where it is complete, and where the next address has yet to be shown. */
  readonly because: Incomplete | null;
}

export type Incomplete = OwnReason | AddressRefusal | Unreachable;

/** Why the chain itself leads no further. */
export type OwnReason =
  | "self-signed"
  | "no-address"
  | "not-the-issuer"
  | "issuer-cannot-be-checked"
  | "no-certificate-there"
  | "too-many-hops";
