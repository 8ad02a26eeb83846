// Keeps the tables of errors in step with the Firefox that is installed, and with themselves.
import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  type CategoryId,
} from "../../src/core/failure/codes/categories.js";
import { NETWORK_ERRORS } from "../../src/core/failure/codes/network-errors.js";
import { sentenceMeans } from "../../src/core/failure/sentences.js";
import {
  OVERRIDABLE,
  TLS_ERRORS,
} from "../../src/core/failure/codes/tls-errors.js";
import { ENGLISH } from "../support/english-sentences.js";
import { repeated } from "./support/files.js";
import {
  englishTexts,
  FIREFOXES,
  propertiesOf,
  type Texts,
} from "./support/firefox.js";

const ROWS = Object.entries(TLS_ERRORS);
const BASES = [
  { prefix: "SEC_", base: 0x2000 },
  // Left from the 1990s, and numbered with the SEC_ERRORs.
  { prefix: "XP_", base: 0x2000 },
  { prefix: "SSL_ERROR_", base: 0x3000 },
  { prefix: "MOZILLA_PKIX_ERROR_", base: 0x4000 },
];
/** NSS leaves room for this many errors after each base. */
const ROOM = 1_000;

describe.each(FIREFOXES)("the errors of Firefox $version", (firefox) => {
  let texts: Texts;
  beforeAll(async () => {
    texts = await englishTexts(firefox, "properties");
  });

  test("all have a row in TLS_ERRORS", () => {
    const names = Object.keys(propertiesOf(texts, "nsserrors.properties"));
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => !(name in TLS_ERRORS))).toEqual([]);
  });

  test("are said in the sentences of their rows", () => {
    expect(ENGLISH).toEqual(propertiesOf(texts, "nsserrors.properties"));
  });

  test("are understood also where Firefox words them anew", () => {
    const names = {
      PSMERR_SSL_Disabled: "SSL_ERROR_SSL_DISABLED",
      PSMERR_SSL2_Disabled: "SSL_ERROR_SSL2_DISABLED",
      PSMERR_HostReusedIssuerSerial: "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
    };
    const reworded = Object.entries(
      propertiesOf(texts, "pipnss.properties"),
    ).filter(([key]) => key.startsWith("PSMERR_"));
    const understood = reworded.map(([key, sentence]) => [
      key,
      sentenceMeans(sentence, {}),
    ]);
    expect(Object.fromEntries(understood)).toEqual(names);
  });
});

test("no two errors share a number", () => {
  expect(repeated(ROWS.map(([, [number]]) => number))).toEqual([]);
  const nsresults = Object.values(NETWORK_ERRORS).map(([nsresult]) => nsresult);
  expect(repeated<number>(nsresults)).toEqual([]);
});

test.each(BASES)(
  "the numbers of $prefix… count down from $base",
  ({ prefix, base }) => {
    const outside = ROWS.filter(([name]) => name.startsWith(prefix))
      .filter(([, [number]]) => number > base || number <= base - ROOM)
      .map(([name, [number]]) => `${name} has ${number}`);
    expect(outside).toEqual([]);
  },
);

test("every name begins as the errors of NSS and mozilla::pkix do", () => {
  const strange = ROWS.map(([name]) => name).filter(
    (name) => !BASES.some(({ prefix }) => name.startsWith(prefix)),
  );
  expect(strange).toEqual([]);
});

test("network errors are of Firefox's network module", () => {
  const outside = Object.entries(NETWORK_ERRORS)
    .filter(([, [nsresult]]) => nsresult >>> 16 !== 0x804b)
    .map(([name]) => name);
  expect(outside).toEqual([]);
});

test("every category of the tables exists", () => {
  const strange = [...ROWS, ...Object.entries(NETWORK_ERRORS)]
    .filter(([, [, category]]) => !(category in CATEGORIES))
    .map(([name, [, category]]) => `${name} is ${category}`);
  expect(strange).toEqual([]);
});

test("Firefox lets nobody past a revoked certificate, a pin or a withdrawn trust", () => {
  const strict: readonly CategoryId[] = ["revoked", "pinning", "distrusted-ca"];
  expect([...OVERRIDABLE].filter((name) => !(name in TLS_ERRORS))).toEqual([]);
  const passable = ROWS.filter(
    ([name, [, category]]) =>
      OVERRIDABLE.has(name) && strict.includes(category),
  );
  expect(passable.map(([name]) => name)).toEqual([]);
});
