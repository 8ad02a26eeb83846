// Asks a CA at an address from a certificate: only at the reader's click, and with nothing of the reader's.
import {
  judgeAddress,
  judgeRedirect,
  type AddressRefusal,
} from "../../core/address/address-policy.js";
import type { Unreachable } from "../../core/certificate/revocation/revocation.js";
import { addressOf, written } from "./address.js";
import { fetchBare } from "./bare-request.js";
import { listenFor, type Telling } from "./own-request.js";

export interface CaQuestion {
  /** As the certificate has it. */
  readonly named: string;
  /** The address that is asked: the same, or with the question appended. */
  readonly address: string;
  /** Those that were shown beside the button that was pressed, as {@link written} has them. */
  readonly shown: readonly string[];
  /** Whose certificate it is. */
  readonly failingHost: string;
  /** Octets; anything longer is not read to the end. */
  readonly most: number;
  /** An OCSP request for a POST; null for a GET. Both say the same, and no more. */
  readonly request: Uint8Array | null;
}

export type CaAnswer =
  | { readonly kind: "answered"; readonly bytes: Uint8Array }
  /** Nobody was asked. */
  | { readonly kind: "refused"; readonly because: AddressRefusal }
  | {
      readonly kind: "unreachable";
      readonly because: Unreachable;
      /** HTTP; null where it did not come to that. */
      readonly status: number | null;
    };

/** For an answer of a responder, or a single certificate, in octets. */
export const MOST_SMALL = 1_000_000;
/** For a list of revoked certificates, in octets. */
export const MOST_LIST = 20_000_000;

/** For the whole question with all redirects. Milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Follows redirects itself, one request each, so that each target is judged before it is asked: `fetch` would follow them anywhere. Only
 * `webRequest` says where one leads. A POST is not repeated elsewhere. Never rejects.
 */
export async function askCa(question: CaQuestion): Promise<CaAnswer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const start = addressOf(question.address);
  const because =
    judgeAddress(start, question.failingHost) ??
    (wasShown(question) ? null : "address-not-shown");
  if (start === null || because !== null) {
    return { kind: "refused", because: because ?? "address-unreadable" };
  }
  let address: URL = start;
  for (let hop = 1; ; hop++) {
    const answer = await askOnce(address, question, signal);
    if (answer.kind !== "redirected") {
      return answer;
    }
    const next = answer.to === null ? null : addressOf(answer.to, address);
    const refusal = judgeRedirect(hop, address, next, question.failingHost);
    if (next === null || refusal !== null || question.request !== null) {
      return unreachable(refusal ?? "redirect-refused");
    }
    address = next;
  }
}

/** The one place that nobody can forget: whatever asks a CA says what its reader was shown. */
function wasShown({ named, address, shown }: CaQuestion): boolean {
  const [whole, asked] = [written(named), written(address)];
  return (
    shown.includes(whole) &&
    (asked === whole || asked.startsWith(`${whole.replace(/\/$/, "")}/`))
  );
}

type Once =
  CaAnswer | { readonly kind: "redirected"; readonly to: string | null };

async function askOnce(
  { href: url }: URL,
  { request, most }: CaQuestion,
  signal: AbortSignal,
): Promise<Once> {
  const telling = listenFor(url);
  let hasBegun = false;
  try {
    const response = await fetchBare(url, {
      method: request === null ? "GET" : "POST",
      headers:
        request === null ? {} : { "Content-Type": "application/ocsp-request" },
      body: request === null ? null : Uint8Array.from(request),
      signal,
    });
    hasBegun = true;
    if (response.type === "opaqueredirect") {
      const told = await telling.told();
      return {
        kind: "redirected",
        to: told?.kind === "redirected" ? told.to : null,
      };
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      return unreachable("http-status", response.status);
    }
    const bytes = await readUpTo(most, response);
    return bytes === null
      ? unreachable("too-large")
      : { kind: "answered", bytes };
  } catch {
    return unreachable(await whyItFailed(telling, signal, hasBegun));
  } finally {
    telling.stop();
  }
}

/** null as soon as there is more: nobody gets to send without end. */
async function readUpTo(
  most: number,
  response: Response,
): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length =
    Number(response.headers.get("Content-Length") ?? 0) > most ? Infinity : 0;
  while (reader !== undefined && length <= most) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    chunks.push(value);
    length += value.length;
  }
  if (length > most) {
    await reader?.cancel();
    return null;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function whyItFailed(
  telling: Telling,
  signal: AbortSignal,
  hasBegun: boolean,
): Promise<Unreachable> {
  if (signal.aborted) {
    return telling.isUpgraded() ? "https-only" : "too-slow";
  }
  if (!navigator.onLine) {
    return "offline";
  }
  if (hasBegun) {
    return "no-answer";
  }
  const told = await telling.told();
  switch (told?.kind) {
    case "upgraded":
      return "https-only";
    case "failed":
    case "redirected":
      return "no-answer";
    case undefined:
      // Nothing went out: the permission for websites was revoked, or Firefox blocks this port.
      return "not-allowed";
  }
}

const unreachable = (
  because: Unreachable,
  status: number | null = null,
): CaAnswer => ({
  kind: "unreachable",
  because,
  status,
});
