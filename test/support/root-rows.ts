// What `npm run roots` writes: the roots of several Firefoxes as the rows of our table.
import { createHash } from "node:crypto";
import { readCertificate } from "../../src/core/certificate/input/read-certificate.js";
import { retirementOf } from "../../src/core/certificate/roots/retired-roots.js";
import {
  calledBy,
  DAY_BASE,
  DAY_DIGITS,
  DAY_MS,
  KEY_ID_OCTETS,
} from "../../src/core/certificate/roots/roots.js";
import type { RootInFirefox } from "../e2e/support/roots.mjs";

/** What one Firefox has; its version as in `140.12`. */
export interface FirefoxRoots {
  readonly version: string;
  readonly roots: readonly RootInFirefox[];
}

/** Of each root that a Firefox trusts for websites, or that was retired: `w` where it is trusted for them, `m` for mail alone, `-` without it. */
export function rootRows(firefoxes: readonly FirefoxRoots[]): string[] {
  const ders = new Set(
    firefoxes.flatMap(({ roots }) => roots.map(({ der }) => der)),
  );
  return [...ders]
    .flatMap((der) => {
      const marks = firefoxes.map(({ roots }) => {
        const root = roots.find((one) => one.der === der);
        if (root === undefined) return "-";
        return root.isForWebsites ? "w" : "m";
      });
      const { name, rest } = described(der);
      return marks.includes("w") || retirementOf(name) !== null
        ? [{ name, row: `${marks.join("")}${rest}${name}` }]
        : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ row }) => row);
}

function described(base64: string): { name: string; rest: string } {
  const der = Buffer.from(base64, "base64");
  const reading = readCertificate(new Uint8Array(der));
  if (reading.kind !== "read") throw new Error("A root cannot be read");
  const { subject, subjectKeyId, key, notBefore, notAfter } =
    reading.certificate;
  const keyId =
    subjectKeyId?.length === 2 * KEY_ID_OCTETS
      ? Buffer.from(subjectKeyId, "hex")
      : createHash("sha1").update(key.bits).digest();
  const fingerprint = createHash("sha256").update(der).digest();
  const bytes = Buffer.concat([keyId, fingerprint]).toString("base64");
  return {
    name: calledBy(subject),
    rest: `${day(notBefore)}${day(notAfter)}${bytes.replaceAll("=", "")}`,
  };
}

const day = (ms: number): string =>
  Math.floor(ms / DAY_MS)
    .toString(DAY_BASE)
    .padStart(DAY_DIGITS, "0");
