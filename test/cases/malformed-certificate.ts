// Cases of the category malformed-certificate.
import {
  addressOf,
  ANTIVIRUS,
  certificateWith,
  failing,
  PUBLIC_ADDRESS,
  intercepted,
  answers,
} from "./around.js";
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a new router has the serial number of the old one (syncthing #361)",
    error: "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
    url: "https://192.168.1.1/",
    facts: { address: addressOf("ipv4") },
    wins: "same-serial",
    loses: ["certificate-breaks-rules"],
    verdict: { kind: "site" },
  },
  {
    name: "a certificate has the number of the one that is remembered of the site",
    error: "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
    url: "https://nas.takashima.dev/",
    facts: { certificate: certificateWith({ repeatsSerial: true }) },
    wins: "same-serial",
    loses: ["certificate-breaks-rules"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a home-made certificate was made anew with the same serial number, and the address tells nothing",
    error: "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
    url: "https://sunshine.takashima.dev:47990/",
    wins: "same-serial",
    loses: ["certificate-breaks-rules"],
    verdict: { kind: "site" },
  },
  {
    name: "a mail certificate is used for a website, and nothing else is known",
    error: "SEC_ERROR_INADEQUATE_CERT_TYPE",
    url: "https://mail.kyoto-textile.co.jp/",
    wins: "certificate-breaks-rules",
    loses: ["security-software-interferes", "firefox-outdated"],
    verdict: { kind: "site" },
  },
  {
    name: "one site's certificate is signed wrongly while others load",
    error: "SEC_ERROR_BAD_SIGNATURE",
    url: "https://mail.kyoto-textile.co.jp/",
    facts: {
      "other-loads": ["www.asahi.com", "github.com"],
      address: PUBLIC_ADDRESS,
    },
    wins: "certificate-breaks-rules",
    loses: ["security-software-interferes", "network-filter-interferes"],
    verdict: { kind: "site", isSure: false },
  },
  {
    name: "a content filter signs every certificate wrongly (AdguardForWindows #2013)",
    error: "SEC_ERROR_BAD_SIGNATURE",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_BAD_SIGNATURE",
        "github.com",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(
        { name: "AdGuard", kind: "antivirus" },
        "AdGuard Personal CA",
        2,
      ),
    },
    wins: "security-software-interferes",
    loses: ["certificate-breaks-rules"],
    verdict: { kind: "device" },
  },
  {
    name: "certificates arrive damaged from everywhere, and nothing tells who stands between",
    error: "SEC_ERROR_BAD_DER",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_BAD_DER",
        "github.com",
        "www.jreast.co.jp",
      ),
    },
    wins: "network-filter-interferes",
    loses: ["certificate-breaks-rules"],
    verdict: { kind: "network" },
  },
  {
    name: "an inspecting antivirus is there, but only one site's certificate breaks the rules",
    error: "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION",
    url: "https://mail.kyoto-textile.co.jp/",
    facts: {
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "certificate-breaks-rules",
    loses: ["security-software-interferes"],
    verdict: { kind: "site" },
  },
  {
    name: "the server was given a good certificate in the meantime",
    error: "SEC_ERROR_INADEQUATE_KEY_USAGE",
    url: "https://mail.kyoto-textile.co.jp/",
    facts: { again: answers("mail.kyoto-textile.co.jp") },
    wins: "passing-trouble",
    loses: ["certificate-breaks-rules"],
    verdict: { kind: "unknown" },
  },
];
