// To which root a chain leads, with the digests that prove it.
import type { Certificate } from "../core/certificate/fields/certificate.js";
import type { SignedBy } from "../core/certificate/chain/links.js";
import { hex } from "../core/certificate/der/der.js";
import { rootOf } from "../core/certificate/roots/root-of.js";
import type { RootSaid } from "../core/certificate/roots/root-word.js";
import { digest } from "../platform/crypto/signature.js";

/** @param path from the site's own certificate up */
export async function rootSaidBy(
  path: readonly Certificate[],
  signedBy: SignedBy,
): Promise<RootSaid> {
  const links = await Promise.all(
    path.slice(0, MOST_LINKS).map(async (certificate) => ({
      certificate,
      sha256: hex(await digest("SHA-256", certificate.der)).toUpperCase(),
      keyHash: hex(await digest("SHA-1", certificate.key.bits)).toUpperCase(),
    })),
  );
  return rootOf(links, signedBy);
}

/** No public chain has more than half a dozen. */
const MOST_LINKS = 30;
