// TABLE: what the worker can be asked to read. Plain data goes in and comes out, since it is copied on the way.
import { bundleOf } from "../core/certificate/issuers/aia.js";
import { asKept, certificatesIn, inOrder } from "./certificates.js";
import { captured, covered, readFile, readText } from "./input.js";
import { issuerOf } from "./issuer.js";
import { answerOf, listSays, questionAbout } from "./proofs.js";
import { show } from "./show.js";
import { summary } from "./summary.js";

export const JOBS = {
  "read-text": readText,
  "read-file": readFile,
  captured,
  covered,
  summary,
  show,
  "in-order": inOrder,
  "certificates-in": certificatesIn,
  "issuer-of": issuerOf,
  "bundle-of": bundleOf,
  "as-kept": asKept,
  "question-about": questionAbout,
  "answer-of": answerOf,
  "list-says": listSays,
} as const satisfies Readonly<Record<string, (about: never) => unknown>>;

export type Jobs = typeof JOBS;

/** One job for the worker. */
export interface Told {
  readonly id: number;
  readonly name: keyof Jobs;
  readonly about: unknown;
}

/** The outcome. What a job throws does not come this way: it is our own mistake, and reported as the worker's error. */
export interface Answer {
  readonly id: number;
  readonly value: unknown;
}
