// Has a certificate of this host been called revoked, in whatever tab and by whatever check? Then nothing is ever weakened for it.
import type { Evidence } from "../evidence/evidence.js";
import type { Failure } from "../failure/failure.js";
import type { Journal } from "../journal/journal.js";
import {
  MAX_REVOKED,
  type GuideState,
  type RevokedHost,
} from "./walk-state.js";

/** As far as is known since Firefox was started, and from what was kept over a restart. */
export function revokedBefore(
  { failures }: Journal,
  { walks, revoked }: GuideState,
  { host }: Pick<Failure, "host">,
): boolean {
  return (
    isCalledRevoked(revoked, host.ascii) ||
    failures.some(
      (one) =>
        one.host.ascii === host.ascii && one.error.category === "revoked",
    ) ||
    Object.values(walks).some(
      (walk) =>
        walk.host === host.ascii &&
        [walk.code, ...seenAfter(walk)].includes(
          "SEC_ERROR_REVOKED_CERTIFICATE",
        ),
    )
  );
}

/** True where a CA said so of the host, whoever asked it in whatever tab. */
export const isCalledRevoked = (
  revoked: readonly RevokedHost[],
  host: string,
): boolean => revoked.some((one) => one.host === host);

/** A CA has said that a certificate of this host is revoked: that stands, also when another certificate is shown later. */
export function withRevoked(state: GuideState, found: RevokedHost): GuideState {
  const { host, isPrivate, tabId } = found;
  const others = state.revoked.filter(
    (one) =>
      one.host !== host ||
      one.isPrivate !== isPrivate ||
      (isPrivate && one.tabId !== tabId),
  );
  return { ...state, revoked: [found, ...others].slice(0, MAX_REVOKED) };
}

/** True where an answer that the reader asked for says so: of the failing address itself, or of its twin, which is the same site. */
export const revokedByAnswer = ({
  again,
  "twin-answer": twin,
}: Pick<Evidence, "again" | "twin-answer">): boolean =>
  [again, twin].some(
    (answer) => answer.known && answer.value.category === "revoked",
  );

const seenAfter = ({ marks }: GuideState["walks"][string]): readonly string[] =>
  Object.values(marks).flatMap(({ after }) => (after === null ? [] : [after]));
