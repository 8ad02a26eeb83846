// The message that a reader sends to the site's owner.
import { text } from "../core/text.js";
import type { PageView } from "../core/view.js";
import { sayPlainly } from "../platform/texts.js";
import { hide, reportText } from "./details-section.js";

/** What happened, what usually helps, and the technical details. */
export function ownerMessage({
  title,
  explanation,
  errorCode,
  details,
  secrets,
}: PageView): string {
  const remedies = (explanation?.steps ?? [])
    .filter(({ actor }) => actor === "owner")
    .map((step) => `\n- ${sayPlainly(step.title)}`);
  const address = details.find(({ id }) => id === "address")?.value ?? "…";
  const message = sayPlainly(
    text("owner_message", {
      address,
      code: errorCode ?? sayPlainly(text("unrecognised_code")),
      what: sayPlainly(title),
      remedy: remedies.join(""),
      details: reportText(sayPlainly(title), details),
    }),
  );
  return hide(message, secrets);
}
