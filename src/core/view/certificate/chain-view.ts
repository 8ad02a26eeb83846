// What the certificate page has to say, as plain data: the background makes it, the page draws it.
import type { Text } from "../../text/text.js";
import type { ItemView } from "../view.js";
import type { FindingId, Severity } from "../../certificate/judge/findings.js";
import type { Revocation } from "../../certificate/revocation/revocation.js";

/** Where the chain on the page comes from; one from a load that succeeded counts as captured. */
export type ChainState =
  "captured" | "pasted" | "remembered" | "none" | "unreadable";

export type Role = "leaf" | "intermediate" | "root" | "missing";

/** A label with what a certificate says under it. */
export interface Row {
  readonly id: RowId;
  readonly label: Text;
  readonly values: readonly RowValue[];
}

export interface RowValue {
  readonly said: string | Text;
  /** The name that covers the host, or comes closest to it. */
  readonly mark: "match" | "nearest" | null;
}

export type RowId =
  | "subject"
  | "names"
  | "issuer"
  | "validity"
  | "serial"
  | "key"
  | "signature"
  | "usages"
  | "constraints"
  | "responder"
  | "issuer-address"
  | "revocation-list"
  | "must-staple"
  | "timestamps"
  | "policies"
  | "sha256"
  | "sha1";

/** When it begins and ends: as times, as the reader's locale writes them, and compared with now. */
export interface Validity {
  readonly from: string;
  readonly to: string;
  readonly words: Text;
  /** Where now is between its beginning (0) and its end (1); below or above while it is not valid. */
  readonly position: number;
}

/** One thing about a certificate, at a glance. "care": no reason to refuse it. "open": nobody knows yet. */
export interface ShownFact {
  readonly mark: "yes" | "no" | "care" | "open";
  readonly said: Text;
}

/** How one certificate hangs on the next: by a signature that was verified, by nothing, or by what nobody has verified. */
export type Joint = "holds" | "broken" | "open";

export interface ShownCertificate {
  /** The place in the chain as it was sent; a missing one has the number after the last. */
  readonly index: number;
  readonly role: Role;
  readonly name: string;
  /** Null where it issued itself, and where that cannot be read. */
  readonly issuer: string | null;
  readonly worst: Severity | null;
  readonly isExtra: boolean;
  /** Not sent by the server, but fetched from an issuer's address. */
  readonly isFetched: boolean;
  readonly validity: Validity | null;
  /** Its first and last day, as the reader's locale writes them. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** At most three. */
  readonly facts: readonly ShownFact[];
  /** The fault is its own, and Firefox refuses it for that. */
  readonly isWrong: boolean;
  /** What stands across it, as by a stamp. */
  readonly stamp: Text | null;
  /** To the next one towards the root; null for a root, and for what is beside the chain. */
  readonly joint: Joint | null;
  readonly rows: readonly Row[];
  /** Why it cannot be read; null where it can. */
  readonly unreadable: Text | null;
  /** Null for a missing one. */
  readonly pem: string | null;
}

/** The root above a chain that came without one. */
export interface ShownTop {
  /** Null where it isn't known. */
  readonly name: string | null;
  readonly facts: readonly ShownFact[];
  readonly isWrong: boolean;
}

/** The root that a chain leads to, or only names. */
export interface ShownRoot {
  readonly id: RootId;
  readonly name: string;
  /** False where nothing but a name says so. */
  readonly isProven: boolean;
  readonly title: Text;
  /** Whole sentences each. */
  readonly body: readonly Text[];
}

/** How it stands in this Firefox; "not-known": this Firefox does not say which it is. "borrowed": a name that is another root's. */
export type RootId =
  | "trusted"
  | "retired"
  | "leaving"
  | "coming"
  | "not-known"
  | "own"
  | "borrowed";

export interface ShownFinding {
  readonly id: FindingId;
  readonly certificateIndex: number;
  readonly severity: Severity;
  readonly title: Text;
  readonly body: Text;
  /** The rule, as people cite it. */
  readonly source: string;
  readonly concerns: Text;
}

/** What everybody should know first. */
export interface ShownVerdict {
  readonly tone: "stop" | "problem" | "plain";
  readonly title: Text;
  /** What it means: whole sentences each. */
  readonly meaning: readonly Text[];
  /** Who can repair it; null where nothing is broken, or where that is part of what it means. */
  readonly who: Text | null;
  /** The finding that it tells, which is not told again; null where it tells something else. */
  readonly finding: ShownFinding | null;
}

/** A question that somebody can be asked: no request without a click beside its addresses, which the click passes on. */
export interface Askable {
  /** Whole, exactly as they will be asked. */
  readonly addresses: readonly string[];
}

export interface ShownRevocation {
  readonly status: Revocation["kind"];
  readonly title: Text;
  /** Whole sentences each. */
  readonly body: readonly Text[];
  readonly ask: Askable | null;
  /** For a revoked one: checks that are turned off and would have noticed. */
  readonly undo: readonly ItemView[];
}

/** The chain with what was missing in it, for the owner. */
export interface ShownCompletion {
  /** Somebody was asked for it already. */
  readonly isTried: boolean;
  readonly title: Text;
  /** Whole sentences each. */
  readonly body: readonly Text[];
  readonly ask: Askable | null;
  /** Leaf and intermediates as a server wants them; null as long as something is missing. */
  readonly bundle: string | null;
  /** Where it goes on each kind of server, and the trap in testing it. */
  readonly advice: readonly Text[];
}

/** How to get at the certificate of the tab's site. */
export interface ShownCapture {
  readonly title: Text;
  readonly body: Text;
  /** True where Firefox's error page leads to it; otherwise, only loading the address once more does. */
  readonly isOnErrorPage: boolean;
}

export interface ChainView {
  readonly state: ChainState;
  /** From the address, for people; null where the page is not about a site. */
  readonly host: string | null;
  /** Whose certificate it is: the name of the page among other tabs. */
  readonly title: Text;
  /** Where it was read from. */
  readonly body: Text;
  readonly verdict: ShownVerdict;
  /** What went wrong with the last thing that the reader tried. */
  readonly trouble: Text | null;
  /** Null where the page is not about a tab with an https address. */
  readonly capture: ShownCapture | null;
  /** Leaf first, then up to the root; extra ones last. */
  readonly certificates: readonly ShownCertificate[];
  /** Null where the root was sent, and where there is no chain. */
  readonly top: ShownTop | null;
  /** Null where the chain names none that is known. */
  readonly root: ShownRoot | null;
  /** The worst first. */
  readonly findings: readonly ShownFinding[];
  /** Says that there are none, or that not everything could be judged. */
  readonly findingsNote: Text | null;
  readonly revocation: ShownRevocation | null;
  readonly completion: ShownCompletion | null;
  /** All of it, as sent; empty without a chain. */
  readonly pem: string;
  /** What can be looked up elsewhere, at a click. */
  readonly links: readonly { readonly label: Text; readonly url: string }[];
}
