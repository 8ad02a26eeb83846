// Saying a text: arguments in alphabetical order and between isolates, and plainly where no markup is shown.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { text, type Text } from "../../../src/core/text/text.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

let firefox: FakeFirefox;
let texts: typeof import("../../../src/platform/firefox/texts.js");

beforeEach(async () => {
  firefox = startFirefox();
  texts = await fresh(() => import("../../../src/platform/firefox/texts.js"));
});

/** A title with one argument, whatever its words in English are. */
function titled(host: string): Text {
  firefox.i18n.messages["category_network_title"] = {
    message: "No way to $HOST$!",
    placeholders: { host: { content: "$1" } },
  };
  return text("category_network_title", { host });
}

const isolated = (value: string): string => `\u2068${value}\u2069`;

describe("said", () => {
  test("a text without arguments is the message", () => {
    expect(texts.say(text("copied"))).toBe("Copied");
  });

  test("an argument stands between isolates", () => {
    expect(texts.say(titled("a.example"))).toBe(
      `No way to ${isolated("a.example")}!`,
    );
  });

  test("an argument, which may come from anywhere, can neither end its isolate nor hide anything", () => {
    expect(texts.say(titled("Ad\u2069[Reset]\u3164"))).toBe(
      `No way to ${isolated("AdU+2069[Reset]U+3164")}!`,
    );
  });

  test("an argument keeps its lines", () => {
    expect(texts.say(titled("a\nb\r"))).toBe(
      `No way to ${isolated("a\nbU+000D")}!`,
    );
  });

  test("arguments are numbered by the alphabetical order of their names", () => {
    firefox.i18n.messages["copied"] = {
      message: "$HOST$ at $TIME$ ($CODE$)",
      placeholders: {
        code: { content: "$1" },
        host: { content: "$2" },
        time: { content: "$3" },
      },
    };
    const args = { time: "noon", host: "a.example", code: "X" };
    expect(texts.say({ key: "copied", args })).toBe(
      `${isolated("a.example")} at ${isolated("noon")} (${isolated("X")})`,
    );
  });

  test.each(["$1", "$HOST$", "$$", "__MSG_copied__", "$9", ""])(
    "an argument stays what it is: '%s'",
    (host) => {
      expect(texts.say(titled(host))).toBe(`No way to ${isolated(host)}!`);
    },
  );

  test("a text within is said as well, and is no word from outside", () => {
    const args = { host: titled("a.example") };
    expect(texts.say({ key: "category_network_title", args })).toBe(
      `No way to No way to ${isolated("a.example")}!!`,
    );
  });

  test("the language is that of the texts", () => {
    expect(texts.language()).toBe("en");
    firefox.i18n.messages["locale_tag"] = { message: "ja" };
    expect(texts.language()).toBe("ja");
  });
});

describe("said plainly", () => {
  const plainly = (message: string): string => {
    firefox.i18n.messages["copied"] = { message };
    return texts.sayPlainly(text("copied"));
  };

  test.each([
    ["Click [Copy details] now.", "Click Copy details now."],
    ["Type `about:config` there.", "Type about:config there."],
    ["[One] and [Two], `a` and `b`", "One and Two, a and b"],
    ["No markup at all.", "No markup at all."],
    ["", ""],
  ])("'%s' loses its marks", (message, words) => {
    expect(plainly(message)).toBe(words);
  });

  test("an argument loses its isolates", () => {
    expect(texts.sayPlainly(titled("a.example"))).toBe("No way to a.example!");
  });

  test.each(["[2001:db8::1]", "[a](b)", "a`b", "`"])(
    "an argument keeps what only looks like a mark: %s",
    (host) => {
      expect(texts.sayPlainly(titled(host))).toBe(`No way to ${host}!`);
    },
  );
});
