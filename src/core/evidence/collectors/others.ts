// What became of unrelated hosts in the last minutes: which ones failed, and how, and which ones loaded.
import { known, unknown } from "../../fact.js";
import { isPage, type Failure } from "../../failure/failure.js";
import type { Journal } from "../../journal/journal.js";
import type { Evidence, FailedHost } from "../evidence.js";
import type { Inputs } from "./inputs.js";
import type { LoadLog } from "../seen/load-log.js";
import { isLately, isRelated } from "../seen/related.js";

type Told = Pick<Failure, "at" | "host" | "isPrivate">;

/** For each host, what happened last: one that failed and then loaded is fine again. Newest first. */
export function otherFailures(
  journal: Journal,
  log: LoadLog,
  failure: Told,
  domainOf: Inputs["domainOf"] = () => null,
): Evidence["other-failures"] {
  const { failed, loaded } = othersOf(journal, log, failure);
  const broken = failed.filter(
    ({ host, at }) => !loaded.some((one) => one.host === host && one.at > at),
  );
  // If nothing else was tried, it says nothing that nothing else failed.
  return failed.length + loaded.length === 0
    ? unknown("not-observed")
    : known(
        broken.map(({ host, code, category }) => {
          const owner = domainOf(host);
          return { host, code, category, ...(owner === null ? {} : { owner }) };
        }),
      );
}

/** Over https, and not past an exception. Newest first. */
export function otherLoads(
  journal: Journal,
  log: LoadLog,
  failure: Told,
): Evidence["other-loads"] {
  const { failed, loaded } = othersOf(journal, log, failure);
  const good = loaded.filter(
    ({ host, at }) => !failed.some((one) => one.host === host && one.at > at),
  );
  return failed.length + loaded.length === 0
    ? unknown("not-observed")
    : known(good.map(({ host }) => host));
}

interface Others {
  readonly failed: readonly (FailedHost & { readonly at: number })[];
  readonly loaded: readonly { readonly host: string; readonly at: number }[];
}

function othersOf(journal: Journal, log: LoadLog, failure: Told): Others {
  const isOther = (host: string, at: number): boolean =>
    isLately(at, failure.at) && !isRelated(host, failure.host.ascii);
  const failed = new Map<string, Others["failed"][number]>();
  // Oldest first, so that the last of each host stays.
  for (const one of journal.failures) {
    const host = one.host.ascii;
    if (tells(one, failure) && isOther(host, one.at)) {
      const { error, at } = one;
      failed.delete(host);
      failed.set(host, {
        host,
        at,
        code: error.name,
        category: error.category,
      });
    }
  }
  return {
    failed: [...failed.values()].reverse(),
    loaded: log.loads
      .filter(
        ({ host, at, isSecure, exception }) =>
          isSecure && exception === null && isOther(host, at),
      )
      .reverse(),
  };
}

/**
 * Only a number makes a page fail: a sentence without one is from a quiet attempt at https that nobody saw. Parts count where TLS is
 * to blame, since blockers make parts fail as if the network did. What failed in private windows is shown in private windows only.
 */
function tells(one: Failure, { isPrivate }: Told): boolean {
  const mayBeTold = one.isPrivate === false || isPrivate === true;
  return (
    mayBeTold &&
    (isPage(one) ? one.nsresult !== null : one.error.category !== "network")
  );
}
