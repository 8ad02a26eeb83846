// What must hold whatever bytes come back from a responder or as a list, judged as if every signature held.
import { strict as assert } from "node:assert";
import { judgeCrl } from "../../src/core/certificate/revocation/crl-judge.js";
import { readCrl } from "../../src/core/certificate/revocation/crl.js";
import { judgeOcsp } from "../../src/core/certificate/revocation/ocsp-judge.js";
import { readOcspResponse } from "../../src/core/certificate/revocation/ocsp-response.js";
import { readCertificate } from "../../src/core/certificate/input/read-certificate.js";
import {
  lifetimeOf,
  settle,
  type Judgement,
} from "../../src/core/certificate/revocation/revocation.js";
import {
  keyKind,
  rawEcdsaSignature,
  signatureMethod,
} from "../../src/core/certificate/fields/signature-algorithm.js";
import { issueCertificate, newRsaKey } from "../lab/certificate.mjs";
import { extendedKeyUsage } from "../lab/extensions.mjs";
import { ocspError, ocspResponse } from "../lab/ocsp-response.mjs";
import { createPki, issueLeaf } from "../lab/pki.mjs";
import { certificateOf } from "../support/certificates.js";
import {
  certificateExtension,
  crlOf,
  der,
  reasonCode,
  scopeOf,
} from "../support/crl.js";
import { idOf, signerOf } from "../support/signers.js";
import type { Target } from "./targets.js";

export const OCSP: Target = {
  seeds: () => {
    const signer = issueCertificate({
      commonName: "Responder",
      issuer: intermediate,
      privateKey: newRsaKey(2048),
      extensions: [extendedKeyUsage("1.3.6.1.5.5.7.3.9")],
    });
    return [
      ocspResponse(leaf),
      ocspResponse(leaf, { status: "revoked", reason: 1, byName: true }),
      ocspResponse(leaf, { status: "unknown", nextUpdate: null }),
      ocspResponse(leaf, { signer, certificates: [signer] }),
      ocspError("tryLater"),
    ].map((bytes) => new Uint8Array(bytes));
  },
  feed: (bytes) => {
    const reading = readOcspResponse(bytes);
    const sent =
      reading.kind === "statement"
        ? reading.statement.certificates.flatMap((each) => {
            const certificate = readCertificate(each);
            return certificate.kind === "read"
              ? [signerOf(certificate.certificate)]
              : [];
          })
        : [];
    const judgement = judgeOcsp(reading, {
      asked: idOf(certificate, issuer),
      issuer: signerOf(issuer),
      sent,
      lifetimeMs: lifetimeOf(certificate),
      now,
    });
    const form =
      reading.kind === "statement"
        ? [reading.statement.responder.kind, reading.statement.answers.length]
        : [reading.kind];
    return [...form, sent.length, judged(judgement, "ocsp", bytes)].join(" ");
  },
};

export const CRL: Target = {
  seeds: () => {
    const us = {
      serial: Buffer.from(certificate.serial, "hex"),
      extensions: [reasonCode(1)],
    };
    const others = Array.from({ length: 20 }, (_, i) => ({
      serial: Buffer.of(1, i),
    }));
    const delta = certificateExtension(27, der(0x02, Buffer.of(1)), true);
    return [
      crlOf(intermediate),
      crlOf(intermediate, { entries: [...others, us] }),
      crlOf(intermediate, {
        entries: others,
        extensions: [scopeOf(["http://crl.example.org/"], [1])],
      }),
      crlOf(intermediate, { extensions: [delta], nextUpdate: null }),
      crlOf(intermediate, { isOld: true, entries: [us] }),
    ].map((bytes) => new Uint8Array(bytes));
  },
  feed: (bytes) => {
    const reading = readCrl(bytes, certificate.serial);
    const form =
      reading.kind === "crl"
        ? [
            reading.crl.count,
            reading.crl.isDelta,
            reading.crl.nextUpdate !== null,
          ]
        : [reading.kind];
    const judgement = judgeCrl(reading, {
      certificate,
      issuer,
      address: "http://crl.example.org/",
      now,
    });
    return [...form, judged(judgement, "crl", bytes)].join(" ");
  },
};

/** What gets verified are bytes that came, by a key that may be imported; and every result is a kind that can be shown. */
function judged(
  judgement: Judgement,
  source: "ocsp" | "crl",
  bytes: Uint8Array,
): string {
  if (judgement.kind === "to-verify") {
    const [own] = judgement.proofs.map(([check]) => check);
    assert.ok(own !== undefined);
    assert.ok(Buffer.from(bytes).includes(Buffer.from(own.signed)));
    assert.ok(Buffer.from(bytes).includes(Buffer.from(own.algorithm)));
    for (const { algorithm, spki, signature } of judgement.proofs.flat()) {
      signatureMethod(algorithm);
      const key = keyKind(spki);
      const raw =
        key?.kind === "ec" ? rawEcdsaSignature(signature, key.curve) : null;
      assert.ok(raw === null || raw.length >= 64);
    }
  }
  const refused = settle(judgement, "does-not-hold", source);
  assert.ok(!["good", "revoked", "unknown"].includes(refused.kind));
  const revocation = settle(judgement, "holds", source);
  if (revocation.kind === "good" || revocation.kind === "unknown") {
    assert.ok(Number.isSafeInteger(revocation.at));
  }
  if (revocation.kind === "revoked") {
    assert.ok(Number.isSafeInteger(revocation.since));
  }
  return [
    judgement.kind,
    revocation.kind,
    "because" in revocation ? revocation.because : "",
    "reason" in revocation ? revocation.reason : "",
  ].join(" ");
}

const { intermediate } = createPki();
const leaf = issueLeaf("site.test", { issuer: intermediate });
const certificate = certificateOf(leaf);
const issuer = certificateOf(intermediate);
const now = certificate.notBefore + 86_400_000;
