// Who really issued whom: names and key identifiers count for nothing where the signature says otherwise.
import { describe, expect, test } from "@jest/globals";
import type { Certificate } from "../../../../src/core/certificate/fields/certificate.js";
import { orderChain } from "../../../../src/core/certificate/chain/chain.js";
import { linkQuestions } from "../../../../src/core/certificate/chain/links.js";
import type { Finding } from "../../../../src/core/certificate/judge/findings.js";
import { verifyLinks } from "../../../../src/platform/crypto/signature.js";
import {
  daysFromNow,
  issueCertificate,
  newEcKey,
  type Issued,
} from "../../../lab/certificate.mjs";
import { basicConstraints, rawExtension } from "../../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import {
  certificateOf,
  certificatesOfEveryKind,
} from "../../../support/certificates.js";
import {
  HOST,
  idsOf,
  intermediate,
  judge,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../../support/judging.js";
import { linksOf, opensslSays } from "../../../support/links.js";

const pathOf = (sent: readonly Issued[]): readonly number[] => {
  const certificates = sent.map((one) => certificateOf(one));
  const signedBy = linksOf(certificates);
  return orderChain(certificates, { order: "as-sent", signedBy, now: NOW })
    .path;
};
const placed = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ id, certificateIndex }) => `${id} ${certificateIndex}`);

describe("the first certificate is the server's own", () => {
  const forged = issueLeaf(HOST, { cA: true });

  test("also where it says that it is a CA, and somebody else's good chain follows", () => {
    const findings = judge([forged, leaf, intermediate]);
    expect(placed(findings)).toEqual(["self-signed 0", "foreign-chain 0"]);
    expect(findings[1]?.details).toEqual({ name: HOST });
    expect(pathOf([forged, leaf, intermediate])).toEqual([0]);
  });

  test("also where it is no CA and names the issuer of those that follow", () => {
    const thief = issueAuthority("Test Intermediate");
    const stolen = leafOf({ issuer: thief });
    expect(placed(judge([stolen, leaf, intermediate]))).toEqual([
      "bad-signature 0",
      "foreign-chain 0",
    ]);
  });

  test("and an honest server's forgotten second certificate is told of as well", () => {
    const other = issueLeaf("old.example.org", { issuer: intermediate });
    expect(placed(judge([leaf, intermediate, other]))).toEqual([
      "foreign-chain 0",
    ]);
  });
});

describe("an issuer is who signed", () => {
  const twin = issueAuthority("Test Intermediate", { issuer: root });

  test("of the right name with another key none is, and nothing is merely missing", () => {
    expect(judge([leaf, twin, root])).toEqual([
      {
        id: "bad-signature",
        certificateIndex: 0,
        details: { issuer: "Test Intermediate" },
      },
    ]);
    const isKnownRoot = (): boolean => false;
    expect(placed(judge([leaf, twin], { isKnownRoot }))).toEqual([
      "bad-signature 0",
    ]);
  });

  test("and the one that signed is found among its namesakes", () => {
    expect(pathOf([leaf, twin, intermediate, root])).toEqual([0, 2, 3]);
    expect(placed(judge([leaf, twin, intermediate, root]))).toEqual([
      "extra-certificates 1",
    ]);
  });

  test("also where the signature was spoilt on the way", () => {
    const spoilt = leafOf({ corruptSignature: true });
    expect(placed(judge([spoilt, intermediate, root]))).toEqual([
      "bad-signature 0",
    ]);
    const middle = issueAuthority("Middle", {
      issuer: root,
      corruptSignature: true,
    });
    expect(placed(judge([leafOf({ issuer: middle }), middle, root]))).toEqual([
      "bad-signature 1",
    ]);
  });

  test("by its name alone where nobody could verify it, and that is said", () => {
    const signedBy = (): "cannot-check" => "cannot-check";
    expect(placed(judge([leaf, intermediate], { signedBy }))).toEqual([
      "link-not-checked 0",
    ]);
    const keyOf = (_: Certificate, { subject }: Certificate) =>
      subject.short === "Test Intermediate" ? "does-not-hold" : "cannot-check";
    expect(placed(judge([leaf, intermediate], { signedBy: keyOf }))).toEqual([
      "bad-signature 0",
    ]);
  });

  test("whatever the key identifiers say", () => {
    const again = issueCertificate({
      commonName: "Reissued",
      issuer: root,
      extensions: [
        basicConstraints({ cA: true }),
        rawExtension("2.5.29.14", Buffer.from("0404aabbccdd", "hex")),
      ],
    });
    const below = leafOf({
      issuer: again,
      moreExtensions: [
        rawExtension("2.5.29.35", Buffer.from("3006800411223344", "hex")),
      ],
    });
    expect(judge([below, again, root])).toEqual([]);
  });

  test("and self-signed is only who signed with its own key", () => {
    const spoilt = issueLeaf(HOST, { corruptSignature: true });
    expect(idsOf(judge([spoilt]))).toEqual([
      "missing-intermediate",
      "self-issued",
    ]);
  });
});

describe("of several ways to a root", () => {
  const past = { notBefore: daysFromNow(-90), notAfter: daysFromNow(-3) };

  test("the one is taken that is valid, wherever it stands", () => {
    const privateKey = newEcKey();
    const old = issueAuthority("Renewed", {
      issuer: root,
      privateKey,
      ...past,
    });
    const renewed = issueAuthority("Renewed", { issuer: root, privateKey });
    const below = leafOf({ issuer: renewed });
    expect(placed(judge([below, old, renewed, root]))).toEqual([
      "extra-certificates 1",
    ]);
    expect(placed(judge([below, old, root]))).toEqual(["expired 1"]);
  });

  test("the one is taken that leads to a root which was sent", () => {
    const privateKey = newEcKey();
    const dead = issueAuthority("Old Root", past);
    const cross = issueAuthority("Two Ways", { issuer: dead, privateKey });
    const right = issueAuthority("Two Ways", { issuer: root, privateKey });
    const below = leafOf({ issuer: cross });
    expect(pathOf([below, cross, dead, right, root])).toEqual([0, 3, 4]);
  });

  test("what has expired above a valid intermediate is only a warning, unless Firefox says that it was that", () => {
    const dead = issueAuthority("Old Root", past);
    const cross = issueAuthority("Cross", { issuer: dead });
    const below = leafOf({ issuer: cross });
    const notAfter = past.notAfter.getTime();
    expect(judge([below, cross, dead])).toEqual([
      { id: "expired-issuer", certificateIndex: 2, details: { notAfter } },
    ]);
    const refusal = "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE";
    expect(placed(judge([below, cross, dead], { refusal }))).toEqual([
      "expired 2",
    ]);
  });
});

test("our verification says of each link what OpenSSL says", async () => {
  const kinds = certificatesOfEveryKind().map(({ der }) => certificateOf(der));
  const all = [
    ...kinds,
    ...[leaf, intermediate, root, leafOf({ corruptSignature: true })].map(
      (one) => certificateOf(one),
    ),
  ];
  const ours = await verifyLinks(all);
  const questions = linkQuestions(all);
  expect(questions.length).toBeGreaterThan(all.length);
  const differing = questions.filter((question) => {
    const said = ours(question.certificate, question.issuer);
    // OpenSSL knows more about RSA keys marked for PSS alone, WebCrypto about odd signatures.
    return said !== "cannot-check" && said !== opensslSays(question);
  });
  expect(differing.map(({ certificate }) => certificate.key.algorithm)).toEqual(
    [],
  );
});

test("a hundred namesakes cost no more signatures than a few", () => {
  const many = Array.from({ length: 100 }, () =>
    certificateOf(issueAuthority("One Name")),
  );
  expect(linkQuestions(many).length).toBeLessThanOrEqual(800);
});
