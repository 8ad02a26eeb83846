// What else is wrong with the chain, or worth knowing: the worst first. What the head says is not said again.
import { h, type VNode } from "snabbdom";
import type {
  ChainView,
  ShownFinding,
} from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { icon, type IconName } from "../../ui/parts/icons.js";
import { phrase } from "../../ui/parts/phrase.js";
import { section } from "./section.js";

/** See the head of this file. */
export function findingsSection({
  findings,
  findingsNote,
  certificates,
  verdict,
}: ChainView): VNode[] {
  const others = findings.filter(
    ({ id, certificateIndex }) =>
      id !== verdict.finding?.id ||
      certificateIndex !== verdict.finding.certificateIndex,
  );
  // The head has said it.
  const note =
    verdict.meaning[0]?.key === findingsNote?.key ? null : findingsNote;
  if (others.length === 0 && note === null) {
    return [];
  }
  const nameOf = (index: number): string =>
    certificates.find((one) => one.index === index)?.name ?? "";
  return [
    section("findings", text("findings_title"), [
      ...(others.length === 0
        ? []
        : [
            h(
              "ul.findings-list",
              others.map((finding) =>
                item(finding, nameOf(finding.certificateIndex)),
              ),
            ),
          ]),
      ...(note === null ? [] : [h("p.note", phrase(note))]),
    ]),
  ];
}

const ICONS: Readonly<Record<ShownFinding["severity"], IconName>> = {
  fatal: "stop",
  warning: "problem",
  note: "unclear",
};

function item(
  {
    id,
    certificateIndex,
    severity,
    title,
    body,
    source,
    concerns,
  }: ShownFinding,
  name: string,
): VNode {
  return h(
    `li.finding.${severity}`,
    {
      key: `${id} ${String(certificateIndex)}`,
      attrs: {
        "data-finding": id,
        "data-certificate-index": certificateIndex,
      },
    },
    [
      icon(ICONS[severity]),
      h("div.finding-words", [
        h("h3", phrase(title)),
        h("p", phrase(body)),
        h("p.hint", phrase(text("finding_foot", { concerns, name, source }))),
      ]),
    ],
  );
}
