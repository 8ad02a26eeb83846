// The certificate with which a host last loaded, where the reader has them remembered.
import { known, unknown, type Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import { rememberedOf, siteOf, type Memory } from "../seen/memory.js";
import type { GoodCertificate } from "../evidence.js";

/** @param memory null where it is turned off */
export function lastGood(
  memory: Memory | null,
  failure: Failure,
): Fact<GoodCertificate> {
  if (memory === null) {
    return unknown("switched-off");
  }
  // Nothing of private windows is remembered, and nothing of other windows is shown in them.
  if (failure.isPrivate ?? true) {
    return unknown("private");
  }
  const site = siteOf(failure.url);
  const seen = site === null ? null : rememberedOf(memory, site);
  if (seen === null) {
    return unknown("not-observed");
  }
  const { at, issuer, isBuiltInRoot, notBefore, notAfter, fingerprint } = seen;
  return known({
    at,
    issuer,
    isBuiltInRoot,
    notBefore,
    notAfter,
    fingerprint,
  });
}
