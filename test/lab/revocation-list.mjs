// Signs a list of revoked certificates (RFC 5280 §5) in which there is none.
// @ts-check

import {
  CertificateList,
  TBSCertList,
  Time,
  Version,
} from "@peculiar/asn1-x509";
import {
  arrayBuffer,
  daysFromNow,
  signatureAlgorithm,
  signWith,
  toDer,
} from "./certificate.mjs";

/** @param {import("./certificate.mjs").Issued} issuer */
export function revocationList(issuer) {
  const signature = signatureAlgorithm(issuer.privateKey, "sha256");
  const tbsCertList = new TBSCertList({
    version: Version.v2,
    signature,
    issuer: issuer.asn1.tbsCertificate.subject,
    thisUpdate: new Time(daysFromNow(-1 / 24)),
    nextUpdate: new Time(daysFromNow(3)),
  });
  return toDer(
    new CertificateList({
      tbsCertList,
      signatureAlgorithm: signature,
      signature: arrayBuffer(
        signWith(issuer.privateKey, toDer(tbsCertList), "sha256"),
      ),
    }),
  );
}
