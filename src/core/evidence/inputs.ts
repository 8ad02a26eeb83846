// What the collectors read: everything that was gathered for all failures at once.
import type { Fact } from "../fact.js";
import type { Journal } from "../journal/journal.js";
import type { Environment } from "../report.js";
import type { FactValues, ReadCertificate } from "./evidence.js";
import type { LoadLog } from "./load-log.js";

export interface Inputs {
  readonly journal: Journal;
  readonly loads: LoadLog;
  readonly environment: Environment;
  readonly online: Fact<boolean>;
  readonly portal: Fact<FactValues["captive-portal"]>;
  readonly proxy: Fact<FactValues["proxy"]>;
  readonly extensions: Fact<readonly string[]>;
  readonly certificate: Fact<ReadCertificate>;
}
