// Which failing tab does a certificate belong to that Firefox shows in a tab of its own?

export interface FailingTab {
  readonly tabId: number;
  readonly host: string;
}

/**
 * The tab that the reader came from, if it fails: Firefox shows the certificate of the page on which the link was clicked. Else (the
 * reader looked at another tab meanwhile) the one failing host that the certificate names; null where there is none, or several.
 *
 * @param recent the window's tabs, the one used last first, without the certificate's own.
 * @param covers does the leaf name this host?
 */
export function tieToTab<Tab extends FailingTab>(
  recent: readonly number[],
  failing: readonly Tab[],
  covers: (host: string) => boolean,
): Tab | null {
  const cameFrom = failing.find(({ tabId }) => tabId === recent[0]);
  if (cameFrom !== undefined) {
    return cameFrom;
  }
  const named = failing.filter(({ host }) => covers(host));
  const hosts = new Set(named.map(({ host }) => host));
  return hosts.size === 1 ? (named[0] ?? null) : null;
}
