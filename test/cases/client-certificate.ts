// Cases of the category client-certificate.
import {
  addressOf,
  ANTIVIRUS,
  failing,
  intercepted,
  COMPANY_PROXY,
  PUBLIC_ADDRESS,
} from "./around.js";
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a download host denies access, and nobody ever had a certificate for it (waterfox #173, WebThings gateway #317)",
    error: "SSL_ERROR_ACCESS_DENIED_ALERT",
    facts: { address: PUBLIC_ADDRESS, platform: "mac" },
    wins: "security-software-interferes",
    loses: ["client-certificate-missing", "client-certificate-refused"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "a tax office wants a certificate from a card that is not in the reader",
    error: "SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT",
    url: "https://clientweb.e-tax.example.go.jp/",
    wins: "client-certificate-missing",
    loses: ["client-certificate-refused"],
    verdict: { kind: "device" },
  },
  {
    name: "a company's VPN portal wants a certificate that this laptop does not have",
    error: "SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT",
    url: "https://vpn.takashima.internal/",
    facts: { address: addressOf("private-name"), "other-failures": [] },
    wins: "client-certificate-missing",
    loses: ["network-filter-interferes"],
    verdict: { kind: "device" },
  },
  {
    name: "a token without its key, for want of which Firefox cannot sign",
    error: "SSL_ERROR_SIGN_HASHES_FAILURE",
    url: "https://clientweb.e-tax.example.go.jp/",
    wins: "client-certificate-missing",
    loses: ["client-certificate-refused"],
    verdict: { kind: "device" },
  },
  {
    name: "a bank does not know the issuer of the visitor's certificate",
    error: "SSL_ERROR_UNKNOWN_CA_ALERT",
    url: "https://corporate.kaiyo-bank.co.jp/",
    facts: { "other-failures": [] },
    wins: "client-certificate-refused",
    loses: ["client-certificate-missing", "client-certificate-expired"],
    verdict: { kind: "device" },
  },
  {
    name: "a bank has blocked the visitor's certificate, and nothing else is known",
    error: "SSL_ERROR_REVOKED_CERT_ALERT",
    url: "https://corporate.kaiyo-bank.co.jp/",
    wins: "client-certificate-refused",
    loses: ["client-certificate-expired", "client-certificate-missing"],
    verdict: { kind: "device" },
  },
  {
    name: "the visitor's certificate ended last week",
    error: "SSL_ERROR_EXPIRED_CERT_ALERT",
    url: "https://corporate.kaiyo-bank.co.jp/",
    wins: "client-certificate-expired",
    loses: ["client-certificate-refused", "client-certificate-missing"],
    verdict: { kind: "device" },
  },
  {
    name: "every site refuses a certificate that nobody sent: something in between speaks for them",
    error: "SSL_ERROR_BAD_CERT_ALERT",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SSL_ERROR_BAD_CERT_ALERT",
        "github.com",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(COMPANY_PROXY, "Takashima Proxy CA", 1),
    },
    wins: "network-filter-interferes",
    loses: ["client-certificate-refused"],
    verdict: { kind: "network" },
  },
  {
    name: "an antivirus whose own certificate ended makes every site refuse",
    error: "SSL_ERROR_EXPIRED_CERT_ALERT",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SSL_ERROR_EXPIRED_CERT_ALERT",
        "github.com",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root", 1),
    },
    wins: "security-software-interferes",
    loses: ["client-certificate-expired"],
    verdict: { kind: "device" },
  },
];
