// Cases of the category unknown-issuer: half of them are not the site's fault.
import {
  addressOf,
  answers,
  ANTIVIRUS,
  certificateWith,
  PUBLIC_ADDRESS,
  intercepted,
  REFERENCES_ANSWER,
} from "./around.js";
import { DAY, NOW, type Case } from "./case.js";
import { casesOfInterception } from "./intercepted.js";

const UNKNOWN = "SEC_ERROR_UNKNOWN_ISSUER";
const NOT_A_CA = "SEC_ERROR_CA_CERT_INVALID";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];

const INTRANET = {
  url: "https://keihi.kaiyo.internal/",
  facts: { address: addressOf("private-name") },
};

export const cases: readonly Case[] = [
  {
    name: "a public site has an issuer that nobody knows, and nothing else is known",
    error: UNKNOWN,
    wins: "issuer-unknown",
    loses: [
      "missing-intermediate",
      "antivirus-interception",
      "private-ca-unknown",
      "captive-portal",
      "malware-interception",
      "connection-intercepted",
    ],
    verdict: { kind: "unknown", isSure: false },
  },
  {
    name: "the server sends its own certificate only",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({ lacksIntermediate: true }),
      address: PUBLIC_ADDRESS,
    },
    wins: "missing-intermediate",
    loses: ["issuer-unknown", "private-ca-unknown", "antivirus-interception"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a developer opens their own server in another profile (mkcert #370)",
    error: UNKNOWN,
    url: "https://localhost:3000/",
    facts: { address: addressOf("localhost", { port: 3000 }) },
    wins: "own-ca-unknown",
    loses: ["private-ca-unknown", "issuer-unknown", "company-proxy"],
    verdict: { kind: "device" },
  },
  {
    name: "a snap of Firefox does not have the root of the reader's own Caddy, as its certificate tells",
    error: UNKNOWN,
    url: "https://192.168.0.100:9000/",
    facts: {
      address: addressOf("ipv4", { port: 9000 }),
      "other-loads": GOOD_SITES,
      certificate: certificateWith({
        subject: "192.168.0.100",
        issuer: "Caddy Local Authority - ECC Intermediate",
        names: ["192.168.0.100"],
        ownIssuer: "Caddy",
      }),
    },
    wins: "own-ca-unknown",
    loses: ["developer-proxy", "private-ca-unknown", "self-signed-device"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "a developer's CA issues for somebody else's site, where it has no business to",
    error: UNKNOWN,
    facts: {
      address: PUBLIC_ADDRESS,
      certificate: certificateWith({
        issuer: "mkcert taro@mac",
        interceptor: { name: "mkcert", kind: "developer" },
      }),
    },
    wins: "developer-proxy",
    loses: ["own-ca-unknown", "private-ca-unknown"],
    verdict: { kind: "device" },
  },
  {
    name: "an unknown issuer, and nothing tells whose address it is",
    error: UNKNOWN,
    url: "https://192.168.0.100/",
    wins: "issuer-unknown",
    loses: ["own-ca-unknown"],
    verdict: { kind: "unknown" },
  },
  {
    name: "one public site fails among good ones, and nobody read its certificate",
    error: UNKNOWN,
    facts: {
      "other-loads": GOOD_SITES,
      "other-failures": [],
      address: PUBLIC_ADDRESS,
    },
    wins: "issuer-unknown",
    loses: [
      "antivirus-interception",
      "company-proxy",
      "private-ca-unknown",
      "self-signed-device",
    ],
    verdict: { kind: "unknown" },
  },
  {
    name: "asked once more, it loads: another site has sent the missing certificate meanwhile",
    error: UNKNOWN,
    facts: {
      again: answers("www.kaiyo-bank.co.jp"),
      references: REFERENCES_ANSWER,
      address: PUBLIC_ADDRESS,
    },
    wins: "missing-intermediate",
    loses: ["private-ca-unknown", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: it works in Chrome, and its chain is complete but for the link in the middle",
    error: UNKNOWN,
    facts: {
      certificate: certificateWith({
        lacksIntermediate: true,
        issuer: "DigiCert",
      }),
      "local-roots": { hosts: 0, of: 5, issuer: "", interceptor: null },
      platform: "win",
    },
    wins: "missing-intermediate",
    loses: ["antivirus-interception", "company-proxy"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a new hire opens the intranet for the first time",
    error: UNKNOWN,
    ...INTRANET,
    wins: "private-ca-unknown",
    loses: ["missing-intermediate", "issuer-unknown", "captive-portal"],
    verdict: { kind: "network" },
  },
  {
    name: "an intranet site with a public name loaded by the company's own issuer until yesterday",
    error: UNKNOWN,
    url: "https://keihi.kaiyo-bank.co.jp/",
    facts: {
      address: PUBLIC_ADDRESS,
      "last-good": {
        at: NOW - DAY,
        issuer: "Kaiyo Internal CA",
        isBuiltInRoot: null,
        notBefore: NOW - 100 * DAY,
        notAfter: NOW + 200 * DAY,
        fingerprint: "AA:03",
      },
      "other-loads": GOOD_SITES,
    },
    wins: "private-ca-unknown",
    loses: ["missing-intermediate", "self-signed-device"],
    verdict: { kind: "network" },
  },
  {
    name: "the issuer of an intranet site is unknown, and its address tells nothing",
    error: UNKNOWN,
    facts: { certificate: certificateWith({ issuer: "Kaiyo Internal CA" }) },
    wins: "issuer-unknown",
    loses: ["private-ca-unknown", "missing-intermediate"],
    verdict: { kind: "unknown" },
  },
  {
    name: "deceiving: public sites load, so that no interceptor explains the intranet's issuer",
    error: UNKNOWN,
    url: INTRANET.url,
    facts: {
      ...INTRANET.facts,
      "other-loads": GOOD_SITES,
      "local-roots": { hosts: 0, of: 9, issuer: "", interceptor: null },
    },
    wins: "private-ca-unknown",
    loses: [
      "antivirus-interception",
      "company-proxy",
      "connection-intercepted",
    ],
    verdict: { kind: "network" },
  },
  {
    name: "a network drive by its number, with a certificate that signs itself",
    error: UNKNOWN,
    url: "https://192.168.10.20:5001/",
    facts: {
      address: addressOf("ipv4", { port: 5001 }),
      certificate: certificateWith({
        isSelfSigned: true,
        subject: "synology",
        issuer: "synology",
      }),
    },
    wins: "self-signed-device",
    loses: ["private-ca-unknown", "missing-intermediate", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: antivirus software reads along elsewhere, but this site signs itself",
    error: UNKNOWN,
    url: "https://nas.kaiyo.internal/",
    facts: {
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-loads": GOOD_SITES,
      certificate: certificateWith({ isSelfSigned: true }),
      address: addressOf("private-name"),
      platform: "win",
    },
    wins: "self-signed-device",
    loses: ["antivirus-interception", "company-proxy"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: one site leaves out a link while antivirus software reads along everywhere",
    error: UNKNOWN,
    facts: {
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-loads": GOOD_SITES,
      certificate: certificateWith({ lacksIntermediate: true }),
      platform: "win",
    },
    wins: "missing-intermediate",
    loses: ["antivirus-interception"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "deceiving: the train wants a login, but the device on one's own network has its own trouble",
    error: UNKNOWN,
    url: INTRANET.url,
    facts: { ...INTRANET.facts, "captive-portal": "locked" },
    wins: "private-ca-unknown",
    loses: ["captive-portal"],
    verdict: { kind: "network" },
  },
  {
    name: "deceiving: the login is done, so that what fails is not the network",
    error: UNKNOWN,
    facts: {
      "captive-portal": "unlocked",
      "portal-answer": "as-expected",
      "other-loads": GOOD_SITES,
      address: PUBLIC_ADDRESS,
    },
    wins: "issuer-unknown",
    loses: ["captive-portal"],
    verdict: { kind: "unknown" },
  },
  {
    name: "a device signs itself and says that it is no CA",
    error: NOT_A_CA,
    url: "https://printer.kaiyo.internal/",
    facts: {
      address: addressOf("private-name"),
      certificate: certificateWith({ isSelfSigned: true }),
    },
    wins: "self-signed-device",
    loses: ["issuer-not-a-ca", "issuer-unknown"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a certificate is signed by one that is no CA's, and nothing else is known",
    error: NOT_A_CA,
    wins: "issuer-not-a-ca",
    loses: ["self-signed-device", "antivirus-interception", "issuer-unknown"],
    verdict: { kind: "site" },
  },
  {
    name: "a shop's test certificate was signed with another site's certificate",
    error: NOT_A_CA,
    facts: {
      certificate: certificateWith({ issuer: "test.kaiyo-bank.co.jp" }),
      "other-loads": GOOD_SITES,
    },
    wins: "issuer-not-a-ca",
    loses: ["self-signed-device", "captive-portal"],
    verdict: { kind: "site", isSure: true },
  },
  ...casesOfInterception,
];
