// Firefox's error numbers: how they are built and how they are written.

/** NS_ERROR_MODULE_SECURITY: 0x80000000 + (21 + 0x45) * 0x10000. NSS's code −n is this plus n. */
export const SECURITY_MODULE = 0x805a0000;

/** NS_ERROR_MODULE_NETWORK: 0x80000000 + (6 + 0x45) * 0x10000. */
export const NETWORK_MODULE = 0x804b0000;

/** The module that an nsresult belongs to, as the number of its first error. */
export function moduleOf(nsresult: number): number {
  return nsresult - (nsresult % 0x10000);
}

/** An nsresult as people write it: `0x805A1FF3`. */
export function hex(nsresult: number): string {
  return `0x${nsresult.toString(16).toUpperCase().padStart(8, "0")}`;
}

/** The code of NSS or mozilla::pkix that an nsresult stands for (−8179), or null for one of another module. */
export function nssCode(nsresult: number): number | null {
  const n = nsresult - SECURITY_MODULE;
  return n >= 0 && n < 0x10000 ? -n : null;
}
