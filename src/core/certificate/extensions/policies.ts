// TABLE: which of the CA/Browser Forum's policies says that a CA has checked what.
import type { Validation } from "../fields/certificate.js";

// Baseline Requirements §7.1.6.1, EV Guidelines §9.3.2. CAs name them beside policies of their own.
const POLICIES: Readonly<Record<string, Validation>> = {
  "2.23.140.1.2.1": "dv",
  "2.23.140.1.2.3": "iv",
  "2.23.140.1.2.2": "ov",
  "2.23.140.1.1": "ev",
};

const MOST_CHECKED: readonly Validation[] = ["ev", "ov", "iv", "dv"];

/** The most that a certificate claims; whether its CA may claim that is not known here. */
export function validationOf(policies: readonly string[]): Validation | null {
  const claimed = policies.map((oid) =>
    Object.hasOwn(POLICIES, oid) ? POLICIES[oid] : undefined,
  );
  return MOST_CHECKED.find((each) => claimed.includes(each)) ?? null;
}
