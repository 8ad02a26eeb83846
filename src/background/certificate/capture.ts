// Takes the chain from Firefox's own page about a certificate, and brings the reader back; a bundle of its own.
import {
  chainOf,
  chainShownIn,
  type KeptChain,
} from "../../core/certificate/kept/kept-chains.js";
import { isExpected } from "../../core/certificate/kept/reading.js";
import {
  tieAgain,
  tieToTab,
  type FailingTab,
  type Ties,
} from "../../core/certificate/kept/tie.js";
import type { Failure } from "../../core/failure/failure.js";
import { pageState } from "../../core/journal/page-state.js";
import {
  bringToFront,
  certificateIn,
  tabsBeside,
} from "../../platform/events/certificate-tabs.js";
import { read, whyUnread } from "../../platform/messages/reader.js";
import { openPageAbout } from "../../platform/firefox/tabs.js";
import { whereIs } from "../../platform/firefox/windows.js";
import { chainsCell, journalCell, readingCell } from "../memory/cells.js";
import { chainAbout, keep, subjectOfFailure } from "./chains.js";
import { drawAhead } from "../toolbar/draw-ahead.js";

export const CERTIFICATE_PAGE = "pages/certificate/index.html";

/** One of Firefox's pages about a certificate has opened. If it belongs to no failing tab, it is none of our business. */
export async function capture(
  certificateTab: number,
  address: string,
  at: number,
): Promise<void> {
  const failing = await failingTabs(certificateTab);
  if (failing.length === 0) {
    return;
  }
  const [seen, recent] = await Promise.all([
    captured(address, hostsOf(failing)),
    tabsBeside(certificateTab),
  ]);
  if (isNothing(seen)) {
    return;
  }
  const tied = tieToTab(recent, failing, await tiesOf(seen, at));
  if (tied !== null) {
    await keepFor(tied, seen, certificateTab, at);
  }
}

/** A tab has come to the front: perhaps a page about a certificate that was open already, and was reached from another failing tab. */
export async function showAgain(
  shownTab: number,
  before: number | null,
  at: number,
): Promise<void> {
  const from = (await failingTabs(shownTab)).find(
    ({ tabId }) => tabId === before,
  );
  if (from === undefined) {
    return;
  }
  const known = chainShownIn(await chainsCell.read(), shownTab);
  const seen =
    known === null
      ? await captured((await certificateIn(shownTab)) ?? "", hostsOf([from]))
      : await seenBefore(known, hostsOf([from]));
  if (isNothing(seen)) {
    return;
  }
  const { site } = subjectOfFailure(from.failure);
  const isOfOtherSite = known !== null && known.site !== site;
  if (tieAgain(from, isOfOtherSite, await tiesOf(seen, at)) !== null) {
    await keepFor(from, seen, shownTab, at);
  }
}

interface Seen extends Pick<KeptChain, "certificates" | "unread"> {
  /** The failing hosts that its first certificate names. */
  readonly covered: readonly string[];
}

const isNothing = ({ certificates, unread }: Seen): boolean =>
  certificates.length === 0 && unread === undefined;

/** What ties a chain to failing tabs: its names, a reader who was sent to look, or that it was captured there before. */
async function tiesOf(
  { certificates, covered }: Seen,
  at: number,
): Promise<Ties<Failing>> {
  const [reading, chains] = [await readingCell.read(), await chainsCell.read()];
  return {
    covers: (host) => covered.includes(host),
    isOfTab({ tabId, failure }) {
      const { site, isPrivate } = subjectOfFailure(failure);
      const kept = chainOf(chains, site, isPrivate);
      return (
        isExpected(reading, tabId, at) ||
        (kept?.origin === "captured" &&
          certificates.length > 0 &&
          kept.certificates.join() === certificates.join())
      );
    },
  };
}

/** A chain that cannot be read is reported, too: a reader who was sent to the page is waiting for it. */
async function captured(
  address: string,
  hosts: readonly string[],
): Promise<Seen> {
  try {
    return await read("captured", { address, hosts });
  } catch (error) {
    return unreadable(error);
  }
}

async function seenBefore(
  { certificates, unread }: KeptChain,
  hosts: readonly string[],
): Promise<Seen> {
  const [leaf] = certificates;
  if (leaf === undefined) {
    return { ...UNREAD, ...(unread === undefined ? {} : { unread }) };
  }
  try {
    const covered = await read("covered", { certificate: leaf, hosts });
    return { certificates, covered };
  } catch (error) {
    return unreadable(error);
  }
}

const UNREAD = { certificates: [], covered: [] } as const;

const unreadable = (error: unknown): Seen => ({
  ...UNREAD,
  unread: whyUnread(error),
});

const hostsOf = (failing: readonly Failing[]): readonly string[] =>
  failing.map(({ host }) => host);

async function keepFor(
  { tabId, failure }: Failing,
  seen: Seen,
  shownIn: number,
  at: number,
): Promise<void> {
  const subject = subjectOfFailure(failure);
  const keepSeen = ({ certificates, unread }: Seen): Promise<void> =>
    keep(
      subject,
      chainAbout(subject, {
        origin: "captured",
        certificates,
        at,
        shownIn,
        ...(unread === undefined ? {} : { unread }),
      }),
    );
  try {
    await keepSeen(seen);
  } catch (error) {
    await keepSeen(unreadable(error));
  }
  drawAhead(tabId);
  await bringBack(tabId);
}

// Only readers whom we sent there: anybody who opens a certificate by themselves wants to look at it.
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

/**
 * The failing tabs that a certificate in this tab may belong to: those in private windows, where it is in one, or the others. Of tabs that
 * are gone it is not known.
 */
async function failingTabs(
  certificateTab: number,
): Promise<readonly Failing[]> {
  const journal = await journalCell.read();
  const tabIds = new Set(journal.failures.map(({ tabId }) => tabId));
  const failing = [...tabIds].flatMap((tabId) => {
    const state = pageState(journal, tabId);
    return state.kind === "failed"
      ? [{ tabId, host: state.failure.host.ascii, failure: state.failure }]
      : [];
  });
  if (failing.length === 0) {
    return [];
  }
  const [there, ...places] = await Promise.all([
    whereIs(certificateTab),
    ...failing.map(({ tabId }) => whereIs(tabId)),
  ]);
  return failing.filter(
    (_, index) => there != null && places[index]?.isPrivate === there.isPrivate,
  );
}
