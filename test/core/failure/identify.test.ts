// Identifies what Firefox says about a failure: number before name before sentence, and never more than is known.
import { describe, expect, test } from "@jest/globals";
import { identify, isNoFailure } from "../../../src/core/failure/identify.js";
import {
  OVERRIDABLE,
  TLS_ERRORS,
} from "../../../src/core/failure/codes/tls-errors.js";
import { NETWORK_ERRORS } from "../../../src/core/failure/codes/network-errors.js";
import { ENGLISH } from "../../support/english-sentences.js";

const byNumber = (nsresult: number) =>
  identify({ nsresult, sentence: null }, {});
const bySentence = (sentence: string, learnt = {}) =>
  identify({ nsresult: null, sentence }, learnt);

const UNRECOGNISED = {
  name: null,
  nsresult: null,
  category: "unrecognised",
  overridable: false,
};

describe("a number", () => {
  test.each([
    [2153390067, "SEC_ERROR_UNKNOWN_ISSUER", "unknown-issuer"],
    [2153390069, "SEC_ERROR_EXPIRED_CERTIFICATE", "expired"],
    [2153390068, "SEC_ERROR_REVOKED_CERTIFICATE", "revoked"],
    [2153394164, "SSL_ERROR_BAD_CERT_DOMAIN", "wrong-host"],
    [2153398258, "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", "self-signed"],
    [2153398262, "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING", "ocsp"],
    [2153398264, "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING", "ocsp"],
    [
      2153398267,
      "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
      "not-yet-valid",
    ],
    [2153389954, "SEC_ERROR_OCSP_UNKNOWN_CERT", "ocsp"],
    [2153389958, "SEC_ERROR_OCSP_TRY_SERVER_LATER", "ocsp"],
    [2153389951, "SEC_ERROR_OCSP_MALFORMED_RESPONSE", "ocsp"],
    [2152398861, "NS_ERROR_CONNECTION_REFUSED", "network"],
    [2152398868, "NS_ERROR_NET_RESET", "network"],
    [2152398919, "NS_ERROR_NET_INTERRUPT", "network"],
  ])("%d is %s", (nsresult, name, category) => {
    expect(byNumber(nsresult)).toMatchObject({ name, nsresult, category });
  });

  test("unknown in the security module is unrecognised, with its number in hex for a name", () => {
    expect(byNumber(0x805a7fff)).toEqual({
      name: "0x805A7FFF",
      nsresult: 0x805a7fff,
      category: "unrecognised",
      overridable: false,
    });
  });

  test("unknown in another module is unrecognised, with its number in hex for a name", () => {
    expect(byNumber(0x80004005)).toEqual({
      name: "0x80004005",
      nsresult: 0x80004005,
      category: "unrecognised",
      overridable: false,
    });
  });

  test("small enough to have leading zeros keeps them", () => {
    expect(byNumber(0x1f).name).toBe("0x0000001F");
  });

  test("is believed rather than the sentence beside it", () => {
    const told = {
      nsresult: 2153390069,
      sentence: ENGLISH.SEC_ERROR_UNKNOWN_ISSUER,
    };
    expect(identify(told, {}).name).toBe("SEC_ERROR_EXPIRED_CERTIFICATE");
  });

  test("unknown as it may be, is believed rather than the sentence beside it", () => {
    const told = {
      nsresult: 0x805a7fff,
      sentence: ENGLISH.SEC_ERROR_UNKNOWN_ISSUER,
    };
    expect(identify(told, {}).category).toBe("unrecognised");
  });

  test("that is none leads to no name", () => {
    expect(byNumber(NaN).category).toBe("unrecognised");
  });
});

describe("a name", () => {
  test("of the network stands for itself", () => {
    expect(bySentence("NS_ERROR_NET_RESET")).toMatchObject({
      name: "NS_ERROR_NET_RESET",
      nsresult: 2152398868,
      category: "network",
    });
  });

  test.each([
    "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_UNKNOWN_ISSUER)",
    "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY,SEC_ERROR_UNKNOWN_ISSUER)",
    "SEC_ERROR_UNKNOWN_ISSUER",
  ])("is found in %s", (text) => {
    expect(bySentence(text)).toMatchObject({
      name: "SEC_ERROR_UNKNOWN_ISSUER",
      nsresult: 2153390067,
    });
  });

  test.each([
    "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_NETWORK, SEC_ERROR_UNKNOWN_ISSUER)",
    "SEC_ERROR_UNKNOWN_ISSUER!",
    "sec_error_unknown_issuer",
    "",
    " ",
  ])("is not found in '%s'", (text) => {
    expect(bySentence(text)).toEqual(UNRECOGNISED);
  });

  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
    "is not what every object has: %s",
    (text) => {
      expect(bySentence(text)).toEqual(UNRECOGNISED);
    },
  );
});

describe("a name of the security module that no table has", () => {
  const generated = (inner: string): string =>
    `NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, ${inner})`;

  test.each(["SEC_ERROR_OF_TOMORROW", "constructor"])(
    "is unrecognised, by that name: %s",
    (name) => {
      expect(bySentence(generated(name))).toEqual({ ...UNRECOGNISED, name });
    },
  );

  test("is the number that Firefox writes in its place", () => {
    expect(bySentence(generated("8179")).name).toBe("SEC_ERROR_UNKNOWN_ISSUER");
    expect(bySentence(generated("8888"))).toMatchObject({
      name: "0x805A22B8",
      category: "unrecognised",
    });
  });
});

describe("an unknown number", () => {
  test.each([
    ["of the network module is a network failure", 0x804b07ff, "network"],
    ["of any other module is unrecognised", 0x80520012, "unrecognised"],
  ])("%s", (_, nsresult, category) => {
    expect(identify({ nsresult, sentence: null }, {}).category).toBe(category);
  });
});

describe("a sentence", () => {
  test("in English is found in the table", () => {
    expect(bySentence("Peer’s Certificate has expired.").name).toBe(
      "SEC_ERROR_EXPIRED_CERTIFICATE",
    );
  });

  test("that Firefox words anew is found as well", () => {
    expect(
      bySentence(
        "Can’t connect securely because the SSL protocol has been disabled.",
      ).name,
    ).toBe("SSL_ERROR_SSL_DISABLED");
  });

  test("in another language means what was learnt of it", () => {
    const learnt = { "Nicht vertrauenswürdig.": "SEC_ERROR_UNKNOWN_ISSUER" };
    expect(bySentence("Nicht vertrauenswürdig.", learnt)).toMatchObject({
      name: "SEC_ERROR_UNKNOWN_ISSUER",
      category: "unknown-issuer",
    });
  });

  test("of the English table cannot be unlearnt", () => {
    const learnt = {
      [ENGLISH.SEC_ERROR_REVOKED_CERTIFICATE]: "NS_ERROR_NET_RESET",
    };
    expect(
      bySentence(ENGLISH.SEC_ERROR_REVOKED_CERTIFICATE, learnt).category,
    ).toBe("revoked");
  });

  test("that nobody knows has neither name nor number", () => {
    expect(bySentence("Etwas ging schief.")).toEqual(UNRECOGNISED);
  });

  test.each(["toString", "__proto__", "constructor", "NO_SUCH_ERROR"])(
    "learnt as %s, which is no error, is unrecognised",
    (name) => {
      expect(bySentence("Satz.", { "Satz.": name }).category).toBe(
        "unrecognised",
      );
    },
  );
});

test("nothing told is unrecognised", () => {
  expect(identify({ nsresult: null, sentence: null }, {})).toEqual(
    UNRECOGNISED,
  );
});

test.each(Object.entries(ENGLISH))(
  "%s is found by its number and by its sentence alike",
  (name, sentence) => {
    const found = bySentence(sentence);
    expect(found.name).toBe(name);
    expect(byNumber(found.nsresult ?? 0)).toEqual(found);
  },
);

test("an error is overridable exactly where the list says so", () => {
  const names = [...Object.keys(TLS_ERRORS), ...Object.keys(NETWORK_ERRORS)];
  expect(names.filter((name) => bySentence(name).overridable).sort()).toEqual(
    [...OVERRIDABLE].sort(),
  );
});

describe("no failure", () => {
  test.each([
    ["NS_OK", 0],
    ["NS_BINDING_ABORTED", 2152398850],
    ["NS_BINDING_REDIRECTED", 0x804b0003],
    ["NS_BINDING_RETARGETED", 0x804b0004],
    ["NS_ERROR_ABORT", 0x80004004],
  ])("is %s", (_, nsresult) => {
    expect(isNoFailure(nsresult)).toBe(true);
  });

  test.each([2153390067, 2152398861, 0x804b0001, 0x80004005, NaN])(
    "is not %d",
    (nsresult) => {
      expect(isNoFailure(nsresult)).toBe(false);
    },
  );
});
