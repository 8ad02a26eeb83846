// What was seen of the failing host itself in this session: whether it loaded, and how, and whether Firefox took it to https.
import { known, unknown, type UnknownReason } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import type { Evidence } from "../evidence.js";
import type { LoadLog, SeenLoad } from "../seen/load-log.js";

type Told = Pick<Failure, "at" | "firstAt" | "url" | "host" | "isPrivate">;

/** An exception is no proof that the certificate was good, so such loads do not count. */
export function loadedBefore(
  log: LoadLog,
  failure: Told,
): Evidence["loaded-before"] {
  const load = latest(log, failure);
  return load === undefined || load.exception !== null
    ? unknown(whyUnseen(failure))
    : known({ at: load.at });
}

/** In Firefox's words, of the latest load. */
export function exception(log: LoadLog, failure: Told): Evidence["exception"] {
  const kind = latest(log, failure)?.exception ?? null;
  return kind === null ? unknown(whyUnseen(failure)) : known(kind);
}

/** A quiet attempt at https fails within seconds, or its handshake hangs for half a minute. Milliseconds. */
const UPGRADE_FAILS_MS = 60_000;

/**
 * HSTS and HTTPS-First look the same: Firefox's own redirect from http to https (measured on 153 and 140). We hear every one, so
 * an https address without one was asked for as it is.
 */
export function upgrade(log: LoadLog, failure: Told): Evidence["upgrade"] {
  if (!failure.url.startsWith("https:")) {
    return known(false);
  }
  const isUpgraded = log.upgrades.some(
    ({ host, at }) =>
      host === failure.host.ascii &&
      [failure.firstAt, failure.at].some(
        (failedAt) => Math.abs(failedAt - at) <= UPGRADE_FAILS_MS,
      ),
  );
  return (failure.isPrivate ?? true) ? unknown("private") : known(isUpgraded);
}

const latest = (log: LoadLog, { host }: Told): SeenLoad | undefined =>
  log.loads.findLast((load) => load.isSecure && load.host === host.ascii);

// Nothing of private windows is remembered.
const whyUnseen = ({ isPrivate }: Told): UnknownReason =>
  (isPrivate ?? true) ? "private" : "not-observed";
