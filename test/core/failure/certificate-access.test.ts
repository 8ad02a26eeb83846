// Which error pages lead to the certificate, as measured on 153 and 140 with a server for each error.
import { describe, expect, test } from "@jest/globals";
import { certificateAccess } from "../../../src/core/failure/certificate-access.js";
import { identify } from "../../../src/core/failure/identify.js";

const access = (name: string, firefox: number | null) =>
  certificateAccess(identify({ nsresult: null, sentence: name }, {}), firefox);

describe.each([153, 140, null])("Firefox %s", (firefox) => {
  test.each([
    "SEC_ERROR_EXPIRED_CERTIFICATE",
    "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
    "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
    "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
    "SEC_ERROR_UNKNOWN_ISSUER",
    "SSL_ERROR_BAD_CERT_DOMAIN",
    "SEC_ERROR_REVOKED_CERTIFICATE",
    "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
  ])("%s has the link", (name) => {
    expect(access(name, firefox)).toBe("link");
  });

  test.each([
    "SEC_ERROR_OCSP_UNKNOWN_CERT",
    "SEC_ERROR_OCSP_TRY_SERVER_LATER",
    "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
    "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
    "SSL_ERROR_NO_CYPHER_OVERLAP",
    "SSL_ERROR_UNSUPPORTED_VERSION",
  ])("%s has nothing", (name) => {
    expect(access(name, firefox)).toBe("none");
  });
});

test.each([
  "SEC_ERROR_BAD_DER",
  "SEC_ERROR_BAD_SIGNATURE",
  "SEC_ERROR_CERT_NOT_IN_NAME_SPACE",
  "SEC_ERROR_EXTENSION_VALUE_INVALID",
  "SEC_ERROR_INADEQUATE_CERT_TYPE",
  "SEC_ERROR_INADEQUATE_KEY_USAGE",
  "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID",
  "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION",
])("%s has the link on 140, and only a text to copy on 153", (name) => {
  expect(access(name, 140)).toBe("link");
  expect(access(name, 153)).toBe("copy");
  expect(access(name, null)).toBe("copy");
});

test("an error without a name has nothing", () => {
  expect(certificateAccess({ name: null, overridable: true }, 153)).toBe(
    "none",
  );
});
