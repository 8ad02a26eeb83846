// The sentences that Firefox has for TLS errors in English, by the errors' names.
import {
  TLS_ERRORS,
  type TlsErrorName,
} from "../../src/core/failure/codes/tls-errors.js";

/** Only the errors that have one. */
export const ENGLISH = Object.fromEntries(
  Object.entries(TLS_ERRORS).flatMap(([name, [, , sentence]]) =>
    sentence === undefined ? [] : [[name, sentence] as const],
  ),
) as Readonly<Record<TlsErrorName, string>>;
