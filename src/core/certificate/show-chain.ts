// A chain that was read, its findings and what the CA said → what the certificate page has to say.
import { hostForPeople, isPublicName } from "../host.js";
import { text } from "../text.js";
import type { Fingerprints } from "./certificate-rows.js";
import type { ChainState, ChainView, ShownCapture } from "./chain-view.js";
import {
  isLeafReadable,
  readable,
  type ChainMaterial,
  type ReadDer,
} from "./chain-material.js";
import { shown } from "./for-people.js";
import type { KeptChain } from "./kept-chains.js";
import { toPem } from "./pem.js";
import { showCertificates } from "./show-certificates.js";
import { judged, noteOn, showFinding } from "./show-findings.js";
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
  const state = stateOf(kept, sent);
  return {
    state,
    host: host === "" ? null : hostWritten(material),
    ...headOf(state, material),
    trouble,
    capture: captureOf(material),
    certificates: showCertificates(material, complete, findings, host),
    findings: findings.map((finding) => showFinding(finding, material)),
    findingsNote: noteOn(findings, material),
    revocation: isWhole ? showRevocation(material, complete) : null,
    completion: isWhole
      ? showCompletion(material, certificates, findings)
      : null,
    pem: all.map(({ der }) => toPem(der)).join(""),
    links: linksOf(kept, all[0]?.fingerprints ?? null),
  };
}

/** ASCII; "" where the page is about no site. */
const hostOf = ({ failure, loads }: ChainMaterial): string =>
  failure?.host.ascii ?? loads ?? "";

/** As people write it; of the failing address where there is one. */
const hostWritten = ({ failure, loads, kept }: ChainMaterial): string =>
  failure === null
    ? shown(kept?.host ?? loads ?? "")
    : hostForPeople(failure.host);

/** What is left of a chain whose first certificate cannot be read is no chain. */
function stateOf(kept: KeptChain | null, sent: readonly ReadDer[]): ChainState {
  if (kept === null || sent.length === 0) {
    return "none";
  }
  if (!isLeafReadable(sent)) {
    return "unreadable";
  }
  return kept.origin === "loaded" ? "captured" : kept.origin;
}

function headOf(
  state: ChainState,
  material: ChainMaterial,
): Pick<ChainView, "title" | "body"> {
  const { failure, loads, kept } = material;
  const host = hostWritten(material);
  if (state === "none") {
    const title = text("chain_none_title");
    if (failure !== null) {
      return { title, body: text("chain_none_body", { host }) };
    }
    return {
      title,
      body:
        loads === null
          ? text("chain_none_body_alone")
          : text("chain_none_body_loads", { host }),
    };
  }
  if (state === "unreadable") {
    return {
      title: text("chain_unreadable_title"),
      body: text("chain_unreadable_body"),
    };
  }
  return {
    title:
      host === "" ? text("chain_title_alone") : text("chain_title", { host }),
    body: text(`chain_origin_${kept?.origin ?? "pasted"}`),
  };
}

function captureOf({
  failure,
  loads,
  access,
}: ChainMaterial): ShownCapture | null {
  if (failure === null) {
    return loads === null
      ? null
      : {
          title: text("capture_loads_title"),
          body: text("capture_loads_body"),
          isOnErrorPage: false,
        };
  }
  return {
    title: text(access === "none" ? "capture_none_title" : "capture_title"),
    body: text(`capture_${access}_body`),
    isOnErrorPage: access !== "none",
  };
}

/** Strangers are asked about public names alone; SSL Labs looks at the usual port alone. */
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
