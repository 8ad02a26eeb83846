// Cases of the category browser-internal.
import { failing, REFERENCES_ANSWER, fails } from "./around.js";
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a card's driver fails on the one site that asks for the card (OpenSC)",
    error: "SEC_ERROR_PKCS11_GENERAL_ERROR",
    url: "https://certif.kaiyo-shiyakusho.jp/",
    facts: { "other-failures": [], "other-loads": ["www.asahi.com"] },
    wins: "card-software",
    loses: ["firefox-internal"],
    verdict: { kind: "device" },
  },
  {
    name: "a module reports an error, and nothing else is known",
    error: "SEC_ERROR_PKCS11_FUNCTION_FAILED",
    url: "https://certif.kaiyo-shiyakusho.jp/",
    wins: "card-software",
    loses: ["firefox-internal"],
    verdict: { kind: "device" },
  },
  {
    name: "the key store of this profile is damaged, and nothing else is known",
    error: "SEC_ERROR_BAD_DATABASE",
    url: "https://www.asahi.com/",
    wins: "firefox-internal",
    loses: ["server-at-fault"],
    verdict: { kind: "device" },
  },
  {
    name: "no site opens since a driver for cards was removed",
    error: "SEC_ERROR_UNKNOWN_PKCS11_ERROR",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_UNKNOWN_PKCS11_ERROR",
        "github.com",
        "www.jreast.co.jp",
      ),
    },
    wins: "firefox-internal",
    loses: ["server-at-fault", "security-software-interferes"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "one server sends a certificate that cannot be decoded at all, others load",
    error: "SEC_ERROR_LIBRARY_FAILURE",
    url: "https://mail.kyoto-textile.co.jp/",
    facts: { "other-loads": ["www.asahi.com", "github.com"] },
    wins: "certificate-breaks-rules",
    loses: ["firefox-internal"],
    verdict: { kind: "unknown" },
  },
  {
    name: "one server makes Firefox stumble while well-known sites answer",
    error: "SSL_ERROR_DIGEST_FAILURE",
    url: "https://mail.kyoto-textile.co.jp/",
    facts: {
      "other-loads": ["www.asahi.com", "github.com"],
      references: REFERENCES_ANSWER,
    },
    wins: "firefox-internal",
    loses: [],
    verdict: { kind: "device" },
  },
  {
    name: "a list of settings for hardening left no version of TLS",
    error: "SSL_ERROR_SSL_DISABLED",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SSL_ERROR_SSL_DISABLED",
        "github.com",
        "www.jreast.co.jp",
      ),
      references: [
        fails("www.mozilla.org", "SSL_ERROR_SSL_DISABLED"),
        fails("example.com", "SSL_ERROR_SSL_DISABLED"),
      ],
    },
    wins: "tls-switched-off",
    loses: ["firefox-internal"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "no cipher is left in this Firefox, and nothing else is known",
    error: "SSL_ERROR_NO_CIPHERS_SUPPORTED",
    url: "https://www.asahi.com/",
    wins: "tls-switched-off",
    loses: ["firefox-internal", "server-at-fault"],
    verdict: { kind: "device" },
  },
];
