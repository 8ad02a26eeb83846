// The chains of failing sites, for those who read, prove and capture them.
import { fromBase64 } from "../core/certificate/base64.js";
import {
  chainOf,
  keepChain,
  type KeptChain,
} from "../core/certificate/kept-chains.js";
import { readCertificate } from "../core/certificate/read-certificate.js";
import { summarize } from "../core/certificate/summary.js";
import type { ReadCertificate } from "../core/evidence/evidence.js";
import { readKey } from "../core/evidence/read-certificates.js";
import type { Failure } from "../core/failure/failure.js";
import { pageState } from "../core/journal/page-state.js";
import { siteOf } from "../core/memory.js";
import { rememberedBytes } from "../platform/memory.js";
import { fingerprints } from "../platform/fingerprints.js";
import { chainsCell, journalCell, readCertificatesCell } from "./cells.js";

/** Whose certificate it is about. */
export interface Subject {
  readonly tabId: number;
  /** Null where the tab does not fail, or is gone: then a pasted chain is about no site. */
  readonly failure: Failure | null;
  readonly url: string | null;
  /** Empty without a failure. */
  readonly site: string;
  /** Unknown counts as private, as everywhere; without a failure it is nobody's. */
  readonly isPrivate: boolean;
}

/** See {@link Subject}. */
export async function subjectOf(tabId: number): Promise<Subject> {
  const state = pageState(await journalCell.read(), tabId);
  const failure = state.kind === "failed" ? state.failure : null;
  return {
    tabId,
    failure,
    url: failure?.url ?? null,
    site: failure === null ? "" : (siteOf(failure.url) ?? ""),
    isPrivate: failure !== null && (failure.isPrivate ?? true),
  };
}

/** What is kept of the site; else what is remembered of it, where the reader switched that on. */
export async function chainInQuestion({
  tabId,
  failure,
  site,
  isPrivate,
}: Subject): Promise<KeptChain | null> {
  const kept = chainOf(await chainsCell.read(), site, isPrivate);
  if (kept !== null || isPrivate || failure === null) {
    return kept;
  }
  const remembered = await rememberedBytes(site).catch(() => null);
  return remembered === null
    ? null
    : {
        site,
        host: failure.host.ascii,
        tabId,
        origin: "remembered",
        certificates: [remembered],
        at: failure.at,
        isPrivate,
        shownIn: null,
        revocation: null,
        completion: null,
      };
}

/** Keeps a chain, and what the causes are judged by out of it; null forgets both. */
export async function keep(
  { site, isPrivate }: Pick<Subject, "site" | "isPrivate">,
  chain: KeptChain | null,
): Promise<void> {
  await chainsCell.update((chains) =>
    chain === null
      ? chains.filter((one) => one.site !== site || one.isPrivate !== isPrivate)
      : keepChain(chains, chain),
  );
  const summary = chain === null ? null : await summaryOf(chain);
  const key = readKey(site, isPrivate);
  await readCertificatesCell.update(({ [key]: _, ...others }) =>
    summary === null ? others : { ...others, [key]: summary },
  );
}

/** What a site showed before tells nothing of what it shows now. */
async function summaryOf({
  origin,
  certificates,
  host,
}: KeptChain): Promise<ReadCertificate | null> {
  if (origin === "remembered" || host === "") {
    return null;
  }
  const read = certificates
    .map((one) => readCertificate(fromBase64(one)))
    .flatMap((one) => (one.kind === "read" ? [one.certificate] : []));
  const [leaf] = read;
  const print = leaf === undefined ? null : await fingerprints(leaf.der);
  return summarize(read, host, print?.sha256 ?? null);
}
