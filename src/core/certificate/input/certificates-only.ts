// The last gate before anything is kept: nothing but certificates gets through, whichever way it came.
import { fromBase64, toBase64 } from "../der/base64.js";
import { contentsOf } from "./chain-file.js";

/**
 * The list itself if all are certificates and nothing else. Otherwise each as it may be kept: what is not one becomes `SPOILT` of
 * chain-file.ts, so that the first stays the first, and what follows a certificate becomes zeros. DER in base64; empty if none is a
 * certificate.
 */
export function onlyCertificates(ders: readonly string[]): readonly string[] {
  const kept = ders.map(onlyCertificate);
  if (kept.every((one, i) => one === ders[i])) {
    return ders;
  }
  return kept.every((one) => one === SPOILT_BASE64) ? [] : kept;
}

function onlyCertificate(der: string): string {
  const bytes = fromBase64(der);
  const { certificates, isBundle } = contentsOf(bytes);
  const [first] = certificates;
  if (first === undefined || isBundle) {
    return SPOILT_BASE64;
  }
  const isClean =
    first.buffer === bytes.buffer && first.length === bytes.length;
  return isClean ? der : toBase64(first);
}

/** `SPOILT` of chain-file.ts: 30 00. */
const SPOILT_BASE64 = "MAA=";
