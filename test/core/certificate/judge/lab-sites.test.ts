// Compares findings with what Firefox was measured to say: the lab's failing servers, asked for their certificates.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isSame } from "../../../../src/core/certificate/der/der.js";
import {
  FINDINGS,
  findingRow,
  type FindingId,
} from "../../../../src/core/certificate/judge/findings.js";
import { judgeChain } from "../../../../src/core/certificate/judge/judge-chain.js";
import { startLab, type Lab } from "../../../lab/lab.mjs";
import { certificateOf, sentBy } from "../../../support/certificates.js";
import { linksOf } from "../../../support/links.js";

/** The finding that matches what Firefox says. */
const MEANS: Readonly<Record<string, FindingId>> = {
  SEC_ERROR_EXPIRED_CERTIFICATE: "expired",
  SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "expired",
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: "not-yet-valid",
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE: "not-yet-valid",
  MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "self-signed",
  SEC_ERROR_BAD_SIGNATURE: "bad-signature",
  SEC_ERROR_CA_CERT_INVALID: "not-a-ca",
  SSL_ERROR_BAD_CERT_DOMAIN: "name-mismatch",
  MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: "must-staple",
  MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY: "ca-as-leaf",
  SEC_ERROR_CERT_NOT_IN_NAME_SPACE: "name-constraints",
  SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID: "path-length",
  SEC_ERROR_INADEQUATE_CERT_TYPE: "extended-key-usage",
  SEC_ERROR_INADEQUATE_KEY_USAGE: "key-usage",
  SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION: "unknown-critical-extension",
  SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED: "weak-signature",
  MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE: "refused-key",
  SEC_ERROR_EXTENSION_VALUE_INVALID: "unreadable-extension",
  SEC_ERROR_BAD_DER: "unreadable-extension",
  MOZILLA_PKIX_ERROR_MITM_DETECTED: "private-root",
};

/** Sites with an unknown issuer, by what is behind it. */
const BEHIND: Readonly<Record<string, FindingId>> = {
  "unknown-issuer": "private-root",
  "own-ca": "private-root",
  "missing-intermediate": "missing-intermediate",
};

/** Each signature holds by the chain that this site sends: only a Firefox that has an older issuer of the same name objects. */
const HOLDS_AS_SENT = "old-issuer";

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(async () => {
  await lab.close();
});

test("each site's certificates have the fault that Firefox names, and the good ones have none", async () => {
  const judged = await Promise.all(
    lab.sites
      .filter(
        ({ url, id }) =>
          url.startsWith("https:") &&
          !REDIRECTED.includes(id) &&
          id !== HOLDS_AS_SENT,
      )
      .map(async ({ id, url, expect: { code } }) => {
        const wanted =
          code === "SEC_ERROR_UNKNOWN_ISSUER" ? BEHIND[id] : MEANS[code ?? ""];
        return { id, code, wanted, found: await foundAt(url) };
      }),
  );
  expect(
    judged.filter(({ wanted }) => wanted !== undefined).length,
  ).toBeGreaterThan(20);
  const missed = judged.filter(
    ({ wanted, found }) => wanted !== undefined && !found.includes(wanted),
  );
  expect(missed).toEqual([]);
  const invented = judged.filter(({ wanted, found }) =>
    found.some(
      (id) =>
        id !== wanted &&
        findingRow(id).severity === "fatal" &&
        !(id === "private-root" && wanted !== undefined),
    ),
  );
  expect(invented).toEqual([]);
});

test("the root that people are offered is critically constrained to the lab's own names, and is not the tests'", async () => {
  const { port } = new URL(lab.indexUrl);
  const answer = await fetch(`http://127.0.0.1:${port}/root.cer`);
  const root = new Uint8Array(await answer.arrayBuffer());
  expect(lab.rootCertificates).not.toContain(
    Buffer.from(root).toString("base64"),
  );
  const { extensions, nameConstraints } = certificateOf(root);
  expect(extensions).toContainEqual(
    expect.objectContaining({ oid: "2.5.29.30", isCritical: true }),
  );
  expect(
    nameConstraints?.permitted.map(({ base }) =>
      typeof base === "string" ? base : Buffer.from(base).toString("hex"),
    ),
  ).toEqual([
    "tls-guide.test",
    "7f000001ffffffff",
    `${"0".repeat(31)}1${"f".repeat(32)}`,
    "email:tls-guide.test",
  ]);
});

test("the findings that it names exist", () => {
  expect(
    Object.values({ ...MEANS, ...BEHIND }).filter((id) => !(id in FINDINGS)),
  ).toEqual([]);
});

/** They are good, and lead to one that is not. */
const REDIRECTED = ["redirect-to-expired"];

/** The ids of what is found on the certificates of the site at the address. */
async function foundAt(url: string): Promise<readonly FindingId[]> {
  const root = certificateOf(
    new Uint8Array(Buffer.from(lab.rootCertificates[0] ?? "", "base64")),
  );
  const certificates = (await sentBy(url)).map((der) => certificateOf(der));
  const { hostname } = new URL(url);
  const findings = judgeChain({
    certificates,
    order: "as-sent",
    signedBy: linksOf(certificates),
    host: hostname,
    now: Date.now(),
    interceptorOf: () => null,
    isKnownRoot: (name) => isSame(name.der, root.subject.der),
  });
  return findings.map(({ id }) => id);
}
