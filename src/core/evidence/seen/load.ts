// One page that loaded, or one redirect on the way to it: what Firefox told of its connection.

/** The server's own certificate, without those that vouch for it. Times in ms since the epoch. */
export interface LoadCertificate {
  /** A short name of who issued it. */
  readonly issuer: string;
  /** The issuer as Firefox writes it: `CN=R12,O=Let's Encrypt,C=US`, at most {@link MAX_ISSUER_LENGTH} characters. */
  readonly issuerText: string;
  /**
   * True where Firefox checked it against the transparency logs, which it does for roots that are built in alone. It never says no
   * outright: null then, and local-roots.ts judges by the other loads.
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
  /** This device's clock less the server's, in milliseconds; null where the server told no time, or sent elsewhere. */
  readonly aheadMs: number | null;
  /** Null over http, and where Firefox did not tell. */
  readonly certificate: LoadCertificate | null;
  /** The same in bytes (DER), to be kept by the memory alone; null where Firefox did not hand them over. */
  readonly der: readonly number[] | null;
  /** The kind of error past which an exception of the user's let it load, in Firefox's words (`trust_error`); null where none did. */
  readonly exception: string | null;
  /** Was it led from http to https by HSTS that Firefox remembered or has built in? Null where Firefox did not tell. */
  readonly hsts: boolean | null;
  /** The header Strict-Transport-Security; null where there is none. */
  readonly hstsHeader: string | null;
}

/** Longer than any honest name, and short enough to keep a hundred of them. Characters. */
export const MAX_ISSUER_LENGTH = 300;
