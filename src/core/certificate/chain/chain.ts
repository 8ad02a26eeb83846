// Who issued whom: finds the way from the leaf to the root among the certificates that a server sent, as Firefox would.
import type { Certificate } from "../fields/certificate.js";
import { isSame } from "../der/der.js";
import { bySubject, nameKey, nearness, type SignedBy } from "./links.js";

export interface Chain {
  /** Indices of the certificates: the leaf, its issuer, and so on, as far as they are there. Empty without certificates. */
  readonly path: readonly number[];
  /** What the last one on the path is. "bad-signature": its issuer's name is there, but not with the key that signed it. */
  readonly end: "self-signed" | "issuer-missing" | "bad-signature";
  /** The leaf first and no issuer before what it issued, as TLS wants it (RFC 8446 §4.4.2); others may come in between. */
  readonly isInOrder: boolean;
  /** Certificates that the path does not need. */
  readonly extra: readonly number[];
  /** Those among them that were sent before. */
  readonly duplicates: readonly number[];
}

/**
 * "as-sent": a server sent them. The first is its own, whatever it says about itself: its key signed the handshake (RFC 8446 §4.4.2), and
 * what follows it is anybody's. "any": a person put them together.
 */
export type Order = "as-sent" | "any";

/** What has to be known besides the certificates. */
export interface Ordering {
  readonly order: Order;
  readonly signedBy: SignedBy;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** By names and signatures. Of several issuers with one name, the one counts that signed, is valid, and leads to a root. */
export function orderChain(
  certificates: readonly Certificate[],
  ordering: Ordering,
): Chain {
  const duplicates = repeated(certificates);
  const ways = waysUp(certificates, ordering);
  const path: number[] = [];
  let next = leafOf(certificates, duplicates, ways, ordering.order);
  while (next !== undefined) {
    path.push(next);
    next = ways[next]?.issuers.find((index) => !path.includes(index));
  }
  return {
    path,
    end: endOf(ways[path.at(-1) ?? -1], path),
    isInOrder: path.every((index, position) =>
      position === 0 ? index === 0 : index > (path[position - 1] ?? 0),
    ),
    extra: certificates
      .map((_, index) => index)
      .filter((index) => !path.includes(index)),
    duplicates,
  };
}

/** Issued by its own name. */
export const isSelfIssued = ({ subject, issuer }: Certificate): boolean =>
  isSame(subject.der, issuer.der);

/** Issued by its own name, which is not empty, with its own key; where that cannot be verified, according to the key identifiers. */
export function isSelfSigned(
  certificate: Certificate,
  signedBy: SignedBy,
): boolean {
  if (
    !isSelfIssued(certificate) ||
    certificate.issuer.attributes.length === 0
  ) {
    return false;
  }
  const answer = signedBy(certificate, certificate);
  return answer === "cannot-check"
    ? nearness(certificate, certificate) > 0
    : answer === "holds";
}

/** The last second counts in full: 23:59:59 means until midnight. */
export const isTimely = (
  { notBefore, notAfter }: Certificate,
  now: number,
): boolean => notBefore <= now && now < notAfter + 1_000;

/** Where the path goes from one certificate. */
interface Way {
  readonly isSelfSigned: boolean;
  /** Those who may have issued it, the likeliest first. */
  readonly issuers: readonly number[];
  /** Those with the right name, but not the key. */
  readonly namesakes: readonly number[];
}

function waysUp(
  certificates: readonly Certificate[],
  { signedBy, now }: Ordering,
): readonly Way[] {
  const named = bySubject(certificates);
  const places = new Map(certificates.map((each, index) => [each, index]));
  const ways = certificates.map((certificate): Way => {
    if (isSelfSigned(certificate, signedBy)) {
      return { isSelfSigned: true, issuers: [], namesakes: [] };
    }
    const others = (named.get(nameKey(certificate.issuer)) ?? []).filter(
      ({ der }) => !isSame(der, certificate.der),
    );
    const isIssuer = (other: Certificate): boolean =>
      signedBy(certificate, other) !== "does-not-hold";
    const placesOf = (all: readonly Certificate[]): readonly number[] =>
      all.flatMap((each) => places.get(each) ?? []);
    return {
      isSelfSigned: false,
      issuers: placesOf(others.filter(isIssuer)),
      namesakes: placesOf(others.filter((other) => !isIssuer(other))),
    };
  });
  const leading = leadingToRoots(certificates, ways, now);
  return ways.map((way, place) => {
    const certificate = certificates[place];
    const rank = (index: number): readonly number[] => {
      const issuer = certificates[index];
      return issuer === undefined || certificate === undefined
        ? []
        : [
            Number(signedBy(certificate, issuer) === "holds"),
            Number(leading.has(index)),
            Number(isTimely(issuer, now)),
            Number(issuer.basicConstraints?.isCa ?? issuer.version === 1),
            nearness(issuer, certificate),
            Number(index === place + 1),
          ];
    };
    return way.issuers.length < 2
      ? way
      : { ...way, issuers: sortedBy(way.issuers, rank) };
  });
}

/** Those from which valid certificates lead to a self-signed one. */
function leadingToRoots(
  certificates: readonly Certificate[],
  ways: readonly Way[],
  now: number,
): ReadonlySet<number> {
  const issued = new Map<number, number[]>();
  for (const [place, { issuers }] of ways.entries()) {
    for (const issuer of issuers) {
      issued.set(issuer, [...(issued.get(issuer) ?? []), place]);
    }
  }
  const isValid = (place: number): boolean => {
    const certificate = certificates[place];
    return certificate !== undefined && isTimely(certificate, now);
  };
  const leading = new Set<number>();
  const waiting = ways.flatMap((way, place) =>
    way.isSelfSigned && isValid(place) ? [place] : [],
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!leading.has(next)) {
      leading.add(next);
      waiting.push(...(issued.get(next) ?? []).filter(isValid));
    }
  }
  return leading;
}

/** The highest rank first, decided by the first number that differs; of equals, the one that was sent first. */
function sortedBy(
  places: readonly number[],
  rank: (place: number) => readonly number[],
): readonly number[] {
  const ranks = new Map(places.map((place) => [place, rank(place)]));
  return places.toSorted((a, b) => {
    const [ours, theirs] = [ranks.get(a) ?? [], ranks.get(b) ?? []];
    const i = ours.findIndex((each, at) => each !== theirs[at]);
    return i === -1 ? a - b : (theirs[i] ?? 0) - (ours[i] ?? 0);
  });
}

function endOf(way: Way | undefined, path: readonly number[]): Chain["end"] {
  if (way?.isSelfSigned === true) {
    return "self-signed";
  }
  const isSignedByOther =
    way?.issuers.length === 0 &&
    way.namesakes.some((place) => !path.includes(place));
  return isSignedByOther ? "bad-signature" : "issuer-missing";
}

/**
 * The first, as TLS says. Only in what a person put together, it is another one if the first is a CA, and that other one is not and issued
 * nobody: then the chain was turned around.
 */
function leafOf(
  certificates: readonly Certificate[],
  duplicates: readonly number[],
  ways: readonly Way[],
  order: Order,
): number | undefined {
  const first = certificates[0];
  if (first === undefined || order === "as-sent" || !isCa(first)) {
    return first && 0;
  }
  const issuers = new Set(ways.flatMap((way) => way.issuers));
  const other = certificates.findIndex(
    (each, index) =>
      !isCa(each) && !duplicates.includes(index) && !issuers.has(index),
  );
  return Math.max(other, 0);
}

const isCa = ({ basicConstraints }: Certificate): boolean =>
  basicConstraints?.isCa ?? false;

function repeated(certificates: readonly Certificate[]): readonly number[] {
  return certificates.flatMap(({ der }, index) =>
    certificates.slice(0, index).some((before) => isSame(before.der, der))
      ? [index]
      : [],
  );
}
