// Why an address in a certificate gave no answer, in words.
import { text, type Text } from "../../../text/text.js";
import type { AddressRefusal } from "../../../address/address-policy.js";
import type { Unreachable } from "../../../certificate/revocation/revocation.js";

export function sayAsking(because: AddressRefusal | Unreachable): Text {
  return text(REASONS[because]);
}

const REASONS = {
  "no-answer": "asking_no_answer_body",
  "too-slow": "asking_too_slow_body",
  "too-large": "asking_too_large_body",
  "http-status": "asking_http_status_body",
  offline: "asking_offline_body",
  "not-allowed": "asking_not_allowed_body",
  "https-only": "asking_https_only_body",
  "redirect-scheme": "asking_redirect_scheme_body",
  "redirect-private": "asking_redirect_private_body",
  "redirect-elsewhere": "asking_redirect_elsewhere_body",
  "redirect-refused": "asking_redirect_refused_body",
  "address-unreadable": "asking_address_unreadable_body",
  "address-scheme": "asking_address_scheme_body",
  "address-credentials": "asking_address_credentials_body",
  "address-private": "asking_address_private_body",
  "address-special": "asking_address_special_body",
  "address-not-shown": "asking_address_not_shown_body",
} as const satisfies Readonly<Record<AddressRefusal | Unreachable, string>>;
