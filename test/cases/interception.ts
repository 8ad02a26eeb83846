// Cases of the category interception: Firefox has seen that somebody is in between; the question is who.
import type { Interceptor } from "../../src/core/evidence/evidence.js";
import {
  ANTIVIRUS,
  certificateWith,
  COMPANY_PROXY,
  failing,
  FAMILY_FILTER,
  PUBLIC_ADDRESS,
  intercepted,
} from "./around.js";
import type { Case } from "./case.js";

const MITM = "MOZILLA_PKIX_ERROR_MITM_DETECTED";
const ALL_FAIL = failing(MITM, "www.asahi.com", "github.com");

const madeBy = (
  name: string,
  kind: Interceptor["kind"],
): ReturnType<typeof certificateWith> =>
  certificateWith({ issuer: name, interceptor: { name, kind } });

export const cases: readonly Case[] = [
  {
    name: "Firefox has seen somebody in between, and nothing tells whom",
    error: MITM,
    wins: "connection-intercepted",
    loses: ["antivirus-interception", "company-proxy", "malware-interception"],
    verdict: { kind: "unknown", isSure: false },
  },
  {
    name: "a Windows computer at home, where that is most often antivirus software",
    error: MITM,
    facts: { platform: "win", "other-failures": ALL_FAIL },
    wins: "antivirus-interception",
    loses: ["connection-intercepted", "company-proxy", "captive-portal"],
    verdict: { kind: "device", isSure: false },
  },
  {
    name: "the certificate was made by Avast",
    error: MITM,
    facts: {
      certificate: certificateWith({
        issuer: "Avast Web/Mail Shield Root",
        interceptor: ANTIVIRUS,
      }),
    },
    wins: "antivirus-interception",
    loses: ["connection-intercepted", "company-proxy", "developer-proxy"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "some sites load by the root of a family filter, and this one does not",
    error: MITM,
    facts: {
      "local-roots": intercepted(FAMILY_FILTER, "Qustodio CA"),
      "changed-issuers": {
        hosts: 9,
        issuer: "Qustodio CA",
        interceptor: FAMILY_FILTER,
      },
    },
    wins: "antivirus-interception",
    loses: ["company-proxy", "malware-interception", "connection-intercepted"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "the company's proxy was changed for one of another maker",
    error: MITM,
    facts: {
      certificate: certificateWith({
        issuer: "Zscaler Root CA",
        interceptor: COMPANY_PROXY,
      }),
      proxy: { kind: "automatic", byExtension: false },
      platform: "win",
    },
    wins: "company-proxy",
    loses: ["antivirus-interception", "connection-intercepted"],
    verdict: { kind: "network", isSure: true },
  },
  {
    name: "at work most sites load by a root of the company's own, and a proxy is set",
    error: MITM,
    facts: {
      "local-roots": intercepted(null, "Kaiyo Web Gateway"),
      proxy: { kind: "manual", byExtension: false },
      platform: "linux",
    },
    wins: "company-proxy",
    loses: ["antivirus-interception", "malware-interception"],
    verdict: { kind: "network" },
  },
  {
    name: "adware named itself in the certificate",
    error: MITM,
    facts: { certificate: madeBy("Superfish", "adware"), platform: "win" },
    wins: "malware-interception",
    loses: ["antivirus-interception", "connection-intercepted"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "a developer forgot to stop a debugging proxy",
    error: MITM,
    facts: {
      certificate: madeBy("Fiddler", "developer"),
      proxy: { kind: "manual", byExtension: false },
    },
    wins: "developer-proxy",
    loses: ["company-proxy", "antivirus-interception"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "a network with a login page answers with one certificate for all",
    error: MITM,
    facts: {
      "captive-portal": "locked",
      address: PUBLIC_ADDRESS,
      "other-failures": ALL_FAIL,
    },
    wins: "captive-portal",
    loses: ["connection-intercepted", "antivirus-interception"],
    verdict: { kind: "network" },
  },
  {
    name: "deceiving: a proxy is set, but the name in the certificate is that of antivirus software",
    error: MITM,
    facts: {
      certificate: certificateWith({ issuer: "Avast", interceptor: ANTIVIRUS }),
      proxy: { kind: "manual", byExtension: false },
    },
    wins: "antivirus-interception",
    loses: ["company-proxy", "developer-proxy"],
    verdict: { kind: "device", isSure: true },
  },
  {
    name: "somebody without a name reads along on a Linux computer",
    error: MITM,
    facts: { platform: "linux", "other-failures": ALL_FAIL },
    wins: "connection-intercepted",
    loses: ["antivirus-interception", "malware-interception"],
    verdict: { kind: "unknown" },
  },
];
