// How long reading, verifying and judging certificates takes beside OpenSSL, how it grows, and what memory a long list needs.

import { X509Certificate } from "node:crypto";
import { statSync } from "node:fs";
import { loadBundle } from "../../scripts/support/bundle.mjs";
import { chainOf, issueAuthority, issueLeaf } from "../lab/pki.mjs";
import { checkValue, compare } from "./comparison.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("../lab/certificate.mjs").Issued} Issued */
/** @typedef {typeof import("./certificate-bundle.js")} Bundle */

/** Of the time that node:crypto takes to parse the same chain. */
const limit = 40;
/** Times the size must not take more than as many times as long; the rest is noise. */
const growthLimit = 1.25;
const HOST = "www.example.org";
/** Octets: the longest list of revoked certificates that is fetched. */
const LONGEST_LIST = 20 * 2 ** 20;
/** What it may need beside its bytes. */
const listLimitMb = 64;

/** @type {import("./measures.mjs").Measure} */
export async function certificate(_, isQuick) {
  const { module, path } = await loadBundle(
    "certificate",
    "test/bench/certificate-bundle.ts",
  );
  const { judgeChain, readCertificate, readCrl, verifyLinks } =
    /** @type {Bundle} */ (module);

  /** @param {readonly Uint8Array[]} ders */
  const ours = async (ders) => {
    const certificates = ders.flatMap((der) => {
      const reading = readCertificate(der);
      return reading.kind === "read" ? [reading.certificate] : [];
    });
    if (certificates.length < ders.length)
      throw new Error("Not all were read.");
    return judgeChain({
      certificates,
      order: "as-sent",
      signedBy: await verifyLinks(certificates),
      host: HOST,
      now: Date.now(),
      interceptorOf: () => null,
    }).length;
  };
  /** @param {readonly Uint8Array[]} ders */
  const theirs = (ders) =>
    Promise.resolve(ders.map((der) => new X509Certificate(der)).length);

  const pace = isQuick
    ? { warmUp: 3, least: 9, most: 9, seconds: 0 }
    : { warmUp: 10, least: 40, most: 80, seconds: 20 };
  /**
   * @param {(ders: readonly Uint8Array[]) => Promise<number>} read
   * @param {readonly Uint8Array[]} ders
   * @param {number} times
   */
  const side = (read, ders, times) => async () => {
    const start = performance.now();
    for (let i = 0; i < times; i++) await read(ders);
    return (performance.now() - start) / times;
  };
  /**
   * The time for each part of something large, beside the time for each part of something small.
   *
   * @param {string} name
   * @param {readonly [size: number, ders: readonly Uint8Array[]]} small
   * @param {readonly [size: number, ders: readonly Uint8Array[]]} large
   */
  const growth = async (name, small, large) => {
    // Both do the same work in a round, so that both pay for the same garbage.
    /** @param {readonly [number, readonly Uint8Array[]]} of */
    const each = ([size, ders]) => {
      const run = side(ours, ders, Math.ceil(Math.max(100, large[0]) / size));
      return async () => (await run()) / size;
    };
    const samples = await interleave(
      { ours: each(large), bare: each(small) },
      pace,
      growthLimit,
    );
    return compare(name, samples, growthLimit, {
      against: `each of ${String(small[0])}`,
    });
  };

  const three = deep(3);
  const speed = await interleave(
    { ours: side(ours, three, 20), bare: side(theirs, three, 20) },
    pace,
    limit,
  );
  return [
    compare("read, verify and judge a chain of 3", speed, limit, {
      against: "node:crypto",
    }),
    // With only one, no signature can be verified.
    await growth("each certificate of 3", [2, deep(2)], [3, three]),
    await growth("each certificate of 10", [3, three], [10, deep(10)]),
    await growth("each certificate of 100", [10, deep(10)], [100, deep(100)]),
    await growth(
      "each name of 10,000",
      [1_000, named(1_000)],
      [10_000, named(10_000)],
    ),
    checkValue(
      "memory of the longest list",
      [listMemoryMb(readCrl)],
      listLimitMb,
      "MB",
    ),
    checkValue("certificate code", [statSync(path).size / 1024], 350, "KB"),
  ];
}

/**
 * What reading the longest list leaves on the heap beside its bytes, what could be thrown away again included.
 *
 * @param {Bundle["readCrl"]} readCrl
 */
function listMemoryMb(readCrl) {
  const entry = der(
    0x30,
    der(0x02, Buffer.alloc(16, 1)),
    der(0x17, Buffer.from("250101000000Z")),
  );
  const signed = der(
    0x30,
    Buffer.from("300506032b6570", "hex"),
    Buffer.from("3000", "hex"),
    der(0x17, Buffer.from("250101000000Z")),
    der(
      0x30,
      Buffer.alloc(
        Math.floor(LONGEST_LIST / entry.length) * entry.length,
        entry,
      ),
    ),
  );
  const list = new Uint8Array(
    der(0x30, signed, Buffer.from("300506032b6570030200ff", "hex")),
  );
  const before = process.memoryUsage().heapUsed;
  const reading = readCrl(list, "02");
  const after = process.memoryUsage().heapUsed;
  if (reading.kind !== "crl") throw new Error("The list was not read.");
  return Math.max(0, after - before) / 2 ** 20;
}

/**
 * @param {number} tag
 * @param {...Buffer} contents
 */
function der(tag, ...contents) {
  const content = Buffer.concat(contents);
  if (content.length < 0x80)
    return Buffer.concat([Buffer.of(tag, content.length), content]);
  const length = Buffer.alloc(5, 0x84);
  length.writeUInt32BE(content.length, 1);
  const head = length.subarray(1).findIndex((octet) => octet !== 0);
  return Buffer.concat([
    Buffer.of(tag, 0x84 - head),
    length.subarray(1 + head),
    content,
  ]);
}

/**
 * A leaf as public CAs issue them, and the CAs above it.
 *
 * @param {number} length
 */
function deep(length) {
  let issuer = issueAuthority("Bench Root");
  for (let i = 2; i < length; i++)
    issuer = issueAuthority(`Bench CA ${String(i)}`, { issuer });
  const leaf = issueLeaf(HOST, {
    issuer,
    ocsp: "http://ocsp.example.org/",
    caIssuers: "http://ca.example.org/ca.der",
    hosts: [HOST, "example.org", "*.cdn.example.org"],
    mustStaple: true,
  });
  return [...chainOf(leaf), rootOf(leaf)].map(bytesOf);
}

/** @param {number} count */
function named(count) {
  const hosts = Array.from(
    { length: count },
    (_, i) => `host-${String(i)}.example.org`,
  );
  return [bytesOf(issueLeaf(HOST, { hosts }))];
}

/**
 * @param {Issued} issued
 * @returns {Issued}
 */
function rootOf(issued) {
  return issued.issuer ? rootOf(issued.issuer) : issued;
}

/** @param {Issued} issued */
function bytesOf({ der }) {
  return new Uint8Array(der);
}
