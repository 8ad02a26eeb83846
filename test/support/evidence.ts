// Builds loads and what collectors read: ordinary ones, except for what a test is about.
import type { Inputs } from "../../src/core/evidence/collectors/inputs.js";
import type { LoadCertificate } from "../../src/core/evidence/seen/load.js";
import type {
  LoadLog,
  SeenLoad,
} from "../../src/core/evidence/seen/load-log.js";
import { known, unknown } from "../../src/core/fact.js";
import { EMPTY_JOURNAL } from "../../src/core/journal/journal.js";

/** When everything happens: 20 November 2026, 09:00 UTC. */
export const NOW = Date.UTC(2026, 10, 20, 9);
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export const LETS_ENCRYPT = "CN=R12,O=Let's Encrypt,C=US";

export function certificateBy(
  issuerText = LETS_ENCRYPT,
  differing: Partial<LoadCertificate> = {},
): LoadCertificate {
  return {
    issuer: "R12",
    issuerText,
    isBuiltInRoot: null,
    notBefore: NOW - 30 * DAY,
    notAfter: NOW + 60 * DAY,
    fingerprint: "AA:BB",
    serial: "01",
    ...differing,
  };
}

/** Over https, a minute ago, with a clock that is right. */
export function loadOf(
  host: string,
  differing: Partial<SeenLoad> = {},
): SeenLoad {
  return {
    host,
    isSecure: true,
    at: NOW - MINUTE,
    aheadMs: 0,
    certificate: certificateBy(),
    exception: null,
    ...differing,
  };
}

/** Of a root that is known to be built in. */
export const builtInLoad = (
  host: string,
  differing: Partial<SeenLoad> = {},
): SeenLoad =>
  loadOf(host, {
    certificate: certificateBy(LETS_ENCRYPT, { isBuiltInRoot: true }),
    ...differing,
  });

export const logOf = (...loads: readonly SeenLoad[]): LoadLog => ({
  loads,
  upgrades: [],
});

/** Nothing was seen, nothing is allowed, nothing is turned on. */
export function inputsOf(differing: Partial<Inputs> = {}): Inputs {
  return {
    now: NOW,
    journal: EMPTY_JOURNAL,
    loads: logOf(),
    environment: {
      firefox: "Firefox 153.7.0",
      system: "linux (x86-64)",
      extension: "0.1.0",
      platform: "linux",
      version: 153,
      builtAt: Date.UTC(2026, 10, 3),
    },
    online: known(true),
    portal: unknown("not-told"),
    proxy: unknown("not-permitted"),
    httpsOnly: unknown("not-permitted"),
    domainOf: () => null,
    extensions: unknown("not-permitted"),
    memory: known(null),
    probes: [],
    certificates: {},
    ...differing,
  };
}
