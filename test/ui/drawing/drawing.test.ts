// A drawing survives the trip through an address, and an address that is not ours draws nothing.
import { describe, expect, test } from "@jest/globals";
import {
  fromHash,
  toHash,
  type Drawing,
} from "../../../src/ui/drawing/drawing.js";

const DRAWING: Drawing = {
  title: "証明書の有効期限が切れています #%?",
  root: { lang: "ja", "data-view": "diagnosis" },
  main: [
    "main",
    { class: "tone-stop" },
    ["a", ["p", { id: "x" }, ["<b>not markup</b> \u2068例え.jp\u2069"]]],
  ],
};

test("what goes into an address comes out of it", () => {
  const { hash } = new URL(`moz-extension://x/popup.html#${toHash(DRAWING)}`);
  expect(fromHash(hash)).toEqual(DRAWING);
});

describe("an address without a drawing of ours draws nothing", () => {
  const hashOf = (value: unknown): string =>
    `#${encodeURIComponent(JSON.stringify(value))}`;
  const main = (...drawn: unknown[]): string =>
    hashOf({ ...DRAWING, main: ["main", {}, drawn] });

  test.each([
    ["no hash", ""],
    ["an empty one", "#"],
    ["an anchor", "#details"],
    ["a broken escape", "#%E3%8"],
    ["null", hashOf(null)],
    ["no main", hashOf({ title: "x", root: {} })],
    ["a text as main", hashOf({ ...DRAWING, main: "text" })],
    ["a script", main(["script", {}, ["alert(1)"]])],
    ["a frame", main(["iframe", { src: "https://evil.example/" }, []])],
    ["a link", main(["a", { href: "https://evil.example/" }, []])],
    ["a listener", main(["p", { onclick: "alert(1)" }, []])],
    ["a style", main(["p", { style: "background: url(//evil.example)" }, []])],
    ["a number for an attribute", main(["p", { id: 7 }, []])],
    ["something that is neither", main({ tag: "p" })],
    ["children that are none", main(["p", {}, "text"])],
    ["a root that may not be", hashOf({ ...DRAWING, root: { onload: "x" } })],
  ])("%s", (_, hash) => {
    expect(fromHash(hash)).toBeNull();
  });
});
