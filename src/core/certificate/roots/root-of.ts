// To which root a chain leads: proven by signatures, or only by name.
import type { Certificate } from "../fields/certificate.js";
import { isSelfSigned } from "../chain/chain.js";
import type { SignedBy } from "../chain/links.js";
import type { RootSaid, RootWord } from "./root-word.js";
import {
  calledBy,
  rootByFingerprint,
  rootByKey,
  rootNamed,
  rootNamedBy,
  VERSIONS,
  type Root,
} from "./roots.js";

/** A certificate of the path, with what was computed from it: hexadecimal digits in capitals. */
export interface Link {
  readonly certificate: Certificate;
  readonly sha256: string;
  /** SHA-1 of the key. */
  readonly keyHash: string;
}

/**
 * The root of a chain. One that is trusted goes before one that no longer is: a CA's key may have certificates from older roots as well, and
 * one way to a trusted root is enough for Firefox.
 *
 * @param path from the site's own certificate up
 */
export function rootOf(path: readonly Link[], signedBy: SignedBy): RootSaid {
  const proven = path.slice(1, verifiedLength(path, signedBy)).flatMap(rootAt);
  const named = path.flatMap(({ certificate }) => {
    const root = rootNamedBy(certificate);
    return root === null ? [] : [root];
  });
  const word =
    wordOf("proven", best(proven)) ?? ownRoot(path, signedBy) ?? null;
  return word ?? wordOf("named", best(named));
}

/** So many from the site's own up hang together by signatures that were verified. */
function verifiedLength(path: readonly Link[], signedBy: SignedBy): number {
  const broken = path.findIndex(({ certificate }, place) => {
    const issuer = path[place + 1]?.certificate;
    return issuer === undefined || signedBy(certificate, issuer) !== "holds";
  });
  return broken + 1;
}

/** The root itself, or another certificate of its key: who has that is the root, whoever else vouches for it. */
const rootAt = ({ certificate, sha256, keyHash }: Link): readonly Root[] => {
  const root = rootByFingerprint(sha256) ?? rootByKey(certificate, keyHash);
  return root === null ? [] : [root];
};

/** One that stays, or else the one that goes last. */
const best = (roots: readonly Root[]): Root | undefined =>
  roots.toSorted((a, b) => leaves(b) - leaves(a))[0];

const leaves = ({ retirement }: Root): number =>
  retirement?.at ?? Number.MAX_VALUE;

function wordOf(
  kind: RootWord["kind"],
  root: Root | undefined,
): RootWord | null {
  if (root === undefined) {
    return null;
  }
  const { name, from: made, trustedIn, retirement } = root;
  const first = trustedIn.indexOf(true);
  const since = first > 0 ? (VERSIONS[first] ?? null) : null;
  return { kind, name, made, since, retirement };
}

function ownRoot(path: readonly Link[], signedBy: SignedBy): RootSaid {
  const last = path.at(-1)?.certificate;
  return last === undefined || !isSelfSigned(last, signedBy)
    ? null
    : {
        kind: "own",
        name: calledBy(last.subject),
        borrows: rootNamed(calledBy(last.subject)) !== null,
      };
}
