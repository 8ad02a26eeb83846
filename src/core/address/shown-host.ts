// A host name in the two parts that a narrow line treats differently: what its owner chose, and whose it is, which is never cut off first.
import { hostForPeople, visible, type Host } from "./host.js";
import { registrableDomain } from "./registrable-domain.js";

export interface ShownHost {
  /** `www.`; empty without a subdomain. */
  readonly before: string;
  /** `example.org`; all of what is no name with dots. */
  readonly owner: string;
}

/** By an estimate of whose the name is: nothing but emphasis hangs on it. */
export function shownHost(host: Host): ShownHost {
  const name = visible(hostForPeople(host));
  const owner = registrableDomain(name);
  const cut = name.toLowerCase().lastIndexOf(owner);
  return host.unicode === null && cut > 0
    ? { before: name.slice(0, cut), owner: name.slice(cut) }
    : { before: "", owner: name };
}
