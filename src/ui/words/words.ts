// The words that the guide explains: one list of them on the pages that are read at leisure, and a link to it wherever one is used first.
import type { VNode } from "snabbdom";
import { text, type Text } from "../../core/text/text.js";

/** In the order in which one leads to the next. Texts by convention: `word_<id>_name`, `_body`, `_forms`. */
export const WORDS = [
  "certificate",
  "issuer",
  "root",
  "intermediate",
  "chain",
  "revoked",
  "ocsp",
  "tls",
  "hosting",
] as const;

type WordId = (typeof WORDS)[number];

/** What a page draws with; handed in, since the full page borrows it from another program. */
export interface Tools {
  readonly h: typeof import("snabbdom").h;
  readonly phrase: (words: Text) => (VNode | string)[];
  readonly foldLine: (words: (VNode | string)[]) => VNode;
  readonly sayPlainly: (words: Text) => string;
}

const LIST = "words";

/** The list, folded away until a link opens it: Firefox opens what it scrolls to. */
export function wordsSection({ h, phrase, foldLine }: Tools): VNode {
  return h(`section.${LIST}.foldable`, { key: LIST }, [
    h("details", [
      foldLine([h("h2", phrase(text("words_title")))]),
      h(
        "dl.fold-body.words-list",
        WORDS.flatMap((id) => [
          h("dt", { attrs: { id: idOf(id), tabindex: "-1" } }, [
            ...phrase(text(`word_${id}_name`)),
          ]),
          h("dd", phrase(text(`word_${id}_body`))),
        ]),
      ),
    ]),
  ]);
}

const idOf = (id: WordId): string => `word-${id}`;

/**
 * The same page, in which the first of each word in every section is a link to the list. What is no prose of ours is left as it is: buttons,
 * headings, names from outside, things to type.
 */
export function withWords(page: VNode, { sayPlainly }: Tools): VNode {
  const forms = new Map(
    WORDS.flatMap((id) =>
      sayPlainly(text(`word_${id}_forms`))
        .split("|")
        .map((form) => [form.toLowerCase(), id] as const),
    ),
  );
  const words = new RegExp(
    // The longest first: an intermediate certificate is no certificate of a site.
    `(?<![A-Za-z-])(?:${[...forms.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?![A-Za-z-])`,
    "gi",
  );
  return linked(page, new Set());

  function linked(node: VNode, seen: Set<WordId>): VNode {
    const { sel = "", children, text: said } = node;
    if (SKIPPED.test(sel)) {
      return node;
    }
    const known = /^section\b/.test(sel) ? new Set<WordId>() : seen;
    const inner = children ?? (said === undefined ? [] : [said]);
    const nodes = inner.flatMap((child) => {
      if (typeof child !== "string" && child.sel !== undefined) {
        return [linked(child, known)];
      }
      const words = typeof child === "string" ? child : (child.text ?? "");
      return isProse(sel) ? withLinks(words, known) : [asNode(words)];
    });
    return { ...node, children: nodes, text: undefined };
  }

  function withLinks(said: string, seen: Set<WordId>): (VNode | string)[] {
    const nodes: (VNode | string)[] = [];
    let end = 0;
    for (const { 0: found, index } of said.matchAll(words)) {
      const id = forms.get(found.toLowerCase());
      if (id === undefined || seen.has(id)) {
        continue;
      }
      seen.add(id);
      nodes.push(asNode(said.slice(end, index)), link(id, found));
      end = index + found.length;
    }
    return [...nodes, asNode(said.slice(end))];
  }

  function link(id: WordId, found: string): VNode {
    return {
      ...asNode(found),
      sel: "a.word",
      data: {
        attrs: {
          href: `#${idOf(id)}`,
          title: sayPlainly(text(`word_${id}_body`)),
        },
      },
    };
  }
}

/** Has a name of its own for screen readers, or is from outside. */
const SKIPPED = new RegExp(
  `^(?:(?:a|button|summary|code|b|bdi|select|textarea|label|svg|h[1-4]|dt|legend)\\b|section\\.${LIST}\\b)`,
);

/** Whole sentences. */
const isProse = (sel: string): boolean => /^(?:p|li|dd|span)\b/.test(sel);

const asNode = (words: string): VNode => ({
  sel: undefined,
  data: undefined,
  children: undefined,
  text: words,
  elm: undefined,
  key: undefined,
});
