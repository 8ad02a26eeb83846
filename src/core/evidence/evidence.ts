// Everything that may be known about a failure besides itself: one fact for each question, and what it takes to answer it.
import { unknown, type Fact } from "../fact.js";
import type { RootSaid } from "../certificate/roots/root-word.js";
import type { CategoryId } from "../failure/codes/categories.js";
import type { Platform } from "./environment.js";
import type { AnswerOf, QuestionId } from "./questions.js";

/** Software that intercepts, by the name that it writes into the certificates that it makes. */
export interface Interceptor {
  readonly name: string;
  /** "managed": what a company or a school puts on its devices; "company": what stands in its network, or in a cloud. */
  readonly kind:
    "antivirus" | "managed" | "company" | "developer" | "family" | "adware";
}

/** How this device's clock compares with others. Milliseconds; positive where the device is ahead. */
export interface ClockReading {
  readonly aheadMs: number;
  /** How many owners of sites said so. */
  readonly sources: number;
  /** In loads that happened anyway, or asked at the reader's click. */
  readonly by: "loads" | "probe";
}

/** A host that failed, and with what. */
export interface FailedHost {
  readonly host: string;
  readonly code: string | null;
  readonly category: CategoryId;
  /** The domain that its owner registered, where Firefox says so. */
  readonly owner?: string;
}

/** The certificate that a host had when it last loaded without an error. Times in ms since the epoch. */
export interface GoodCertificate {
  /** When it was last seen. */
  readonly at: number;
  /** A short name of who issued it. */
  readonly issuer: string;
  /** Null where Firefox did not say. */
  readonly isBuiltInRoot: boolean | null;
  readonly notBefore: number;
  readonly notAfter: number;
  /** SHA-256, hex with colons. */
  readonly fingerprint: string;
}

/** The very same certificate, another one with the same key, one of the same issuer with a new key, or somebody else's. */
export type SinceGood = "same" | "same-key" | "same-issuer" | "other-issuer";

/** What the failing host's certificates say, once somebody has read them. Times in ms since the epoch. */
export interface ReadCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** All of the issuer's name, the particular first. */
  readonly issuerText: string;
  /** DNS names and IP addresses that it is for. */
  readonly names: readonly string[];
  readonly coversHost: boolean;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly isSelfSigned: boolean;
  /** True where a certificate between it and the root was not sent. */
  readonly lacksIntermediate: boolean;
  readonly interceptor: Interceptor | null;
  /** The program that made a CA for the reader's own servers and issued it; null at addresses that are not the reader's own. */
  readonly ownIssuer: string | null;
  readonly mustStaple: boolean;
  /** True where the issuer gave the same number to another certificate, which is remembered for the site. */
  readonly repeatsSerial: boolean;
  /** How it compares with the one that is remembered for the site; null where none is. */
  readonly sinceGood: SinceGood | null;
  /** The domain that the failing host's owner registered, where Firefox's list says so. Asked whenever the fact is looked at, and not kept. */
  readonly owner?: string;
  /** SHA-256, hex with colons; null where it was not computed. */
  readonly fingerprint: string | null;
  /** The root that its chain leads to, or names. */
  readonly root: RootSaid;
}

/** How an address that was asked at the reader's click answered. */
export interface ProbeAnswer {
  readonly host: string;
  readonly result: "answers" | "fails" | "no-answer";
  /** Why it fails. */
  readonly code: string | null;
  readonly category: CategoryId | null;
}

/** What the reader tells, in the words of `questions.ts`. */
type Answers = { readonly [Id in QuestionId]: AnswerOf<Id> };

/** Each question and the form of its answer. */
export interface FactValues extends Answers {
  /** Is this device's clock right? */
  readonly clock: ClockReading;
  /** Which Firefox is it, and when was it built (ms since the epoch)? */
  readonly firefox: {
    readonly major: number | null;
    readonly builtAt: number | null;
  };
  readonly platform: Platform;
  /** Unrelated hosts that failed in the last minutes. */
  readonly "other-failures": readonly FailedHost[];
  /** Unrelated hosts that loaded over https in the last minutes. */
  readonly "other-loads": readonly string[];
  /** When this very host last loaded in this session. */
  readonly "loaded-before": { readonly at: number };
  /** The certificate with which it last loaded, from the memory that the reader turned on. */
  readonly "last-good": GoodCertificate;
  /** Hosts whose issuer changed since yesterday, to the same one; `hosts` counts those of that issuer. */
  readonly "changed-issuers": {
    readonly hosts: number;
    readonly issuer: string;
    readonly interceptor: Interceptor | null;
  };
  /** Public sites that load through a root that is not built into Firefox: `hosts` out of `of`. */
  readonly "local-roots": {
    readonly hosts: number;
    readonly of: number;
    readonly issuer: string;
    readonly interceptor: Interceptor | null;
  };
  /** Does the network want a login first? */
  readonly "captive-portal": "locked" | "unlocked" | "none";
  readonly proxy: {
    readonly kind: "none" | "system" | "manual" | "automatic";
    readonly byExtension: boolean;
  };
  /** Names of other extensions that may change connections. */
  readonly extensions: readonly string[];
  readonly online: boolean;
  readonly hsts: boolean;
  /** Pages of this host were opened through one of the user's exceptions, past this kind of error. */
  readonly exception: string;
  /** True where an http address was typed or followed, and Firefox tried https by itself. */
  readonly upgrade: boolean;
  /** Is HTTPS-Only Mode on in windows of this kind? */
  readonly "https-only": boolean;
  readonly "private-window": boolean;
  /** What kind of address it is. */
  readonly address: {
    readonly kind: "public" | "ipv4" | "ipv6" | "localhost" | "private-name";
    /** Null for the usual one. */
    readonly port: number | null;
    /** The same name with or without www; null where that makes no sense. */
    readonly twin: string | null;
    /** A name that this one may be a typing mistake for. */
    readonly resembles: string | null;
  };
  /** The failing address, asked once more. */
  readonly again: ProbeAnswer;
  readonly "twin-answer": ProbeAnswer;
  /** Well-known sites, asked at the reader's click. */
  readonly references: readonly ProbeAnswer[];
  /** The plain http address that a network with a login page answers itself. */
  readonly "portal-answer":
    "as-expected" | "redirected" | "changed" | "no-answer";
  readonly certificate: ReadCertificate;
  /** What the reader saw in about:config: does this Firefox require an answer from every OCSP responder? */
  readonly "ocsp-required": boolean;
  /** Were versions or ciphers of TLS changed there? */
  readonly "tls-changed": boolean;
  /** Was the level of checking pins raised there? */
  readonly "pins-raised": boolean;
}

export type FactId = keyof FactValues;
export type Evidence = { readonly [Id in FactId]: Fact<FactValues[Id]> };

/** What it takes to learn a fact that is unknown. */
export type Need =
  /** Nothing that anybody could do: it comes by itself, or Firefox never says. */
  | "nothing"
  /** Other pages, opened as usual. */
  | "browsing"
  /** A click that allows a few requests. */
  | "probe"
  /** A permission, given by click. */
  | "management"
  | "proxy"
  | "privacy"
  /** The memory of good certificates, turned on in the options. */
  | "memory"
  /** The certificate, which the reader opens or pastes. */
  | "certificate"
  /** The reader's own answer to a question. */
  | "you";

/** In the order in which people ask: me, the network, the site. Texts by convention: `fact_<id>_name`. */
export const FACTS = {
  clock: "probe",
  firefox: "nothing",
  platform: "nothing",
  online: "nothing",
  "private-window": "nothing",
  "other-failures": "browsing",
  "other-loads": "browsing",
  references: "probe",
  "captive-portal": "nothing",
  "portal-answer": "probe",
  proxy: "proxy",
  extensions: "management",
  "local-roots": "browsing",
  "changed-issuers": "memory",
  address: "nothing",
  upgrade: "nothing",
  "https-only": "privacy",
  again: "probe",
  "twin-answer": "probe",
  "loaded-before": "nothing",
  "last-good": "memory",
  exception: "nothing",
  hsts: "nothing",
  certificate: "certificate",
  managed: "you",
  "opens-elsewhere": "you",
  since: "you",
  "filter-program": "you",
  "smart-card": "you",
  "ocsp-required": "nothing",
  "tls-changed": "nothing",
  "pins-raised": "nothing",
} as const satisfies Readonly<Record<FactId, Need>>;

export const FACT_IDS = Object.keys(FACTS) as readonly FactId[];

/** Evidence in which nothing is known; known facts replace its parts. */
export const NO_EVIDENCE: Evidence = {
  clock: unknown("not-observed"),
  firefox: unknown("not-told"),
  platform: unknown("not-told"),
  online: unknown("not-told"),
  "private-window": unknown("not-told"),
  "other-failures": unknown("not-observed"),
  "other-loads": unknown("not-observed"),
  references: unknown("not-asked"),
  "captive-portal": unknown("not-told"),
  "portal-answer": unknown("not-asked"),
  proxy: unknown("not-permitted"),
  extensions: unknown("not-permitted"),
  "local-roots": unknown("not-observed"),
  "changed-issuers": unknown("switched-off"),
  address: unknown("not-told"),
  upgrade: unknown("not-observed"),
  "https-only": unknown("not-permitted"),
  again: unknown("not-asked"),
  "twin-answer": unknown("not-asked"),
  "loaded-before": unknown("not-observed"),
  "last-good": unknown("switched-off"),
  exception: unknown("not-observed"),
  hsts: unknown("not-told"),
  certificate: unknown("not-read"),
  managed: unknown("not-answered"),
  "opens-elsewhere": unknown("not-answered"),
  since: unknown("not-answered"),
  "filter-program": unknown("not-answered"),
  "smart-card": unknown("not-answered"),
  "ocsp-required": unknown("not-observed"),
  "tls-changed": unknown("not-observed"),
  "pins-raised": unknown("not-observed"),
};
