// Cases of the category revoked.
import {
  ANTIVIRUS,
  COMPANY_PROXY,
  failing,
  intercepted,
  REFERENCES_ANSWER,
  addressOf,
  PUBLIC_ADDRESS,
  certificateWith,
} from "./around.js";
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a brand-new certificate of a CA that lost its trust years ago is called revoked",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    facts: {
      address: PUBLIC_ADDRESS,
      certificate: certificateWith({
        issuer: "StartCom Class 1 DV Server CA",
        issuerText: "CN=StartCom Class 1 DV Server CA,O=StartCom Ltd.",
      }),
    },
    wins: "issuer-distrusted",
    loses: ["revoked-for-cause", "ca-wide-revocation"],
    verdict: { kind: "site" },
  },
  {
    name: "a webcompat reporter's shop is revoked, and nothing else is known (#233453)",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://www.marigold-gardens.com/",
    wins: "revoked-for-cause",
    loses: ["ca-wide-revocation", "inspection-revoked"],
    verdict: { kind: "site" },
  },
  {
    name: "one shop is revoked while everything else loads",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://www.marigold-gardens.com/",
    facts: {
      "other-loads": ["www.asahi.com", "github.com"],
      "other-failures": [],
      references: REFERENCES_ANSWER,
    },
    wins: "revoked-for-cause",
    loses: ["ca-wide-revocation"],
    verdict: { kind: "site" },
  },
  {
    name: "two shops of one host are revoked, which may be chance",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://www.marigold-gardens.com/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_REVOKED_CERTIFICATE",
        "bonsai-meister.de",
      ),
    },
    wins: "revoked-for-cause",
    loses: ["inspection-revoked"],
    verdict: { kind: "site" },
  },
  {
    name: "a CA takes back all certificates of one week: four unrelated sites are revoked, the others load",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://portal.mirai-univ.ac.jp/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_REVOKED_CERTIFICATE",
        "www.city.nagoya.jp",
        "shop.hinode.example.com",
        "www.marigold-gardens.com",
      ),
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "ca-wide-revocation",
    loses: ["revoked-for-cause", "inspection-revoked"],
    verdict: { kind: "site" },
  },
  {
    name: "every site is revoked in a company whose proxy lost its issuing certificate",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_REVOKED_CERTIFICATE",
        "github.com",
        "www.kaiyo-bank.co.jp",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(COMPANY_PROXY, "Takashima Proxy CA", 2),
    },
    wins: "inspection-revoked",
    loses: ["ca-wide-revocation", "revoked-for-cause"],
    verdict: { kind: "network" },
  },
  {
    name: "one site is revoked behind an inspecting antivirus: it is still the site",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://www.marigold-gardens.com/",
    facts: {
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-failures": [],
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "revoked-for-cause",
    loses: ["inspection-revoked", "ca-wide-revocation"],
    verdict: { kind: "site" },
  },
  {
    name: "an intranet server was revoked by the company's own CA",
    error: "SEC_ERROR_REVOKED_CERTIFICATE",
    url: "https://old.takashima.internal/",
    facts: {
      address: addressOf("private-name"),
      "other-loads": ["portal.takashima.internal", "www.asahi.com"],
    },
    wins: "revoked-for-cause",
    verdict: { kind: "site" },
  },
];
