// Short names of issuers out of what Firefox writes.
import { expect, test } from "@jest/globals";
import {
  attributeOf,
  shortIssuer,
} from "../../../../src/core/evidence/seen/issuer-name.js";

test.each([
  ["CN=R12,O=Let's Encrypt,C=US", "R12"],
  [
    'CN="Zscaler Intermediate Root CA (zscloud.net) (t) ",O=Zscaler Inc.',
    "Zscaler Intermediate Root CA (zscloud.net) (t)",
  ],
  ["OU=Root,O=Acme\\, Inc.,C=US", "Acme, Inc."],
  ['O="ESET, spol. s r. o.",C=SK', "ESET, spol. s r. o."],
  ["OU=Only a unit", "OU=Only a unit"],
  ["CN=,O=Acme", "Acme"],
  ["", ""],
  ["CN=abc\u202egro", "abcU+202Egro"],
  [`CN=${"x".repeat(300)}`, "x".repeat(80)],
])("%j is called %j", (issuerText, name) => {
  expect(shortIssuer(issuerText)).toBe(name);
});

test("an attribute inside of another one's value is not found", () => {
  expect(attributeOf('CN="a,O=Let\'s Encrypt"', "O")).toBeNull();
  expect(attributeOf("CN=a\\,O=b,OU=c", "O")).toBeNull();
});
