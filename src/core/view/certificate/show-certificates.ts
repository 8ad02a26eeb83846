// The certificates of a chain in the order of the picture: from the site's own up to the root, with the gap that a server left.
import { text, type Text } from "../../text/text.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import { certificateRows, partRows, validityOf } from "./certificate-rows.js";
import {
  isLeafReadable,
  orderingOf,
  placeAmong,
  type ChainMaterial,
  type ReadDer,
} from "./chain-material.js";
import type { Role, ShownCertificate, ShownRevocation } from "./chain-view.js";
import { factsOf, missingFacts } from "./show-facts.js";
import {
  isSelfIssued,
  orderChain,
  type Chain,
} from "../../certificate/chain/chain.js";
import {
  findingRow,
  lacksIssuer,
  type Finding,
  type Severity,
} from "../../certificate/judge/findings.js";
import { shown } from "../../certificate/fields/for-people.js";
import type { SignedBy } from "../../certificate/chain/links.js";
import { toPem } from "../../certificate/input/pem.js";
import { sayUnreadable } from "./words/unreadable-text.js";

/**
 * The path first, then the gap, then what nobody needs. What cannot be read comes first if it was sent first, or else after the
 * path: nobody can say whether it belongs there.
 *
 * @param complete what can be read of everything that was sent and fetched
 */
export function showCertificates(
  material: ChainMaterial,
  complete: readonly Certificate[],
  findings: readonly Finding[],
  host: string,
  revocation: ShownRevocation | null,
): readonly ShownCertificate[] {
  const { sent, fetched, signedBy } = material;
  const all = [...sent, ...fetched];
  const chain = orderChain(complete, orderingOf(material));
  const hasLeaf = isLeafReadable(sent);
  const missing = missingOf(material, chain, complete, findings);
  const draw = (position: number): ShownCertificate => {
    const index = placeAmong(all, position);
    const isSent = index < sent.length;
    const role = roleOf(chain, position, complete, hasLeaf);
    const own = isSent
      ? findings.filter(({ certificateIndex }) => certificateIndex === position)
      : [];
    const isOnPath = chain.path.includes(position);
    const signature = signatureOf(position, chain, complete, signedBy);
    const before = chain.path[chain.path.indexOf(position) - 1];
    return showCertificate(material, all[index], {
      index,
      role,
      isExtra: chain.extra.includes(position),
      isFetched: !isSent,
      worst: worstOf(own),
      host: role === "leaf" && host !== "" ? host : null,
      signature: signature === null ? null : text(signature),
      findings: own,
      revocation: role === "leaf" ? (revocation?.status ?? null) : null,
      hasSigned:
        before !== undefined &&
        signatureOf(before, chain, complete, signedBy) === HOLDS,
      joint:
        !isOnPath || role === "root"
          ? null
          : position === chain.path.at(-1)
            ? missing.length > 0
              ? "broken"
              : material.root?.kind === "proven"
                ? "holds"
                : "open"
            : signature === HOLDS
              ? "holds"
              : "open",
    });
  };
  const unreadable = all.flatMap((one, index) =>
    one.reading.kind === "unreadable"
      ? [
          showCertificate(material, one, {
            index,
            role: index === 0 ? "leaf" : "intermediate",
            isExtra: false,
            isFetched: index >= sent.length,
            worst: "fatal",
            host: null,
            signature: null,
            findings: [],
            revocation: null,
            hasSigned: false,
            joint: index === 0 && chain.path.length > 0 ? "open" : null,
          }),
        ]
      : [],
  );
  return [
    ...unreadable.filter(({ role }) => role === "leaf"),
    ...chain.path.map(draw),
    ...missing,
    ...unreadable.filter(({ role }) => role !== "leaf"),
    ...chain.extra.map(draw),
  ];
}

interface Place extends Pick<
  ShownCertificate,
  "index" | "role" | "isExtra" | "isFetched" | "worst" | "joint"
> {
  readonly host: string | null;
  readonly signature: Text | null;
  readonly findings: readonly Finding[];
  readonly revocation: ShownRevocation["status"] | null;
  readonly hasSigned: boolean;
}

function showCertificate(
  { now, writeTime, writeDay, kept }: ChainMaterial,
  one: ReadDer | undefined,
  { host, signature, findings, revocation, hasSigned, ...place }: Place,
): ShownCertificate {
  const pem = one === undefined ? null : toPem(one.der);
  const reading = one?.reading;
  if (reading?.kind !== "read") {
    const { subject = null, issuer = null } = reading?.partly ?? {};
    return {
      ...place,
      name: shown(subject?.short ?? ""),
      issuer: issuer === null ? null : shown(issuer.short),
      validity: null,
      days: null,
      facts: [],
      isWrong: place.worst === "fatal",
      stamp: null,
      rows: reading === undefined ? [] : partRows(reading.partly, writeTime),
      unreadable: reading === undefined ? null : sayUnreadable(reading.because),
      pem,
    };
  }
  const { certificate } = reading;
  const validity = validityOf(certificate, now, writeTime);
  return {
    ...place,
    name: nameOf(certificate),
    issuer: isSelfIssued(certificate) ? null : shown(certificate.issuer.short),
    validity,
    days: {
      from: writeDay(certificate.notBefore),
      to: writeDay(certificate.notAfter),
    },
    facts: factsOf(certificate, {
      role: place.role,
      host,
      validity,
      findings,
      revocation,
      hasSigned,
    }),
    isWrong: revocation === "revoked" || isAtFault(findings, place.role),
    stamp:
      revocation === "revoked" && kept?.revocation?.kind === "revoked"
        ? text("chain_stamp_revoked", { day: writeDay(kept.revocation.since) })
        : null,
    rows: certificateRows(certificate, {
      host,
      fingerprints: one?.fingerprints ?? null,
      validity,
      signature,
    }),
    unreadable: null,
    pem,
  };
}

/** A gap is nobody's fault below it, and a root that Firefox doesn't have is not that of a CA that it signed. */
const isAtFault = (findings: readonly Finding[], role: Role): boolean =>
  findings.some(
    ({ id }) =>
      findingRow(id).severity === "fatal" &&
      id !== "missing-intermediate" &&
      (id !== "private-root" || role === "root"),
  );

const HOLDS = "certificate_signature_holds";

/** Whether it was verified with the next key on the path, a root's with its own; null where there is no key for it. */
function signatureOf(
  position: number,
  { path, end }: Chain,
  certificates: readonly Certificate[],
  signedBy: SignedBy,
):
  | typeof HOLDS
  | "certificate_signature_bad"
  | "certificate_signature_unchecked"
  | null {
  const place = path.indexOf(position);
  const isLast = place === path.length - 1;
  if (place === -1 || (isLast && end === "issuer-missing")) {
    return null;
  }
  if (isLast && end === "bad-signature") {
    return "certificate_signature_bad";
  }
  const certificate = certificates[position];
  const issuer = isLast ? certificate : certificates[path[place + 1] ?? -1];
  const holds =
    certificate !== undefined &&
    issuer !== undefined &&
    signedBy(certificate, issuer) === "holds";
  return holds ? HOLDS : "certificate_signature_unchecked";
}

/** Today's certificates may have no subject, since browsers only look at the alternative names. */
function nameOf({ subject, alternativeNames }: Certificate): string {
  const { dns = [], ips = [] } = alternativeNames ?? {};
  return shown(
    subject.short === "" ? ([...dns, ...ips][0] ?? "") : subject.short,
  );
}

function roleOf(
  { path, end }: Chain,
  position: number,
  certificates: readonly Certificate[],
  hasLeaf: boolean,
): Role {
  if (hasLeaf && position === path[0]) {
    return "leaf";
  }
  const certificate = certificates[position];
  const isOnPath = path.includes(position);
  const isRoot = isOnPath
    ? position === path.at(-1) && end === "self-signed"
    : certificate !== undefined && isSelfIssued(certificate);
  return isRoot ? "root" : "intermediate";
}

const SEVERITIES: readonly Severity[] = ["fatal", "warning", "note"];

function worstOf(findings: readonly Finding[]): Severity | null {
  const of = findings.map(({ id }) => findingRow(id).severity);
  return SEVERITIES.find((severity) => of.includes(severity)) ?? null;
}

/** The gap that the server left, until something fetched fills it: a root above need not be sent. */
function missingOf(
  { kept, sent, fetched }: ChainMaterial,
  { path, end }: Chain,
  complete: readonly Certificate[],
  findings: readonly Finding[],
): readonly ShownCertificate[] {
  const last = complete[path.at(-1) ?? -1];
  const isMissing = lacksIssuer(findings);
  const isFilled =
    end === "self-signed" || kept?.completion?.kind === "completed";
  if (!isMissing || isFilled || last === undefined) {
    return [];
  }
  return [
    {
      index: sent.length + fetched.length,
      role: "missing",
      name: shown(last.issuer.short),
      issuer: null,
      worst: "fatal",
      isExtra: false,
      isFetched: false,
      validity: null,
      days: null,
      facts: missingFacts(last.caIssuersUrls.length > 0),
      isWrong: true,
      stamp: text("chain_stamp_not_sent"),
      joint: "open",
      rows: [],
      unreadable: null,
      pem: null,
    },
  ];
}
