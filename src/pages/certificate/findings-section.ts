// What is wrong with the chain, or worth knowing: the worst first.
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
}: ChainView): VNode {
  const nameOf = (index: number): string =>
    certificates.find((one) => one.index === index)?.name ?? "";
  return section("findings", text("findings_title"), [
    ...(findings.length === 0
      ? []
      : [
          h(
            "ul.findings-list",
            findings.map((finding) =>
              item(finding, nameOf(finding.certificateIndex)),
            ),
          ),
        ]),
    ...(findingsNote === null ? [] : [h("p.note", phrase(findingsNote))]),
  ]);
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
