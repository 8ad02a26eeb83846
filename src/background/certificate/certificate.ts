// Answers the certificate page: reads the chain that is kept for a tab's site, and does what the reader asks for; a bundle of its own.
import { everyAddress } from "../../core/certificate/issuers/addresses.js";
import type { Certificate } from "../../core/certificate/fields/certificate.js";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { shown } from "../../core/certificate/fields/for-people.js";
import type {
  Anchor,
  ChainOrigin,
  KeptChain,
} from "../../core/certificate/kept/kept-chains.js";
import { sayNothingFound } from "../../core/view/certificate/words/unreadable-text.js";
import {
  sayUnread,
  showUnread,
} from "../../core/view/certificate/show-unread.js";
import { hostOf } from "../../core/address/host-of.js";
import { siteOf } from "../../core/evidence/seen/memory.js";
import { certificateAccess } from "../../core/failure/certificate-access.js";
import { openViews } from "../../core/view/guide-view.js";
import { text, type Text } from "../../core/text/text.js";
import type { ReadInput } from "../../reader/input.js";
import type {
  CertificateCommand,
  PageTab,
} from "../../platform/messages/certificate-messages.js";
import { environment } from "../../platform/firefox/host.js";
import { written } from "../../platform/requests/address.js";
import { loadedChain } from "../../platform/requests/loaded-chain.js";
import { rememberedBytes } from "../../platform/storage/memory.js";
import {
  expectBytes,
  read,
  whyUnread,
} from "../../platform/messages/reader.js";
import { isOrdinary } from "../../platform/firefox/tabs.js";
import { language } from "../../platform/firefox/texts.js";
import { readingCell } from "../memory/cells.js";
import {
  chainAbout,
  chainInQuestion,
  keep,
  subjectOf,
  type Subject,
} from "./chains.js";
import { drawAhead } from "../toolbar/draw-ahead.js";
import { readGuide } from "../guide/keep.js";
import { askRevoked, rememberRevoked } from "../memory/revoked.js";
import { askResponder } from "./ask-responder.js";
import { completeChain, type Consent } from "./complete-chain.js";

export { capture, showAgain } from "./capture.js";

/** Does what the page asks for, and answers with the view. */
export async function answerAboutChain(
  { certificate: name, tabId, ...told }: CertificateCommand,
  page: PageTab,
): Promise<ChainView> {
  expectBytes();
  const subject = await subjectOf(tabId, page);
  // The one place that says that bytes could not be read: nothing that was kept has changed.
  const trouble = await obey(name, subject, told).catch((error: unknown) =>
    sayUnread(whyUnread(error)),
  );
  if (name !== "show-chain") {
    drawAhead(tabId);
  }
  return viewOf(subject, trouble);
}

async function obey(
  name: CertificateCommand["certificate"],
  subject: Subject,
  { about, addresses }: Pick<CertificateCommand, "about" | "addresses">,
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
      return take(subject, await read("read-text", about));
    case "read-file":
      return take(subject, await read("read-file", about));
    case "load-chain":
      return load(subject);
    case "forget-chain":
      await keep(subject, null);
      return null;
    case "ask-revocation":
      return prove(subject, secondOpinion, addresses);
    case "complete-chain":
      return prove(subject, completion, addresses);
  }
}

async function take(subject: Subject, input: ReadInput): Promise<Text | null> {
  if (input.kind === "nothing") {
    return sayNothingFound(input.because);
  }
  const { copied } = input;
  const site = siteOf(copied?.address ?? "");
  if (site !== null && subject.site !== "" && site !== subject.site) {
    // Otherwise causes would be judged by another site's certificate.
    return text("chain_is_of_another_site", {
      site: shown(site),
      host: shown(subject.site),
    });
  }
  const host = copied === null ? subject.host : hostOf(copied.address);
  const whose = subject.site === "" ? { ...subject, host } : subject;
  // What Firefox wrote is in the server's order.
  const isFirefoxs = copied !== null || input.form === "address";
  const origin = isFirefoxs ? "copied" : "pasted";
  await keepAs(whose, origin, input.certificates);
  if (input.hasPrivateKey) {
    return text("chain_has_private_key");
  }
  return input.isCut ? text("chain_is_cut") : null;
}

async function load(subject: Subject): Promise<Text | null> {
  if (!(await mayAskFor(subject))) {
    return text("ask_own_tab_only");
  }
  const { url } = subject;
  const chain = url === null ? null : await loadedChain(url);
  if (chain === null) {
    return text("chain_does_not_load");
  }
  await keepAs(subject, "loaded", chain.certificates, chain.anchor);
  return null;
}

async function keepAs(
  subject: Subject,
  origin: ChainOrigin,
  certificates: readonly string[],
  anchor: Anchor | null = null,
): Promise<void> {
  const at = Date.now();
  await keep(
    subject,
    chainAbout(subject, { origin, certificates, anchor, at }),
  );
}

/** The background's requests belong to no private window or container: nobody is asked about a site that is open in one. */
const mayAskFor = async ({ tabId, isPrivate }: Subject): Promise<boolean> =>
  !isPrivate && (await isOrdinary(tabId));

type Proven = Partial<Pick<KeptChain, "revocation" | "completion">>;
type Proving = (
  chain: readonly [Certificate, ...(readonly Certificate[])],
  kept: KeptChain,
  consent: Consent,
) => Promise<Proven>;

async function prove(
  subject: Subject,
  how: Proving,
  shownAddresses: readonly string[],
): Promise<Text | null> {
  if (!(await mayAskFor(subject))) {
    return text("ask_own_tab_only");
  }
  const kept = await chainInQuestion(subject);
  const [leaf, ...others] = await read("in-order", {
    origin: kept?.origin ?? "captured",
    certificates: [
      ...(kept?.certificates ?? []),
      ...(kept?.completion?.fetched ?? []),
    ],
    now: Date.now(),
  });
  if (kept === null || leaf === undefined) {
    return null;
  }
  const named = [leaf, ...others].flatMap(everyAddress).map(written);
  if (
    shownAddresses.length === 0 ||
    !shownAddresses.every((address) => named.includes(address))
  ) {
    return text("ask_changed");
  }
  const consent = { failingHost: kept.host, shown: shownAddresses };
  const proven = await how([leaf, ...others], kept, consent);
  if (proven.revocation?.kind === "revoked" && kept.host !== "") {
    const { host } = kept;
    const { tabId, isPrivate } = subject;
    await rememberRevoked({ host, by: "ca", tabId, isPrivate });
  }
  const now = await chainInQuestion(subject);
  if (now === null || !isSameChain(now, kept)) {
    // While somebody was asked, the chain was forgotten or replaced: that remains so.
    return text("ask_changed");
  }
  await keep(subject, { ...now, ...proven });
  return null;
}

const isSameChain = (one: KeptChain, other: KeptChain): boolean =>
  one.site === other.site &&
  one.origin === other.origin &&
  one.at === other.at &&
  one.certificates.join() === other.certificates.join();

/** An issuer that was not sent is fetched first: without it, nobody can be asked. */
const secondOpinion: Proving = async (chain, _, consent) => {
  const whole =
    chain.length === 1 ? (await completeChain(chain, consent)).chain : chain;
  return { revocation: await askResponder(whole, consent) };
};

const completion: Proving = async (chain, kept, consent) => {
  const written = await read(
    "as-kept",
    chain.map(({ der }) => der),
  );
  const before = chain.filter(
    (_, i) => !kept.certificates.includes(written[i] ?? ""),
  );
  const {
    chain: whole,
    kind,
    because,
    bundle,
  } = await completeChain(chain, consent, before);
  const fetched = await read(
    "as-kept",
    whole
      .filter((one) => !chain.includes(one) || before.includes(one))
      .map(({ der }) => der),
  );
  return { completion: { kind, because, bundle, fetched } };
};

async function viewOf(
  subject: Subject,
  trouble: Text | null,
): Promise<ChainView> {
  const { failure, url, site, isPrivate } = subject;
  const [kept, { version, builtAt }, guide, remembered, mayAsk] =
    await Promise.all([
      chainInQuestion(subject),
      environment(),
      readGuide(),
      isPrivate ? null : rememberedBytes(site).catch(() => null),
      mayAskFor(subject),
    ]);
  const time = new Intl.DateTimeFormat(language(), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const here = url === null ? null : hostOf(url);
  const hosts = [here?.ascii ?? "", ...guide.items.map(({ host }) => host)];
  const ask = await askRevoked(hosts, subject.isPrivate);
  const known = {
    failure,
    loads: failure === null ? (here?.ascii ?? null) : null,
    items: openViews(guide, here, ask, mayAsk, (at) => time.format(at)).items,
    kept,
    access:
      failure === null ? "none" : certificateAccess(failure.error, version),
    trouble,
    firefox: { major: version, builtAt },
    now: Date.now(),
  } as const;
  if (kept?.unread !== undefined) {
    return showUnread(known, kept.unread);
  }
  try {
    return await read("show", { ...known, remembered, language: language() });
  } catch (error) {
    return showUnread(known, whyUnread(error));
  }
}
