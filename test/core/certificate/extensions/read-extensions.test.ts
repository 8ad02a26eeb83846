// Each extension in every form that RFC 5280 §4.2 allows, and in those that come close but are not.
import { describe, expect, test } from "@jest/globals";
import type { Extension } from "../../../../src/core/certificate/fields/certificate.js";
import { OID } from "../../../../src/core/certificate/der/oids.js";
import { readExtensions } from "../../../../src/core/certificate/extensions/read-extensions.js";
import { hex, part } from "../../../support/handmade.js";

const text = (written: string): Buffer => Buffer.from(written, "latin1");
const uri = (address: string): Buffer => part(0x86, text(address));
const ocsp = hex("06082b06010505073001");
const caIssuers = hex("06082b06010505073002");
/** CN=ab */
const attribute = part(0x30, hex("0603550403"), hex("0c026162"));
const directory = part(0xa4, part(0x30, part(0x31, attribute)));

const extension = (oid: string, value: Uint8Array): Extension => ({
  oid,
  isCritical: false,
  value: new Uint8Array(value),
});
const read = (oid: string, ...values: readonly Uint8Array[]) =>
  readExtensions(values.map((value) => extension(oid, value)));
/** What it says, once it is known that nothing is wrong with it. */
const said = (oid: string, value: Uint8Array) => {
  const { remarks, ...rest } = read(oid, value);
  expect(remarks).toEqual([]);
  return rest.said;
};

describe("basic constraints", () => {
  test.each([
    ["nothing", "3000", false, null],
    ["FALSE, written out", "3003010100", false, null],
    ["a CA", "30030101ff", true, null],
    ["a CA with some below it", "30060101ff020103", true, 3],
    ["a CA with none below it", "30060101ff020100", true, 0],
    ["a number of several octets", "30080101ff0203010203", true, 0x010203],
    ["a number with its first bit set", "30070101ff020200ff", true, 255],
    ["a number alone", "3003020105", false, 5],
  ])("%s", (_, value, isCa, pathLength) => {
    expect(said(OID.basicConstraints, hex(value)).basicConstraints).toEqual({
      isCa,
      pathLength,
    });
  });
});

describe("purposes", () => {
  test("one, or several", () => {
    const client = hex("06082b06010505070302");
    const server = hex("06082b06010505070301");
    expect(
      said(OID.extendedKeyUsage, part(0x30, server, client)).extendedKeyUsage,
    ).toEqual([OID.serverAuth, "1.3.6.1.5.5.7.3.2"]);
  });
});

describe("key identifiers", () => {
  test.each([
    ["by the key", "30048002abcd", "ABCD"],
    ["by nothing", "3000", null],
    ["by a number alone", "3003820101", null],
  ])("of the issuer: %s", (_, value, id) => {
    expect(said(OID.authorityKeyIdentifier, hex(value)).authorityKeyId).toBe(
      id,
    );
  });

  test("of the issuer: by its issuer and number, with its key or without", () => {
    const others = [part(0xa1, directory), hex("820101")];
    const of = (...parts: readonly Uint8Array[]) =>
      said(OID.authorityKeyIdentifier, part(0x30, ...parts)).authorityKeyId;
    expect(of(...others)).toBeNull();
    expect(of(hex("8002abcd"), ...others)).toBe("ABCD");
  });

  test("of the subject: any octets", () => {
    expect(said(OID.subjectKeyIdentifier, hex("0403abcdef")).subjectKeyId).toBe(
      "ABCDEF",
    );
  });
});

describe("access", () => {
  const access = (method: Uint8Array, name: Uint8Array): Buffer =>
    part(0x30, method, name);

  test("of several methods, and with names that are no addresses", () => {
    const value = part(
      0x30,
      access(ocsp, uri("http://one.test/")),
      access(ocsp, directory),
      access(caIssuers, uri("ldap://two.test/é")),
      access(ocsp, part(0x82, text("three.test"))),
      access(hex("06032a0304"), uri("http://four.test/")),
      access(ocsp, uri("http://five.test/")),
    );
    expect(said(OID.authorityInfoAccess, value)).toMatchObject({
      ocspUrls: ["http://one.test/", "http://five.test/"],
      caIssuersUrls: ["ldap://two.test/é"],
    });
  });

  test("without any", () => {
    expect(said(OID.authorityInfoAccess, hex("3000")).ocspUrls).toEqual([]);
  });
});

describe("points of lists", () => {
  const full = (...names: readonly Uint8Array[]): Buffer =>
    part(0xa0, part(0xa0, ...names));
  const relative = part(0xa0, part(0xa1, attribute));
  const reasons = hex("81020640");
  const issuer = part(0xa2, directory);
  const points = (...all: readonly (readonly Uint8Array[])[]) =>
    said(
      OID.crlDistributionPoints,
      part(0x30, ...all.map((each) => part(0x30, ...each))),
    );

  test("with addresses, of which some are for a part only", () => {
    const { crlUrls, partialCrlUrls } = points(
      [full(uri("http://whole.test/"), directory, uri("ldap://whole.test/"))],
      [full(uri("http://reasons.test/")), reasons],
      [full(uri("http://issuer.test/")), issuer],
      [full(uri("http://both.test/")), reasons, issuer],
    );
    expect(crlUrls).toEqual([
      "http://whole.test/",
      "ldap://whole.test/",
      "http://reasons.test/",
      "http://issuer.test/",
      "http://both.test/",
    ]);
    expect(partialCrlUrls).toEqual(crlUrls.slice(2));
  });

  test("without addresses", () => {
    expect(points([relative], [issuer], []).crlUrls).toEqual([]);
  });
});

describe("policies", () => {
  test("with what is said about them, and without", () => {
    const notice = part(
      0x30,
      hex("06082b06010505070202"),
      part(0x30, part(0x0c, text("Read this."))),
    );
    const statement = part(
      0x30,
      hex("06082b06010505070201"),
      part(0x16, text("http://cps.test/")),
    );
    const value = part(
      0x30,
      part(0x30, hex("060667810c010202"), part(0x30, statement, notice)),
      part(0x30, hex("06032a0304")),
    );
    expect(said(OID.certificatePolicies, value)).toMatchObject({
      policies: ["2.23.140.1.2.2", "1.2.3.4"],
      validation: "ov",
    });
  });
});

describe("cannot be read", () => {
  test.each<[string, string, Uint8Array]>([
    ["TRUE that is 01", OID.basicConstraints, hex("3003010101")],
    ["TRUE of two octets", OID.basicConstraints, hex("30040102ffff")],
    ["a number below zero", OID.basicConstraints, hex("30060101ff0201ff")],
    ["a zero too many", OID.basicConstraints, hex("30070101ff02020001")],
    ["a number of nothing", OID.basicConstraints, hex("30050101ff0200")],
    ["the wrong order", OID.basicConstraints, hex("30060201000101ff")],
    ["TRUE twice", OID.basicConstraints, hex("30060101ff0101ff")],
    ["something behind it", OID.basicConstraints, hex("30000500")],
    ["something more in it", OID.basicConstraints, hex("30050101ff0500")],
    ["a length in two octets", OID.basicConstraints, hex("3081030101ff")],
    ["no purpose", OID.extendedKeyUsage, hex("3000")],
    ["a purpose of nothing", OID.extendedKeyUsage, hex("30020600")],
    ["a purpose that goes on", OID.extendedKeyUsage, hex("3003060180")],
    ["a purpose that is a text", OID.extendedKeyUsage, hex("30030c0161")],
    ["an identifier in parts", OID.subjectKeyIdentifier, hex("2403040161")],
    ["something behind it", OID.subjectKeyIdentifier, hex("0401ab00")],
    [
      "an identifier twice",
      OID.authorityKeyIdentifier,
      hex("30068001aa8001aa"),
    ],
    ["names that are none", OID.authorityKeyIdentifier, hex("3004a1020500")],
    ["no names", OID.authorityKeyIdentifier, hex("3002a100")],
    ["an address alone", OID.authorityInfoAccess, part(0x30, uri("http://a/"))],
    ["a method alone", OID.authorityInfoAccess, part(0x30, part(0x30, ocsp))],
    [
      "an address that is a text",
      OID.authorityInfoAccess,
      part(0x30, part(0x30, ocsp, hex("160161"))),
    ],
    [
      "an address in parts",
      OID.authorityInfoAccess,
      part(0x30, part(0x30, ocsp, hex("a603160161"))),
    ],
    [
      "a point that is an address",
      OID.crlDistributionPoints,
      part(0x30, uri("http://a/")),
    ],
    ["no full name", OID.crlDistributionPoints, hex("30063004a002a000")],
    ["reasons alone, in parts", OID.crlDistributionPoints, hex("30043002a100")],
    ["a policy of nothing", OID.certificatePolicies, hex("300430020600")],
    [
      "a word about a policy that is none",
      OID.certificatePolicies,
      part(0x30, part(0x30, hex("06032a0304"), hex("30020500"))),
    ],
  ])("%s: %s", (_, oid, value) => {
    expect(read(oid, value).remarks).toEqual([
      { kind: "unreadable-extension", oid },
    ]);
  });

  test.each<[string, string, Uint8Array]>([
    ["purposes", OID.extendedKeyUsage, hex("06032a0304")],
    ["access", OID.authorityInfoAccess, part(0x30, ocsp, uri("http://a/"))],
    ["points", OID.crlDistributionPoints, hex("3000")],
    ["policies", OID.certificatePolicies, hex("300506032a0304")],
  ])("more than anybody has: %s", (_, oid, one) => {
    const many = (count: number) =>
      read(oid, part(0x30, ...Array<Uint8Array>(count).fill(one))).remarks;
    expect(many(100)).toEqual([]);
    expect(many(1_000)).toEqual([{ kind: "unreadable-extension", oid }]);
  });
});
