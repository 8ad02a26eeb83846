// The chains that are kept, read and judged → what the certificate page has to say.
import { judgeAddress } from "../core/address/address-policy.js";
import { fromBase64 } from "../core/certificate/der/base64.js";
import {
  orderingOf,
  readable,
  type ChainMaterial,
  type ReadDer,
} from "../core/view/certificate/chain-material.js";
import type { ChainView } from "../core/view/certificate/chain-view.js";
import { readCertificate } from "../core/certificate/input/read-certificate.js";
import { showChain } from "../core/view/certificate/show-chain.js";
import { addressOf, written } from "../platform/requests/address.js";
import { orderChain } from "../core/certificate/chain/chain.js";
import { fingerprints } from "../platform/crypto/fingerprints.js";
import { verifyLinks } from "../platform/crypto/signature.js";
import { rootSaidBy } from "./root.js";

/** {@link ChainMaterial} as it was stored, and what is needed to make it. */
export interface ToShow extends Omit<
  ChainMaterial,
  | "sent"
  | "fetched"
  | "signedBy"
  | "remembered"
  | "writeTime"
  | "writeDay"
  | "refusalOf"
  | "asked"
  | "root"
> {
  /** What this host showed before, DER in base64; null where nothing is remembered. */
  readonly remembered: string | null;
  /** BCP 47 tag of the language that times are written in. */
  readonly language: string;
}

/** See the head of this file. */
export async function show({
  remembered,
  language,
  ...known
}: ToShow): Promise<ChainView> {
  const { kept } = known;
  const [sent, fetched, before] = await Promise.all([
    readAll(kept?.certificates ?? []),
    readAll(kept?.completion?.fetched ?? []),
    readAll(remembered === null ? [] : [remembered]),
  ]);
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  const complete = readable([...sent, ...fetched]);
  const signedBy = await verifyLinks(complete);
  const { path } = orderChain(complete, orderingOf({ ...known, signedBy }));
  return showChain({
    ...known,
    sent,
    fetched,
    signedBy,
    root: await rootSaidBy(
      path.flatMap((place) => complete[place] ?? []),
      signedBy,
    ),
    remembered: readable(before),
    writeTime: (at) => time.format(at),
    writeDay: (at) => day.format(at),
    refusalOf: (address) => judgeAddress(addressOf(address), kept?.host ?? ""),
    asked: written,
  });
}

function readAll(ders: readonly string[]): Promise<readonly ReadDer[]> {
  return Promise.all(
    ders.map(async (one) => {
      const der = fromBase64(one);
      const reading = readCertificate(der);
      const bytes = reading.kind === "read" ? reading.certificate.der : der;
      return { der, reading, fingerprints: await fingerprints(bytes) };
    }),
  );
}
