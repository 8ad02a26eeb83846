// What Firefox can object to, and what follows from the kind of objection alone: add a category here.

/** Whose problem a failure of this kind usually is. `shared` means that it takes evidence to tell. */
export type Owner = "site" | "device" | "shared";

interface CategoryRow {
  readonly owner: Owner;
  /** True where going on is never sane, whatever the browser offers: each has a text `category_<id>_going_on` that says why. */
  readonly neverGoOn: boolean;
  /** True where the certificate and the handshake are not to blame at all. */
  readonly notTls?: true;
}

/**
 * `neverGoOn` follows what each check exists for: a revoked certificate may be in a thief's hands, a pin or a distrusted or
 * unlogged issuer points to a forged certificate, an interceptor reads along. Weakening any of these is what an attacker needs.
 */
export const CATEGORIES = {
  revoked: { owner: "site", neverGoOn: true },
  interception: { owner: "device", neverGoOn: true },
  pinning: { owner: "shared", neverGoOn: true },
  "distrusted-ca": { owner: "site", neverGoOn: true },
  transparency: { owner: "site", neverGoOn: true },
  ocsp: { owner: "site", neverGoOn: false },
  expired: { owner: "site", neverGoOn: false },
  "not-yet-valid": { owner: "shared", neverGoOn: false },
  "unknown-issuer": { owner: "shared", neverGoOn: false },
  "self-signed": { owner: "site", neverGoOn: false },
  "wrong-host": { owner: "site", neverGoOn: false },
  "weak-crypto": { owner: "site", neverGoOn: false },
  protocol: { owner: "site", neverGoOn: false },
  "client-certificate": { owner: "shared", neverGoOn: false },
  "malformed-certificate": { owner: "site", neverGoOn: false },
  "browser-internal": { owner: "device", neverGoOn: false },
  network: { owner: "shared", neverGoOn: false, notTls: true },
  unrecognised: { owner: "shared", neverGoOn: false },
} as const satisfies Readonly<Record<string, CategoryRow>>;

export type CategoryId = keyof typeof CATEGORIES;

/** The row of a category. */
export function categoryRow(id: CategoryId): CategoryRow {
  return CATEGORIES[id];
}

/** The categories that the table marks so: each has a text that says why. */
type NeverToGoOn = {
  [Id in CategoryId]: (typeof CATEGORIES)[Id]["neverGoOn"] extends true
    ? Id
    : never;
}[CategoryId];

/** True where going on is never sane, whatever the browser offers. */
export function isNeverToGoOn(id: CategoryId): id is NeverToGoOn {
  return CATEGORIES[id].neverGoOn;
}
