// What Firefox knows about a connection, good or failed, as far as it says.
import browser from "webextension-polyfill";
import { shortIssuer } from "../../core/evidence/seen/issuer-name.js";
import {
  MAX_ISSUER_LENGTH,
  type LoadCertificate,
} from "../../core/evidence/seen/load.js";
import { isObject, isString, isTime } from "../../core/stored/stored.js";

/**
 * Whether the host of a failed request uses HSTS; null where Firefox does not say.
 *
 * `getSecurityInfo` resolves `undefined` for every failed load in 140 and 153 (measured November 2026), although its source has
 * a branch for them. Asking costs one message; a later Firefox may answer.
 */
export async function hstsTold(requestId: string): Promise<boolean | null> {
  return hstsIn(await ask(requestId, { certificateChain: false }));
}

export interface Security {
  readonly certificate: LoadCertificate | null;
  readonly der: readonly number[] | null;
  /** The kind of error past which an exception let it load. */
  readonly exception: string | null;
  readonly hsts: boolean | null;
}

/**
 * For a request that is being answered; null where Firefox does not say.
 *
 * @param rawDER whether the certificate's bytes are wanted too, which Firefox hands over as a list of numbers
 */
export async function securityOf(
  requestId: string,
  rawDER = false,
): Promise<Security | null> {
  const info = await ask(requestId, { certificateChain: false, rawDER });
  if (!isObject(info)) {
    return null;
  }
  const {
    certificates,
    overridableErrorCategory,
    certificateTransparencyStatus,
  } = info;
  const leaf: unknown = Array.isArray(certificates) ? certificates[0] : null;
  const certificate = certificateOf(leaf, certificateTransparencyStatus);
  return {
    certificate,
    der: certificate === null ? null : derOf(leaf),
    exception: isString(overridableErrorCategory)
      ? overridableErrorCategory
      : null,
    hsts: hstsIn(info),
  };
}

/**
 * Only the leaf is asked for: handing over a whole chain would leave its intermediates in Firefox's memory and so change what we are to
 * diagnose. Its `isBuiltInRoot` is then always false (SecurityInfo.sys.mjs), but Firefox only looks into transparency logs for such roots.
 */
function certificateOf(
  leaf: unknown,
  transparency: unknown,
): LoadCertificate | null {
  if (
    !isObject(leaf) ||
    !isObject(leaf["validity"]) ||
    !isObject(leaf["fingerprint"])
  ) {
    return null;
  }
  const { issuer, serialNumber: serial } = leaf;
  const { start: notBefore, end: notAfter } = leaf["validity"];
  const { sha256: fingerprint } = leaf["fingerprint"];
  return isString(issuer) &&
    isString(serial) &&
    isString(fingerprint) &&
    isTime(notBefore) &&
    isTime(notAfter)
    ? {
        issuer: shortIssuer(issuer),
        issuerText: issuer.slice(0, MAX_ISSUER_LENGTH),
        isBuiltInRoot:
          isString(transparency) && transparency.startsWith("policy_")
            ? true
            : null,
        notBefore,
        notAfter,
        fingerprint,
        serial,
      }
    : null;
}

const derOf = (leaf: unknown): readonly number[] | null =>
  isObject(leaf) && isBytes(leaf["rawDER"]) ? leaf["rawDER"] : null;

const isBytes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === "number");

const hstsIn = (info: unknown): boolean | null =>
  isObject(info) && typeof info["hsts"] === "boolean" ? info["hsts"] : null;

async function ask(
  requestId: string,
  options: { certificateChain: boolean; rawDER?: boolean },
): Promise<unknown> {
  try {
    return await browser.webRequest.getSecurityInfo(requestId, options);
  } catch {
    // Refused for this event, or the request is gone: the same as no answer.
    return null;
  }
}
