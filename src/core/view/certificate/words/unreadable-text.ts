// Why a certificate could not be read, or none was found, in words.
import { snake, text, type Text } from "../../../text/text.js";
import type { NothingReason } from "../../../certificate/input/chain-text.js";
import type { Unreadable } from "../../../certificate/input/read-certificate.js";

export function sayUnreadable(because: Unreadable): Text {
  return because.reason === "bad-field"
    ? text("certificate_unreadable_bad_field", { field: because.field })
    : text(`certificate_unreadable_${snake(because.reason)}`);
}

export function sayNothingFound(because: NothingReason): Text {
  return text(`chain_nothing_${snake(because)}`);
}
