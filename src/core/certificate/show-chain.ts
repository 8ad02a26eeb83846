// A chain that was read, its findings and what the CA said → what the certificate page has to say.
import type { CertificateAccess } from "../failure/certificate-access.js";
import type { ErrorCode } from "../failure/failure.js";
import { interceptorOf } from "../evidence/interceptors.js";
import { hostForPeople, isPublicName, type Host } from "../host.js";
import { text, type Text } from "../text.js";
import {
  issuerAddresses,
  listAddresses,
  responderAddresses,
} from "./addresses.js";
import type { Certificate } from "./certificate.js";
import {
  certificateRows,
  validityOf,
  type Fingerprints,
} from "./certificate-rows.js";
import type {
  Askable,
  ChainState,
  ChainView,
  Role,
  ShownCertificate,
  ShownCompletion,
  ShownFinding,
} from "./chain-view.js";
import { orderChain, type Chain } from "./chain.js";
import { sayCompletion, SERVERS } from "./completion.js";
import { sayFinding } from "./findings-text.js";
import { findingRow, type Finding, type Severity } from "./findings.js";
import { shown } from "./for-people.js";
import { judgeChain } from "./judge-chain.js";
import type { KeptChain } from "./kept-chains.js";
import { toPem } from "./pem.js";
import type { CertificateReading } from "./read-certificate.js";
import { sayRevocation } from "./revocation-text.js";
import { sayUnreadable } from "./unreadable-text.js";

/** A certificate with its bytes, however that went. */
export interface ReadDer {
  readonly der: Uint8Array;
  readonly reading: CertificateReading;
  readonly fingerprints: Fingerprints | null;
}

/** Everything that the page is made from. */
export interface ChainMaterial {
  /** The failure whose certificate it is; null without a tab that fails. */
  readonly failure: { readonly host: Host; readonly error: ErrorCode } | null;
  readonly kept: KeptChain | null;
  /** As the server sent them. */
  readonly sent: readonly ReadDer[];
  /** From issuers' addresses, at the reader's click. */
  readonly fetched: readonly ReadDer[];
  /** What this host showed before, where the reader switched that memory on. */
  readonly remembered: readonly Certificate[];
  readonly access: CertificateAccess;
  readonly trouble: Text | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly writeTime: (at: number) => string;
  readonly writeDay: (at: number) => string;
  /** May this address of the certificate be asked? */
  readonly mayAsk: (address: string) => boolean;
}

/** The whole page. */
export function showChain(material: ChainMaterial): ChainView {
  const { failure, kept, sent, fetched, trouble } = material;
  const host = kept?.host ?? failure?.host.ascii ?? null;
  const all = [...sent, ...fetched];
  const certificates = sent.flatMap(readable);
  const findings = judged(material, certificates, host);
  const state = stateOf(kept, sent);
  const complete = [...certificates, ...fetched.flatMap(readable)];
  return {
    state,
    host: failure === null ? (kept?.host ?? null) : hostForPeople(failure.host),
    ...headOf(state, material),
    trouble,
    access: material.access,
    canLoad: failure !== null,
    certificates: showCertificates(material, complete, findings, host),
    findings: findings.map((finding) => showFinding(finding, material)),
    revocation: revocationOf(material, complete),
    completion: completionOf(material, certificates, findings),
    pem: all.map(({ der }) => toPem(der)).join(""),
    links: linksOf(host, all[0]?.fingerprints ?? null),
  };
}

const readable = ({ reading }: ReadDer): readonly Certificate[] =>
  reading.kind === "read" ? [reading.certificate] : [];

function stateOf(kept: KeptChain | null, sent: readonly ReadDer[]): ChainState {
  if (kept === null || sent.length === 0) {
    return "none";
  }
  if (sent.every(({ reading }) => reading.kind === "unreadable")) {
    return "unreadable";
  }
  return kept.origin === "loaded" ? "captured" : kept.origin;
}

function headOf(
  state: ChainState,
  { failure, kept }: ChainMaterial,
): Pick<ChainView, "title" | "body"> {
  const host =
    failure === null ? (kept?.host ?? "") : hostForPeople(failure.host);
  if (state === "none") {
    return host === ""
      ? { title: text("chain_none_title"), body: text("chain_none_body_alone") }
      : {
          title: text("chain_none_title"),
          body: text("chain_none_body", { host }),
        };
  }
  if (state === "unreadable") {
    return {
      title: text("chain_unreadable_title"),
      body: text("chain_unreadable_body"),
    };
  }
  const title =
    host === ""
      ? text("chain_title_alone")
      : text("chain_title", { host: shown(host) });
  const origin = kept?.origin ?? "pasted";
  return { title, body: text(`chain_origin_${origin}`) };
}

/**
 * Only of a failure do we know that its root is not trusted, and only of this one: of every other chain it is not known whether Firefox
 * knows the root.
 */
function judged(
  { failure, now, remembered }: ChainMaterial,
  certificates: readonly Certificate[],
  host: string | null,
): readonly Finding[] {
  const isUnknown = failure?.error.name === "SEC_ERROR_UNKNOWN_ISSUER";
  return judgeChain({
    certificates,
    host: host === "" ? null : host,
    now,
    isKnownRoot: () => (isUnknown ? false : null),
    interceptorOf: (issuer) => interceptorOf(issuer)?.name ?? null,
    remembered,
  });
}

function showFinding(
  finding: Finding,
  { writeDay, sent }: ChainMaterial,
): ShownFinding {
  const { severity, concerns } = findingRow(finding.id);
  return {
    id: finding.id,
    certificateIndex: sentIndex(sent, finding.certificateIndex),
    severity,
    concerns: text(`actor_${concerns}`),
    ...sayFinding(finding, writeDay),
  };
}

/** Those that cannot be read are judged by nobody, but have their place. */
function sentIndex(sent: readonly ReadDer[], index: number): number {
  const places = sent.flatMap(({ reading }, place) =>
    reading.kind === "read" ? [place] : [],
  );
  return places[index] ?? index;
}

function showCertificates(
  material: ChainMaterial,
  complete: readonly Certificate[],
  findings: readonly Finding[],
  host: string | null,
): readonly ShownCertificate[] {
  const { sent, fetched } = material;
  const all = [...sent, ...fetched];
  const chain = orderChain(complete);
  // Places among those that can be read → places among all.
  const placeOf = (position: number): number => sentIndex(all, position);
  const drawn = [...chain.path, ...chain.extra].map((position) => {
    const place = placeOf(position);
    const isSent = place < sent.length;
    const worst = isSent ? worstOf(findings, position) : null;
    return showCertificate(material, all[place], place, {
      role: roleOf(chain, position, complete),
      isExtra: chain.extra.includes(position),
      isFetched: !isSent,
      worst,
      host: position === chain.path[0] ? host : null,
    });
  });
  const unreadable = all.flatMap((one, place) =>
    one.reading.kind === "unreadable"
      ? [
          showCertificate(material, one, place, {
            role: place === 0 ? "leaf" : "intermediate",
            isExtra: false,
            isFetched: place >= sent.length,
            worst: "fatal",
            host: null,
          }),
        ]
      : [],
  );
  return [
    ...drawn.slice(0, chain.path.length),
    ...missingOf(chain, complete, findings, all.length),
    ...unreadable,
    ...drawn.slice(chain.path.length),
  ];
}

interface Place {
  readonly role: Role;
  readonly isExtra: boolean;
  readonly isFetched: boolean;
  readonly worst: Severity | null;
  readonly host: string | null;
}

function showCertificate(
  { now, writeTime }: ChainMaterial,
  one: ReadDer | undefined,
  index: number,
  { role, isExtra, isFetched, worst, host }: Place,
): ShownCertificate {
  const base = { index, role, isExtra, isFetched, worst };
  const pem = one === undefined ? null : toPem(one.der);
  if (one?.reading.kind !== "read") {
    const partly = one?.reading.kind === "unreadable" ? one.reading : null;
    return {
      ...base,
      name: shown(partly?.partly.subject?.short ?? ""),
      issuer: partly?.partly.issuer ? shown(partly.partly.issuer.short) : null,
      validity: null,
      rows: [],
      unreadable: partly === null ? null : sayUnreadable(partly.because),
      pem,
    };
  }
  const { certificate } = one.reading;
  const validity = validityOf(certificate, now, writeTime);
  return {
    ...base,
    name: shown(certificate.subject.short),
    issuer: shown(certificate.issuer.short),
    validity,
    rows: certificateRows(certificate, {
      host,
      fingerprints: one.fingerprints,
      validity,
    }),
    unreadable: null,
    pem,
  };
}

function roleOf(
  { path, end }: Chain,
  position: number,
  certificates: readonly Certificate[],
): Role {
  if (position === path[0]) {
    return "leaf";
  }
  const isLast = position === path.at(-1);
  const isRoot =
    (isLast && end === "self-signed") ||
    (!path.includes(position) && isOwnIssuer(certificates[position]));
  return isRoot ? "root" : "intermediate";
}

const isOwnIssuer = (certificate: Certificate | undefined): boolean =>
  certificate !== undefined &&
  certificate.subject.short === certificate.issuer.short;

const SEVERITIES: readonly Severity[] = ["fatal", "warning", "note"];

function worstOf(
  findings: readonly Finding[],
  position: number,
): Severity | null {
  const of = findings
    .filter(({ certificateIndex }) => certificateIndex === position)
    .map(({ id }) => findingRow(id).severity);
  return SEVERITIES.find((severity) => of.includes(severity)) ?? null;
}

/** The gap that the server left, as long as nothing was fetched that fills it. */
function missingOf(
  { path, end }: Chain,
  complete: readonly Certificate[],
  findings: readonly Finding[],
  index: number,
): readonly ShownCertificate[] {
  const last = complete[path.at(-1) ?? -1];
  const isMissing = findings.some(({ id }) => id === "missing-intermediate");
  if (!isMissing || end !== "issuer-missing" || last === undefined) {
    return [];
  }
  return [
    {
      index,
      role: "missing",
      name: shown(last.issuer.short),
      issuer: null,
      worst: "fatal",
      isExtra: false,
      isFetched: false,
      validity: null,
      rows: [],
      unreadable: null,
      pem: null,
    },
  ];
}

function revocationOf(
  { kept, mayAsk, failure, writeDay }: ChainMaterial,
  complete: readonly Certificate[],
): ChainView["revocation"] {
  const { path } = orderChain(complete);
  const leaf = complete[path[0] ?? -1];
  if (leaf === undefined) {
    return null;
  }
  const ways = [...responderAddresses(leaf), ...listAddresses(leaf)];
  // Without its issuer nobody can be asked about a certificate: it is fetched first.
  const before = path.length === 1 ? issuerAddresses(leaf) : [];
  const ask = ways.length === 0 ? null : askable([...before, ...ways], mayAsk);
  const revocation = kept?.revocation ?? null;
  return revocation === null
    ? {
        status: "unchecked",
        title: text("revocation_not_asked_title"),
        body: [text("revocation_not_asked_body")],
        ask,
      }
    : {
        status: revocation.kind,
        ...sayRevocation(revocation, failure?.error.category ?? null, writeDay),
        ask,
      };
}

function completionOf(
  { mayAsk, kept }: ChainMaterial,
  certificates: readonly Certificate[],
  findings: readonly Finding[],
): ShownCompletion | null {
  if (!findings.some(({ id }) => id === "missing-intermediate")) {
    return null;
  }
  const completion = kept?.completion ?? null;
  const last = certificates[orderChain(certificates).path.at(-1) ?? -1];
  const addresses = last === undefined ? [] : issuerAddresses(last);
  const ask = askable(addresses, mayAsk);
  if (completion === null) {
    return {
      title: text("completion_title"),
      body: [
        text(ask === null ? "completion_no_address_body" : "completion_body"),
      ],
      ask,
      bundle: null,
      servers: [],
    };
  }
  const isDone = completion.kind === "completed";
  return {
    ...sayCompletion(completion),
    ask: isDone ? null : ask,
    bundle: isDone ? completion.bundle : null,
    servers: isDone ? SERVERS_NAMED : [],
  };
}

const SERVERS_NAMED = [
  { name: "nginx", body: text(SERVERS.nginx) },
  { name: "Apache", body: text(SERVERS.apache) },
  { name: "IIS", body: text(SERVERS.iis) },
  { name: "Caddy", body: text(SERVERS.caddy) },
  { name: "HAProxy", body: text(SERVERS.haproxy) },
] as const;

function askable(
  addresses: readonly string[],
  mayAsk: (address: string) => boolean,
): Askable | null {
  const asked = [...new Set(addresses)].filter(mayAsk);
  return asked.length === 0
    ? null
    : { addresses: asked.map((address) => shown(address)) };
}

function linksOf(
  host: string | null,
  fingerprints: Fingerprints | null,
): ChainView["links"] {
  if (host === null || fingerprints === null || !isPublicName(host)) {
    return [];
  }
  return [
    {
      label: text("link_crt_sh"),
      url: `https://crt.sh/?q=${fingerprints.sha256}`,
    },
    {
      label: text("link_ssl_labs"),
      url: `https://www.ssllabs.com/ssltest/analyze.html?d=${encodeURIComponent(host)}&hideResults=on`,
    },
  ];
}
