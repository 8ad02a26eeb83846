// What is read of a certificate with everything in it, and what is refused before it can do harm.
import { describe, expect, test } from "@jest/globals";
import { readCertificate } from "../../../../src/core/certificate/input/read-certificate.js";
import {
  bytesOf,
  certificateOf,
  goodChain,
  richLeaf,
} from "../../../support/certificates.js";
import { generateKeyPairSync } from "node:crypto";
import { matchHost } from "../../../../src/core/certificate/chain/host-match.js";
import { keyInWords } from "../../../../src/core/view/certificate/words/certificate-words.js";
import { replaced } from "../../../fuzz/long-primitives.js";
import { issueCertificate, type Issued } from "../../../lab/certificate.mjs";
import { rawExtension } from "../../../lab/extensions.mjs";
import { cpuMs } from "../../../support/cpu-time.js";

describe("a certificate with every extension", () => {
  const certificate = certificateOf(richLeaf());

  test("says all that is in it", () => {
    expect(certificate).toMatchObject({
      version: 3,
      subject: { short: "rich.example.org" },
      issuer: { short: "Rich Root" },
      key: { algorithm: "EC", curve: "P-256", size: 256 },
      signatureAlgorithm: { name: "ecdsa-with-SHA256", hash: "SHA-256" },
      basicConstraints: { isCa: false, pathLength: null },
      keyUsage: ["digitalSignature", "keyEncipherment"],
      extendedKeyUsage: ["1.3.6.1.5.5.7.3.1"],
      nameConstraints: {
        permitted: [{ kind: "dns", base: "example.org" }],
        excluded: [],
      },
      subjectKeyId: "AB".repeat(20),
      authorityKeyId: "CD".repeat(20),
      ocspUrls: ["http://ocsp.example.org/"],
      caIssuersUrls: ["http://ca.example.org/ca.der"],
      crlUrls: ["http://crl.example.org/x"],
      mustStaple: true,
      timestampCount: 2,
      policies: ["2.23.140.1.2.1", "2.23.140.1.2.2"],
      validation: "ov",
      remarks: [],
    });
  });

  test("writes its addresses as RFC 5952 does", () => {
    expect(certificate.alternativeNames).toEqual({
      dns: ["rich.example.org", "*.example.org"],
      ips: ["192.0.2.7", "2001:db8::7", "::1", "fe80::1:0:0:1"],
      others: [],
    });
  });

  test("of a CA gives how many may stand below it", () => {
    const { root } = goodChain();
    expect(certificateOf(root).basicConstraints).toEqual({
      isCa: true,
      pathLength: null,
    });
    expect(certificateOf(richLeaf().issuer as Issued).basicConstraints).toEqual(
      { isCa: true, pathLength: 2 },
    );
  });
});

describe("one bad extension costs no more than itself", () => {
  test.each([
    ["key usage", "2.5.29.15", "0301"],
    ["key usage that is empty", "2.5.29.15", "0300"],
    ["alternative names that are no list", "2.5.29.17", "0400"],
    ["alternative names with a cut one", "2.5.29.17", "30048210abcd"],
    ["a path length that is a name", "2.5.29.19", "30060101ff0c0141"],
    [
      "a path length of a thousand octets",
      "2.5.29.19",
      `308203ee0101ff028203e8${"7f".repeat(1_000)}`,
    ],
    ["name constraints without content", "2.5.29.30", "3000"],
    [
      "timestamps that end too early",
      "1.3.6.1.4.1.11129.2.4.2",
      "0406000a0003aaaa",
    ],
    ["features that are no numbers", "1.3.6.1.5.5.7.1.24", "30030c0141"],
    ["an identifier that is a sequence", "2.5.29.14", "3000"],
  ])("%s", (_, oid, hex) => {
    expect(withExtension(oid, Buffer.from(hex, "hex")).remarks).toEqual([
      { kind: "unreadable-extension", oid },
    ]);
  });

  test("and a path length beyond all chains is none of those", () => {
    const { basicConstraints } = withExtension(
      "2.5.29.19",
      Buffer.from("300a0101ff02057fffffffff", "hex"),
    );
    expect(basicConstraints).toEqual({ isCa: true, pathLength: 0x7fffffffff });
  });
});

describe("limits", () => {
  test("10,000 names are read, in a blink", () => {
    const hosts = Array.from(
      { length: 10_000 },
      (_, i) => `host-${i}.example.org`,
    );
    const der = bytesOf(richLeaf(hosts));
    const start = cpuMs();
    expect(certificateOf(der).alternativeNames?.dns).toEqual(hosts);
    expect(cpuMs() - start).toBeLessThan(10_000);
  });

  test.each([
    [
      "a deep nest",
      "too-deep",
      Buffer.concat([...nest(40, Buffer.from("0500", "hex"))]),
    ],
    [
      "6,000 parts",
      "too-many",
      part(0x30, Buffer.from("0500".repeat(6_000), "hex")),
    ],
    [
      "a number of 5,000 octets",
      "too-long",
      part(0x30, part(2, Buffer.alloc(5_000, 1))),
    ],
    [
      "a length without end",
      "not-der",
      part(0x30, Buffer.from("30800000", "hex")),
    ],
    [
      "a length beyond the end",
      "cut",
      part(0x30, Buffer.from("3084ffffffff", "hex")),
    ],
    [
      "a length of nine octets",
      "not-der",
      part(0x30, Buffer.from("3089010203040506070809", "hex")),
    ],
    [
      "a tag of many octets",
      "not-der",
      part(0x30, Buffer.from("1f8101020304", "hex")),
    ],
  ])("%s is refused before its fields are read", (_, reason, inner) => {
    const tbs = part(0x30, inner);
    expect(readCertificate(new Uint8Array(part(0x30, tbs)))).toMatchObject({
      kind: "unreadable",
      because: { reason },
    });
  });

  test.each([
    ["1,000 attributes are read, as Firefox does", 1_000, null],
    ["2,000 attributes are too many, and called so", 2_000, "too-many"],
  ])("names of %s", (_, count, reason) => {
    const attribute = Buffer.from("310c300a06035504030c03616263", "hex");
    const long = part(
      0x30,
      Buffer.concat(Array<Buffer>(count).fill(attribute)),
    );
    const der = Buffer.from(bytesOf(goodChain().leaf));
    const { tbs, subject } = certificateOf(new Uint8Array(der));
    const at = der.indexOf(Buffer.from(subject.der));
    const inner = Buffer.concat([
      der.subarray(der.indexOf(Buffer.from("a003020102", "hex")), at),
      long,
      der.subarray(at + subject.der.length, 4 + tbs.length),
    ]);
    const rest = der.subarray(4 + tbs.length);
    const reading = readCertificate(
      new Uint8Array(part(0x30, Buffer.concat([part(0x30, inner), rest]))),
    );
    expect(reading).toMatchObject(
      reason === null
        ? { kind: "read", certificate: { subject: { short: "abc" } } }
        : {
            kind: "unreadable",
            because: { reason },
            partly: { issuer: { short: "Test Intermediate" } },
          },
    );
  });

  test.each(
    [0x01, 0x02, 0x05, 0x06, 0x09, 0x0a, 0x0d].map((tag) => [
      tag.toString(16),
      tag,
    ]),
  )("one primitive of 900,000 octets is refused at once: tag %s", (_, tag) => {
    const der = bytesOf(richLeaf());
    const name = part(0x0c, Buffer.from("rich.example.org"));
    const long = replaced(der, name, part(Number(tag), Buffer.alloc(900_000)));
    expect(long.length).toBeGreaterThan(900_000);
    // The least of three: on a busy machine one may pay for somebody else's rubbish.
    const spent = [1, 2, 3].map(() => {
      const start = cpuMs();
      expect(readCertificate(long)).toMatchObject({
        kind: "unreadable",
        because: { reason: tag === 1 ? "not-der" : "too-long" },
        partly: { issuer: { short: "Rich Root" } },
      });
      return cpuMs() - start;
    });
    expect(Math.min(...spent)).toBeLessThan(1_000);
  });

  test("a hundred certificates made to be slow are refused soon", () => {
    const attribute = Buffer.from("310c300a06035504030c03616263", "hex");
    const names = part(0x30, Buffer.concat(Array<Buffer>(300).fill(attribute)));
    const rest = part(
      0x30,
      Buffer.concat([
        Buffer.from("020101", "hex"),
        Buffer.from("300306012a", "hex"),
        names,
        part(0x30, Buffer.alloc(0)),
        names,
      ]),
    );
    const der = new Uint8Array(part(0x30, rest));
    const start = cpuMs();
    for (let i = 0; i < 100; i++) {
      readCertificate(der);
    }
    expect(cpuMs() - start).toBeLessThan(10_000);
  });
});

describe("times", () => {
  const { leaf } = goodChain();
  const { notBefore } = certificateOf(leaf);
  const stamp = new Date(notBefore)
    .toISOString()
    .replace(/[-T:]|\.000/g, "")
    .slice(2);

  test.each([
    ["500101000000Z", Date.UTC(1950, 0, 1)],
    ["491231235959Z", Date.UTC(2049, 11, 31, 23, 59, 59)],
    ["240229120000Z", Date.UTC(2024, 1, 29, 12)],
    ["230229120000Z", null],
    ["231301120000Z", null],
    ["230101240000Z", null],
    ["2301011200+09", null],
    ["23 101120000Z", null],
  ])("%s", (text, time) => {
    const der = Buffer.from(bytesOf(leaf));
    expect(der.includes(stamp)).toBe(true);
    der.write(text, der.indexOf(stamp), "latin1");
    const reading = readCertificate(new Uint8Array(der));
    if (time === null) {
      expect(reading).toMatchObject({
        because: { reason: "bad-field", field: "notBefore" },
      });
    } else {
      expect(reading).toMatchObject({ certificate: { notBefore: time } });
    }
  });
});

describe("keys that Firefox refuses are read, so that it can be said which", () => {
  const integer = (octets: number): Buffer =>
    part(0x02, Buffer.concat([Buffer.of(0), Buffer.alloc(octets, 0xc3)]));
  /** PKCS #3: DHParameter is prime and base. */
  const dh = (): Buffer => {
    const id = Buffer.from("06092a864886f70d010301", "hex");
    const group = part(0x30, Buffer.concat([integer(256), integer(1)]));
    const key = part(0x03, Buffer.concat([Buffer.of(0), integer(256)]));
    return part(
      0x30,
      Buffer.concat([part(0x30, Buffer.concat([id, group])), key]),
    );
  };
  const dsa = (): Buffer =>
    generateKeyPairSync("dsa", {
      modulusLength: 2048,
      divisorLength: 256,
    }).publicKey.export({ type: "spki", format: "der" });
  test.each([
    ["DSA 2048", dsa],
    ["DH 2048", dh],
  ])("%s", (said, newKey) => {
    const der = bytesOf(goodChain().leaf);
    const { key } = certificateOf(der);
    const other = replaced(der, key.spki, newKey());
    expect(keyInWords(certificateOf(other).key)).toBe(said);
  });
});

describe("names of every type", () => {
  const shortOf = (tag: number, value: Buffer): string => {
    const der = bytesOf(richLeaf());
    const name = part(0x0c, Buffer.from("rich.example.org"));
    return certificateOf(replaced(der, name, part(tag, value))).subject.short;
  };
  test.each([
    ["UTF8String", 0x0c, "biztosítás", Buffer.from("biztosítás")],
    ["NumericString", 0x12, "1027739334479", Buffer.from("1027739334479")],
    ["PrintableString", 0x13, "Example", Buffer.from("Example")],
    ["TeletexString", 0x14, "Zürich", Buffer.from("Zürich", "latin1")],
    ["IA5String with UTF-8", 0x16, "Zürich", Buffer.from("Zürich")],
    ["VisibleString", 0x1a, "Example", Buffer.from("Example")],
    ["UniversalString", 0x1c, "A😀", Buffer.from("000000410001f600", "hex")],
    ["BMPString", 0x1e, "日本", Buffer.from("65e5672c", "hex")],
    ["BIT STRING", 0x03, "70B3D5", Buffer.from("0070b3d5", "hex")],
    ["OCTET STRING", 0x04, "0402abcd", Buffer.from("abcd", "hex")],
    [
      "UTF8String that is none",
      0x0c,
      "\u00ff\u0041",
      Buffer.from("ff41", "hex"),
    ],
  ])("%s", (_, tag, text, value) => {
    expect(shortOf(tag, value)).toBe(text);
  });

  test("an alternative name in UTF-8 can be read, and covers nothing", () => {
    const certificate = withExtension(
      "2.5.29.17",
      part(0x30, part(0x82, Buffer.from("biztosítás.hu"))),
    );
    expect(certificate.alternativeNames?.dns).toEqual(["biztosítás.hu"]);
    expect(matchHost(certificate.alternativeNames, "biztosítás.hu").kind).toBe(
      "not-covered",
    );
  });
});

function withExtension(
  oid: string,
  value: Uint8Array,
): ReturnType<typeof certificateOf> {
  return certificateOf(
    issueCertificate({
      commonName: "x",
      extensions: [rawExtension(oid, value)],
    }),
  );
}

function part(tag: number, value: Buffer): Buffer {
  const length =
    value.length < 0x80
      ? [value.length]
      : [
          0x83,
          value.length >> 16,
          (value.length >> 8) & 0xff,
          value.length & 0xff,
        ];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}

function nest(depth: number, inner: Buffer): readonly Buffer[] {
  let all = inner;
  for (let i = 0; i < depth; i++) {
    all = part(0x30, all);
  }
  return [all];
}
