// The fingerprints by which people compare certificates.
import type { Fingerprints } from "../../core/view/certificate/certificate-rows.js";
import { digest } from "./signature.js";

export async function fingerprints(der: Uint8Array): Promise<Fingerprints> {
  const [sha256, sha1] = await Promise.all([
    digest("SHA-256", der),
    digest("SHA-1", der),
  ]);
  return { sha256: hex(sha256), sha1: hex(sha1) };
}

const hex = (bytes: Uint8Array): string =>
  [...bytes]
    .map((octet) => octet.toString(16).padStart(2, "0").toUpperCase())
    .join("");
