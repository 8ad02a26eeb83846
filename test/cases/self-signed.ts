// Cases of the category self-signed: one's own device, a server in passing, or somebody in between.
import {
  addressOf,
  certificateWith,
  COMPANY_PROXY,
  failing,
  PUBLIC_ADDRESS,
  intercepted,
  ANTIVIRUS,
} from "./around.js";
import { DAY, NOW, type Case } from "./case.js";

const SELF_SIGNED = "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];

export const cases: readonly Case[] = [
  {
    name: "a router at its number",
    error: SELF_SIGNED,
    url: "https://192.168.1.1/",
    facts: { address: addressOf("ipv4") },
    wins: "self-signed-device",
    loses: ["default-certificate", "captive-portal", "mistyped-address"],
    verdict: { kind: "site" },
  },
  {
    name: "a printer in the local network, with the port of its control page",
    error: SELF_SIGNED,
    url: "https://printer.local:8443/",
    facts: {
      address: addressOf("private-name", { port: 8443 }),
      "other-loads": GOOD_SITES,
    },
    wins: "self-signed-device",
    loses: ["captive-portal", "default-certificate"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a network drive that was opened by an exception before",
    error: SELF_SIGNED,
    url: "https://nas.lan/",
    facts: {
      exception: "TRUST_ERROR",
      address: addressOf("private-name"),
    },
    wins: "self-signed-device",
    loses: ["captive-portal", "malware-interception"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "something signs itself, and nothing else is known",
    error: SELF_SIGNED,
    wins: "self-signed-device",
    loses: ["captive-portal", "default-certificate", "company-proxy"],
    verdict: { kind: "site", isSure: false },
  },
  {
    name: "a public shop shows a certificate that signs itself, and other sites load",
    error: SELF_SIGNED,
    facts: {
      address: PUBLIC_ADDRESS,
      "other-loads": GOOD_SITES,
      certificate: certificateWith({
        isSelfSigned: true,
        subject: "Plesk",
        issuer: "Plesk",
        names: ["Plesk"],
        coversHost: false,
      }),
    },
    wins: "default-certificate",
    loses: ["self-signed-device", "captive-portal"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "an http address was asked for, and its server has no https of its own",
    error: SELF_SIGNED,
    facts: {
      address: PUBLIC_ADDRESS,
      upgrade: true,
      "other-loads": GOOD_SITES,
    },
    wins: "default-certificate",
    loses: ["self-signed-device", "captive-portal"],
    verdict: { kind: "site" },
  },
  {
    name: "a café's login page answers with a certificate of its own making",
    error: SELF_SIGNED,
    facts: { "captive-portal": "locked", address: PUBLIC_ADDRESS },
    wins: "captive-portal",
    loses: ["self-signed-device", "default-certificate"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "several public sites sign themselves, so that somebody answers for them",
    error: SELF_SIGNED,
    facts: {
      address: PUBLIC_ADDRESS,
      "other-failures": failing(SELF_SIGNED, "www.asahi.com", "github.com"),
      "other-loads": [],
    },
    wins: "captive-portal",
    loses: ["self-signed-device", "default-certificate"],
    verdict: { kind: "network" },
  },
  {
    name: "deceiving: antivirus software reads along, but the router really signs itself",
    error: SELF_SIGNED,
    url: "https://192.168.1.1/",
    facts: {
      address: addressOf("ipv4"),
      "local-roots": intercepted(ANTIVIRUS, "Avast Web/Mail Shield Root"),
      "other-loads": GOOD_SITES,
      platform: "win",
    },
    wins: "self-signed-device",
    loses: ["antivirus-interception"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: a login page is far away from a device in the same network",
    error: SELF_SIGNED,
    url: "https://192.168.1.1/",
    facts: { address: addressOf("ipv4"), "captive-portal": "locked" },
    wins: "self-signed-device",
    loses: ["captive-portal"],
    verdict: { kind: "site" },
  },
  {
    name: "a company's filter shows its own page for a blocked site",
    error: SELF_SIGNED,
    facts: {
      certificate: certificateWith({
        interceptor: COMPANY_PROXY,
        issuer: "FortiGate",
      }),
      address: PUBLIC_ADDRESS,
    },
    wins: "company-proxy",
    loses: ["self-signed-device", "default-certificate", "captive-portal"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "a test server on this very computer",
    error: SELF_SIGNED,
    url: "https://localhost:8443/",
    facts: { address: addressOf("localhost", { port: 8443 }) },
    wins: "self-signed-device",
    loses: ["default-certificate", "captive-portal"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: until yesterday this device had a public issuer",
    error: SELF_SIGNED,
    facts: {
      "last-good": {
        at: NOW - DAY,
        issuer: "Let’s Encrypt",
        isBuiltInRoot: true,
        notBefore: NOW - 30 * DAY,
        notAfter: NOW + 60 * DAY,
        fingerprint: "AA:04",
      },
      address: PUBLIC_ADDRESS,
    },
    wins: "default-certificate",
    loses: ["self-signed-device"],
    verdict: { kind: "unknown" },
  },
];
