// The one sentence about a chain that everybody should read: the worst that is known, or that nothing is wrong.
import { text, type Text } from "../../text/text.js";
import type { CategoryId } from "../../failure/codes/categories.js";
import type { FindingId } from "../../certificate/judge/findings.js";
import type { ChainMaterial } from "./chain-material.js";
import type { ChainView, ShownFinding, ShownVerdict } from "./chain-view.js";

type Known = Pick<
  ChainView,
  "state" | "title" | "findings" | "findingsNote" | "revocation" | "root"
>;

/** See the head of this file. */
export function showVerdict(
  known: Known,
  failure: ChainMaterial["failure"],
): ShownVerdict {
  const { state, title, findings, revocation, root } = known;
  // Nothing is judged, or it was another time's certificate: that it was good then says nothing about now.
  if (state === "none" || state === "unreadable" || state === "remembered") {
    const tone = state === "unreadable" ? "problem" : "plain";
    return { ...ABOUT_NOTHING, tone, title };
  }
  if (revocation?.status === "revoked") {
    return stop(text("chain_verdict_revoked"));
  }
  const category = failure?.error.category ?? null;
  if (category === "revoked") {
    return stop(text("chain_verdict_revoked_by_firefox"));
  }
  const [fatal] = findings.filter(({ severity }) => severity === "fatal");
  if (fatal !== undefined) {
    return of(fatal, "problem");
  }
  if (revocation?.status === "unknown") {
    return { ...ABOUT_NOTHING, tone: "problem", title: revocation.title };
  }
  if (root !== null && UNTRUSTED.includes(root.id)) {
    const [first] = root.body;
    return {
      ...ABOUT_NOTHING,
      tone: "problem",
      title: root.title,
      meaning: first === undefined ? [] : [first],
    };
  }
  const worst =
    findings.find(({ severity }) => severity === "warning") ??
    findings.find(({ id }) => id === "link-not-checked");
  return worst === undefined ? fine(known, category) : of(worst, "plain");
}

const ABOUT_NOTHING = { meaning: [], who: null, finding: null } as const;

const UNTRUSTED: readonly string[] = ["own", "borrowed", "retired"];

const stop = (title: Text): ShownVerdict => ({
  ...ABOUT_NOTHING,
  tone: "stop",
  title,
  meaning: [text("chain_verdict_revoked_body")],
});

function of(finding: ShownFinding, tone: ShownVerdict["tone"]): ShownVerdict {
  const { id, title, body, concerns, source } = finding;
  return {
    tone,
    title,
    meaning: [body],
    who: WHO_IS_OPEN.includes(id)
      ? null
      : text("chain_verdict_who", { who: concerns, source }),
    finding,
  };
}

/** It may be the device's clock, and nobody's fault but its own. */
const WHO_IS_OPEN: readonly FindingId[] = ["not-yet-valid"];

/** Errors that are about something other than what the certificate says. */
const ELSEWHERE: readonly CategoryId[] = [
  "ocsp",
  "network",
  "protocol",
  "client-certificate",
  "browser-internal",
  "unrecognised",
];

/** What Firefox refuses is never called good here. */
function fine(
  { findingsNote }: Known,
  category: CategoryId | null,
): ShownVerdict {
  const isRefused = category !== null && !ELSEWHERE.includes(category);
  return {
    ...ABOUT_NOTHING,
    tone: "plain",
    title: text(
      isRefused ? "chain_verdict_none_but_refused" : "chain_verdict_none",
    ),
    meaning: findingsNote === null ? [text("findings_none")] : [findingsNote],
  };
}
