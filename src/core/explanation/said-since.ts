// What is remembered of the page's last good load, beside what failed now, in one sentence: “I was here yesterday”.
import { visible } from "../address/host.js";
import type { Evidence } from "../evidence/evidence.js";
import { dayOf } from "../text/day.js";
import { snake, text, type Text } from "../text/text.js";

/**
 * The first sentence for whoever has been here before: the issuer, the key and the dates, then and now. Null where nothing is remembered.
 * It says what is the same and what is not, never that the page is therefore safe: who answers is for Firefox to verify.
 */
export function saySince({
  "last-good": lastGood,
  certificate,
}: Evidence): Text | null {
  if (!lastGood.known) {
    return null;
  }
  const { at, issuer: before, notAfter } = lastGood.value;
  const seen = dayOf(at);
  if (!certificate.known || certificate.value.sinceGood === null) {
    const issuer = visible(before);
    return text("since_seen_body", { end: dayOf(notAfter), issuer, seen });
  }
  const { issuer, notBefore, sinceGood, notAfter: end } = certificate.value;
  const now = {
    end: dayOf(end),
    issuer: visible(issuer),
    seen,
    start: dayOf(notBefore),
  };
  return sinceGood === "other-issuer"
    ? text("since_other_issuer_body", { ...now, before: visible(before) })
    : text(`since_${snake(sinceGood)}_body`, now);
}
