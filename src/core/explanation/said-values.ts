// Each known fact in a short sentence. Whatever comes from outside is made visible; names of others are kept apart from the words.
import { mistakeOf } from "../diagnosis/clues/clock.js";
import { dayOf } from "../text/day.js";
import { duration } from "../text/duration.js";
import { visible } from "../address/host.js";
import { text, type Text } from "../text/text.js";
import type {
  ClockReading,
  FactId,
  FactValues,
  Interceptor,
  ProbeAnswer,
} from "../evidence/evidence.js";

export interface SaidValue {
  readonly value: Text;
  readonly names: readonly string[];
}

const yesOrNo = (is: boolean): SaidValue =>
  only(text(is ? "fact_yes" : "fact_no"));

type Say<Id extends FactId> = (
  value: FactValues[Id],
  /** Ms since the epoch. */
  now: number,
) => SaidValue;

/** Milliseconds. */
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

export const SAID: { readonly [Id in FactId]: Say<Id> } = {
  clock: (reading, now) => only(clock(reading, now)),
  firefox: ({ major, builtAt }, now) => only(firefox(major, builtAt, now)),
  platform: (platform) => only(text(`fact_platform_${platform}`)),
  online: (is) => only(text(is ? "fact_online_yes" : "fact_online_no")),
  "ocsp-required": yesOrNo,
  "tls-changed": yesOrNo,
  "pins-raised": yesOrNo,
  "private-window": yesOrNo,
  "other-failures": (failures) => ({
    value: howMany(failures.length),
    names: failures.map(({ host, code }) => withCode(host, code)),
  }),
  "other-loads": (hosts) => ({
    value: howMany(hosts.length),
    names: hosts.map(visible),
  }),
  references: (answers) => ({
    value: text("fact_references_answer", {
      count: answers.filter(isGood).length,
      total: answers.length,
    }),
    names: answers.map(({ host, code }) => withCode(host, code)),
  }),
  "captive-portal": (state) => only(text(`fact_captive_portal_${state}`)),
  "portal-answer": (answer) => only(text(PORTAL_ANSWERS[answer])),
  proxy: ({ kind, byExtension }) =>
    only(text(byExtension ? "fact_proxy_by_extension" : `fact_proxy_${kind}`)),
  extensions: (names) => ({
    value:
      names.length === 0
        ? text("fact_extensions_none")
        : text("fact_extensions_some", { count: names.length }),
    names: names.map(visible),
  }),
  "local-roots": ({ hosts, of, issuer, interceptor }) =>
    only(
      hosts === 0
        ? text("fact_local_roots_none", { sites: sites(of) })
        : text("fact_local_roots_some", {
            count: hosts,
            issuer: nameOf(issuer, interceptor),
            sites: sites(of),
          }),
    ),
  "changed-issuers": ({ hosts, issuer, interceptor }) =>
    only(
      hosts === 0
        ? text("fact_changed_issuers_none")
        : text("fact_changed_issuers_some", {
            issuer: nameOf(issuer, interceptor),
            sites: sites(hosts),
          }),
    ),
  address: ({ kind, port, resembles }) => only(address(kind, port, resembles)),
  upgrade: (is) => only(text(is ? "fact_upgrade_yes" : "fact_upgrade_no")),
  "https-only": yesOrNo,
  again: (answer) => only(answered(answer)),
  "twin-answer": (answer) => only(answered(answer)),
  "loaded-before": ({ at }, now) =>
    only(text("fact_loaded_before_ago", { age: duration(now - at) })),
  "last-good": ({ at, issuer, notAfter }) =>
    only(
      text("fact_last_good_seen", {
        end: dayOf(notAfter),
        issuer: visible(issuer),
        seen: dayOf(at),
      }),
    ),
  exception: () => only(text("fact_exception_made")),
  hsts: (is) => only(text(is ? "fact_hsts_yes" : "fact_hsts_no")),
  certificate: ({ issuer, notBefore, notAfter }) =>
    only(
      text("fact_certificate_read", {
        end: dayOf(notAfter),
        issuer: visible(issuer),
        start: dayOf(notBefore),
      }),
    ),
  managed: (answer) => only(text(`answer_managed_${answer}`)),
  "opens-elsewhere": (answer) => only(text(`answer_opens_elsewhere_${answer}`)),
  since: (answer) => only(text(`answer_since_${answer}`)),
  "filter-program": (answer) => only(text(`answer_filter_program_${answer}`)),
  "smart-card": (answer) => only(text(`answer_smart_card_${answer}`)),
};

const only = (value: Text): SaidValue => ({ value, names: [] });

function clock({ aheadMs, sources }: ClockReading, now: number): Text {
  const compared = { sites: sites(sources) };
  if (Math.abs(aheadMs) < MINUTE) {
    return text("fact_clock_right", compared);
  }
  const way = aheadMs > 0 ? "ahead" : "behind";
  return text(
    mistakeOf(aheadMs, now) === "zone"
      ? `fact_clock_${way}_zone`
      : `fact_clock_${way}`,
    { ...compared, duration: duration(aheadMs) },
  );
}

function firefox(
  major: number | null,
  builtAt: number | null,
  now: number,
): Text {
  const version = String(major ?? "?");
  if (builtAt === null) {
    return text("fact_firefox_version", { version });
  }
  const days = Math.max(1, Math.floor((now - builtAt) / DAY));
  return text("fact_firefox_built", { age: duration(days * DAY), version });
}

const PORTAL_ANSWERS = {
  "as-expected": "fact_portal_answer_expected",
  redirected: "fact_portal_answer_redirected",
  changed: "fact_portal_answer_changed",
  "no-answer": "fact_portal_answer_none",
} as const satisfies Readonly<Record<FactValues["portal-answer"], string>>;

const ADDRESS_KINDS = {
  public: text("fact_address_public"),
  ipv4: text("fact_address_number"),
  ipv6: text("fact_address_number"),
  localhost: text("fact_address_localhost"),
  "private-name": text("fact_address_private_name"),
} as const satisfies Readonly<Record<FactValues["address"]["kind"], Text>>;

function address(
  kind: FactValues["address"]["kind"],
  port: number | null,
  resembles: string | null,
): Text {
  const said =
    resembles === null
      ? ADDRESS_KINDS[kind]
      : text("fact_address_resembles", { name: visible(resembles) });
  return port === null
    ? said
    : text("fact_address_port", { kind: said, port: String(port) });
}

function answered({ host, result, code }: ProbeAnswer): Text {
  const name = visible(host);
  switch (result) {
    case "answers":
      return text("fact_answer_good", { host: name });
    case "fails":
      return code === null
        ? text("fact_answer_bad", { host: name })
        : text("fact_answer_bad_code", { code, host: name });
    case "no-answer":
      return text("fact_answer_none", { host: name });
  }
}

const isGood = ({ result }: ProbeAnswer): boolean => result === "answers";

const howMany = (count: number): Text =>
  count === 0
    ? text("fact_none_lately")
    : text("fact_some_lately", { sites: sites(count) });

const sites = (count: number): Text =>
  count === 1 ? text("count_sites_one") : text("count_sites_other", { count });

const withCode = (host: string, code: string | null): string =>
  code === null ? visible(host) : `${visible(host)} (${code})`;

/** The issuer as it calls itself, and who is known to call itself so. */
function nameOf(issuer: string, interceptor: Interceptor | null): string {
  const said = visible(issuer);
  return interceptor === null || said.includes(interceptor.name)
    ? said
    : `${said} (${interceptor.name})`;
}
