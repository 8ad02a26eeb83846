// Which of a certificate's addresses are asked, so that the reader can be told first.
import type { Certificate } from "../fields/certificate.js";

/** A second one is asked if the first does not answer; a longer list was made to be followed. */
const MOST = 2;

/** The CA's responders, which say whether the certificate is still good. */
export function responderAddresses(
  certificate: Certificate,
): readonly string[] {
  return certificate.ocspUrls.slice(0, MOST);
}

/** Where the CA's list of revoked certificates is; fetched if no responder helps. */
export function listAddresses(certificate: Certificate): readonly string[] {
  return overHttp(certificate.crlUrls).slice(0, MOST);
}

/** Where the certificate of its issuer is. */
export function issuerAddresses(certificate: Certificate): readonly string[] {
  return overHttp(certificate.caIssuersUrls).slice(0, MOST);
}

/** All of them. */
export const everyAddress = (certificate: Certificate): readonly string[] => [
  ...responderAddresses(certificate),
  ...listAddresses(certificate),
  ...issuerAddresses(certificate),
];

/** Companies' CAs name LDAP directories beside web addresses, often first; nobody is asked there. */
function overHttp(addresses: readonly string[]): readonly string[] {
  const web = addresses.filter((address) => /^https?:/i.test(address));
  return web.length === 0 ? addresses : web;
}
