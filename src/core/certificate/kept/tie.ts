// Which failing tab belongs to a certificate that Firefox shows in its own tab? Firefox does not say; a wrong guess judges the wrong site.

export interface FailingTab {
  readonly tabId: number;
  readonly host: string;
}

/** What ties a certificate to a failing tab. That the reader came from there is not enough: they may only have switched tabs. */
export interface Ties<Tab> {
  /** Does the leaf name this host? */
  readonly covers: (host: string) => boolean;
  /** Was the reader sent there to look at the certificate, or is it the very chain that was captured there before? */
  readonly isOfTab: (tab: Tab) => boolean;
}

/**
 * The failing tab whose certificate has just opened: the one that the reader came from, if something ties it. A reader who came from a
 * failing tab looks at that tab's certificate or at none that we know; one who came from elsewhere (and looked at another tab meanwhile),
 * at that of the one failing host that it names. Null where there is none, or several.
 *
 * @param recent the window's tabs, the one used last first, without the certificate's own.
 */
export function tieToTab<Tab extends FailingTab>(
  recent: readonly number[],
  failing: readonly Tab[],
  ties: Ties<Tab>,
): Tab | null {
  const cameFrom = failing.find(({ tabId }) => tabId === recent[0]);
  if (cameFrom !== undefined) {
    return ties.covers(cameFrom.host) || ties.isOfTab(cameFrom)
      ? cameFrom
      : null;
  }
  const named = failing.filter(({ host }) => ties.covers(host));
  const hosts = new Set(named.map(({ host }) => host));
  return hosts.size === 1 ? (named[0] ?? null) : null;
}

/**
 * The failing tab from which the reader came to a certificate that was open already; null where nothing ties the two. Firefox switches
 * there from the error page of a site with the very same chain, and readers switch as they like. So what was captured for another site
 * needs the name: a reader who was sent to look at one may have looked at the other.
 *
 * @param isOfOtherSite was this certificate captured for a site of another failing tab?
 */
export function tieAgain<Tab extends FailingTab>(
  cameFrom: Tab,
  isOfOtherSite: boolean,
  { covers, isOfTab }: Ties<Tab>,
): Tab | null {
  return covers(cameFrom.host) || (!isOfOtherSite && isOfTab(cameFrom))
    ? cameFrom
    : null;
}
