// Programs that make a CA for the servers of whoever installed them, by the names that they write: add a program here.
import { isOwnNetwork } from "../../address/address-kind.js";

/** A program's name, and what to look for in the issuer as Firefox writes it: narrow enough to match no public CA. */
export type Row = readonly [name: string, pattern: RegExp];

/** The source of each row is in docs/sources.md, "Issuers of one's own servers". */
export const OWN_ISSUERS: readonly Row[] = [
  ["mkcert", /\bmkcert\b/i],
  ["Caddy", /\bcaddy local authority\b/i],
  ["minica", /\bminica root ca\b/i],
  ["step-ca", /\bsmallstep (?:root|intermediate|development)\b/i],
  ["Laravel Valet", /\blaravel valet ca\b/i],
  ["Proxmox VE", /\bproxmox virtual environment\b|\bpve cluster manager ca\b/i],
  ["Synology", /\bsynology inc\. ca\b/i],
  ["Warden", /\bwarden proxy local ca\b/i],
  ["Lando", /\blando local ca\b/i],
  ["puma-dev", /\bpuma-dev ca\b/i],
  ["Rancher", /\bdynamiclistener-ca@\d/i],
  ["OpenShift", /\bingress-operator@\d/i],
  ["vCenter", /\bvmware engineering\b/i],
  ["Easy-RSA", /\beasy-rsa ca\b/i],
];

/** The program behind a certificate of this issuer, for a host in the reader's own network; null elsewhere, or where we know none. */
export const ownIssuerOf = (issuerText: string, host: string): string | null =>
  host !== "" && isOwnNetwork(host)
    ? (OWN_ISSUERS.find(([, pattern]) => pattern.test(issuerText))?.[0] ?? null)
    : null;
