// Names and times as mozilla::pkix reads them: what a certificate may contain, and who may issue for it.
import { describe, expect, test } from "@jest/globals";
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  NameConstraints,
} from "@peculiar/asn1-x509";
import { OID } from "../../../../src/core/certificate/der/oids.js";
import {
  issueCertificate,
  toDer,
  type Issued,
} from "../../../lab/certificate.mjs";
import {
  basicConstraints,
  rawExtension,
  subjectAltName,
} from "../../../lab/extensions.mjs";
import { issueLeaf } from "../../../lab/pki.mjs";
import { handmade, part } from "../../../support/handmade.js";
import {
  fatal,
  fatalBelow,
  HOST,
  idsOf,
  intermediate,
  judge,
  leaf,
  leafOf,
  root,
} from "../../../support/judging.js";

describe("names and times", () => {
  test("an issuer without a name, which is no self-signed certificate", () => {
    const nobody = part(0x30);
    const own = issueLeaf(HOST);
    const empty = handmade(own, { issuer: nobody, subject: nobody });
    expect(fatal(judge([empty]))).toEqual(["empty-issuer 0"]);
    expect(fatalBelow(handmade(leaf, { issuer: nobody }))).toEqual([
      "empty-issuer 0",
    ]);
  });

  test.each([
    ["begins before 1970", "191231235959Z"],
    ["ends before it begins", "991231235959Z", "980101000000Z"],
  ])("a time that %s", (_, text, end = "491231235959Z") => {
    const from = text === "191231235959Z" ? "651231235959Z" : text;
    const validity = part(
      0x30,
      part(0x17, Buffer.from(from)),
      part(0x17, Buffer.from(end)),
    );
    expect(fatalBelow(handmade(leaf, { validity }))).toEqual([
      "invalid-time 0",
    ]);
  });

  test.each([
    ["www-.example.org", "www-.example.org"],
    ["-www.example.org", "-www.example.org"],
  ])("%s is covered by no name of its own", (host, name) => {
    const site = issueLeaf(host, { issuer: intermediate, hosts: [name] });
    expect(fatal(judge([site, intermediate], { host }))).toEqual([
      "name-mismatch 0",
    ]);
  });

  test("a name that is none, before the right one", () => {
    const site = leafOf({ hosts: ["www example.org", HOST] });
    expect(judge([site, intermediate])).toEqual([
      {
        id: "malformed-name",
        certificateIndex: 0,
        details: { name: "www example.org" },
      },
    ]);
    expect(judge([leafOf({ hosts: [HOST, "a b"] }), intermediate])).toEqual([]);
  });
});

describe("name constraints (test_name_constraints.js, pkixnames_tests.cpp)", () => {
  interface Limits {
    readonly permitted?: readonly GeneralName[];
    readonly excluded?: readonly GeneralName[];
  }
  const subtrees = (all: readonly GeneralName[]): GeneralSubtrees =>
    new GeneralSubtrees(all.map((base) => new GeneralSubtree({ base })));
  const limited = ({ permitted, excluded }: Limits): Issued =>
    issueCertificate({
      commonName: "Limited",
      issuer: root,
      extensions: [
        basicConstraints({ cA: true }),
        rawExtension(
          OID.nameConstraints,
          toDer(
            new NameConstraints({
              ...(permitted && { permittedSubtrees: subtrees(permitted) }),
              ...(excluded && { excludedSubtrees: subtrees(excluded) }),
            }),
          ),
          true,
        ),
      ],
    });
  const dns = (dNSName: string) => new GeneralName({ dNSName });
  const mail = (rfc822Name: string) => new GeneralName({ rfc822Name });
  const uri = (uniformResourceIdentifier: string) =>
    new GeneralName({ uniformResourceIdentifier });
  const named = (...names: readonly string[]): GeneralName =>
    new GeneralName({
      directoryName: issueCertificate({
        commonName: names[1] ?? "",
        organization: names[0] ?? "",
        extensions: [],
      }).asn1.tbsCertificate.subject,
    });
  const withNames = (issuer: Issued, names: readonly GeneralName[]): Issued =>
    issueCertificate({
      commonName: HOST,
      organization: "Example",
      issuer,
      extensions: [
        rawExtension(
          OID.subjectAltName,
          part(0x30, ...names.map((name) => toDer(name))),
        ),
      ],
    });
  const forbidden = (
    limits: Limits,
    names: readonly GeneralName[],
  ): boolean => {
    const ca = limited(limits);
    return idsOf(judge([withNames(ca, [dns(HOST), ...names]), ca])).includes(
      "name-constraints",
    );
  };

  test.each<[string, Limits, readonly GeneralName[], boolean]>([
    [
      "a wildcard above an excluded name",
      { excluded: [dns("foo.example.org")] },
      [dns("*.example.org")],
      true,
    ],
    [
      "a wildcard beside an excluded name",
      { excluded: [dns("foo.example.com")] },
      [dns("*.example.org")],
      false,
    ],
    [
      "a wildcard below an excluded name",
      { excluded: [dns("a.example.org")] },
      [dns("*.a.example.org")],
      true,
    ],
    [
      "an excluded domain, in other letters",
      { excluded: [dns("EXAMPLE.net")] },
      [dns("www.example.NET")],
      true,
    ],
    [
      "no name at all is permitted but the host's",
      { permitted: [dns("example.org")] },
      [dns("example.net")],
      true,
    ],
    [
      "a name that is none",
      { permitted: [dns("example.org")] },
      [dns("a b.example.org")],
      true,
    ],
    ["a constraint that is none", { excluded: [dns("a..b")] }, [], true],
    [
      "e-mail of a permitted host",
      { permitted: [mail("example.org")] },
      [mail("a@example.org")],
      false,
    ],
    [
      "e-mail of a host below, without a dot in front",
      { permitted: [mail("example.org")] },
      [mail("a@mx.example.org")],
      true,
    ],
    [
      "e-mail of a host below, with one",
      { permitted: [mail(".example.org")] },
      [mail("a@mx.example.org")],
      false,
    ],
    [
      "one excluded address",
      { excluded: [mail("root@example.org")] },
      [mail("Root@example.org")],
      true,
    ],
    [
      "e-mail that is none",
      { excluded: [mail("example.net")] },
      [mail("@@")],
      true,
    ],
    [
      "an address of the web, whatever the constraint for such says",
      { permitted: [uri(".example.org")] },
      [uri("https://www.example.org/")],
      true,
    ],
    [
      "an address of the web without such a constraint",
      { permitted: [dns("example.org")] },
      [uri("https://a.example/")],
      false,
    ],
    [
      "an own name that begins as permitted",
      { permitted: [named("Example", HOST)] },
      [],
      false,
    ],
    [
      "an own name of another organisation",
      { permitted: [named("Other", HOST)] },
      [],
      true,
    ],
    [
      "any own name, where names of directories are excluded",
      { excluded: [named("Other", "x")] },
      [],
      true,
    ],
  ])("%s", (_, limits, names, isForbidden) => {
    expect(forbidden(limits, names)).toBe(isForbidden);
  });

  test("hold for the common name where there are no alternative names", () => {
    const ca = limited({ permitted: [dns("example.net")] });
    const bare = issueCertificate({
      commonName: HOST,
      issuer: ca,
      extensions: [],
    });
    expect(judge([bare, ca])).toContainEqual({
      id: "name-constraints",
      certificateIndex: 1,
      details: { name: HOST },
    });
  });

  test("hold for each certificate below, not only the site's", () => {
    const top = limited({ permitted: [dns("example.org")] });
    const middle = issueCertificate({
      commonName: "Middle",
      issuer: top,
      extensions: [
        basicConstraints({ cA: true }),
        subjectAltName(["ca.example.net"]),
      ],
    });
    expect(judge([leafOf({ issuer: middle }), middle, top])).toEqual([
      {
        id: "name-constraints",
        certificateIndex: 2,
        details: { name: "ca.example.net" },
      },
    ]);
  });

  test("of 10,000 names against 10,000 take no longer than each alone", () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `n${i}.example.org`);
    const ca = limited({ permitted: many.map(dns) });
    expect(
      fatal(judge([leafOf({ issuer: ca, hosts: [...many, HOST] }), ca])),
    ).toContain("name-constraints 1");
  });
});
