// Puts the question for a CA's responder into its address, if it fits.

/**
 * The address of a question asked by GET; null where that would be too long (RFC 5019 §5: 255 octets) and POST is used. A
 * GET can be answered by any cache on the way, and says no more than the POST.
 */
export function addressForGet(
  address: string,
  base64Request: string,
): string | null {
  const url = `${address.replace(/\/$/, "")}/${encodeURIComponent(base64Request)}`;
  return url.length <= MAX_GET && PLAIN.test(address) ? url : null;
}

const MAX_GET = 255;
/** Something can be appended to it without being taken for a host. */
const PLAIN = /^https?:\/\/[^/?#]+[^?#]*$/i;
