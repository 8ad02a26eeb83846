// Builds loads: an ordinary good page, except for what a test is about.
import type {
  Load,
  LoadCertificate,
} from "../../src/core/evidence/seen/load.js";
import { hostOf } from "../../src/core/address/host-of.js";
import { PAGE } from "./signals.js";

type Differing = Partial<Omit<Load, "certificate">> & {
  readonly certificate?: Partial<LoadCertificate> | null;
};

/** Milliseconds since the epoch: 2026-11-20. */
export const LOADED_AT = Date.UTC(2026, 10, 20);
export const DAY = 86_400_000;

/** `host` follows from `url`; `issuer` and `issuerText` must be given together. */
export function loadOf({
  certificate = {},
  ...differing
}: Differing = {}): Load {
  const { url = PAGE } = differing;
  return {
    url,
    host: hostOf(url).ascii,
    at: LOADED_AT,
    isPrivate: false,
    aheadMs: 0,
    certificate:
      certificate === null
        ? null
        : {
            issuer: "R12",
            issuerText: "CN=R12,O=Let's Encrypt,C=US",
            isBuiltInRoot: null,
            notBefore: LOADED_AT - 30 * DAY,
            notAfter: LOADED_AT + 60 * DAY,
            fingerprint: "AA:01",
            serial: "03:01",
            ...certificate,
          },
    der: [0x30, 0x03, 0x02, 0x01, 0xff],
    exception: null,
    hsts: null,
    hstsHeader: null,
    ...differing,
  };
}
