// Cases of the category weak-crypto.
import {
  addressOf,
  ANTIVIRUS,
  COMPANY_PROXY,
  failing,
  firefoxBuilt,
  PUBLIC_ADDRESS,
  intercepted,
} from "./around.js";
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a club's old server has an RSA key of 512 bits, and nothing else is known",
    error: "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
    url: "https://www.go-club-kobe.jp/",
    wins: "weak-certificate",
    loses: ["device-with-old-tls", "firefox-outdated"],
    verdict: { kind: "site" },
  },
  {
    name: "a public archive still signs with SHA-1 while other sites load",
    error: "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
    url: "https://archive.city.sakura.lg.jp/",
    facts: {
      address: PUBLIC_ADDRESS,
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "weak-certificate",
    loses: ["device-with-old-tls"],
    verdict: { kind: "site" },
  },
  {
    name: "a printer from 2011 has a short key, while public sites load",
    error: "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
    url: "https://192.168.0.24/",
    facts: {
      address: addressOf("ipv4"),
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "device-with-old-tls",
    loses: ["weak-certificate"],
    verdict: { kind: "site" },
  },
  {
    name: "an old antivirus signs every site with SHA-1",
    error: "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
        "github.com",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root", 2),
    },
    wins: "security-software-interferes",
    loses: ["weak-certificate", "network-filter-interferes"],
    verdict: { kind: "device" },
  },
  {
    name: "a company proxy signs every site with a weak key",
    error: "SSL_ERROR_WEAK_SERVER_CERT_KEY",
    url: "https://www.asahi.com/",
    facts: {
      "other-failures": failing(
        "SSL_ERROR_WEAK_SERVER_CERT_KEY",
        "github.com",
        "www.jreast.co.jp",
      ),
      "local-roots": intercepted(COMPANY_PROXY, "Takashima Proxy CA", 1),
      proxy: { kind: "automatic", byExtension: false },
    },
    wins: "network-filter-interferes",
    loses: ["weak-certificate", "security-software-interferes"],
    verdict: { kind: "network" },
  },
  {
    name: "a weak site is met by a Firefox of last month: the Firefox is not to blame",
    error: "SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY",
    url: "https://intra.kyoto-textile.co.jp/",
    facts: { firefox: firefoxBuilt(30) },
    wins: "weak-certificate",
    loses: ["firefox-outdated"],
    verdict: { kind: "site" },
  },
  {
    name: "one Linux refuses the hash with which a depository signs its handshake (testssl.sh #1929)",
    error: "SSL_ERROR_UNSUPPORTED_HASH_ALGORITHM",
    url: "https://www.securities-depot.com/",
    facts: {
      platform: "linux",
      address: PUBLIC_ADDRESS,
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "handshake-hash-refused",
    loses: ["weak-certificate", "device-with-old-tls", "firefox-outdated"],
    verdict: { kind: "site" },
  },
  {
    name: "a handshake is signed with a hash that Firefox does not take, and nothing else is known",
    error: "SSL_ERROR_UNSUPPORTED_HASH_ALGORITHM",
    url: "https://www.securities-depot.com/",
    wins: "handshake-hash-refused",
    loses: ["weak-certificate"],
    verdict: { kind: "site" },
  },
  {
    name: "a device made its key on a curve that Firefox does not take",
    error: "SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE",
    url: "https://www.wallet-tools.org/",
    facts: {
      address: PUBLIC_ADDRESS,
      "other-loads": ["www.asahi.com", "github.com"],
    },
    wins: "key-kind-unsupported",
    loses: ["weak-certificate", "device-with-old-tls"],
    verdict: { kind: "site" },
  },
  {
    name: "a key is of a kind that nobody takes, and nothing else is known",
    error: "SEC_ERROR_UNSUPPORTED_KEYALG",
    wins: "key-kind-unsupported",
    loses: ["weak-certificate"],
    verdict: { kind: "site" },
  },
];
