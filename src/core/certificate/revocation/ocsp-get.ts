// Puts the question to a CA's responder into its address, where it fits.

/**
 * The address of a question that is asked by GET; null where it grows too long for that (RFC 5019 §5: 255 octets) and is asked by POST. A
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
/** Something may be put behind it, and will not be taken for a host. */
const PLAIN = /^https?:\/\/[^/?#]+[^?#]*$/i;
