// What the certificate page knows beside its view, and what its buttons can do.
import type { Text } from "../../core/text/text.js";
import type { CertificateCommandName } from "../../platform/messages/certificate-messages.js";

/** See the file's head. */
export interface CertificateContext {
  /** The tab that fails; null where the page is about none. */
  readonly tabId: number | null;
  /** What the last button did, for the status line. */
  status: Text | null;
  isBusy: boolean;
  readonly redraw: () => void;
  /** Tells the background; `done` is said when it has answered without trouble. */
  readonly tell: (
    name: CertificateCommandName,
    about: string,
    done: Text | null,
    /** Whom it asks: those that stand beside the button. */
    addresses?: readonly string[],
  ) => void;
  /** The reader has switched a check on again: tells the background, by the step that had it switched off. */
  readonly undone: (step: string) => void;
}
