// Builds the facts of a case in a line each: other sites, answers, clocks, certificates and interceptors.
import type { RootWord } from "../../src/core/certificate/roots/root-word.js";
import type {
  ClockReading,
  FactValues,
  FailedHost,
  Interceptor,
  ProbeAnswer,
  ReadCertificate,
} from "../../src/core/evidence/evidence.js";
import { errorNamed, type KnownError } from "../support/failures.js";
import { DAY, NOW } from "./case.js";

/** Unrelated hosts that failed with this in the last minutes. */
export const failing = (
  error: KnownError,
  ...hosts: readonly string[]
): readonly FailedHost[] =>
  hosts.map((host) => ({
    host,
    code: error,
    category: errorNamed(error).category,
  }));

export const answers = (host: string): ProbeAnswer => ({
  host,
  result: "answers",
  code: null,
  category: null,
});

export const fails = (host: string, error: KnownError): ProbeAnswer => ({
  host,
  result: "fails",
  code: error,
  category: errorNamed(error).category,
});

export const silent = (host: string): ProbeAnswer => ({
  host,
  result: "no-answer",
  code: null,
  category: null,
});

/** Two well-known sites that answer as they should. */
export const REFERENCES_ANSWER: readonly ProbeAnswer[] = [
  answers("www.mozilla.org"),
  answers("example.com"),
];

/** Milliseconds; negative for a clock that is behind. */
export const clockAhead = (aheadMs: number, sources = 4): ClockReading => ({
  aheadMs,
  sources,
  by: "loads",
});

export const RIGHT_CLOCK = clockAhead(900);

export const ANTIVIRUS: Interceptor = { name: "Avast", kind: "antivirus" };
export const COMPANY_PROXY: Interceptor = { name: "Zscaler", kind: "company" };
export const MANAGED: Interceptor = { name: "FortiEDR", kind: "managed" };
export const FAMILY_FILTER: Interceptor = { name: "Qustodio", kind: "family" };

/** Sites that load through somebody's own root. */
export const intercepted = (
  interceptor: Interceptor | null,
  issuer: string,
  hosts = 6,
): FactValues["local-roots"] => ({ hosts, of: 6, issuer, interceptor });

type Address = FactValues["address"];

const ADDRESS: Address = {
  kind: "public",
  port: null,
  twin: null,
  resembles: null,
};
export const PUBLIC_ADDRESS = ADDRESS;

export const addressOf = (
  kind: Address["kind"],
  differing: Partial<Address> = {},
): Address => ({ ...ADDRESS, kind, ...differing });

/** An ordinary certificate in the middle of its life, except for what a case is about. */
export const certificateWith = (
  differing: Partial<ReadCertificate> = {},
): ReadCertificate => ({
  subject: "www.kaiyo-bank.co.jp",
  issuer: "Example Trust CA",
  issuerText: "CN=Example Trust CA, O=Example Trust",
  names: ["www.kaiyo-bank.co.jp", "kaiyo-bank.co.jp"],
  coversHost: true,
  notBefore: NOW - 40 * DAY,
  notAfter: NOW + 50 * DAY,
  isSelfSigned: false,
  lacksIntermediate: false,
  interceptor: null,
  ownIssuer: null,
  mustStaple: false,
  repeatsSerial: false,
  sinceGood: null,
  fingerprint: "AA:01",
  root: null,
  ...differing,
});

/** A Firefox of which the age matters. */
export const firefoxBuilt = (
  daysAgo: number,
  major = 153,
): FactValues["firefox"] => ({ major, builtAt: NOW - daysAgo * DAY });

/** A root in which a chain ends, except for what a case is about. */
export const rootWith = (differing: Partial<RootWord> = {}): RootWord => ({
  kind: "proven",
  name: "DigiCert Global Root CA",
  made: Date.UTC(2006, 10, 10),
  since: null,
  retirement: { because: "age", since: 151, at: Date.UTC(2026, 3, 16) },
  ...differing,
});

/** One that every Firefox trusts. */
export const PUBLIC_ROOT = rootWith({
  name: "ISRG Root X1",
  made: Date.UTC(2015, 5, 4),
  retirement: null,
});
