// To which root a chain leads: signatures prove it, a name only claims it.
import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { orderChain } from "../../../../src/core/certificate/chain/chain.js";
import { fromBase64 } from "../../../../src/core/certificate/der/base64.js";
import { rootOf } from "../../../../src/core/certificate/roots/root-of.js";
import {
  standingIn,
  type RootSaid,
} from "../../../../src/core/certificate/roots/root-word.js";
import { rootNamed } from "../../../../src/core/certificate/roots/roots.js";
import type { SignedBy } from "../../../../src/core/certificate/chain/links.js";
import type { Issued } from "../../../lab/certificate.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import {
  HOST,
  intermediate,
  leaf,
  NOW,
  root,
} from "../../../support/judging.js";
import { linksOf } from "../../../support/links.js";
import {
  PUBLIC_INTERMEDIATE,
  PUBLIC_ROOT,
} from "../../../support/public-chain.js";

interface Given {
  /** Fingerprints that are claimed instead of the real ones, by place. */
  readonly prints?: Readonly<Record<number, string>>;
  readonly signedBy?: SignedBy;
}

function rootIn(
  sent: readonly (Issued | Uint8Array)[],
  { prints = {}, signedBy }: Given = {},
): RootSaid {
  const certificates = sent.map((one) => certificateOf(one));
  const links = signedBy ?? linksOf(certificates);
  const { path } = orderChain(certificates, {
    order: "as-sent",
    signedBy: links,
    now: NOW,
  });
  return rootOf(
    path.flatMap((place) => {
      const certificate = certificates[place];
      return certificate === undefined
        ? []
        : [
            {
              certificate,
              sha256: prints[place] ?? hash("sha256", certificate.der),
              keyHash: hash("sha1", certificate.key.bits),
            },
          ];
    }),
    links,
  );
}

const hash = (name: string, bytes: Uint8Array): string =>
  createHash(name).update(bytes).digest("hex").toUpperCase();

/** A CA of somebody's own with a famous name. */
const named = (commonName: string, issuer?: Issued): Issued =>
  issueAuthority(commonName, issuer === undefined ? {} : { issuer });

const fingerprintOf = (name: string): string => rootNamed(name)?.sha256 ?? "";

describe("the root is proven", () => {
  test("of a chain that Firefox itself has, with the root or another certificate of its key", () => {
    const chain = [PUBLIC_INTERMEDIATE, PUBLIC_ROOT].map(fromBase64);
    const proven = {
      kind: "proven",
      name: "SSL.com TLS ECC Root CA 2022",
      made: Date.parse("2022-08-25"),
      since: null,
      retirement: null,
    };
    expect(rootIn(chain)).toEqual(proven);
    expect(rootIn(chain, { prints: { 1: "00" } })).toEqual(proven);
  });

  test("with what is known of its retirement", () => {
    const prints = { 2: fingerprintOf("DigiCert Global Root CA") };
    expect(rootIn([leaf, intermediate, root], { prints })).toMatchObject({
      kind: "proven",
      name: "DigiCert Global Root CA",
      retirement: { because: "age", since: 151 },
    });
  });

  test("as the one that stays, where an older root vouches for it", () => {
    const prints = {
      1: fingerprintOf("GTS Root R1"),
      2: fingerprintOf("GlobalSign Root CA"),
    };
    expect(rootIn([leaf, intermediate, root], { prints })).toMatchObject({
      kind: "proven",
      name: "GTS Root R1",
      retirement: null,
    });
  });

  test("as new where only newer Firefoxes have it", () => {
    const prints = { 2: fingerprintOf("Telia EC TLS Root CA v3") };
    expect(rootIn([leaf, intermediate, root], { prints })).toMatchObject({
      kind: "proven",
      since: 153,
    });
  });
});

describe("the root is not proven", () => {
  const prints = { 2: fingerprintOf("DigiCert Global Root CA") };

  test("where one signature on the way could not be verified", () => {
    const certificates = [leaf, intermediate, root].map(certificateOf);
    const all = linksOf(certificates);
    const signedBy: SignedBy = (certificate, issuer) =>
      certificate === certificates[0]
        ? "cannot-check"
        : all(certificate, issuer);
    const said = rootIn([leaf, intermediate, root], { prints, signedBy });
    expect(said?.kind).not.toBe("proven");
  });

  test("where the real root stands beside a chain that it did not sign", () => {
    const stranger = issueLeaf(HOST, { issuer: named("GTS CA 1C3") });
    expect(rootIn([stranger, fromBase64(PUBLIC_ROOT)])).toBeNull();
  });

  test("where a certificate calls itself a root, and has another key", () => {
    const fake = named("DigiCert Global Root CA");
    const below = issueLeaf(HOST, { issuer: fake });
    expect(rootIn([below, fake])).toEqual({
      kind: "own",
      name: "DigiCert Global Root CA",
      borrows: true,
    });
    expect(rootIn([fake])).toMatchObject({ kind: "own", borrows: true });
  });

  test("where the site’s own certificate is the root", () => {
    expect(rootIn([fromBase64(PUBLIC_ROOT)])?.kind).not.toBe("proven");
  });
});

describe("a chain without its root", () => {
  test("names the one that its last certificate was issued by", () => {
    expect(rootIn([fromBase64(PUBLIC_INTERMEDIATE)])).toEqual({
      kind: "named",
      name: "SSL.com TLS ECC Root CA 2022",
      made: Date.parse("2022-08-25"),
      since: null,
      retirement: null,
    });
  });

  test("names what anybody may write, and nothing more is claimed", () => {
    const below = issueLeaf(HOST, { issuer: named("GTS Root R1") });
    expect(rootIn([below])).toMatchObject({ kind: "named" });
  });

  test("names nobody where nobody knows the name", () => {
    expect(rootIn([leaf, intermediate])).toBeNull();
    expect(rootIn([])).toBeNull();
  });
});

test("a root of one’s own is one", () => {
  expect(rootIn([leaf, intermediate, root])).toEqual({
    kind: "own",
    name: "Test Root",
    borrows: false,
  });
});

describe("a root stands in a Firefox", () => {
  const of = (name: string) => {
    const found = rootNamed(name);
    return {
      since: found?.trustedIn[0] === false && found.trustedIn[1] ? 153 : null,
      retirement: found?.retirement ?? null,
    };
  };
  const built = (iso: string) => Date.parse(iso);

  test.each([
    ["ISRG Root X1", 140, "2026-06-09", "trusted"],
    ["ISRG Root X1", null, null, "trusted"],
    ["DigiCert Global Root CA", 153, "2026-11-17", "retired"],
    ["DigiCert Global Root CA", 160, null, "retired"],
    ["DigiCert Global Root CA", 140, "2026-06-09", "leaving"],
    ["DigiCert Global Root CA", null, null, null],
    ["emSign ECC Root CA - G3", 153, "2026-11-17", "retired"],
    ["emSign ECC Root CA - G3", 153, "2026-08-01", "near"],
    ["Telia EC TLS Root CA v3", 140, "2026-06-09", "coming"],
    ["Telia EC TLS Root CA v3", 153, "2026-11-17", "trusted"],
    ["Buypass Class 2 Root CA", 153, "2026-11-17", "near"],
    ["Buypass Class 2 Root CA", 161, "2027-01-10", "retired"],
    ["Buypass Class 2 Root CA", 161, null, null],
  ] as const)("%s in %s of %s: %s", (name, major, builtAt, standing) => {
    expect(
      standingIn(of(name), {
        major,
        builtAt: builtAt === null ? null : built(builtAt),
      }),
    ).toBe(standing);
  });
});
