// What Firefox can object to, and what follows from the kind of objection alone: add a category here.

interface CategoryRow {
  /** True where continuing is never sane, whatever the browser offers: each has a text `category_<id>_going_on` that says why. */
  readonly neverGoOn: boolean;
  /** True where the certificate and the handshake are not to blame at all. */
  readonly notTls?: true;
}

/**
 * `neverGoOn` follows from what each check exists for: a revoked certificate may be in a thief's hands; a pin or a distrusted or
 * unlogged issuer points to a forged certificate; an interceptor sees everything. Weakening any of these is what an attacker needs.
 */
export const CATEGORIES = {
  revoked: { neverGoOn: true },
  interception: { neverGoOn: true },
  pinning: { neverGoOn: true },
  "distrusted-ca": { neverGoOn: true },
  transparency: { neverGoOn: true },
  ocsp: { neverGoOn: false },
  expired: { neverGoOn: false },
  "not-yet-valid": { neverGoOn: false },
  "unknown-issuer": { neverGoOn: false },
  "self-signed": { neverGoOn: false },
  "wrong-host": { neverGoOn: false },
  "weak-crypto": { neverGoOn: false },
  protocol: { neverGoOn: false },
  "client-certificate": { neverGoOn: false },
  "malformed-certificate": { neverGoOn: false },
  "browser-internal": { neverGoOn: false },
  network: { neverGoOn: false, notTls: true },
  unrecognised: { neverGoOn: false },
} as const satisfies Readonly<Record<string, CategoryRow>>;

export type CategoryId = keyof typeof CATEGORIES;

/** The row of a category. */
export function categoryRow(id: CategoryId): CategoryRow {
  return CATEGORIES[id];
}

/** The categories marked that way in the table: each has a text that says why. */
type NeverToGoOn = {
  [Id in CategoryId]: (typeof CATEGORIES)[Id]["neverGoOn"] extends true
    ? Id
    : never;
}[CategoryId];

/** True where continuing is never sane, whatever the browser offers. */
export function isNeverToGoOn(id: CategoryId): id is NeverToGoOn {
  return CATEGORIES[id].neverGoOn;
}
