// Where a failure was seen: this Firefox, this system, this extension.
export type Platform = "win" | "mac" | "linux";

/** Where the failure was seen; null for what Firefox did not say. */
export interface Environment {
  readonly firefox: string | null;
  readonly system: string | null;
  readonly extension: string;
  readonly platform: Platform;
  /** Firefox's major version; null where Firefox does not say. */
  readonly version: number | null;
}

/** In which windows Firefox opens nothing but https. */
export type HttpsOnly = "always" | "private" | "never";
