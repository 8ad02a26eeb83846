// A name that was perhaps meant: one typing mistake away from a site that loaded in this session, or from a well-known one.
import { isPublicName } from "../../address/host.js";
import { registrableDomain } from "../../address/registrable-domain.js";
import type { LoadLog } from "../seen/load-log.js";
import { bare } from "../seen/related.js";

/** Names that many people type, and that are long enough for a mistyped one not to be another site's. */
const WELL_KNOWN = [
  "amazon.co.jp",
  "amazon.com",
  "cookpad.com",
  "facebook.com",
  "firefox.com",
  "github.com",
  "google.co.jp",
  "google.com",
  "instagram.com",
  "japanpost.jp",
  "kakaku.com",
  "linkedin.com",
  "mercari.com",
  "microsoft.com",
  "mozilla.org",
  "netflix.com",
  "nicovideo.jp",
  "paypal.com",
  "rakuten.co.jp",
  "reddit.com",
  "twitter.com",
  "wikipedia.org",
  "yahoo.co.jp",
  "yahoo.com",
  "youtube.com",
];

/** True for a host of an owner whom everybody knows, and who does not show a stranger's certificate. */
export const isWellKnown = (host: string): boolean =>
  WELL_KNOWN.includes(registrableDomain(host));

/** In shorter names, one letter more or less makes another honest name. Letters. */
const MIN_LETTERS = 5;

/**
 * Null where the name itself is well known or has loaded. Suggestions come from the table or from what the reader opened, never
 * from the failing site, and never with a digit or hyphen where the failing name has a letter: that is how forgers write names.
 */
export function resembledName(
  failing: string,
  { loads }: LoadLog,
): string | null {
  const name = bare(failing);
  const opened = loads
    .filter(({ isSecure, exception }) => isSecure && exception === null)
    .map(({ host }) => host)
    .filter(isPublicName)
    .reverse();
  const candidates = [...WELL_KNOWN, ...opened];
  return candidates.some((one) => bare(one) === name)
    ? null
    : (candidates.find((one) => isSlipOf(name, bare(one))) ?? null);
}

/** True where exactly one label is one mistake away from the one that was meant. */
function isSlipOf(typed: string, meant: string): boolean {
  const [a, b] = [typed.split("."), meant.split(".")];
  const different = a.flatMap((label, index) =>
    label === b[index] ? [] : [[label, b[index] ?? ""] as const],
  );
  const [pair, ...more] = different;
  return (
    a.length === b.length &&
    pair !== undefined &&
    more.length === 0 &&
    pair[1].length >= MIN_LETTERS &&
    isOneSlip(...pair)
  );
}

/** One letter replaced, left out, inserted or doubled, or two neighbours swapped. */
function isOneSlip(typed: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && typed[same] === meant[same]) {
    same++;
  }
  const [a, b] = [typed.slice(same), meant.slice(same)];
  const swapped = `${b[1] ?? ""}${b[0] ?? ""}${b.slice(2)}`;
  const isSwap = b.length > 1 && a === swapped;
  const isReplaced = a !== "" && b !== "" && a.slice(1) === b.slice(1);
  const isLeftOut = a === b.slice(1);
  const isPutIn = a.slice(1) === b;
  const meantLetters = isSwap ? b.slice(0, 2) : isPutIn ? "" : b.slice(0, 1);
  return (
    (isSwap || isReplaced || isLeftOut || isPutIn) &&
    /^[a-z]*$/.test(meantLetters) &&
    // An added digit numbers a server: news2 is not a typing mistake for news.
    !(isPutIn && /^[\d-]/.test(a))
  );
}
