// What the certificate page knows besides its view, and what its buttons can do.
import type { Text } from "../../core/text/text.js";
import type { CertificateCommandName } from "../../platform/messages/certificate-messages.js";

/** See the head of this file. */
export interface CertificateContext {
  /** The failing tab; null where the page is not about one. */
  readonly tabId: number | null;
  /** What the last button did, for the status line. */
  status: Text | null;
  isBusy: boolean;
  /** The button or field that was used last, by its `data-action` or `data-input`. */
  pressed: string | null;
  /** The place of the certificate whose details are open; null until somebody opened or closed any. */
  opened: number | "none" | null;
  readonly redraw: () => void;
  /** Tells the background; says `done` once it has answered without trouble. */
  readonly tell: (
    name: CertificateCommandName,
    about: string,
    done: Text | null,
    /** Whom it asks: those shown beside the button. */
    addresses?: readonly string[],
  ) => void;
  /** The reader has turned a check on again: tells the background, by the step that had it turned off. */
  readonly undone: (step: string) => void;
}
