// The parts of a chain by which causes are judged: short, without anything invisible, and of the leaf alone.
import { describe, expect, test } from "@jest/globals";
import type { Certificate } from "../../../../src/core/certificate/fields/certificate.js";
import {
  orderChain,
  type Order,
} from "../../../../src/core/certificate/chain/chain.js";
import type { RootSaid } from "../../../../src/core/certificate/roots/root-word.js";
import { summarize } from "../../../../src/core/evidence/certificates/summary.js";
import { parseReadCertificates } from "../../../../src/core/evidence/certificates/read-certificates.js";
import type { Issued } from "../../../lab/certificate.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import { linksOf } from "../../../support/links.js";
import {
  HOST,
  intermediate,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../../support/judging.js";

const of = (
  chain: readonly Issued[],
  host = HOST,
  { order = "as-sent", before = null, root = null }: Partial<Given> = {},
) => {
  const certificates = chain.map(certificateOf);
  const signedBy = linksOf(certificates);
  return summarize({
    certificates,
    chain: orderChain(certificates, { order, signedBy, now: NOW }),
    host,
    fingerprint: "AB12",
    before,
    signedBy,
    root,
  });
};
interface Given {
  readonly order: Order;
  readonly before: Certificate | null;
  readonly root: RootSaid;
}

describe("a summary", () => {
  test("says for whom, from whom, and until when", () => {
    const { notBefore, notAfter } = certificateOf(leaf);
    expect(of([leaf, intermediate])).toEqual({
      subject: HOST,
      issuer: "Test Intermediate",
      issuerText: "CN=Test Intermediate",
      names: [HOST],
      coversHost: true,
      notBefore,
      notAfter,
      isSelfSigned: false,
      lacksIntermediate: false,
      interceptor: null,
      ownIssuer: null,
      mustStaple: false,
      repeatsSerial: false,
      sinceGood: null,
      fingerprint: "AB12",
      root: null,
    });
  });

  test("is of the first certificate, whatever it is and whatever follows", () => {
    const forged = issueLeaf(HOST, { cA: true, commonName: "forged" });
    expect(of([forged, leaf, intermediate])).toMatchObject({
      subject: "forged",
      isSelfSigned: true,
      issuer: "forged",
    });
    expect(of([root, intermediate, leaf])?.subject).toBe("Test Root");
  });

  test("is of the leaf, wherever a person put it", () => {
    const turned = of([root, intermediate, leaf], HOST, { order: "any" });
    expect(turned?.subject).toBe(HOST);
  });

  test("is null without a certificate", () => {
    expect(of([])).toBeNull();
  });

  test("notices another host, a must-staple, and who signed himself", () => {
    expect(of([leaf], "other.example")?.coversHost).toBe(false);
    expect(of([leafOf({ mustStaple: true })])?.mustStaple).toBe(true);
    expect(of([issueLeaf(HOST)])?.isSelfSigned).toBe(true);
  });

  test("notices a number that its issuer gave to another one, which is remembered", () => {
    const serialNumber = Buffer.from("4242", "hex");
    const now = leafOf({ serialNumber });
    const [before, other] = [leafOf({ serialNumber }), leafOf({})].map(
      certificateOf,
    );
    const repeats = (before = certificateOf(now)) =>
      of([now], HOST, { before })?.repeatsSerial;
    expect([repeats(before), repeats(), repeats(other)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("compares it with the one that is remembered: the same, its key, or whose it is", () => {
    const since = (before: Issued) =>
      of([leaf], HOST, { before: certificateOf(before) })?.sinceGood;
    expect(since(leaf)).toBe("same");
    expect(since(leafOf({ privateKey: leaf.privateKey }))).toBe("same-key");
    expect(since(leafOf({}))).toBe("same-issuer");
    // A name is no key: a forged one of the same name is told by its key alone.
    expect(since(issueLeaf(HOST, { issuer: root }))).toBe("other-issuer");
  });

  test("calls an intermediate missing only where the leaf stands alone and says where its issuer is to be had", () => {
    const caIssuers = "http://ca.example/issuer.cer";
    const alone = leafOf({ caIssuers });
    expect(of([alone])?.lacksIntermediate).toBe(true);
    expect(of([alone, intermediate])?.lacksIntermediate).toBe(false);
    expect(of([leaf])?.lacksIntermediate).toBe(false);
  });

  test("recognises software that reads along, from any issuer of the chain", () => {
    const shield = issueAuthority(
      "Kaspersky Anti-Virus Personal Root Certificate",
    );
    const found = of([issueLeaf(HOST, { issuer: shield }), shield]);
    expect(found?.interceptor?.name).toContain("Kaspersky");
  });

  test("tells who makes certificates for one's own server from who intercepts", () => {
    const caddy = issueAuthority("Caddy Local Authority - ECC Intermediate");
    const at = (host: string) =>
      of([issueLeaf(host, { issuer: caddy }), caddy], host);
    for (const host of ["localhost", "192.168.0.100", "nas.local"]) {
      expect(at(host)).toMatchObject({ ownIssuer: "Caddy", interceptor: null });
    }
    expect(at("www.bank.example.com")).toMatchObject({
      ownIssuer: null,
      interceptor: { name: "Caddy", kind: "developer" },
    });
  });

  test("makes what is invisible visible, and stops at a hundred names", () => {
    const hosts = Array.from({ length: 300 }, (_, i) => `n${i}.example`);
    expect(of([leafOf({ hosts })])?.names).toHaveLength(100);
    const turned = issueAuthority("good\u202Elive");
    expect(of([issueLeaf(HOST, { issuer: turned })])?.issuer).toBe(
      "goodU+202Elive",
    );
  });

  test("comes back from storage as it was", () => {
    const stored = { [HOST]: of([leaf]) };
    const copy: unknown = JSON.parse(JSON.stringify(stored));
    expect(parseReadCertificates(copy)).toEqual(stored);
  });

  test("comes back with its root, or not at all", () => {
    const retirement = { because: "age", since: 151, at: NOW } as const;
    const whole: readonly RootSaid[] = [
      { kind: "own", name: "Shop CA", borrows: false },
      { kind: "named", name: "R", made: NOW, since: null, retirement },
      { kind: "proven", name: "R", made: NOW, since: 153, retirement: null },
    ];
    for (const said of whole) {
      const stored = { [HOST]: of([leaf], HOST, { root: said }) };
      const copy: unknown = JSON.parse(JSON.stringify(stored));
      expect(parseReadCertificates(copy)).toEqual(stored);
    }
    const spoilt: readonly unknown[] = [
      undefined,
      "R",
      { kind: "own", name: "Shop CA" },
      { ...whole[1], made: null },
      { ...whole[1], since: "151" },
      { ...whole[1], retirement: { because: 7, since: 151, at: NOW } },
      { ...whole[2], kind: "trusted" },
      { ...whole[2], name: 1 },
    ];
    for (const root of spoilt) {
      const stored = { [HOST]: { ...of([leaf]), root } };
      expect(parseReadCertificates(stored)).toEqual({});
    }
  });
});
