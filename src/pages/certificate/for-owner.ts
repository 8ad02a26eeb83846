// What the site's owner needs to repair a chain, as plain text: what is wrong, by which rule, with which certificate, and what to install.
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { sayPlainly } from "../../platform/firefox/texts.js";

/** Null where there is nothing to repair. */
export function forOwner({
  verdict,
  host,
  body,
  findings,
  revocation,
  completion,
  certificates,
}: ChainView): string | null {
  const isRevoked = revocation?.status === "revoked";
  const broken = findings.filter(({ severity }) => severity !== "note");
  // What somebody between the reader and the site made is no business of the site's owner.
  const isForeign = broken.some(({ concerns }) => concerns.key === "actor_it");
  if (isForeign || (!isRevoked && broken.length === 0)) {
    return null;
  }
  const { bundle = null, advice = [] } = completion ?? {};
  const prints = certificates
    .filter(({ role, isExtra }) => role === "leaf" && !isExtra)
    .flatMap(({ rows }) => rows)
    .filter(({ id }) => id === "sha256" || id === "serial")
    .flatMap(({ label, values }) =>
      values.flatMap(({ said }) =>
        typeof said === "string" ? [`${sayPlainly(label)}: ${said}`] : [],
      ),
    );
  return [
    ...(host === null ? [] : [host]),
    sayPlainly(verdict.title),
    sayPlainly(body),
    "",
    ...(isRevoked ? revocation.body.map((one) => sayPlainly(one)) : []),
    ...broken.map(
      ({ title, body: meaning, source }) =>
        `- ${sayPlainly(title)}. ${sayPlainly(meaning)} (${source})`,
    ),
    "",
    ...prints,
    ...(bundle === null
      ? []
      : ["", bundle, ...advice.map((one) => sayPlainly(one))]),
  ].join("\n");
}
