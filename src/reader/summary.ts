// The summary by which causes are judged, from a chain that is about to be kept.
import type { KeptChain } from "../core/certificate/kept/kept-chains.js";
import { summarize } from "../core/evidence/certificates/summary.js";
import type { ReadCertificate } from "../core/evidence/evidence.js";
import { fingerprints } from "../platform/crypto/fingerprints.js";
import { certificatesOf, ordered, type ToOrder } from "./certificates.js";
import { rootSaidBy } from "./root.js";

/**
 * What a site showed before, or shows by now, does not say why it failed: null. It is read even so, so that nothing is
 * kept that takes too long.
 *
 * @param about before: the certificate that is remembered for the site, DER in base64
 */
export async function summary({
  host,
  before,
  ...kept
}: ToOrder &
  Pick<KeptChain, "host"> & {
    readonly before: string | null;
  }): Promise<ReadCertificate | null> {
  const { origin } = kept;
  const { certificates, chain, signedBy } = await ordered(kept);
  const path = chain.path.flatMap((place) => certificates[place] ?? []);
  const [leaf] = path;
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
  return summarize({
    certificates,
    chain,
    host,
    fingerprint: sha256,
    before: known,
    signedBy,
    root: await rootSaidBy(path, signedBy),
  });
}
