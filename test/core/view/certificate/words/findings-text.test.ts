// Findings in the words of both languages, and foreign texts made fit to be shown.
import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../../../../src/core/certificate/judge/findings.js";
import { sayFinding } from "../../../../../src/core/view/certificate/words/findings-text.js";
import {
  hexForPeople,
  nameForPeople,
  shown,
} from "../../../../../src/core/certificate/fields/for-people.js";
import {
  fromBase64,
  toBase64,
} from "../../../../../src/core/certificate/der/base64.js";
import { certificateOf } from "../../../../support/certificates.js";
import { ENGLISH_MESSAGES } from "../../../../support/english.js";
import type { Text } from "../../../../../src/core/text/text.js";
import { issueAuthority } from "../../../../lab/pki.mjs";

const writeDay = (time: number): string =>
  new Date(time).toISOString().slice(0, 10);
const inEnglish = ({ key, args }: Text): string =>
  (ENGLISH_MESSAGES[key]?.message ?? "").replace(
    /\$(\w+)\$/g,
    (_, name: string) => {
      const said = args[name.toLowerCase()];
      return typeof said === "string" ? said : "missing";
    },
  );
const mismatch = (twin: string | null, nearest: string | null): Finding => ({
  id: "name-mismatch",
  certificateIndex: 0,
  details: { host: "www.example.org", nearest, twin },
});

describe("a finding says", () => {
  test("when, and where the rule stands", () => {
    const said = sayFinding(
      {
        id: "expired",
        certificateIndex: 0,
        details: { notAfter: Date.UTC(2026, 4, 3) },
      },
      writeDay,
    );
    expect(inEnglish(said.title)).toBe("This certificate has expired");
    expect(inEnglish(said.body)).toMatch(/^It was valid until 2026-05-03\./);
    expect(said.source).toBe("RFC 5280 §4.1.2.5");
  });

  test("the twin of the host with a caution, the nearest name with a warning, and else neither", () => {
    const bodyOf = (twin: string | null, nearest: string | null): string =>
      inEnglish(sayFinding(mismatch(twin, nearest), writeDay).body);
    expect(bodyOf("example.org", "example.org")).toMatch(
      /example\.org is: the same name with or without www.*spelling/,
    );
    expect(bodyOf(null, "www.example.net")).toMatch(
      /www\.example\.net, but that may be someone else’s/,
    );
    expect(bodyOf(null, null)).toMatch(
      /^www\.example\.org isn’t among the names/,
    );
  });
});

describe("a text from a certificate", () => {
  test("shows what is invisible in it, and ends somewhere", () => {
    expect(shown("bank\u202egpj.exe\0")).toBe("bankU+202Egpj.exeU+0000");
    expect(shown("x".repeat(1_000))).toBe(`${"x".repeat(200)}…`);
    expect(shown("\u202e".repeat(150))).toHaveLength(201);
  });

  test("of a name begins with the particular", () => {
    const { subject } = certificateOf(issueAuthority("Root\u200b <b>"));
    expect(nameForPeople(subject)).toBe("CN=RootU+200B <b>");
  });

  test("of digits has them in pairs", () => {
    expect(hexForPeople("0A1B2C")).toBe("0A:1B:2C");
    expect(hexForPeople("")).toBe("");
    expect(hexForPeople("AB".repeat(500)).length).toBeLessThan(200);
  });
});

test.each([0, 1, 2, 3, 4, 255, 256, 1_000])(
  "base64 of %i octets comes back, as Node writes it",
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 0xff);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString("base64"));
    expect(fromBase64(text)).toEqual(bytes);
    expect(fromBase64(Buffer.from(bytes).toString("base64url"))).toEqual(bytes);
  },
);
