// The parts of a page that did not load: a line for each host, which opens and says why.
import { h, type VNode } from "snabbdom";
import { text } from "../../core/text/text.js";
import type { PartGroup } from "../../core/view/view.js";
import { say } from "../../platform/firefox/texts.js";
import { phrase } from "../parts/phrase.js";
import { fold } from "./answer-folds.js";
import { hostLine } from "./head.js";

/** See the head of this file. */
export function partLines(parts: readonly PartGroup[]): VNode {
  const rest = parts.slice(IN_VIEW);
  return h("section.folds.parts", { key: "parts" }, [
    ...parts.slice(0, IN_VIEW).map(line),
    ...(rest.length === 0
      ? []
      : [
          fold(
            "more-parts",
            phrase(text("parts_more", { count: rest.length })),
            [],
            rest.map(line),
          ),
        ]),
  ]);
}

/** So many lines leave the popup a popup. */
const IN_VIEW = 8;

function line({ key, host, kinds, code, title, why }: PartGroup): VNode {
  const kindsOf = kinds.map(({ name, count }) =>
    count === 1 ? say(name) : `${say(name)} × ${String(count)}`,
  );
  return fold(
    key,
    [hostLine(host), h("span.kinds", kindsOf.join(" · "))],
    [h("span.fold-answer", phrase(text("parts_reason")))],
    [
      h("p.cause-title", phrase(why?.headline ?? title)),
      ...(why === null
        ? []
        : [
            h("p", phrase(why.verdict.whose)),
            h("p", phrase(why.cause.title)),
            h("p.hint", phrase(why.cause.why)),
          ]),
      ...(code === null ? [] : [h("code.failure-code", code)]),
    ],
  );
}
