// An OCSP response in every form that RFC 6960 §4.2.1 allows, and in those that come close but are not.
import { describe, expect, test } from "@jest/globals";
import {
  readOcspResponse,
  type OcspStatement,
} from "../../../../src/core/certificate/revocation/ocsp-response.js";
import { hex, part } from "../../../support/handmade.js";

const time = (text: string): Buffer => part(0x18, Buffer.from(text, "latin1"));
const FIRST = time("20260102030405Z");
const LAST = time("20260109030405Z");
const sha1 = part(0x30, hex("06052b0e03021a"), hex("0500"));
const sha256 = part(0x30, hex("0609608648016503040201"));
const idWith = (hash: Uint8Array): Buffer =>
  part(
    0x30,
    hash,
    part(0x04, Buffer.alloc(20, 0xaa)),
    part(0x04, Buffer.alloc(20, 0xbb)),
    hex("02020102"),
  );
const ID = idWith(sha1);
const GOOD = hex("8000");
const extension = (...mark: readonly Uint8Array[]): Buffer =>
  part(0x30, hex("06032a0304"), ...mark, hex("04020500"));
const extensions = (...all: readonly Uint8Array[]): Buffer =>
  part(0xa1, part(0x30, ...all));
const revoked = (...parts: readonly Uint8Array[]): Buffer =>
  part(0xa1, ...parts);

const answer = (...parts: readonly Uint8Array[]): Buffer =>
  part(0x30, ...parts);
const ANSWER = answer(ID, GOOD, FIRST);
const BY_KEY = part(0xa2, part(0x04, Buffer.alloc(20, 0xcc)));
/** CN=ab */
const NAME = part(
  0x30,
  part(0x31, part(0x30, hex("0603550403"), hex("0c026162"))),
);
const BY_NAME = part(0xa1, NAME);
const data = (...parts: readonly Uint8Array[]): Buffer => part(0x30, ...parts);
const DATA = data(BY_KEY, FIRST, part(0x30, ANSWER));
const ECDSA = part(0x30, hex("06082a8648ce3d040302"));
const BITS = hex("030300abcd");

const basic = (...parts: readonly Uint8Array[]): Buffer => part(0x30, ...parts);
const TYPE = hex("06092b0601050507300101");
const response = (inner: Uint8Array): Buffer =>
  part(0x30, hex("0a0100"), part(0xa0, part(0x30, TYPE, part(0x04, inner))));
const read = (bytes: Uint8Array) => readOcspResponse(new Uint8Array(bytes));
const statementIn = (inner: Uint8Array): OcspStatement => {
  const reading = read(response(inner));
  if (reading.kind !== "statement") {
    throw new Error(`It is ${reading.kind}.`);
  }
  return reading.statement;
};
const withData = (tbs: Uint8Array) => statementIn(basic(tbs, ECDSA, BITS));
const withAnswers = (...answers: readonly Uint8Array[]) =>
  withData(data(BY_KEY, FIRST, part(0x30, ...answers)));

describe("is read", () => {
  test("with what is signed as it stands in the bytes", () => {
    const statement = withData(DATA);
    expect(Buffer.from(statement.signed)).toEqual(DATA);
    expect(Buffer.from(statement.algorithm)).toEqual(ECDSA);
    expect(statement).toMatchObject({
      signature: Uint8Array.of(0xab, 0xcd),
      responder: { kind: "key", hash: new Uint8Array(20).fill(0xcc) },
      certificates: [],
      hasCriticalExtension: false,
      answers: [
        {
          id: {
            issuerNameHash: new Uint8Array(20).fill(0xaa),
            issuerKeyHash: new Uint8Array(20).fill(0xbb),
            serial: "0102",
          },
          status: { kind: "good" },
          thisUpdate: Date.UTC(2026, 0, 2, 3, 4, 5),
          nextUpdate: null,
        },
      ],
    });
  });

  test("with its version written out, by name, and with an end", () => {
    const list = part(0x30, answer(ID, GOOD, FIRST, part(0xa0, LAST)));
    const statement = withData(data(hex("a003020100"), BY_NAME, FIRST, list));
    expect(statement.responder).toEqual({
      kind: "name",
      der: new Uint8Array(NAME),
    });
    expect(statement.answers).toMatchObject([
      { nextUpdate: Date.UTC(2026, 0, 9, 3, 4, 5) },
    ]);
  });

  test.each([
    ["revoked", [FIRST], undefined],
    ["revoked, and why", [FIRST, hex("a0030a0101")], 1],
    [
      "revoked, for a reason beyond all",
      [FIRST, hex("a0040a020101")],
      undefined,
    ],
    // Firefox does not look at this time.
    ["revoked within a second", [time("20260102030405.678Z")], undefined],
  ])("%s", (_, parts, reason) => {
    const { answers } = withAnswers(answer(ID, revoked(...parts), FIRST));
    expect(answers.map(({ status }) => status)).toEqual([
      { kind: "revoked", since: Date.UTC(2026, 0, 2, 3, 4, 5), reason },
    ]);
  });

  test("several answers, also about those that we cannot name", () => {
    const { answers } = withAnswers(
      answer(idWith(sha256), GOOD, FIRST),
      answer(ID, hex("8200"), FIRST),
    );
    expect(answers).toMatchObject([
      { id: null, status: { kind: "good" } },
      { id: { serial: "0102" }, status: { kind: "unknown" } },
    ]);
  });

  test.each([
    ["none", [], false],
    ["left alone", [extension()], false],
    ["FALSE, written out", [extension(hex("010100"))], false],
    ["critical", [extension(hex("0101ff"))], true],
  ])("extensions, of the whole or of an answer: %s", (_, all, isCritical) => {
    const ofAll = withData(
      data(BY_KEY, FIRST, part(0x30, ANSWER), extensions(...all)),
    );
    expect(ofAll.hasCriticalExtension).toBe(isCritical);
    const ofOne = withAnswers(
      ANSWER,
      answer(ID, GOOD, FIRST, part(0xa0, LAST), extensions(...all)),
    );
    expect(ofOne.hasCriticalExtension).toBe(isCritical);
  });

  test("certificates, as they stand", () => {
    const sent = part(0xa0, part(0x30, NAME, ECDSA));
    expect(
      statementIn(basic(DATA, ECDSA, BITS, sent)).certificates.map((each) =>
        Buffer.from(each),
      ),
    ).toEqual([NAME, ECDSA]);
  });
});

describe("is unreadable", () => {
  const withOne = (...parts: readonly Uint8Array[]): Buffer =>
    data(BY_KEY, FIRST, part(0x30, answer(...parts)));
  test.each<[string, Uint8Array]>([
    [
      "of another version",
      data(hex("a003020101"), BY_KEY, FIRST, part(0x30, ANSWER)),
    ],
    ["of nobody", data(FIRST, part(0x30, ANSWER))],
    ["of no time", data(BY_KEY, part(0x30, ANSWER))],
    ["of a short time", data(BY_KEY, hex("170d"), part(0x30, ANSWER))],
    ["with no answer", data(BY_KEY, FIRST, part(0x30))],
    [
      "with something more",
      data(BY_KEY, FIRST, part(0x30, ANSWER), hex("0500")),
    ],
    [
      "by a key that is no hash",
      data(part(0xa2, NAME), FIRST, part(0x30, ANSWER)),
    ],
    ["with an answer about nothing", withOne(GOOD, FIRST)],
    ["with an answer of no time", withOne(ID, GOOD)],
    ["good with something in it", withOne(ID, hex("800100"), FIRST)],
    ["good in parts", withOne(ID, hex("a000"), FIRST)],
    ["neither good nor bad", withOne(ID, hex("8300"), FIRST)],
    ["within a second", withOne(ID, GOOD, time("20260102030405.6Z"))],
    ["at no place's time", withOne(ID, GOOD, time("20260102030405"))],
    ["with an end that is none", withOne(ID, GOOD, FIRST, part(0xa0, NAME))],
    [
      "with extensions before the end",
      withOne(ID, GOOD, FIRST, extensions(), part(0xa0, LAST)),
    ],
    ["revoked at no time", withOne(ID, revoked(hex("a0030a0101")), FIRST)],
    [
      "revoked for a number",
      withOne(ID, revoked(FIRST, hex("a003020101")), FIRST),
    ],
    [
      "with a mark of 01",
      withOne(ID, GOOD, FIRST, extensions(extension(hex("010101")))),
    ],
    [
      "with an extension twice",
      withOne(ID, GOOD, FIRST, extensions(extension(), extension())),
    ],
    [
      "with more answers than anybody gives",
      data(BY_KEY, FIRST, part(0x30, ...Array<Uint8Array>(101).fill(ANSWER))),
    ],
  ])("%s", (_, tbs) => {
    expect(read(response(basic(tbs, ECDSA, BITS))).kind).toBe("unreadable");
  });

  test.each<[string, Uint8Array]>([
    ["without a signature", basic(DATA, ECDSA)],
    ["with bits that are not used", basic(DATA, ECDSA, hex("030301abcd"))],
    ["with no algorithm", basic(DATA, hex("3000"), BITS)],
    [
      "with certificates that are none",
      basic(DATA, ECDSA, BITS, part(0xa0, part(0x30, GOOD))),
    ],
    ["with something else instead", basic(DATA, ECDSA, BITS, extensions())],
    [
      "with something behind it",
      Buffer.concat([basic(DATA, ECDSA, BITS), GOOD]),
    ],
  ])("%s", (_, inner) => {
    expect(read(response(inner)).kind).toBe("unreadable");
  });

  test("of another type, or of none", () => {
    const inner = part(0x04, basic(DATA, ECDSA, BITS));
    const of = (...parts: readonly Uint8Array[]) =>
      read(part(0x30, hex("0a0100"), part(0xa0, part(0x30, ...parts)))).kind;
    expect(of(TYPE, inner)).toBe("statement");
    expect(of(hex("06032a0304"), inner)).toBe("unreadable");
    expect(of(inner)).toBe("unreadable");
    expect(of(TYPE, inner, hex("0500"))).toBe("unreadable");
  });
});
