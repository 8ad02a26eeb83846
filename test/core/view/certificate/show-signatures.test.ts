// What the certificate page says about each signature: that it was verified, that it is somebody else's, or that nobody could say.
import { expect, test } from "@jest/globals";
import type { SignedBy } from "../../../../src/core/certificate/chain/links.js";
import { readable } from "../../../../src/core/view/certificate/chain-material.js";
import { readCertificate } from "../../../../src/core/certificate/input/read-certificate.js";
import { showCertificates } from "../../../../src/core/view/certificate/show-certificates.js";
import type { Issued } from "../../../lab/certificate.mjs";
import { bytesOf } from "../../../support/certificates.js";
import {
  HOST,
  intermediate,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../../support/judging.js";
import { linksOf } from "../../../support/links.js";

/** After the algorithm of each certificate; null where nothing is said. */
function said(
  chain: readonly Issued[],
  signedBy?: SignedBy,
): readonly (string | null)[] {
  const sent = chain.map((one) => {
    const der = bytesOf(one);
    return { der, reading: readCertificate(der), fingerprints: null };
  });
  const certificates = readable(sent);
  return showCertificates(
    {
      failure: null,
      loads: null,
      items: [],
      kept: null,
      sent,
      fetched: [],
      signedBy: signedBy ?? linksOf(certificates),
      root: null,
      firefox: { major: 153, builtAt: null },
      remembered: [],
      access: "none",
      trouble: null,
      now: NOW,
      writeTime: String,
      writeDay: String,
      refusalOf: () => null,
      asked: String,
    },
    certificates,
    [],
    HOST,
    null,
  ).map(
    ({ rows }) =>
      rows
        .find(({ id }) => id === "signature")
        ?.values.flatMap(({ said: one }) =>
          typeof one === "string" ? [] : [one.key],
        )[0] ?? null,
  );
}

test("it was verified with the key of the next, a root's with its own", () => {
  expect(said([leaf, intermediate, root])).toEqual([
    "certificate_signature_holds",
    "certificate_signature_holds",
    "certificate_signature_holds",
  ]);
});

test("nothing is said where the issuer's key is not there, nor of what nobody needs", () => {
  expect(said([leaf, intermediate, leaf])).toEqual([
    "certificate_signature_holds",
    null,
    null,
  ]);
});

test("it is not the one of the issuer that was sent", () => {
  const spoilt = leafOf({ corruptSignature: true });
  expect(said([spoilt, intermediate])).toEqual([
    "certificate_signature_bad",
    null,
  ]);
});

test("nobody could verify it", () => {
  expect(said([leaf, intermediate], () => "cannot-check")).toEqual([
    "certificate_signature_unchecked",
    null,
  ]);
});
