// Takes the chain out of Firefox's own page about a certificate, and brings the reader back with it; a bundle of its own.
import { fromBase64, toBase64 } from "../core/certificate/base64.js";
import type { Certificate } from "../core/certificate/certificate.js";
import { chainFromText } from "../core/certificate/chain-text.js";
import { matchHost } from "../core/certificate/host-match.js";
import { chainOf, chainShownIn } from "../core/certificate/kept-chains.js";
import { readCertificate } from "../core/certificate/read-certificate.js";
import { isExpected } from "../core/certificate/reading.js";
import {
  tieAgain,
  tieToTab,
  type FailingTab,
  type Ties,
} from "../core/certificate/tie.js";
import type { Failure } from "../core/failure/failure.js";
import { pageState } from "../core/journal/page-state.js";
import {
  bringToFront,
  certificateIn,
  tabsBeside,
} from "../platform/certificate-tabs.js";
import { openPageAbout } from "../platform/tabs.js";
import { chainsCell, journalCell, readingCell } from "./cells.js";
import { chainAbout, keep, subjectOfFailure } from "./chains.js";
import { drawAhead } from "./draw-ahead.js";

export const CERTIFICATE_PAGE = "pages/certificate/index.html";

/** A page of Firefox's about a certificate has opened. One that belongs to no failing tab is none of our business. */
export async function capture(
  certificateTab: number,
  address: string,
  at: number,
): Promise<void> {
  const chain = chainIn(address);
  if (chain.length === 0) {
    return;
  }
  const [failing, recent] = [
    await failingTabs(),
    await tabsBeside(certificateTab),
  ];
  const tied = tieToTab(recent, failing, await tiesOf(chain, at));
  if (tied !== null) {
    await keepFor(tied, chain, certificateTab, at);
  }
}

/** A tab has come to the front: perhaps a page about a certificate that was open already, reached from another failing tab. */
export async function showAgain(
  shownTab: number,
  before: number | null,
  at: number,
): Promise<void> {
  const from = (await failingTabs()).find(({ tabId }) => tabId === before);
  if (from === undefined) {
    return;
  }
  const known = chainShownIn(await chainsCell.read(), shownTab);
  const chain =
    known?.certificates ?? chainIn((await certificateIn(shownTab)) ?? "");
  if (chain.length === 0) {
    return;
  }
  const { site } = subjectOfFailure(from.failure);
  const isOfOtherSite = known !== null && known.site !== site;
  if (tieAgain(from, isOfOtherSite, await tiesOf(chain, at)) !== null) {
    await keepFor(from, chain, shownTab, at);
  }
}

/** What ties a chain to failing tabs: its names, a reader who was sent to look, and that it was captured there before. */
async function tiesOf(
  chain: readonly string[],
  at: number,
): Promise<Ties<Failing>> {
  const [reading, chains] = [await readingCell.read(), await chainsCell.read()];
  const [leaf = ""] = chain;
  const read = readCertificate(fromBase64(leaf));
  return {
    covers: (host) => read.kind === "read" && covers(read.certificate, host),
    isOfTab({ tabId, failure }) {
      const { site, isPrivate } = subjectOfFailure(failure);
      const kept = chainOf(chains, site, isPrivate);
      return (
        isExpected(reading, tabId, at) ||
        (kept?.origin === "captured" &&
          kept.certificates.join() === chain.join())
      );
    },
  };
}

/** DER in base64; nothing where the address begins with nothing, as pages of Firefox's that somebody typed may. */
function chainIn(address: string): readonly string[] {
  const input = chainFromText(address);
  const ders = input.kind === "found" ? input.ders : [];
  return ders[0]?.length === 0 ? [] : ders.map(toBase64);
}

async function keepFor(
  { tabId, failure }: Failing,
  certificates: readonly string[],
  shownIn: number,
  at: number,
): Promise<void> {
  const subject = subjectOfFailure(failure);
  const seen = { origin: "captured", certificates, at, shownIn } as const;
  await keep(subject, chainAbout(subject, seen));
  drawAhead(tabId);
  await bringBack(tabId);
}

// Only whom we sent there: who looks at a certificate unasked wants to look at it.
async function bringBack(tabId: number): Promise<void> {
  const reading = await readingCell.read();
  if (!isExpected(reading, tabId, Date.now())) {
    return;
  }
  await readingCell.update(() => null);
  if (reading.pageTab === null || !(await bringToFront(reading.pageTab))) {
    await openPageAbout(CERTIFICATE_PAGE, tabId);
  }
}

interface Failing extends FailingTab {
  readonly failure: Failure;
}

async function failingTabs(): Promise<readonly Failing[]> {
  const journal = await journalCell.read();
  const tabIds = new Set(journal.failures.map(({ tabId }) => tabId));
  return [...tabIds].flatMap((tabId) => {
    const state = pageState(journal, tabId);
    return state.kind === "failed"
      ? [{ tabId, host: state.failure.host.ascii, failure: state.failure }]
      : [];
  });
}

const covers = ({ alternativeNames }: Certificate, host: string): boolean =>
  matchHost(alternativeNames, host).kind === "covered";
