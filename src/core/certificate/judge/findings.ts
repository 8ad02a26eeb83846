// TABLE: what can be found wrong, or worth knowing, about a certificate and its chain.

/** "fatal": Firefox refuses it. "warning": it will be trouble somewhere. "note": good to know. */
export type Severity = "fatal" | "warning" | "note";

export interface FindingRow {
  readonly severity: Severity;
  /** Who can fix it. */
  readonly concerns: "owner" | "ca" | "it";
  /** The rule, as people cite it. */
  readonly source: string;
}

export const FINDINGS = {
  expired: {
    severity: "fatal",
    concerns: "owner",
    source: "RFC 5280 §4.1.2.5",
  },
  "expired-issuer": {
    severity: "warning",
    concerns: "owner",
    source: "RFC 5280 §4.1.2.5",
  },
  "invalid-time": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.1.2.5",
  },
  "not-yet-valid": {
    severity: "fatal",
    concerns: "owner",
    source: "RFC 5280 §4.1.2.5",
  },
  "name-mismatch": {
    severity: "fatal",
    concerns: "owner",
    source: "RFC 9525 §6",
  },
  "no-alternative-names": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 9525 §2",
  },
  "malformed-name": {
    severity: "warning",
    concerns: "ca",
    source: "RFC 9525 §2",
  },
  "self-signed": {
    severity: "fatal",
    concerns: "owner",
    source: "RFC 5280 §3.2",
  },
  "self-issued": {
    severity: "warning",
    concerns: "ca",
    source: "RFC 5280 §3.2",
  },
  "empty-issuer": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.1.2.4",
  },
  "bad-signature": {
    severity: "fatal",
    concerns: "owner",
    source: "RFC 5280 §6.1.3",
  },
  "link-not-checked": {
    severity: "note",
    concerns: "ca",
    source: "RFC 5280 §6.1.3",
  },
  "missing-intermediate": {
    severity: "fatal",
    concerns: "owner",
    source: "RFC 8446 §4.4.2",
  },
  "wrong-order": {
    severity: "warning",
    concerns: "owner",
    source: "RFC 8446 §4.4.2",
  },
  "foreign-chain": {
    severity: "warning",
    concerns: "it",
    source: "RFC 8446 §4.4.2",
  },
  "extra-certificates": {
    severity: "note",
    concerns: "owner",
    source: "RFC 8446 §4.4.2",
  },
  "private-root": {
    severity: "fatal",
    concerns: "it",
    source: "RFC 5280 §6.1.1",
  },
  "known-interceptor": {
    severity: "fatal",
    concerns: "it",
    source: "RFC 5280 §4.1.2.4",
  },
  "weak-key": {
    severity: "warning",
    concerns: "owner",
    source: "CA/B BR §6.1.5",
  },
  "refused-key": {
    severity: "fatal",
    concerns: "owner",
    source: "CA/B BR §6.1.5",
  },
  "weak-signature": {
    severity: "fatal",
    concerns: "ca",
    source: "CA/B BR §7.1.3",
  },
  "refused-signature": {
    severity: "fatal",
    concerns: "ca",
    source: "Mozilla Root Store Policy §5.1",
  },
  "ca-as-leaf": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2.1.9",
  },
  "not-a-ca": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2.1.9",
  },
  "key-usage": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2.1.3",
  },
  "extended-key-usage": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2.1.12",
  },
  "path-length": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2.1.9",
  },
  "name-constraints": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2.1.10",
  },
  "tls-feature-missing": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 7633 §4.2.2",
  },
  "must-staple": { severity: "note", concerns: "owner", source: "RFC 7633 §4" },
  "validity-too-long": {
    severity: "warning",
    concerns: "ca",
    source: "CA/B BR §6.3.2",
  },
  "same-serial": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.1.2.2",
  },
  "bad-serial": {
    severity: "warning",
    concerns: "ca",
    source: "RFC 5280 §4.1.2.2",
  },
  "too-large": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 8446 §4.4.2",
  },
  "trailing-data": {
    severity: "fatal",
    concerns: "owner",
    source: "X.690 §8.1",
  },
  "not-der": { severity: "fatal", concerns: "ca", source: "X.690 §10.1" },
  "unknown-critical-extension": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2",
  },
  "duplicate-extension": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2",
  },
  "unreadable-extension": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.2",
  },
  "ignored-extension": {
    severity: "note",
    concerns: "ca",
    source: "RFC 5280 §4.2",
  },
  "algorithm-mismatch": {
    severity: "fatal",
    concerns: "ca",
    source: "RFC 5280 §4.1.1.2",
  },
} as const satisfies Readonly<Record<string, FindingRow>>;

export type FindingId = keyof typeof FINDINGS;

export const findingRow = (id: FindingId): FindingRow => FINDINGS[id];

/** What a finding is about, besides its certificate. Texts are as the certificate has them; times in milliseconds since the epoch. */
export interface Details {
  readonly expired: { readonly notAfter: number };
  readonly "expired-issuer": { readonly notAfter: number };
  readonly "invalid-time": NoDetails;
  readonly "not-yet-valid": { readonly notBefore: number };
  readonly "name-mismatch": {
    readonly host: string;
    readonly nearest: string | null;
    readonly twin: string | null;
  };
  readonly "no-alternative-names": { readonly host: string };
  readonly "malformed-name": { readonly name: string };
  readonly "self-signed": NoDetails;
  readonly "self-issued": NoDetails;
  readonly "missing-intermediate": { readonly issuer: string };
  readonly "empty-issuer": NoDetails;
  readonly "bad-signature": { readonly issuer: string };
  readonly "link-not-checked": NoDetails;
  /** A certificate other than the first was taken for the site's own: only in what a person put together. */
  readonly "wrong-order": { readonly isLeafMoved: boolean };
  /** For whom the other one is. */
  readonly "foreign-chain": { readonly name: string };
  readonly "extra-certificates": { readonly count: number };
  readonly "private-root": { readonly issuer: string };
  readonly "known-interceptor": {
    readonly issuer: string;
    readonly product: string;
  };
  readonly "weak-key": { readonly key: string };
  readonly "refused-key": { readonly key: string };
  readonly "weak-signature": { readonly algorithm: string };
  readonly "refused-signature": { readonly algorithm: string };
  readonly "ca-as-leaf": NoDetails;
  readonly "not-a-ca": NoDetails;
  readonly "key-usage": {
    readonly missing: "digitalSignature" | "keyCertSign";
  };
  /** It is for servers, but may also sign OCSP responses, which a site must not. */
  readonly "extended-key-usage": { readonly isResponder: boolean };
  /** How many CAs are between this one and the leaf, where `limit` are allowed. */
  readonly "path-length": { readonly count: number; readonly limit: number };
  /** A name in a certificate below that this CA must not issue for. */
  readonly "name-constraints": { readonly name: string };
  readonly "tls-feature-missing": NoDetails;
  readonly "must-staple": NoDetails;
  readonly "validity-too-long": {
    readonly days: number;
    readonly limit: number;
  };
  readonly "same-serial": { readonly serial: string };
  readonly "bad-serial": { readonly serial: string };
  readonly "too-large": { readonly length: number };
  readonly "trailing-data": { readonly length: number };
  readonly "not-der": NoDetails;
  readonly "unknown-critical-extension": { readonly oid: string };
  readonly "duplicate-extension": { readonly oid: string };
  readonly "unreadable-extension": { readonly oid: string };
  readonly "ignored-extension": { readonly oid: string };
  readonly "algorithm-mismatch": NoDetails;
}

export type NoDetails = Readonly<Record<string, never>>;

/** A finding on one certificate, given by its place among those that were judged. */
export type Finding = {
  readonly [Id in FindingId]: {
    readonly id: Id;
    readonly certificateIndex: number;
    readonly details: Details[Id];
  };
}[FindingId];

/** Is an issuer's certificate missing, or not the one that signed? */
export const lacksIssuer = (findings: readonly Finding[]): boolean =>
  findings.some(
    ({ id }) => id === "missing-intermediate" || id === "bad-signature",
  );
