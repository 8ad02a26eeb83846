// Answers the certificate page: reads the chain that is kept of a tab's site, and does what the reader asks for; a bundle of its own.
import { judgeAddress } from "../core/certificate/address-policy.js";
import { fromBase64, toBase64 } from "../core/certificate/base64.js";
import type { Certificate } from "../core/certificate/certificate.js";
import type { ChainView } from "../core/certificate/chain-view.js";
import {
  chainFromBytes,
  chainFromText,
  type ChainInput,
} from "../core/certificate/chain-text.js";
import type {
  ChainOrigin,
  KeptChain,
} from "../core/certificate/kept-chains.js";
import { orderChain } from "../core/certificate/chain.js";
import { readCertificate } from "../core/certificate/read-certificate.js";
import { showChain, type ReadDer } from "../core/certificate/show-chain.js";
import { sayNothingFound } from "../core/certificate/unreadable-text.js";
import { certificateAccess } from "../core/failure/certificate-access.js";
import { text, type Text } from "../core/text.js";
import type { CertificateCommand } from "../platform/certificate-messages.js";
import { environment } from "../platform/host.js";
import { loadedChain } from "../platform/loaded-chain.js";
import { rememberedBytes } from "../platform/memory.js";
import { fingerprints } from "../platform/fingerprints.js";
import { language } from "../platform/texts.js";
import { readingCell } from "./cells.js";
import { chainInQuestion, keep, subjectOf, type Subject } from "./chains.js";
import { drawAhead } from "./draw-ahead.js";
import { askResponder } from "./ask-responder.js";
import { completeChain } from "./complete-chain.js";

export { capture, showAgain } from "./capture.js";

/** Does what the page asks for, and answers with the view. */
export async function answerAboutChain({
  certificate: name,
  tabId,
  about,
}: CertificateCommand): Promise<ChainView> {
  const subject = await subjectOf(tabId);
  const trouble = await obey(name, subject, about);
  if (name !== "show-chain") {
    drawAhead(tabId);
  }
  return viewOf(subject, trouble);
}

async function obey(
  name: CertificateCommand["certificate"],
  subject: Subject,
  about: string,
): Promise<Text | null> {
  switch (name) {
    case "show-chain":
      return null;
    case "expect-chain":
      await readingCell.update(() => ({
        tabId: subject.tabId,
        pageTab: about === "" ? null : Number(about),
        since: Date.now(),
      }));
      return null;
    case "read-chain":
      return read(subject, chainFromText(about));
    case "read-file":
      return read(subject, chainFromBytes(fromBase64(about)));
    case "load-chain":
      return load(subject);
    case "forget-chain":
      await keep(subject, null);
      return null;
    case "ask-revocation":
      return prove(subject, secondOpinion);
    case "complete-chain":
      return prove(subject, completion);
  }
}

async function read(subject: Subject, input: ChainInput): Promise<Text | null> {
  if (input.kind === "nothing") {
    return sayNothingFound(input.because);
  }
  await keepAs(subject, "pasted", input.ders.map(toBase64));
  if (input.hasPrivateKey) {
    return text("chain_has_private_key");
  }
  return input.isCut ? text("chain_is_cut") : null;
}

async function load(subject: Subject): Promise<Text | null> {
  const { url } = subject;
  const chain = url === null ? null : await loadedChain(url);
  if (chain === null) {
    return text("chain_does_not_load");
  }
  await keepAs(subject, "loaded", chain);
  return null;
}

async function keepAs(
  subject: Subject,
  origin: ChainOrigin,
  certificates: readonly string[],
): Promise<void> {
  await keep(subject, {
    site: subject.site,
    host: subject.failure?.host.ascii ?? "",
    tabId: subject.tabId,
    origin,
    certificates,
    at: Date.now(),
    isPrivate: subject.isPrivate,
    shownIn: null,
    revocation: null,
    completion: null,
  });
}

type Proven = Partial<Pick<KeptChain, "revocation" | "completion">>;
type Proving = (
  chain: readonly [Certificate, ...(readonly Certificate[])],
  host: string,
) => Promise<Proven>;

async function prove(subject: Subject, how: Proving): Promise<null> {
  const kept = await chainInQuestion(subject);
  const all = (kept?.certificates ?? [])
    .concat(kept?.completion?.fetched ?? [])
    .map((one) => readCertificate(fromBase64(one)))
    .flatMap((one) => (one.kind === "read" ? [one.certificate] : []));
  const { path } = orderChain(all);
  const [leaf, ...others] = path.flatMap((place) => all[place] ?? []);
  if (kept !== null && leaf !== undefined) {
    const proven = await how([leaf, ...others], kept.host);
    await keep(subject, { ...kept, ...proven });
  }
  return null;
}

/** An issuer that was not sent is fetched first: without it nobody can be asked. */
const secondOpinion: Proving = async (chain, host) => {
  const whole =
    chain.length === 1 ? (await completeChain(chain, host)).chain : chain;
  return { revocation: await askResponder(whole, host) };
};

const completion: Proving = async (chain, host) => {
  const {
    chain: whole,
    kind,
    because,
    bundle,
  } = await completeChain(chain, host);
  const fetched = whole
    .filter((one) => !chain.includes(one))
    .map(({ der }) => toBase64(der));
  return { completion: { kind, because, bundle, fetched } };
};

async function viewOf(
  subject: Subject,
  trouble: Text | null,
): Promise<ChainView> {
  const [kept, { version }] = await Promise.all([
    chainInQuestion(subject),
    environment(),
  ]);
  const remembered = await rememberedOf(subject);
  const [sent, fetched] = await Promise.all([
    readAll(kept?.certificates ?? []),
    readAll(kept?.completion?.fetched ?? []),
  ]);
  const time = new Intl.DateTimeFormat(language(), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const day = new Intl.DateTimeFormat(language(), { dateStyle: "long" });
  const { failure } = subject;
  return showChain({
    failure,
    kept,
    sent,
    fetched,
    remembered: remembered.flatMap(({ reading }) =>
      reading.kind === "read" ? [reading.certificate] : [],
    ),
    access:
      failure === null ? "none" : certificateAccess(failure.error, version),
    trouble,
    now: Date.now(),
    writeTime: (at) => time.format(at),
    writeDay: (at) => day.format(at),
    mayAsk: (address) => mayAsk(address, kept?.host ?? ""),
  });
}

function mayAsk(address: string, host: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return judgeAddress(url, host) === null;
}

async function rememberedOf({
  site,
  isPrivate,
}: Subject): Promise<readonly ReadDer[]> {
  const bytes = isPrivate ? null : await rememberedBytes(site);
  return bytes === null ? [] : readAll([bytes]);
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
