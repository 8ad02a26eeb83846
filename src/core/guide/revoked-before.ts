// Has a certificate of this host been called revoked, in whatever tab and by whatever check? Then nothing is ever weakened for it.
import type { Evidence } from "../evidence/evidence.js";
import type { Failure } from "../failure/failure.js";
import type { Journal } from "../journal/journal.js";
import type { GuideState } from "./walk-state.js";

/** As far as is known since Firefox was started, and from what was kept over a restart. */
export function revokedBefore(
  { failures }: Journal,
  { walks }: GuideState,
  { host }: Pick<Failure, "host">,
): boolean {
  return (
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
