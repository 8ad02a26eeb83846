// Texts as nodes: what comes from outside is one isolated text, whatever marks it seems to contain.
import "../../support/window.js";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { VNode } from "snabbdom";
import { hostOf } from "../../../src/core/address/host-of.js";
import { hostForPeople } from "../../../src/core/address/host.js";
import { text } from "../../../src/core/text/text.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

let firefox: FakeFirefox;
let phrase: typeof import("../../../src/ui/parts/phrase.js").phrase;

beforeEach(async () => {
  firefox = startFirefox();
  ({ phrase } = await fresh(() => import("../../../src/ui/parts/phrase.js")));
});

/** Nodes as `selector: text`, texts as they are; a node with anything else in it stands out. */
function drawn(nodes: readonly (VNode | string)[]): string[] {
  return nodes.map((node) =>
    typeof node === "string"
      ? node
      : `${node.sel ?? ""}: ${node.text ?? "?"}${node.children === undefined ? "" : "?"}`,
  );
}

function phraseOf(message: string): string[] {
  firefox.i18n.messages["copied"] = { message };
  return drawn(phrase(text("copied")));
}

describe("a phrase", () => {
  test.each<[string, string[]]>([
    ["Copied", ["Copied"]],
    ["", []],
    ["Click [Copy details].", ["Click ", "b.control: Copy details", "."]],
    ["[One][Two]", ["b.control: One", "b.control: Two"]],
    ["Type `about:config`", ["Type ", "code: about:config"]],
    [
      "Set `a[0]` in [Settings]",
      ["Set ", "code: a[0]", " in ", "b.control: Settings"],
    ],
    ["<b>not bold</b> & <img src=x>", ["<b>not bold</b> & <img src=x>"]],
    ["An open [ or ` alone", ["An open [ or ` alone"]],
    ["Nothing: [] ``", ["Nothing: [] ``"]],
  ])("'%s' has its marks as nodes", (message, nodes) => {
    expect(phraseOf(message)).toEqual(nodes);
  });
});

describe("what comes from outside is one isolated text", () => {
  const title = (host: string): string[] =>
    drawn(phrase(text("category_protocol_title", { host })));
  const around = (host: string): string[] => [
    "Firefox couldn’t set up a secure connection to ",
    `bdi.outside: ${host}`,
  ];

  test.each([
    "shop.example",
    "[2001:db8::1]",
    "[::1]",
    "a[b]c",
    "]",
    "[",
    "a`b`c",
    "`",
    "<b>bold</b>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "日本語.example (xn--wgv71a119e.example)",
    "مثال.example",
    "$1",
    "$HOST$",
    "",
  ])("'%s'", (host) => {
    expect(title(host)).toEqual(around(host));
  });

  test("as it is the host of an address that tries to end its isolation", () => {
    const host = hostForPeople(hostOf("https://a\u2069[x]`y`\u2068b.example/"));
    expect(title(host)).toEqual(around("aU+2069[x]`y`U+2068b.example"));
  });

  test("at the beginning of a message", () => {
    const nodes = drawn(
      phrase(text("category_weak_crypto_title", { host: "[::1]" })),
    );
    expect(nodes).toEqual([
      "bdi.outside: [::1]",
      " uses encryption that Firefox doesn’t accept",
    ]);
  });

  test("beside the marks of the message", () => {
    firefox.i18n.messages["category_protocol_title"] = {
      message: "Click [Go on] to `about:config` at $HOST$",
      placeholders: { host: { content: "$1" } },
    };
    expect(title("[x]`y`")).toEqual([
      "Click ",
      "b.control: Go on",
      " to ",
      "code: about:config",
      " at ",
      "bdi.outside: [x]`y`",
    ]);
  });
});
