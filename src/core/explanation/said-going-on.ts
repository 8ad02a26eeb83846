// May one continue anyway, in words; and why nothing is offered for a host that was called revoked lately.
import { hostForPeople } from "../address/host.js";
import { known, unknown, type Fact } from "../fact.js";
import { isNeverToGoOn } from "../failure/codes/categories.js";
import type { Failure } from "../failure/failure.js";
import { goingOn, type GoingOn } from "../failure/going-on.js";
import { isCalledRevoked } from "../guide/revoked/revoked-before.js";
import type { Called } from "../guide/revoked/revoked-memory.js";
import { dayOf } from "../text/day.js";
import { snake, text, type Text } from "../text/text.js";

export interface SaidGoingOn {
  readonly kind: GoingOn;
  readonly chip: Text;
  readonly why: Text;
  /** The day on which its certificate was called revoked, where that comes before whose problem it is: what is usual for the error is not true of this host. */
  readonly day?: ReturnType<typeof dayOf>;
}

/**
 * The answer for a page's failure. Whoever called its host revoked is believed for 30 days, whatever error comes meanwhile: a thief with the
 * site's key can hold back the CA's answers. Where it may only have been called revoked, the error's own answer comes first.
 *
 * @param isHeldBack true where something that gives up protection would be offered otherwise
 */
export function sayGoingOn(
  failure: Failure,
  called: Called,
  isHeldBack: boolean,
): SaidGoingOn {
  const said = usual(failure);
  const host = hostForPeople(failure.host);
  if (said.kind === "never" || said.kind === "not-a-block") {
    return said;
  }
  if (isCalledRevoked(called)) {
    const day = dayOf(called.at);
    return {
      kind: "never",
      chip: text("going_on_never_chip"),
      why: text("going_on_revoked_before", { day, host }),
      day,
    };
  }
  return isHeldBack
    ? {
        ...said,
        why: text("going_on_held_back", { host, why: said.why }),
      }
    : said;
}

function usual(failure: Failure): SaidGoingOn {
  const kind = goingOn(failure.error, hstsOf(failure));
  const chip = text(`going_on_${snake(kind)}_chip`);
  switch (kind) {
    case "never": {
      const { category } = failure.error;
      const why = isNeverToGoOn(category)
        ? text(`category_${snake(category)}_going_on`)
        : text("going_on_not_offered");
      return { kind, chip, why };
    }
    case "never-hsts":
      return {
        kind,
        chip,
        why: text("going_on_never_hsts", { host: hostForPeople(failure.host) }),
      };
    case "own-device-only":
    case "not-offered":
    case "not-a-block":
      return { kind, chip, why: text(`going_on_${snake(kind)}`) };
  }
}

// Firefox says so on its own error page for certificates; for other failures there is nothing to continue to.
function hstsOf({ hsts }: Failure): Fact<boolean> {
  return hsts === null ? unknown("not-observed") : known(hsts.value);
}
