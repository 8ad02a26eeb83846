// Everything that the certificate page is made from.
import type { CertificateAccess } from "../../failure/certificate-access.js";
import type { ErrorCode } from "../../failure/failure.js";
import type { Host } from "../../address/host.js";
import type { Text } from "../../text/text.js";
import type { ItemView } from "../view.js";
import type { AddressRefusal } from "../../address/address-policy.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import type { Ordering } from "../../certificate/chain/chain.js";
import type { Fingerprints } from "./certificate-rows.js";
import { orderOf, type KeptChain } from "../../certificate/kept/kept-chains.js";
import type { SignedBy } from "../../certificate/chain/links.js";
import type {
  RootSaid,
  ThisFirefox,
} from "../../certificate/roots/root-word.js";
import type { CertificateReading } from "../../certificate/input/read-certificate.js";

/** A certificate with its bytes, whether or not it could be read. */
export interface ReadDer {
  readonly der: Uint8Array;
  readonly reading: CertificateReading;
  readonly fingerprints: Fingerprints | null;
}

/** See the head of this file. */
export interface ChainMaterial {
  /** The failure whose certificate it is; null without a tab that fails. */
  readonly failure: { readonly host: Host; readonly error: ErrorCode } | null;
  /** Host of a tab that shows a site without an error, ASCII; null for any other tab. */
  readonly loads: string | null;
  /** Which of Firefox's checks are turned off. */
  readonly items: readonly ItemView[];
  readonly kept: KeptChain | null;
  /** As the server sent them. */
  readonly sent: readonly ReadDer[];
  /** From issuers' addresses, at the reader's click. */
  readonly fetched: readonly ReadDer[];
  /** Of everything that was sent and fetched. */
  readonly signedBy: SignedBy;
  /** Where that leads. */
  readonly root: RootSaid;
  readonly firefox: ThisFirefox;
  /** What this host showed before, if the reader turned that memory on. */
  readonly remembered: readonly Certificate[];
  readonly access: CertificateAccess;
  readonly trouble: Text | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly writeTime: (at: number) => string;
  readonly writeDay: (at: number) => string;
  /** Why an address of the certificate may not be asked; null where it may. */
  readonly refusalOf: (address: string) => AddressRefusal | null;
  /** The address as it will be asked: whole, and as `URL` writes it, with nothing invisible in it. */
  readonly asked: (address: string) => string;
}

/** How to put the certificates in order. */
export const orderingOf = ({
  kept,
  signedBy,
  now,
}: Pick<ChainMaterial, "kept" | "signedBy" | "now">): Ordering => ({
  order: orderOf(kept?.origin ?? "captured"),
  signedBy,
  now,
});

/** Those that can be read, in their order. */
export const readable = (all: readonly ReadDer[]): readonly Certificate[] =>
  all.flatMap(({ reading }) =>
    reading.kind === "read" ? [reading.certificate] : [],
  );

/** Without the site's own certificate, nothing can be said about the chain: its issuers would be judged in its place. */
export const isLeafReadable = ([leaf]: readonly ReadDer[]): boolean =>
  leaf?.reading.kind === "read";

/** Places among those that can be read → places among all. */
export function placeAmong(all: readonly ReadDer[], position: number): number {
  const places = all.flatMap(({ reading }, place) =>
    reading.kind === "read" ? [place] : [],
  );
  return places[position] ?? position;
}
