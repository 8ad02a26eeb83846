// The details for a help desk: everything that is known, as it is, and what is not known as just that.
import { describe, expect, test } from "@jest/globals";
import type { Environment } from "../../../src/core/evidence/environment.js";
import {
  details,
  secretNames,
  tickedParts,
} from "../../../src/core/explanation/report.js";
import { textsIn, whyUnsayable } from "../../support/english.js";
import { failureOf, UNRECOGNISED } from "../../support/failures.js";
import { SENTENCE } from "../../support/signals.js";

const HERE: Environment = {
  firefox: "Firefox 153.7.0",
  system: "linux (x86-64)",
  extension: "0.1.0",
  platform: "linux",
  version: 153,
};
const NOWHERE: Environment = { ...HERE, firefox: null, system: null };

type Failing = Parameters<typeof failureOf>;

function valuesOf(
  error: Failing[0],
  differing: Failing[1] = {},
  environment = HERE,
): Record<string, string | null> {
  const list = details(
    failureOf(error, differing),
    environment,
    "3 May, 10:00",
  );
  return Object.fromEntries(list.map(({ id, value }) => [id, value]));
}

test("the details of a failing page are all there, in the order in which one is asked for them", () => {
  const values = valuesOf("SEC_ERROR_UNKNOWN_ISSUER", {
    at: Date.UTC(2026, 10, 3, 9, 8, 7, 654),
  });
  expect(Object.entries(values)).toEqual([
    ["code", "SEC_ERROR_UNKNOWN_ISSUER"],
    ["number", "2153390067 = 0x805A1FF3 = −8179"],
    ["message", SENTENCE.unknownIssuer],
    ["address", "https://shop.example"],
    ["time", "3 May, 10:00 (2026-11-03T09:08:07Z)"],
    ["firefox", "Firefox 153.7.0"],
    ["system", "linux (x86-64)"],
    ["guide", "0.1.0"],
  ]);
});

test("every label exists in English", () => {
  const failure = failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
    url: "https://xn--wgv71a119e.example/",
  });
  const texts = textsIn(details(failure, HERE, ""));
  expect(texts).toHaveLength(9);
  expect(texts.map(whyUnsayable).filter((why) => why !== null)).toEqual([]);
});

describe("what is unknown is null", () => {
  test("the code and the number of a sentence that nobody knows", () => {
    const values = valuesOf(UNRECOGNISED);
    expect(values["code"]).toBeNull();
    expect(values["number"]).toBeNull();
    expect(values["message"]).toBe(SENTENCE.unknownIssuer);
  });

  test("the browser and the system that Firefox does not tell", () => {
    const values = valuesOf("SEC_ERROR_UNKNOWN_ISSUER", {}, NOWHERE);
    expect(values["firefox"]).toBeNull();
    expect(values["system"]).toBeNull();
  });
});

describe("the number", () => {
  test("of a network error has no form of NSS", () => {
    expect(valuesOf("NS_ERROR_CONNECTION_REFUSED")["number"]).toBe(
      "2152398861 = 0x804B000D",
    );
  });

  test("of an unknown error of the security module has one", () => {
    const error = { ...UNRECOGNISED, name: "0x805A7FFF", nsresult: 0x805a7fff };
    const values = valuesOf(error);
    expect(values["code"]).toBe("0x805A7FFF");
    expect(values["number"]).toBe("2153414655 = 0x805A7FFF = −32767");
  });

  test.each([
    [0x805a0000, "2153381888 = 0x805A0000 = −0"],
    [0x805b0000, "2153447424 = 0x805B0000"],
    [0x8059ffff, "2153381887 = 0x8059FFFF"],
  ])("%d at the edge of the security module", (nsresult, shown) => {
    expect(valuesOf({ ...UNRECOGNISED, nsresult })["number"]).toBe(shown);
  });
});

describe("Firefox's message", () => {
  test.each([
    ["is a name, which the code says already", "NS_ERROR_NET_RESET"],
    [
      "is a name in another dress",
      "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_BAD_DER)",
    ],
  ])("is left out where it %s", (_, value) => {
    const values = valuesOf("SEC_ERROR_BAD_DER", {
      sentence: { value, at: 1 },
    });
    expect(values).not.toHaveProperty("message");
  });

  test("is left out where there is none", () => {
    const values = valuesOf("SEC_ERROR_BAD_DER", { sentence: null });
    expect(values).not.toHaveProperty("message");
  });

  test("shows what would be invisible in it", () => {
    const sentence = { value: "a\u202Eb", at: 1 };
    expect(valuesOf("SEC_ERROR_BAD_DER", { sentence })["message"]).toBe(
      "aU+202Eb",
    );
  });

  test("of several lines becomes one, without code points for the line ends", () => {
    const sentence = { value: "Invalid certificate.\n\nAsk the owner.", at: 1 };
    const { message } = valuesOf("SEC_ERROR_REUSED_ISSUER_AND_SERIAL", {
      sentence,
    });
    expect(message).toMatch(/^Invalid certificate\.\s+Ask the owner\.$/);
  });
});

describe("the host", () => {
  test("is a line of its own where it is international", () => {
    const url = "https://xn--wgv71a119e.example/a";
    const values = valuesOf("SEC_ERROR_BAD_DER", { url });
    expect(values["host"]).toBe("日本語.example (xn--wgv71a119e.example)");
    expect(values["address"]).toBe("https://xn--wgv71a119e.example");
  });
});

test("the address shows what would be invisible in it", () => {
  const url = "https://shop.example/\u202Egnp.exe";
  expect(tickedParts(url)).toEqual(["/U+202Egnp.exe"]);
});

describe("of the address", () => {
  const FULL =
    "https://alice:s3cret@shop.example:8443/a/b?token=SECRET#access=XYZ";

  test("only the origin is copied, path and query where they are ticked, all else never", () => {
    const values = valuesOf("SEC_ERROR_BAD_DER", { url: FULL });
    expect(values["address"]).toBe("https://shop.example:8443");
    expect(JSON.stringify(values)).not.toMatch(/alice|s3cret|SECRET|XYZ/);
    expect(tickedParts(FULL)).toEqual(["/a/b", "?token=SECRET"]);
  });

  test.each([
    ["https://shop.example", []],
    ["https://shop.example/", []],
    ["https://shop.example/?a", ["?a"]],
    ["https://shop.example?a=b@c/d", ["?a=b@c/d"]],
    ["https://shop.example/a", ["/a"]],
    ["about:blank", []],
  ])("%s has %j to tick", (url, parts) => {
    expect(tickedParts(url)).toEqual(parts);
  });

  test("nothing is copied in a private window, nor any of its names", () => {
    const failure = failureOf("SEC_ERROR_BAD_DER", {
      url: "https://www.xn--wgv71a119e.example/a",
    });
    const secret = details(failure, HERE, "3 May, 10:00", true);
    expect(secret.map(({ id }) => id)).not.toContain("address");
    expect(secret.map(({ id }) => id)).not.toContain("host");
    expect(secretNames(failure)).toEqual([
      "www.xn--wgv71a119e.example",
      "xn--wgv71a119e.example",
      "www.日本語.example",
      "日本語.example",
    ]);
  });
});
