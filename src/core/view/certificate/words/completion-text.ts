// The result of completing a chain, in words, and where the bundle goes.
import { text, type Text } from "../../../text/text.js";
import { sayAsking } from "./asking-text.js";
import type {
  Completion,
  Incomplete,
  OwnReason,
} from "../../../certificate/issuers/completion.js";

export interface SaidCompletion {
  readonly title: Text;
  readonly body: readonly Text[];
}

export function sayCompletion({
  kind,
  because,
}: Pick<Completion, "kind" | "because">): SaidCompletion {
  const why = because === null ? [] : [sayIncomplete(because)];
  return {
    title: text(TITLES[kind]),
    body: [text(BODIES[kind]), ...why],
  };
}

function sayIncomplete(because: Incomplete): Text {
  return isOwn(because) ? text(REASONS[because]) : sayAsking(because);
}

const isOwn = (because: Incomplete): because is OwnReason =>
  Object.hasOwn(REASONS, because);

const TITLES = {
  "nothing-missing": "completion_nothing_missing_title",
  completed: "completion_completed_title",
  further: "completion_further_title",
  incomplete: "completion_incomplete_title",
} as const satisfies Readonly<Record<Completion["kind"], string>>;

const BODIES = {
  "nothing-missing": "completion_nothing_missing_body",
  completed: "completion_completed_body",
  further: "completion_further_body",
  incomplete: "completion_incomplete_body",
} as const satisfies Readonly<Record<Completion["kind"], string>>;

const REASONS = {
  "self-signed": "completion_self_signed_body",
  "no-address": "completion_no_address_body",
  "not-the-issuer": "completion_not_the_issuer_body",
  "issuer-cannot-be-checked": "completion_issuer_cannot_be_checked_body",
  "no-certificate-there": "completion_no_certificate_there_body",
  "too-many-hops": "completion_too_many_hops_body",
} as const satisfies Readonly<Record<OwnReason, string>>;

/** Each kind of server that its owner may have, with the words that say where the bundle goes. */
export const SERVERS = {
  nginx: "bundle_nginx_body",
  apache: "bundle_apache_body",
  iis: "bundle_iis_body",
  caddy: "bundle_caddy_body",
  haproxy: "bundle_haproxy_body",
} as const;

/** For the owner of the site: one text for each kind of server, and the trap in testing it. */
export function bundleTexts(): readonly Text[] {
  return [
    ...Object.values(SERVERS).map((key) => text(key)),
    text("bundle_trap_body"),
  ];
}
