// The tables of roots: whole, without contradictions, and found again by what a certificate says.
import { describe, expect, test } from "@jest/globals";
import { readCertificate } from "../../../../src/core/certificate/input/read-certificate.js";
import {
  READ_FROM,
  ROWS,
} from "../../../../src/core/certificate/roots/built-in-roots.js";
import {
  plannedEnd,
  retiredNames,
} from "../../../../src/core/certificate/roots/retired-roots.js";
import {
  calledBy,
  rootByFingerprint,
  rootByKey,
  rootNamed,
  rootNamedBy,
  VERSIONS,
  type Root,
} from "../../../../src/core/certificate/roots/roots.js";
import { systemRoots } from "../../../support/certificates.js";
import { createHash } from "node:crypto";

const day = (iso: string): number => Date.parse(iso);
const nameIn = (row: string): string =>
  row.replace(/^[wm-]+[\da-z]{6}[\w+/]{70}/, "");
const ROOTS: readonly Root[] = ROWS.map((row) => {
  const root = rootNamed(nameIn(row));
  if (root === null) throw new Error(row);
  return root;
});

describe("the table of built-in roots", () => {
  test("was read from Firefoxes that differ, the oldest first", () => {
    expect(VERSIONS.length).toBeGreaterThan(1);
    expect(VERSIONS).toEqual(VERSIONS.toSorted((a, b) => a - b));
    expect(READ_FROM).toHaveLength(VERSIONS.length);
  });

  test("has each root once, with a whole key, a whole fingerprint, and dates that make sense", () => {
    expect(new Set(ROOTS.map(({ name }) => name)).size).toBe(ROWS.length);
    for (const { keyId, sha256, from, to } of ROOTS) {
      expect(keyId).toMatch(/^[\dA-F]{40}$/);
      expect(sha256).toMatch(/^[\dA-F]{64}$/);
      expect(from).toBeGreaterThanOrEqual(day("1998-01-01"));
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThan(day("2060-01-01"));
    }
  });

  test("agrees with the certificates that this system has", () => {
    const system = systemRoots();
    if (system === null) return;
    const found = system.flatMap((der) => {
      const sha256 = createHash("sha256").update(der).digest("hex");
      const root = rootByFingerprint(sha256.toUpperCase());
      const reading = readCertificate(der);
      return root === null || reading.kind !== "read"
        ? []
        : [{ root, certificate: reading.certificate }];
    });
    expect(found.length).toBeGreaterThan(100);
    for (const { root, certificate } of found) {
      expect(calledBy(certificate.subject)).toBe(root.name);
      expect(Math.abs(certificate.notBefore - root.from)).toBeLessThan(
        86_400_000,
      );
      expect(
        certificate.subjectKeyId === null ||
          certificate.subjectKeyId === root.keyId,
      ).toBe(true);
    }
  });
});

describe("the table of retired roots", () => {
  test("names roots of the other table only", () => {
    const names = new Set(ROOTS.map(({ name }) => name));
    expect(retiredNames().filter((name) => !names.has(name))).toEqual([]);
  });

  test("says of each root that a newer Firefox no longer trusts since when, and says it of no other", () => {
    const lost = ROOTS.filter(({ trustedIn }) => trustedIn.at(-1) === false);
    expect(lost.filter(({ retirement }) => retirement === null)).toEqual([]);
    const newest = VERSIONS.at(-1) ?? 0;
    const early = ROOTS.filter(
      ({ retirement, trustedIn }) =>
        (retirement?.since ?? Infinity) <= newest && trustedIn.at(-1) === true,
    );
    expect(early.map(({ name }) => name)).toEqual([]);
  });

  test("has the day of a version that is known after the day of the change", () => {
    const later = ROOTS.filter(
      ({ retirement, trustedIn }) =>
        trustedIn.includes(true) &&
        retirement !== null &&
        (retirement.since ?? Infinity) <= (VERSIONS[0] ?? 0),
    );
    expect(later).toEqual([]);
  });

  test("knows the wave of May 2026, by the fingerprint that Mozilla announced", () => {
    const root = rootByFingerprint(
      "4348A0E9444C78CB265E058D5E8944B4D84F9662BD26DB257F8934A443C70161",
    );
    expect(root).toMatchObject({
      name: "DigiCert Global Root CA",
      trustedIn: [true, false],
      retirement: { because: "age", since: 151 },
    });
  });
});

describe("Mozilla’s schedule", () => {
  test.each([
    ["2004-01-01", "2025-04-15"],
    ["2006-11-10", "2026-04-15"],
    ["2008-04-02", "2027-04-15"],
    ["2009-12-31", "2027-04-15"],
    ["2010-06-01", "2028-04-15"],
    ["2012-01-01", "2029-04-15"],
    ["2014-04-14", "2029-04-15"],
    ["2014-04-15", "2029-04-15"],
    ["2015-06-04", "2030-06-04"],
  ])("a key of %s goes on %s", (made, goes) => {
    expect(plannedEnd(day(made))).toBe(day(goes));
  });
});

describe("a root is found", () => {
  const digicert = rootNamed("DigiCert Global Root CA");
  const name = (common: string) => ({
    der: new Uint8Array(),
    short: common,
    attributes: [{ oid: "2.5.4.3", label: "CN", value: common }],
  });
  const issuer = name("DigiCert Global Root CA");
  const other = "00".repeat(20);

  test("by the name that its issuer has, unless that has another key", () => {
    const keyId = digicert?.keyId ?? "";
    expect(rootNamedBy({ issuer, authorityKeyId: null })).toBe(digicert);
    expect(rootNamedBy({ issuer, authorityKeyId: keyId })).toBe(digicert);
    expect(rootNamedBy({ issuer, authorityKeyId: other })).toBeNull();
  });

  test("by its key only together with its name", () => {
    const keyId = digicert?.keyId ?? "";
    expect(rootByKey({ subject: issuer }, keyId)).toBe(digicert);
    expect(rootByKey({ subject: issuer }, other)).toBeNull();
    expect(rootByKey({ subject: name("Shop CA") }, keyId)).toBeNull();
  });

  test.each([
    [{ CN: "GlobalSign", O: "GlobalSign", OU: "Root CA - R3" }, "Root CA - R3"],
    [{ O: "GlobalSign", CN: "GlobalSign" }, "GlobalSign"],
    [{ O: "Chunghwa", OU: "ePKI" }, "ePKI"],
    [{ O: "Shop" }, "Shop"],
    [{}, ""],
  ])("by what tells it from its CA’s others: %j", (parts, called) => {
    const attributes = Object.entries(parts).map(([label, value]) => ({
      oid: label,
      label,
      value,
    }));
    expect(calledBy({ der: new Uint8Array(), short: "", attributes })).toBe(
      called,
    );
  });
});
