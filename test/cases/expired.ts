// Cases of the category expired.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [
  {
    name: "a bank's certificate has ended, and nothing else is known",
    error: "SEC_ERROR_EXPIRED_CERTIFICATE",
    wins: "certificate-expired",
    verdict: { kind: "site" },
  },
];
