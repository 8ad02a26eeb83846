// A second opinion on a certificate from its CA, at the reader's click: from the responder, or else from the revocation list.
import {
  listAddresses,
  responderAddresses,
} from "../../core/certificate/issuers/addresses.js";
import { isSelfIssued } from "../../core/certificate/issuers/aia.js";
import { toBase64 } from "../../core/certificate/der/base64.js";
import type { Certificate } from "../../core/certificate/fields/certificate.js";
import { addressForGet } from "../../core/certificate/revocation/ocsp-get.js";
import type {
  Revocation,
  Source,
  Unchecked,
} from "../../core/certificate/revocation/revocation.js";
import {
  askCa,
  MOST_LIST,
  MOST_SMALL,
  type CaAnswer,
} from "../../platform/requests/ask-ca.js";
import { read } from "../../platform/messages/reader.js";
import type { Consent } from "./complete-chain.js";
import { proveIssuer, type ProvenIssuer } from "./prove-issuer.js";

/**
 * Asks about the first certificate of a chain. Only after the reader agreed to the addresses; see core's addresses.ts.
 *
 * The issuer must have signed it: otherwise somebody in between could send an "issuer" of the right name with a key of their own, and
 * answer in its name.
 */
export async function askResponder(
  chain: readonly Certificate[],
  consent: Consent,
): Promise<Revocation> {
  const [certificate, ...others] = chain;
  if (certificate === undefined) {
    return unchecked("no-issuer");
  }
  if (isSelfIssued(certificate)) {
    return unchecked("self-signed");
  }
  const proven = await proveIssuer(certificate, others);
  if (proven.kind !== "proven") {
    return unchecked(UNPROVEN[proven.kind]);
  }
  const asked: Asked = { certificate, issuer: proven.issuer, consent };
  const ways = [
    ...responderAddresses(certificate).map(
      (address) => () => askOcsp(address, asked),
    ),
    ...listAddresses(certificate).map(
      (address) => () => askCrl(address, asked),
    ),
  ];
  let first: Revocation | null = null;
  for (const way of ways) {
    const revocation = await way();
    if (isAnswer(revocation)) {
      return revocation;
    }
    first ??= revocation;
  }
  return first ?? unchecked("no-address");
}

interface Asked {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly consent: Consent;
}

/** What the CA said, as opposed to trouble on the way to it. */
const isAnswer = ({ kind }: Revocation): boolean =>
  kind === "good" || kind === "revoked" || kind === "unknown";

async function askOcsp(
  address: string,
  { certificate, issuer, consent }: Asked,
): Promise<Revocation> {
  const question = await read("question-about", { certificate, issuer });
  const answer = await sendRequest(address, question, consent);
  return answer.kind === "answered"
    ? read("answer-of", said(answer, { certificate, issuer }), [answer.bytes])
    : unanswered(answer, "ocsp", address);
}

/** By GET where possible; some companies' responders only know POST. */
async function sendRequest(
  address: string,
  request: Uint8Array,
  { failingHost, shown }: Consent,
): Promise<CaAnswer> {
  const question = { named: address, shown, failingHost, most: MOST_SMALL };
  const byGet = addressForGet(address, toBase64(request));
  const answer =
    byGet === null
      ? null
      : await askCa({ ...question, address: byGet, request: null });
  const wantsPost =
    answer === null ||
    (answer.kind === "unreachable" &&
      KNOWS_NO_GET.includes(answer.status ?? 0));
  return wantsPost ? askCa({ ...question, address, request }) : answer;
}

async function askCrl(
  address: string,
  { certificate, issuer, consent }: Asked,
): Promise<Revocation> {
  const { failingHost, shown } = consent;
  const answer = await askCa({
    named: address,
    address,
    shown,
    failingHost,
    most: MOST_LIST,
    request: null,
  });
  return answer.kind === "answered"
    ? read("list-says", { ...said(answer, { certificate, issuer }), address }, [
        answer.bytes,
      ])
    : unanswered(answer, "crl", address);
}

const said = (
  { bytes }: Answered,
  of: Omit<Asked, "consent">,
): Omit<Asked, "consent"> & { bytes: Uint8Array; now: number } => ({
  ...of,
  bytes,
  now: Date.now(),
});

type Answered = Extract<CaAnswer, { readonly kind: "answered" }>;

function unanswered(
  answer: Exclude<CaAnswer, Answered>,
  source: Source,
  address: string,
): Revocation {
  return answer.kind === "refused"
    ? unchecked(answer.because)
    : { kind: "unreachable", source, because: answer.because, address };
}

const unchecked = (because: Unchecked): Revocation => ({
  kind: "unchecked",
  because,
});

const UNPROVEN: Readonly<
  Record<Exclude<ProvenIssuer["kind"], "proven">, Unchecked>
> = {
  none: "no-issuer",
  "does-not-match": "issuer-does-not-match",
  "cannot-be-checked": "issuer-cannot-be-checked",
};

/** HTTP statuses of servers that take the question for a file name, or do not allow it. */
const KNOWS_NO_GET: readonly number[] = [400, 404, 405, 501];
