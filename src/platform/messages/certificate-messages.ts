// What the certificate page asks the background: one message, one answer, as messages.ts does for the guide.
import browser, { type Runtime } from "webextension-polyfill";
import type { ChainView } from "../../core/view/certificate/chain-view.js";

const CERTIFICATE_COMMANDS = [
  /** What is there to say about the tab's certificate? */
  "show-chain",
  /** The reader goes to look at it on Firefox's page and wants to be brought back; about the tab of our page, or empty. */
  "expect-chain",
  /** About a text that the reader pasted, or a file's content in base64. */
  "read-chain",
  "read-file",
  /** Load the address once more, and take the chain if it loads now. */
  "load-chain",
  "forget-chain",
  /** Ask the CA whether the certificate still counts. */
  "ask-revocation",
  /** Fetch what the server did not send. */
  "complete-chain",
] as const;

export type CertificateCommandName = (typeof CERTIFICATE_COMMANDS)[number];

export interface CertificateCommand {
  readonly certificate: CertificateCommandName;
  readonly tabId: number;
  readonly about: string;
  /** The ones shown beside the button: nobody else is asked. */
  readonly addresses: readonly string[];
}

/** The page of ours that asks. */
export interface PageTab {
  /** No tab has -1. */
  readonly tabId: number;
  /** Unknown counts as private, as everywhere. */
  readonly isPrivate: boolean;
}

/** Resolves with the view afterwards. Rejects if the background cannot answer. */
export async function askAboutChain(
  certificate: CertificateCommandName,
  tabId: number,
  about = "",
  addresses: readonly string[] = [],
): Promise<ChainView> {
  const told: CertificateCommand = { certificate, tabId, about, addresses };
  const answer: unknown = await browser.runtime.sendMessage(told);
  if (typeof answer !== "object" || answer === null) {
    throw new Error("The background has no answer");
  }
  // Only our own background can answer.
  return answer as ChainView;
}

/** Answers what the page asks; a message of any other form is left alone. */
export function onCertificateCommand(
  answer: (told: CertificateCommand, page: PageTab) => Promise<ChainView>,
): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, { tab }: Runtime.MessageSender) =>
      isCommand(message)
        ? answer(message, {
            tabId: tab?.id ?? NO_TAB,
            isPrivate: tab?.incognito ?? true,
          })
        : undefined,
  );
}

const NO_TAB = -1;

function isCommand(message: unknown): message is CertificateCommand {
  const { certificate, tabId, about, addresses } = (message ??
    {}) as Partial<CertificateCommand>;
  return (
    CERTIFICATE_COMMANDS.some((one) => one === certificate) &&
    Number.isInteger(tabId) &&
    typeof about === "string" &&
    Array.isArray(addresses) &&
    addresses.every((address) => typeof address === "string")
  );
}
