// A chain that was read, its findings and what the CA said → what the certificate page has to say.
import { isPublicName } from "../../address/host.js";
import { text } from "../../text/text.js";
import type { Fingerprints } from "./certificate-rows.js";
import type { ChainState, ChainView } from "./chain-view.js";
import {
  isLeafReadable,
  orderingOf,
  placeAmong,
  readable,
  type ChainMaterial,
  type ReadDer,
} from "./chain-material.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import { orderChain } from "../../certificate/chain/chain.js";
import type {
  ChainOrigin,
  KeptChain,
} from "../../certificate/kept/kept-chains.js";
import { toPem } from "../../certificate/input/pem.js";
import { showCertificates } from "./show-certificates.js";
import { captureOf, headOf, hostWritten } from "./show-head.js";
import { judged, noteOn, showFinding } from "./show-findings.js";
import { topOf } from "./show-facts.js";
import { showVerdict } from "./show-verdict.js";
import { showRoot } from "./show-root.js";
import { showCompletion, showRevocation } from "./show-proofs.js";

/** The whole page. */
export function showChain(material: ChainMaterial): ChainView {
  const { kept, sent, fetched, trouble } = material;
  const host = kept?.host ?? hostOf(material);
  const all = [...sent, ...fetched];
  const certificates = readable(sent);
  const complete = readable(all);
  const isWhole = isLeafReadable(sent);
  const findings = isWhole ? judged(material, certificates, host) : [];
  const revocation = isWhole ? showRevocation(material, complete) : null;
  const root = isWhole ? showRoot(material) : null;
  const drawn = showCertificates(
    material,
    complete,
    findings,
    host,
    revocation,
  );
  const state = stateOf(kept, sent);
  const known = {
    state,
    ...headOf(state, material),
    findings: findings.map((finding) => showFinding(finding, material)),
    findingsNote: noteOn(findings, material),
    revocation,
    root,
  };
  return {
    ...known,
    host: host === "" ? null : hostWritten(material),
    verdict: showVerdict(known, material.failure),
    trouble,
    capture: captureOf(material),
    certificates: drawn,
    top: isWhole
      ? topOf(
          drawn,
          root,
          findings.some(({ id }) => id === "private-root"),
        )
      : null,
    completion: isWhole ? showCompletion(material, complete, findings) : null,
    pem: all.map(({ der }) => toPem(der)).join(""),
    links: linksOf(kept, leafPrints(material, complete)),
  };
}

/** ASCII; "" where the page is not about a site. */
const hostOf = ({ failure, loads }: ChainMaterial): string =>
  failure?.host.ascii ?? loads ?? "";

/** The rest of a chain whose first certificate cannot be read is not a chain. */
function stateOf(kept: KeptChain | null, sent: readonly ReadDer[]): ChainState {
  if (kept === null || sent.length === 0) {
    return "none";
  }
  if (!isLeafReadable(sent)) {
    return "unreadable";
  }
  return STATES[kept.origin];
}

const STATES = {
  captured: "captured",
  loaded: "captured",
  pasted: "pasted",
  copied: "pasted",
  remembered: "remembered",
} as const satisfies Record<ChainOrigin, ChainState>;

/** For the certificate that is shown as the site's own, whatever its place. */
function leafPrints(
  material: ChainMaterial,
  complete: readonly Certificate[],
): Fingerprints | null {
  const all = [...material.sent, ...material.fetched];
  const [leaf] = orderChain(complete, orderingOf(material)).path;
  const place =
    leaf === undefined || !isLeafReadable(all) ? 0 : placeAmong(all, leaf);
  return all[place]?.fingerprints ?? null;
}

/** Strangers are only asked about public names; SSL Labs only looks at the usual port. */
function linksOf(
  kept: KeptChain | null,
  fingerprints: Fingerprints | null,
): ChainView["links"] {
  if (kept === null || fingerprints === null || !isPublicName(kept.host)) {
    return [];
  }
  const crtSh = {
    label: text("link_crt_sh"),
    url: `https://crt.sh/?q=${fingerprints.sha256}`,
  };
  const sslLabs = {
    label: text("link_ssl_labs"),
    url: `https://www.ssllabs.com/ssltest/analyze.html?d=${encodeURIComponent(kept.host)}&hideResults=on`,
  };
  return kept.site.includes(":") ? [crtSh] : [crtSh, sslLabs];
}
