// The chains of sites, for the files that read, prove and capture them.
import { keepChain } from "../../core/certificate/kept/keep-chain.js";
import {
  chainOf,
  type KeptChain,
} from "../../core/certificate/kept/kept-chains.js";
import type { ReadCertificate } from "../../core/evidence/evidence.js";
import {
  keepKnown,
  readKey,
} from "../../core/evidence/certificates/read-certificates.js";
import { hostOf } from "../../core/address/host-of.js";
import type { Failure } from "../../core/failure/failure.js";
import { pageState } from "../../core/journal/page-state.js";
import type { Host } from "../../core/address/host.js";
import { siteOf } from "../../core/evidence/seen/memory.js";
import type { PageTab } from "../../platform/messages/certificate-messages.js";
import { rememberedBytes } from "../../platform/storage/memory.js";
import { read } from "../../platform/messages/reader.js";
import { pageIn, tabExists } from "../../platform/firefox/tabs.js";
import {
  chainsCell,
  journalCell,
  readCertificatesCell,
} from "../memory/cells.js";

/** Whose certificate it is about. */
export interface Subject {
  /** The tab for which it is read: when that closes, whatever is private about it is forgotten. */
  readonly tabId: number;
  /** Null where the tab does not fail, or is gone. */
  readonly failure: Failure | null;
  /** Null where the tab shows nothing that has a certificate: then a pasted chain is about no site. */
  readonly url: string | null;
  /** Empty without an address. */
  readonly site: string;
  /** Null without an address. */
  readonly host: Host | null;
  /** Unknown counts as private, as everywhere. */
  readonly isPrivate: boolean;
}

/** The tab's site, failing or not; if it has none, what is pasted belongs to our page alone. */
export async function subjectOf(
  tabId: number,
  page: PageTab,
): Promise<Subject> {
  const state = pageState(await journalCell.read(), tabId);
  if (state.kind === "failed") {
    return subjectOfFailure(state.failure);
  }
  const there = await pageIn(tabId);
  const site = siteOf(there?.url ?? "");
  if (there === null || site === null) {
    const { tabId: own, isPrivate } = page;
    return { ...NOTHING, tabId: own, isPrivate };
  }
  const { url, isPrivate } = there;
  const host = hostOf(url);
  return { tabId, failure: null, url, site, host, isPrivate };
}

const NOTHING = { failure: null, url: null, site: "", host: null } as const;

/** See {@link Subject}. */
export function subjectOfFailure(failure: Failure): Subject {
  const { tabId, url, host } = failure;
  return {
    tabId,
    failure,
    url,
    site: siteOf(url) ?? "",
    host,
    isPrivate: failure.isPrivate ?? true,
  };
}

/** What is kept of the site; otherwise what is remembered of it, if the reader turned that on. */
export async function chainInQuestion(
  subject: Subject,
): Promise<KeptChain | null> {
  const { failure, site, isPrivate } = subject;
  const kept = chainOf(await chainsCell.read(), site, isPrivate);
  if (kept !== null || isPrivate || failure === null) {
    return kept;
  }
  const remembered = await rememberedBytes(site).catch(() => null);
  return remembered === null
    ? null
    : chainAbout(subject, {
        origin: "remembered",
        certificates: [remembered],
        at: failure.at,
      });
}

/** A chain about which nobody was asked yet. */
export function chainAbout(
  { site, host, tabId, isPrivate }: Subject,
  seen: Pick<KeptChain, "origin" | "certificates" | "at"> &
    Partial<Pick<KeptChain, "shownIn" | "anchor" | "unread">>,
): KeptChain {
  return {
    site,
    host: host?.ascii ?? "",
    tabId,
    isPrivate,
    shownIn: null,
    anchor: null,
    revocation: null,
    completion: null,
    ...seen,
  };
}

/**
 * Keeps a chain and the summary by which causes are judged; null forgets both. Nothing of a closed private tab is kept. Rejects
 * if the chain cannot be read in time: then everything stays as it was.
 */
export async function keep(
  { tabId, site, isPrivate }: Pick<Subject, "tabId" | "site" | "isPrivate">,
  chain: KeptChain | null,
): Promise<void> {
  if (isPrivate && chain !== null && !(await tabExists(tabId))) {
    return;
  }
  const summary =
    chain === null || chain.unread !== undefined
      ? null
      : await summaryOf(chain);
  const { after } = await chainsCell.update((chains) =>
    chain === null
      ? chains.filter((one) => one.site !== site || one.isPrivate !== isPrivate)
      : keepChain(chains, chain),
  );
  const key = readKey(site, isPrivate);
  await readCertificatesCell.update(({ [key]: _, ...others }) =>
    keepKnown(summary === null ? others : { ...others, [key]: summary }, after),
  );
}

async function summaryOf({
  origin,
  certificates,
  host,
  site,
  isPrivate,
}: KeptChain): Promise<ReadCertificate | null> {
  const before = isPrivate
    ? null
    : await rememberedBytes(site).catch(() => null);
  const now = Date.now();
  return read("summary", { origin, certificates, host, before, now });
}
