// What the certificate page says about a chain that could not be read in time, in words.
import { snake, text, type Text } from "../../text/text.js";
import type { ChainView } from "./chain-view.js";
import type { ReadingTrouble } from "../../certificate/kept/kept-chains.js";
import { captureOf, hostWritten, type Unread } from "./show-head.js";

export const sayUnread = (because: ReadingTrouble): Text =>
  text(`chain_reading_${snake(because)}`);

/** The page without any certificate, but with what adds another one. */
export function showUnread(known: Unread, because: ReadingTrouble): ChainView {
  const host = hostWritten(known);
  return {
    state: "unreadable",
    host: host === "" ? null : host,
    title: text("chain_unreadable_title"),
    body: sayUnread(because),
    verdict: {
      tone: "problem",
      title: text("chain_unreadable_title"),
      meaning: [],
      who: null,
      finding: null,
    },
    trouble: known.trouble,
    capture: captureOf(known),
    certificates: [],
    top: null,
    root: null,
    findings: [],
    findingsNote: null,
    revocation: null,
    completion: null,
    pem: "",
    links: [],
  };
}
