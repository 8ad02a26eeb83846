// Builds failures: an ordinary failing page, except for what a test is about.
import {
  failureKey,
  type ErrorCode,
  type Failure,
} from "../../src/core/failure/failure.js";
import { hostOf } from "../../src/core/address/host-of.js";
import { identify } from "../../src/core/failure/identify.js";
import {
  NETWORK_ERRORS,
  type NetworkErrorName,
} from "../../src/core/failure/codes/network-errors.js";
import {
  TLS_ERRORS,
  type TlsErrorName,
} from "../../src/core/failure/codes/tls-errors.js";
import { PAGE, SENTENCE, TAB } from "./signals.js";

export type KnownError = TlsErrorName | NetworkErrorName;

/** Every error that has a name, of TLS and of the network. */
export const KNOWN_ERRORS = [
  ...Object.keys(TLS_ERRORS),
  ...Object.keys(NETWORK_ERRORS),
] as readonly KnownError[];

export function errorNamed(name: KnownError): ErrorCode {
  return identify({ nsresult: null, sentence: name }, {});
}

/** What an error is whose sentence means nothing to us. */
export const UNRECOGNISED: ErrorCode = identify(
  { nsresult: null, sentence: "A sentence from another Firefox." },
  {},
);

/** `host` follows from `url`, `key` from the load, unless they are given. */
export function failureOf(
  error: KnownError | ErrorCode,
  differing: Partial<Omit<Failure, "error">> = {},
): Failure {
  const load = {
    tabId: TAB,
    frameId: 0,
    type: "main_frame",
    url: PAGE,
    ...differing,
  };
  const code = typeof error === "string" ? errorNamed(error) : error;
  return {
    key: failureKey(load),
    host: hostOf(load.url),
    firstAt: 1_000,
    at: 1_002,
    nsresult:
      code.nsresult === null ? null : { value: code.nsresult, at: 1_000 },
    sentence: { value: SENTENCE.unknownIssuer, at: 1_002 },
    hsts: null,
    isPrivate: false,
    ...load,
    error: code,
  };
}
