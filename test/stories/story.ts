// The form of a story: a public report whose end is known, as facts in our own words, with what mended it and what would have done harm.
import type { FactValues } from "../../src/core/evidence/evidence.js";
import type { KnownError } from "../support/failures.js";

/** How an address answered that was asked. */
export interface Answered {
  readonly host: string;
  readonly result: "answers" | "fails" | "no-answer";
  readonly code?: KnownError | null;
}

/** The certificate that was read. Days count from when it happened; `"host"` is the failing host. */
export interface CertificateTold {
  readonly subject: string;
  readonly issuer: string;
  /** As Firefox writes it; null where only the short name is known. */
  readonly issuerText?: string | null;
  readonly names: readonly string[];
  readonly coversHost: boolean;
  readonly notBeforeDays: number;
  readonly notAfterDays: number;
  readonly isSelfSigned?: boolean;
  readonly lacksIntermediate?: boolean;
  readonly mustStaple?: boolean;
  readonly repeatsSerial?: boolean;
}

/** What is known beside the error. What is missing or null is unknown. */
export interface Told {
  readonly othersLoad?: readonly string[] | null;
  readonly othersFail?:
    readonly { readonly host: string; readonly code: KnownError }[] | null;
  readonly clock?: {
    readonly aheadMs: number;
    readonly sources: number;
  } | null;
  readonly portal?: FactValues["captive-portal"] | null;
  readonly proxy?: FactValues["proxy"] | null;
  readonly upgrade?: boolean | null;
  readonly online?: boolean | null;
  readonly exception?: string | null;
  readonly privateWindow?: boolean | null;
  readonly loadedBeforeMinutes?: number | null;
  readonly localRoots?: {
    readonly hosts: number;
    readonly of: number;
    readonly issuer: string;
  } | null;
  readonly extensions?: readonly string[] | null;
  readonly again?: Answered | null;
  readonly twin?: Answered | null;
  readonly references?: readonly Answered[] | null;
  readonly portalAnswer?: FactValues["portal-answer"] | null;
  readonly ocspRequired?: boolean | null;
  readonly tlsChanged?: boolean | null;
  readonly certificate?: CertificateTold | null;
}

export type TrueSide = "device" | "network" | "site" | "own-server";

export interface Story {
  readonly id: string;
  /** A citation: repository#thread, or an address. */
  readonly source: string;
  readonly date: string;
  /** Is the cause certain, likely or uncertain, by what the source says? */
  readonly certainty: "c" | "l" | "u";
  readonly title: string;
  readonly situation: string;
  /** For people who look up the source again. */
  readonly note?: string;
  readonly code: KnownError;
  readonly url: string;
  readonly loadType: string;
  /** Null where it is not told; this extension does not run on Android. */
  readonly platform: FactValues["platform"] | "android" | null;
  readonly firefoxMajor: number | null;
  readonly firefoxBuiltDaysAgo: number | null;
  /** Of this device beside the truth, in milliseconds; negative where it is behind. */
  readonly deviceClockOffMs: number;
  /** As Firefox's error page says it; null where it does not. */
  readonly hsts: boolean | null;
  /** What comes by itself. */
  readonly facts: Told;
  /** What a click tells. */
  readonly after: Told;
  readonly truth: { readonly cause: string; readonly side: TrueSide };
  /** Actions: what mended it, what was tried in vain, what would have done harm. */
  readonly fixes: readonly string[];
  readonly useless: readonly string[];
  readonly never: readonly string[];
}

/** How much is known: the error, its address and the system alone; what comes by itself; what a click tells. */
export const STAGES = ["0", "A", "B"] as const;
export type Stage = (typeof STAGES)[number];

/** A word of the stories, and which of our causes it is. */
export interface CauseWord {
  readonly means: string;
  /** Any of these is right; none where the catalogue has no such cause, and `why` says so. */
  readonly ours: readonly string[];
  readonly why?: string;
  /** What somebody sees who looks at the settings. */
  readonly seen?: string;
}

export interface ActionWord {
  readonly means: string;
  /** Any of these does it; none where no step says so, and `why` says so. */
  readonly steps: readonly string[];
  readonly why?: string;
}

export interface Words {
  readonly sides: Readonly<Record<string, string>>;
  readonly causes: Readonly<Record<string, CauseWord>>;
  readonly actions: Readonly<Record<string, ActionWord>>;
}
