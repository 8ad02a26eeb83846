// What the collectors read: everything that was gathered, for all failures at once.
import type { Fact } from "../../fact.js";
import type { Journal } from "../../journal/journal.js";
import type { Memory } from "../seen/memory.js";
import type { Probes } from "../asked/probes.js";
import type { Environment, HttpsOnly } from "../environment.js";
import type { FactValues } from "../evidence.js";
import type { ReadCertificates } from "../certificates/read-certificates.js";
import type { LoadLog } from "../seen/load-log.js";

export interface Inputs {
  /** When it was gathered, ms since the epoch. */
  readonly now: number;
  readonly journal: Journal;
  readonly loads: LoadLog;
  readonly environment: Environment & {
    /** When this Firefox was built, ms since the epoch; null where Firefox does not say. */
    readonly builtAt: number | null;
  };
  readonly online: Fact<boolean>;
  readonly portal: Fact<FactValues["captive-portal"]>;
  readonly proxy: Fact<FactValues["proxy"]>;
  readonly httpsOnly: Fact<HttpsOnly>;
  readonly extensions: Fact<readonly string[]>;
  /** The domain that a host's owner registered, by Firefox's list of public suffixes; null where that says nothing. */
  readonly domainOf: (host: string) => string | null;
  /** Null inside where the reader did not turn it on. */
  readonly memory: Fact<Memory | null>;
  readonly probes: Probes;
  /** Those of failing sites, where somebody has read them. */
  readonly certificates: ReadCertificates;
}
