// The root of the chain, under its picture: which it is, and how it stands in this Firefox.
import { h, type VNode } from "snabbdom";
import type {
  ChainView,
  RootId,
} from "../../core/view/certificate/chain-view.js";
import { phrase } from "../../ui/parts/phrase.js";

/** Nothing where the chain names none that is known. */
export function rootLine({ root }: ChainView): VNode[] {
  if (root === null) {
    return [];
  }
  const { id, isProven, title, body } = root;
  return [
    h(
      `div.proof${ALARMING.includes(id) ? ".caution" : ""}`,
      { attrs: { "data-root": id, "data-proven": String(isProven) } },
      [h("h3", phrase(title)), ...body.map((one) => h("p", phrase(one)))],
    ),
  ];
}

const ALARMING: readonly RootId[] = ["retired", "borrowed"];
