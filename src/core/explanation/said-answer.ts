// The answer at a glance: what happened, as a headline without the host, and where the problem is, as a path of three places.
import {
  addressKind,
  isMostlyAtHome,
  isOwnNetwork,
} from "../address/address-kind.js";
import { isClockRight, mistakeOf } from "../diagnosis/clues/clock.js";
import type { CauseId } from "../diagnosis/causes/index.js";
import type { Diagnosis } from "../diagnosis/diagnose.js";
import { LIKELY } from "../diagnosis/likely.js";
import { isSureOf, verdictOf, type Verdict } from "../diagnosis/verdict.js";
import type { Evidence, Interceptor } from "../evidence/evidence.js";
import type { Failure } from "../failure/failure.js";
import { largestUnit } from "../text/duration.js";
import { snake, text, type Text } from "../text/text.js";

/** Whatever is said without a hedge is a known fact, or the one cause that is sure. */
export function sayHeadline(
  failure: Failure,
  { causes: [first] }: Diagnosis,
  evidence: Evidence,
): Text {
  const isSure = isSureOf(first);
  return (
    ofClock(failure, first, isSure, evidence) ??
    (isSure ? ofCause(first.id, failure, evidence) : null) ??
    (first.side === "site" ? ofDates(failure, evidence) : null) ??
    ofError(failure)
  );
}

/** How far the clock is off, where that is likely why; what websites say alone never makes it sure. */
function ofClock(
  { at }: Failure,
  { id, likelihood }: Diagnosis["causes"][0],
  isSure: boolean,
  { clock }: Evidence,
): Text | null {
  if (!CLOCKS.includes(id) || likelihood < LIKELY || !clock.known) {
    return null;
  }
  const { aheadMs } = clock.value;
  const mistake = mistakeOf(aheadMs, at);
  if (mistake === null || mistake === "zone") {
    return null;
  }
  const way = aheadMs > 0 ? "ahead" : "behind";
  return text(`headline_clock_${way}_${isSure ? "sure" : "likely"}`, {
    duration: largestUnit(aheadMs),
  });
}

/** Null where the title of the cause says less to most people than what Firefox objects to. */
function ofCause(
  id: CauseId,
  { host }: Failure,
  evidence: Evidence,
): Text | null {
  const inspector = inspectorIn(evidence);
  if (INSPECTIONS.includes(id) && inspector !== null) {
    return text("headline_inspected_by", { name: inspector.name });
  }
  const twin = id === "www-or-apex" ? workingTwin(evidence) : null;
  if (twin !== null) {
    return text(
      twin.startsWith("www.")
        ? "headline_only_with_www"
        : "headline_only_without_www",
    );
  }
  if (id === "self-signed-device" && isOwnNetwork(host.ascii)) {
    return text("headline_self_signed_device");
  }
  return PLAIN.includes(id) ? text(`cause_${snake(id)}_title`) : null;
}

/** The same name with or without www, where it answers or the certificate is for it. */
function workingTwin({
  address,
  certificate,
  "twin-answer": answer,
}: Evidence): string | null {
  if (answer.known) {
    return answer.value.result === "answers" ? answer.value.host : null;
  }
  const twin = address.known ? address.value.twin : null;
  return twin !== null &&
    certificate.known &&
    certificate.value.names.includes(twin)
    ? twin
    : null;
}

function inspectorIn({
  certificate,
  "local-roots": roots,
}: Evidence): Interceptor | null {
  const shown = certificate.known ? certificate.value.interceptor : null;
  return shown ?? (roots.known ? roots.value.interceptor : null);
}

/** What the dates of a certificate say is true once the clock is known to be right. */
function ofDates({ at, error }: Failure, evidence: Evidence): Text | null {
  if (!isClockRight(evidence)) {
    return null;
  }
  if (error.category === "not-yet-valid") {
    return text("headline_not_yet_valid_sure");
  }
  if (error.name !== "SEC_ERROR_EXPIRED_CERTIFICATE") {
    return null;
  }
  const { certificate } = evidence;
  return certificate.known && certificate.value.notAfter < at
    ? text("headline_expired_since", {
        duration: largestUnit(at - certificate.value.notAfter),
      })
    : text("headline_expired_sure");
}

const ofError = ({ error: { name, category } }: Failure): Text =>
  name === "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE"
    ? text("headline_issuer_expired")
    : text(`headline_${snake(category)}`);

const CLOCKS: readonly CauseId[] = [
  "clock-far",
  "clock-battery",
  "clock-hours",
];

const INSPECTIONS: readonly CauseId[] = [
  "company-proxy",
  "antivirus-interception",
  "developer-proxy",
  "connection-intercepted",
];

/** Causes whose title says to anybody what is wrong, and more than the error does. */
const PLAIN: readonly CauseId[] = [
  ...CLOCKS,
  ...INSPECTIONS,
  "clock-time-zone",
  "issuer-expired",
  "renewed-not-reloaded",
  "not-yet-valid-by-minutes",
  "missing-intermediate",
  "private-ca-unknown",
  "own-ca-unknown",
  "issuer-not-included",
  "test-ca-certificate",
  "malware-interception",
  "captive-portal",
  "www-or-apex",
  "default-certificate",
  "domain-lapsed",
  "one-server-differs",
  "filter-answers",
  "address-instead-of-name",
  "mistyped-address",
  "device-with-old-tls",
  "plain-http-on-port",
  "https-forced",
  "tls-switched-off",
  "client-certificate-missing",
  "client-certificate-refused",
  "client-certificate-expired",
  "own-certificate-changed",
  "root-retired",
  "card-software",
  "host-not-found",
  "device-offline",
  "proxy-unreachable",
  "own-proxy-unreachable",
  "connection-cut",
  "local-network-denied",
  "server-clock-wrong",
  "ocsp-required",
  "firefox-outdated",
  "security-software-interferes",
  "network-filter-interferes",
  "program-changes-traffic",
  "server-at-fault",
  "site-down",
  "internet-down",
  "blocked-by-network",
  "passing-trouble",
];

export interface Stop {
  readonly place: "device" | "network" | "site";
  /** Drawn as a device where the site is one. */
  readonly isDevice: boolean;
  /** `culprit`: the problem is here, surely or likely. `unknown`: nothing is known, which is no acquittal. */
  readonly state: "good" | "culprit" | "unknown";
  readonly name: Text;
  readonly caption: Text;
}

export type SaidPath = readonly [Stop, Stop, Stop];

/** Where the problem is. What is called good is a known fact, be it no proof. */
export function sayPath(
  failure: Failure,
  diagnosis: Diagnosis,
  evidence: Evidence,
): SaidPath {
  const verdict = verdictOf(diagnosis);
  const [{ id }] = diagnosis.causes;
  const where = (
    place: Stop["place"],
    good: Text | null,
  ): Pick<Stop, "place" | "state" | "caption"> => {
    if (verdict.kind === place) {
      const caption =
        culprit(place, id, failure, evidence) ?? here(verdict, failure);
      return { place, state: "culprit", caption };
    }
    return good === null
      ? { place, state: "unknown", caption: text("path_unknown") }
      : { place, state: "good", caption: good };
  };
  return [
    {
      ...where(
        "device",
        isClockRight(evidence) ? text("path_clock_right") : null,
      ),
      isDevice: true,
      name: text("side_device"),
    },
    {
      ...where(
        "network",
        othersLoad(evidence) ? text("path_others_load") : null,
      ),
      isDevice: false,
      name: text("side_network"),
    },
    {
      ...where("site", null),
      isDevice: isDevice(failure),
      name: siteName(failure),
    },
  ];
}

const othersLoad = (evidence: Evidence): boolean => {
  const { "other-loads": loads, references } = evidence;
  return (
    (loads.known && loads.value.length > 0) ||
    (references.known &&
      references.value.some(({ result }) => result === "answers"))
  );
};

/** What tests use (RFC 6761), and this very machine: a server, wherever it runs, and no device. */
const isLocal = ({ host: { ascii } }: Failure): boolean =>
  addressKind(ascii) === "loopback" || /\.test\.?$/i.test(ascii);

const isDevice = (failure: Failure): boolean => {
  const { ascii } = failure.host;
  return (
    isOwnNetwork(ascii) &&
    !isLocal(failure) &&
    (addressKind(ascii) !== "private-name" || isMostlyAtHome(ascii))
  );
};

/** Whoever opens their own router has not opened “the site”. */
function siteName(failure: Failure): Text {
  if (isLocal(failure)) {
    return text("path_local_server");
  }
  if (isDevice(failure)) {
    return text("path_own_device");
  }
  return text(
    isOwnNetwork(failure.host.ascii) ? "path_internal_site" : "side_site",
  );
}

const here = ({ isSure }: Verdict, { error }: Failure): Text => {
  if (error.category === "revoked") {
    return text("path_danger");
  }
  return text(isSure ? "path_here" : "path_probably_here");
};

/** What is known of the culprit, where that is more than that it is one. */
function culprit(
  place: Stop["place"],
  id: CauseId,
  { at }: Failure,
  { clock }: Evidence,
): Text | null {
  const caption = CAPTIONS[id];
  if (caption?.place === place) {
    return caption.says;
  }
  if (
    place === "device" &&
    CLOCKS.includes(id) &&
    clock.known &&
    mistakeOf(clock.value.aheadMs, at) !== null
  ) {
    const { aheadMs } = clock.value;
    return text(aheadMs > 0 ? "path_clock_ahead" : "path_clock_behind", {
      duration: largestUnit(aheadMs),
    });
  }
  return null;
}

/** A caption of its own stands under the culprit that its cause is about. */
interface Caption {
  readonly place: Stop["place"];
  readonly says: Text;
}

const SOFTWARE: Caption = { place: "device", says: text("path_software") };
const SETTING: Caption = { place: "device", says: text("path_setting") };
const INSPECTS: Caption = { place: "network", says: text("path_inspects") };
const OWN_CERTIFICATE: Caption = {
  place: "device",
  says: text("path_own_certificate"),
};

const CAPTIONS: Readonly<Partial<Record<CauseId, Caption>>> = {
  "clock-time-zone": { place: "device", says: text("path_time_zone") },
  "firefox-outdated": { place: "device", says: text("path_old_firefox") },
  "ocsp-required": SETTING,
  "tls-switched-off": SETTING,
  "own-proxy-unreachable": SETTING,
  "security-software-interferes": SOFTWARE,
  "program-changes-traffic": SOFTWARE,
  "antivirus-interception": SOFTWARE,
  "developer-proxy": SOFTWARE,
  "malware-interception": SOFTWARE,
  "client-certificate-missing": OWN_CERTIFICATE,
  "client-certificate-refused": OWN_CERTIFICATE,
  "client-certificate-expired": OWN_CERTIFICATE,
  "company-proxy": INSPECTS,
  "connection-intercepted": INSPECTS,
  "private-ca-unknown": { place: "network", says: text("path_own_issuer") },
  "captive-portal": { place: "network", says: text("path_login") },
  "device-offline": { place: "network", says: text("path_offline") },
};
