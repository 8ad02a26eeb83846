// A drawing says the same as the nodes that it is made of.
import { expect, test } from "@jest/globals";
import "../../support/window.js";

const { h } = await import("snabbdom");
const { freeze } = await import("../../../src/ui/drawing/freeze.js");

test("an element keeps its tag, its id, its classes and its attributes", () => {
  expect(
    freeze(h("section#why.cause.foldable", { attrs: { "data-cause": "x" } })),
  ).toEqual([
    "section",
    { id: "why", class: "cause foldable", "data-cause": "x" },
    [],
  ]);
});

test("what is true stands, what is false does not", () => {
  expect(
    freeze(h("details", { attrs: { open: true, hidden: false } })),
  ).toEqual(["details", { open: "" }, []]);
});

test("texts and elements stay in their order", () => {
  expect(freeze(h("p", ["a", h("b", "c"), "d"]))).toEqual([
    "p",
    {},
    ["a", ["b", {}, ["c"]], "d"],
  ]);
});

test("listeners and keys are left behind", () => {
  expect(
    freeze(
      h("button", { key: "copy", on: { click: () => undefined } }, "Copy"),
    ),
  ).toEqual(["button", {}, ["Copy"]]);
});

test("what is folded away is left out, its line is not", () => {
  const fold = (attrs: Record<string, boolean>) =>
    freeze(
      h("details", { attrs }, [
        h("summary", "Line"),
        h("div.body", [h("p", "x")]),
      ]),
    );
  expect(fold({})).toEqual([
    "details",
    {},
    [
      ["summary", {}, ["Line"]],
      ["div", { class: "body" }, []],
    ],
  ]);
  expect(fold({ open: true })).toEqual([
    "details",
    { open: "" },
    [
      ["summary", {}, ["Line"]],
      ["div", { class: "body" }, [["p", {}, ["x"]]]],
    ],
  ]);
});

test("the list of earlier failures is left out, its place is not", () => {
  expect(freeze(h("section.recent", [h("ul", [h("li", "x")])]))).toEqual([
    "section",
    { class: "recent" },
    [],
  ]);
});
