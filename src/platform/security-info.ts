// What Firefox knows of the connection of a failed load, should it ever say.
import browser from "webextension-polyfill";

/**
 * Whether the host of a failed request uses HSTS; null where Firefox does not tell.
 *
 * `getSecurityInfo` resolves `undefined` for every failed load in 140 and 153 (measured November 2026), although its source has
 * a branch for them. Asking costs one message; a later Firefox may answer. The leaf alone is asked for: handing over a whole
 * chain would leave its intermediates in Firefox's memory and so change what is to be diagnosed.
 */
export async function hstsTold(requestId: string): Promise<boolean | null> {
  try {
    const info: unknown = await browser.webRequest.getSecurityInfo(requestId, {
      certificateChain: false,
    });
    return typeof info === "object" &&
      info !== null &&
      "hsts" in info &&
      typeof info.hsts === "boolean"
      ? info.hsts
      : null;
  } catch {
    // Refused for this event, or the request is gone: as good as no answer.
    return null;
  }
}
