// Responses and lists that openssl makes, read, judged and verified.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { judgeCrl } from "../../../../src/core/certificate/revocation/crl-judge.js";
import { readCrl } from "../../../../src/core/certificate/revocation/crl.js";
import { judgeOcsp } from "../../../../src/core/certificate/revocation/ocsp-judge.js";
import { ocspRequest } from "../../../../src/core/certificate/revocation/ocsp-request.js";
import { readOcspResponse } from "../../../../src/core/certificate/revocation/ocsp-response.js";
import {
  settle,
  type Judgement,
} from "../../../../src/core/certificate/revocation/revocation.js";
import { verifyProofs } from "../../../../src/platform/crypto/signature.js";
import { issueCertificate, type Issued } from "../../../lab/certificate.mjs";
import { extendedKeyUsage } from "../../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import {
  keyPemOf,
  openssl,
  pemOf,
  withoutOpenssl,
  type Openssl,
} from "../../../support/openssl.js";
import { idOf, signerOf } from "../../../support/signers.js";

const OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
const rsa = (): KeyObject =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const ec = (namedCurve: string): KeyObject =>
  generateKeyPairSync("ec", { namedCurve }).privateKey;

/** Key of the CA, and what else openssl is told to sign with. */
const SIGNERS: readonly (readonly [
  string,
  () => KeyObject,
  readonly string[],
])[] = [
  ["RSA, SHA-256", rsa, ["-rmd", "sha256"]],
  ["RSA, SHA-384", rsa, ["-rmd", "sha384"]],
  ["RSA, SHA-512", rsa, ["-rmd", "sha512"]],
  ["RSA-PSS", rsa, ["-rmd", "sha256", "-rsigopt", "rsa_padding_mode:pss"]],
  ["P-256", () => ec("P-256"), ["-rmd", "sha256"]],
  ["P-384", () => ec("P-384"), ["-rmd", "sha384"]],
  ["P-521", () => ec("P-521"), ["-rmd", "sha512"]],
];

const TEN_DAYS_MS = 10 * 24 * 60 * 60 * 1000;
const SERIALS = { good: "1001", revoked: "1002", unknown: "1003" } as const;
type Case = keyof typeof SERIALS;

const reason = withoutOpenssl === null ? "" : ` (left out: ${withoutOpenssl})`;

(withoutOpenssl === null ? describe : describe.skip).each(SIGNERS)(
  `openssl as a CA with %s${reason}`,
  (_, newKey, options) => {
    let tool: Openssl;
    let authority: Issued;
    let delegate: Issued;

    beforeAll(() => {
      tool = openssl();
      authority = issueAuthority("Openssl's CA", { privateKey: newKey() });
      delegate = issueCertificate({
        commonName: "Its responder",
        issuer: authority,
        privateKey: newKey(),
        extensions: [extendedKeyUsage(OCSP_SIGNING)],
      });
      tool.write("ca.pem", pemOf(authority));
      tool.write("ca.key", keyPemOf(authority));
      tool.write("delegate.pem", pemOf(delegate));
      tool.write("delegate.key", keyPemOf(delegate));
      tool.write(
        "index.txt",
        [
          "V\t391231235959Z\t\t1001\tunknown\t/CN=good",
          "R\t391231235959Z\t260102030405Z,keyCompromise\t1002\tunknown\t/CN=revoked",
          "",
        ].join("\n"),
      );
      tool.write(
        "ca.cnf",
        "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=7\ncrlnumber=number\n",
      );
      tool.write("number", "01\n");
    });

    afterAll(() => {
      tool.remove();
    });

    const leafFor = (which: Case): Issued =>
      issueLeaf("site.test", {
        issuer: authority,
        serialNumber: Buffer.from(SERIALS[which], "hex"),
      });

    const respond = (
      which: Case,
      signer: "ca" | "delegate",
      more: readonly string[],
    ) => {
      const id = idOf(certificateOf(leafFor(which)), certificateOf(authority));
      tool.write("request.der", ocspRequest(id));
      tool.run(
        "ocsp",
        "-index",
        "index.txt",
        "-CA",
        "ca.pem",
        "-rsigner",
        `${signer}.pem`,
        "-rkey",
        `${signer}.key`,
        "-reqin",
        "request.der",
        "-respout",
        "response.der",
        "-ndays",
        "3",
        ...options,
        ...more,
      );
      const reading = readOcspResponse(tool.read("response.der"));
      return judgeOcsp(reading, {
        asked: id,
        issuer: signerOf(certificateOf(authority)),
        sent:
          reading.kind === "statement"
            ? reading.statement.certificates.map((der) =>
                signerOf(certificateOf(der)),
              )
            : [],
        lifetimeMs: TEN_DAYS_MS,
        now: Date.now(),
      });
    };

    const verdict = async (
      judgement: Judgement,
      source: "ocsp" | "crl" = "ocsp",
    ) =>
      settle(
        judgement,
        judgement.kind === "settled"
          ? "holds"
          : await verifyProofs(judgement.proofs),
        source,
      );

    test.each(["good", "unknown"] as const)("says %s", async (which) => {
      expect(await verdict(respond(which, "ca", []))).toMatchObject({
        kind: which,
      });
    });

    test("says revoked, since when, and why", async () => {
      expect(await verdict(respond("revoked", "ca", []))).toEqual({
        kind: "revoked",
        source: "ocsp",
        since: Date.UTC(2026, 0, 2, 3, 4, 5),
        reason: "key-compromise",
      });
    });

    test("lets another speak, by name or by key", async () => {
      expect(await verdict(respond("good", "delegate", []))).toMatchObject({
        kind: "good",
      });
      expect(
        await verdict(respond("good", "delegate", ["-resp_key_id"])),
      ).toMatchObject({ kind: "good" });
    });

    test("proves nothing by another whose certificate it leaves out", async () => {
      expect(
        await verdict(respond("good", "delegate", ["-resp_no_certs"])),
      ).toMatchObject({ because: "wrong-signer" });
    });

    test("lists who was revoked", async () => {
      tool.run(
        "ca",
        "-gencrl",
        "-config",
        "ca.cnf",
        "-cert",
        "ca.pem",
        "-keyfile",
        "ca.key",
        "-out",
        "crl.pem",
      );
      tool.run("crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der");
      const judged = (which: Case) => {
        const certificate = certificateOf(leafFor(which));
        return verdict(
          judgeCrl(readCrl(tool.read("crl.der"), certificate.serial), {
            certificate,
            issuer: certificateOf(authority),
            address: "http://crl.example.org/",
            now: Date.now(),
          }),
          "crl",
        );
      };
      expect(await judged("good")).toMatchObject({
        kind: "good",
        source: "crl",
      });
      expect(await judged("revoked")).toEqual({
        kind: "revoked",
        source: "crl",
        since: Date.UTC(2026, 0, 2, 3, 4, 5),
        reason: "key-compromise",
      });
    });
  },
);
