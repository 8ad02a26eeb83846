// What the causes are judged by, out of a chain that is about to be kept.
import type { KeptChain } from "../core/certificate/kept-chains.js";
import { summarize } from "../core/certificate/summary.js";
import type { ReadCertificate } from "../core/evidence/evidence.js";
import { fingerprints } from "../platform/fingerprints.js";
import { certificatesOf } from "./certificates.js";

/**
 * Nothing of what a site showed before, or shows by now, tells why it failed: null, though it is read all the same, so that nothing is
 * kept that takes too long.
 *
 * @param about before: the certificate that is remembered of the site, DER in base64
 */
export async function summary({
  origin,
  certificates,
  host,
  before,
}: Pick<KeptChain, "origin" | "certificates" | "host"> & {
  readonly before: string | null;
}): Promise<ReadCertificate | null> {
  const read = certificatesOf(certificates);
  const [leaf] = read;
  if (
    leaf === undefined ||
    origin === "remembered" ||
    origin === "loaded" ||
    host === ""
  ) {
    return null;
  }
  const [known = null] = before === null ? [] : certificatesOf([before]);
  const { sha256 } = await fingerprints(leaf.der);
  return summarize(read, host, sha256, known);
}
