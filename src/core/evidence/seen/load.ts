// One page that loaded, or one redirect on the way to it: what Firefox said about its connection.

/** The server's own certificate, without its issuers'. Times in ms since the epoch. */
export interface LoadCertificate {
  /** A short name of who issued it. */
  readonly issuer: string;
  /** The issuer as Firefox writes it: `CN=R12,O=Let's Encrypt,C=US`, at most {@link MAX_ISSUER_LENGTH} characters. */
  readonly issuerText: string;
  /**
   * True where Firefox checked it against the transparency logs, which it only does for built-in roots. It never says no
   * outright: then this is null, and local-roots.ts judges by the other loads.
   */
  readonly isBuiltInRoot: true | null;
  readonly notBefore: number;
  readonly notAfter: number;
  /** SHA-256, hex with colons. */
  readonly fingerprint: string;
  /** Hex with colons. */
  readonly serial: string;
}

export interface Load {
  readonly url: string;
  /** ASCII, without the port. */
  readonly host: string;
  /** This device's time of the event, ms since the epoch. */
  readonly at: number;
  readonly isPrivate: boolean;
  /** This device's clock minus the server's, in milliseconds; null where the server gave no time, or redirected. */
  readonly aheadMs: number | null;
  /** Null over http, and where Firefox did not say. */
  readonly certificate: LoadCertificate | null;
  /** The same in bytes (DER), which only the memory keeps; null where Firefox did not hand them over. */
  readonly der: readonly number[] | null;
  /** The kind of error past which one of the user's exceptions let it load, in Firefox's words (`trust_error`); null where none did. */
  readonly exception: string | null;
  /** Did HSTS, remembered by Firefox or built in, take it from http to https? Null where Firefox did not say. */
  readonly hsts: boolean | null;
  /** The header Strict-Transport-Security; null where there is none. */
  readonly hstsHeader: string | null;
}

/** Longer than any honest name, and short enough to keep a hundred of them. Characters. */
export const MAX_ISSUER_LENGTH = 300;
