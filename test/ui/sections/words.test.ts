// The words that are explained, as linked on a page: the first of each in a section, in sentences of ours alone.
import "../../support/window.js";
import { beforeEach, expect, test } from "@jest/globals";
import { h, type VNode } from "snabbdom";
import { startFirefox } from "../../support/extension.js";
import { attribute, nodesIn, wordsOf } from "../../support/nodes.js";
import { withWords, WORDS, wordsSection } from "../../../src/ui/words/words.js";

let tools: Parameters<typeof wordsSection>[0];

beforeEach(async () => {
  startFirefox();
  const { phrase } = await import("../../../src/ui/parts/phrase.js");
  const { foldLine } = await import("../../../src/ui/parts/section.js");
  const { sayPlainly } = await import("../../../src/platform/firefox/texts.js");
  tools = { h, phrase, foldLine, sayPlainly };
});

/** Each link: where it leads, and its words. */
const links = (page: VNode): readonly string[] =>
  nodesIn(withWords(page, tools))
    .filter(({ sel }) => sel === "a.word")
    .map((node) => `${String(attribute(node, "href"))} ${wordsOf(node)}`);

test("the longest word counts, and each only once in a section", () => {
  const page = h("main", [
    h("section.a", [
      h("p", "An intermediate certificate, then a certificate."),
      h("p", ["Certificates from a CA: its ", h("b.control", "CA"), " roots."]),
    ]),
    h("section.b", [h("p", "Again a certificate.")]),
  ]);
  expect(links(page)).toEqual([
    "#word-intermediate intermediate certificate",
    "#word-certificate certificate",
    "#word-issuer CA",
    "#word-root roots",
    "#word-certificate certificate",
  ]);
  // Not one letter is lost.
  expect(wordsOf(withWords(page, tools))).toBe(wordsOf(page));
});

test("nothing is linked in headings, buttons, what comes from outside, things to type, or inside longer words", () => {
  const page = h("main", [
    h("h2", "Certificate"),
    h("p", [
      h("bdi.outside", "Root CA"),
      h("code", "security.OCSP.require"),
      h("a", "SSL"),
    ]),
    h("button", "Read certificate"),
    h("p", "A CAB file, chained, tls-guide.test"),
  ]);
  expect(links(page)).toEqual([]);
});

test("every link leads to a word of the list, which is not linked itself", () => {
  const list = wordsSection(tools);
  const ids = nodesIn(list).flatMap((node) => attribute(node, "id") ?? []);
  expect(ids).toEqual(WORDS.map((id) => `word-${id}`));
  expect(links(h("main", [list]))).toEqual([]);
});
