// Cases of the category unrecognised.
import {
  answers,
  failing,
  intercepted,
  ANTIVIRUS,
  REFERENCES_ANSWER,
} from "./around.js";
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a certificate refused because of HSTS, without a word of what was wrong, and nothing else is known",
    error: "NS_ERROR_BAD_HSTS_CERT",
    url: "https://www.asahi.com/",
    wins: "unknown-code",
    loses: ["server-at-fault"],
    verdict: { kind: "unknown" },
  },
  {
    name: "an error without a name on one site while others load",
    error: "NS_ERROR_BAD_HSTS_CERT",
    url: "https://www.kyoto-textile.co.jp/",
    facts: {
      "other-loads": ["www.asahi.com", "github.com"],
      references: REFERENCES_ANSWER,
    },
    wins: "unknown-code",
    loses: [],
    verdict: { kind: "unknown" },
  },
  {
    name: "an error without a name on every site",
    error: "NS_ERROR_BAD_HSTS_CERT",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "NS_ERROR_BAD_HSTS_CERT",
        "github.com",
        "www.jreast.co.jp",
      ),
      proxy: { kind: "manual", byExtension: false },
    },
    wins: "network-filter-interferes",
    loses: ["server-at-fault", "security-software-interferes"],
    verdict: { kind: "unknown" },
  },
  {
    name: "an error without a name on every site, with an antivirus that reads along",
    error: "NS_ERROR_BAD_HSTS_CERT",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "NS_ERROR_BAD_HSTS_CERT",
        "github.com",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root", 1),
    },
    wins: "security-software-interferes",
    loses: ["server-at-fault"],
    verdict: { kind: "device" },
  },
  {
    name: "an error without a name that has passed",
    error: "NS_ERROR_BAD_HSTS_CERT",
    url: "https://www.kyoto-textile.co.jp/",
    facts: { again: answers("www.kyoto-textile.co.jp") },
    wins: "passing-trouble",
    loses: ["unknown-code"],
    verdict: { kind: "unknown" },
  },
];
