// The certificate page's view of a chain, for tests that differ from a good one in one thing.
import { expect } from "@jest/globals";
import {
  readable,
  type ChainMaterial,
} from "../../src/core/view/certificate/chain-material.js";
import type { ChainView } from "../../src/core/view/certificate/chain-view.js";
import type { KeptChain } from "../../src/core/certificate/kept/kept-chains.js";
import { readCertificate } from "../../src/core/certificate/input/read-certificate.js";
import { showChain } from "../../src/core/view/certificate/show-chain.js";
import { identify } from "../../src/core/failure/identify.js";
import type { Issued } from "../lab/certificate.mjs";
import { bytesOf } from "./certificates.js";
import { linksOf } from "./links.js";
import { textsIn, whyUnsayable } from "./english.js";
import { HOST, intermediate, leaf, NOW } from "./judging.js";

export const kept = (differing: Partial<KeptChain> = {}): KeptChain => ({
  site: HOST,
  host: HOST,
  tabId: 7,
  origin: "captured",
  certificates: [],
  at: NOW,
  isPrivate: false,
  shownIn: null,
  anchor: null,
  revocation: null,
  completion: null,
  ...differing,
});
export const failing = (name: string): ChainMaterial["failure"] => ({
  host: { ascii: HOST, unicode: null },
  error: identify({ nsresult: null, sentence: name }, {}),
});
const readDer = (der: Uint8Array) => ({
  der,
  reading: readCertificate(der),
  fingerprints: { sha256: "AB", sha1: "CD" },
});
export const sent = (...all: readonly (Issued | Uint8Array)[]) =>
  all.map((one) => readDer(one instanceof Uint8Array ? one : bytesOf(one)));

export function show(differing: Partial<ChainMaterial> = {}): ChainView {
  const certificates = differing.sent ?? sent(leaf, intermediate);
  const view = showChain({
    failure: failing("SEC_ERROR_EXPIRED_CERTIFICATE"),
    loads: null,
    items: [],
    kept: kept(),
    sent: certificates,
    fetched: [],
    root: null,
    firefox: { major: 153, builtAt: NOW },
    remembered: [],
    signedBy: linksOf(
      readable([...certificates, ...(differing.fetched ?? [])]),
    ),
    access: "link",
    trouble: null,
    now: NOW,
    writeTime: (at) => new Date(at).toISOString(),
    writeDay: (at) => new Date(at).toISOString().slice(0, 10),
    refusalOf: () => null,
    asked: (address) => address,
    ...differing,
  });
  // Whatever is said can be said.
  expect(textsIn(view).flatMap((one) => whyUnsayable(one) ?? [])).toEqual([]);
  return view;
}
