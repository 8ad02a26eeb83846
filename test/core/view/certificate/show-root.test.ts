// What the certificate page says of a chain's root: proven or only named, and how it stands in this Firefox.
import { describe, expect, test } from "@jest/globals";
import type {
  RootSaid,
  RootWord,
} from "../../../../src/core/certificate/roots/root-word.js";
import { rootNamed } from "../../../../src/core/certificate/roots/roots.js";
import { inEnglish } from "../../../support/english.js";
import { failing, show } from "../../../support/show-chain.js";

const at = (iso: string): number => Date.parse(iso);
const FIREFOX_153 = { major: 153, builtAt: at("2026-11-17") };
const FIREFOX_140 = { major: 140, builtAt: at("2026-06-09") };

function word(name: string, kind: RootWord["kind"] = "proven"): RootWord {
  const root = rootNamed(name);
  if (root === null) throw new Error(name);
  return {
    kind,
    name,
    made: root.from,
    since: root.trustedIn[0] === true || root.retirement !== null ? null : 153,
    retirement: root.retirement,
  };
}

function said(root: RootSaid, firefox = FIREFOX_153, error?: string) {
  const view = show({
    root,
    firefox,
    now: at("2026-11-30"),
    ...(error === undefined ? {} : { failure: failing(error) }),
  });
  return view.root === null
    ? null
    : {
        id: view.root.id,
        isProven: view.root.isProven,
        words: [view.root.title, ...view.root.body].map(inEnglish).join(" "),
      };
}

test("nothing is said where the chain names no root that is known", () => {
  expect(said(null)).toBeNull();
});

describe("a root that is proven", () => {
  test("is built in, with the day on which that will end", () => {
    const root = said(word("AC RAIZ FNMT-RCM"));
    expect(root).toMatchObject({ id: "trusted", isProven: true });
    expect(root?.words).toContain("is built into Firefox: AC RAIZ FNMT-RCM");
    expect(root?.words).toContain("April 15, 2027");
    expect(said(word("ISRG Root X1"))?.words).not.toContain("plans");
  });

  test("was perhaps removed here, where Firefox refuses it", () => {
    const isrg = word("ISRG Root X1");
    const words = said(isrg, FIREFOX_153, "SEC_ERROR_UNKNOWN_ISSUER")?.words;
    expect(words).toContain("removed or marked as not trusted on this device");
    expect(said(isrg)?.words).not.toContain("removed");
  });

  test("is no longer trusted, since when, and why", () => {
    const root = said(word("DigiCert Global Root CA"));
    expect(root?.id).toBe("retired");
    expect(root?.words).toContain("since version 151");
    expect(root?.words).toContain("from 2006");
    expect(root?.words).toContain("ask the CA");
    expect(said(word("GlobalSign Root CA"))?.words).toContain("April 15, 2025");
    expect(
      said(word("Entrust Root Certification Authority - G2"))?.words,
    ).toContain("withdrew its trust");
    expect(said(word("SecureSign Root CA12"))?.words).not.toMatch(
      /key|asked for|withdrew/,
    );
  });

  test("is dangerous where keys below it were stolen", () => {
    expect(said(word("emSign ECC Root CA - G3"))?.words).toContain(
      "Don’t continue",
    );
  });

  test("goes only in newer Firefoxes", () => {
    const root = said(word("DigiCert Global Root CA"), FIREFOX_140);
    expect(root?.id).toBe("leaving");
    expect(root?.words).toContain("since version 151");
  });

  test("came only with newer Firefoxes", () => {
    const root = said(word("Telia EC TLS Root CA v3"), FIREFOX_140);
    expect(root?.id).toBe("coming");
    expect(root?.words).toContain("Firefox 153");
  });
});

test("a root that is only named proves nothing, and the page says so", () => {
  const root = said(word("DigiCert Global Root CA", "named"));
  expect(root).toMatchObject({ id: "retired", isProven: false });
  expect(root?.words).toContain("anyone can write");
});

test("a root of somebody’s own is none of Firefox’s, whatever its name", () => {
  const own = { kind: "own", name: "Test Root", borrows: false } as const;
  expect(said(own)).toMatchObject({ id: "own" });
  const borrowed = said({ ...own, name: "ISRG Root X1", borrows: true });
  expect(borrowed?.id).toBe("borrowed");
  expect(borrowed?.words).toContain("a different one");
});
