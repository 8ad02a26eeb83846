// TABLE, by hand: the roots that Firefox stopped trusting for websites, since when and why; and when it will be the turn of others.

/**
 * "age": the key is older than Mozilla's policy allows (MRSP §7.4); "wish": its CA asked for it; "distrusted": Mozilla no longer trusts the CA;
 * "stolen": keys below it are in strangers' hands, so that whoever has them can pose as every site. Null: no source says why.
 */
export type RetiredBecause = "age" | "wish" | "distrusted" | "stolen" | null;

export interface Retirement {
  readonly because: RetiredBecause;
  /** The first version of Firefox without it; null where none is known: then the day decides. */
  readonly since: number | null;
  /** Day on which NSS released it, ms since the epoch: whatever Firefox was built before that has the root still. */
  readonly at: number;
}

interface Wave {
  readonly since: number | null;
  /** ISO 8601. */
  readonly at: string;
  /** By name, as in the table of built-in roots, with the number in Bugzilla; null where it was not found. */
  readonly roots: Readonly<
    Record<string, readonly [RetiredBecause, number | null]>
  >;
}

/** The newest first. Sources: docs/sources.md. */
const WAVES: readonly Wave[] = [
  {
    // In webpki-roots 1.0.12, after 23 October 2026; Firefox ESR 153.8 of 17 November still has them.
    since: null,
    at: "2026-11-18",
    roots: {
      "Buypass Class 2 Root CA": [null, 2085917],
      "Buypass Class 3 Root CA": [null, 2085917],
      "DigiCert Trusted Root G4": [null, 2088266],
      "QuoVadis Root CA 1 G3": [null, 2088266],
      "QuoVadis Root CA 3 G3": [null, 2088266],
      "Certigna Root CA": [null, 2085928],
    },
  },
  {
    // NSS 3.131.1. Eight intermediates of eMudhra lead to G3, and their keys are public (CVE-2026-111943, bug 2083449).
    since: 153,
    at: "2026-10-20",
    roots: {
      "emSign ECC Root CA - G3": ["stolen", 2084101],
      "emSign ECC Root CA - C3": [null, 2083709],
      "emSign Root CA - C1": [null, 2083709],
    },
  },
  {
    // NSS 3.125 and 3.126, in Firefox ESR 153.8. Entrust: distrusted for what was issued after 2024-11-30 already.
    since: 153,
    at: "2026-06-17",
    roots: {
      "Entrust Root Certification Authority": ["distrusted", 1922387],
      "ePKI Root Certification Authority": ["age", 1974299],
      "Atos TrustedRoot 2011": [null, 2017374],
      "SecureSign Root CA12": [null, 2031105],
    },
  },
  {
    // NSS 3.123, announced in bug 2017317, shipped with Firefox 151.0.1. By age: keys of 2006 and 2007.
    since: 151,
    at: "2026-04-16",
    roots: {
      "AffirmTrust Commercial": ["distrusted", 2017460],
      "AffirmTrust Networking": ["distrusted", 2017460],
      "AffirmTrust Premium": ["distrusted", 2017460],
      "AffirmTrust Premium ECC": ["distrusted", 2017460],
      Certigna: ["age", 2017464],
      "certSIGN ROOT CA": ["age", 2017468],
      "COMODO Certification Authority": ["age", 2017345],
      "DigiCert Assured ID Root CA": ["age", 2017453],
      "DigiCert Global Root CA": ["age", 2017453],
      "DigiCert High Assurance EV Root CA": ["age", 2017453],
      "Entrust Root Certification Authority - EC1": ["distrusted", 2017348],
      "Entrust Root Certification Authority - G2": ["distrusted", 2017348],
      "FIRMAPROFESIONAL CA ROOT-A WEB": [null, 2027847],
      "GLOBALTRUST 2020": ["distrusted", 2020164],
      "GTS Root R2": ["wish", 2020137],
      "QuoVadis Root CA 2": ["age", 2017317],
      "QuoVadis Root CA 3": ["age", 2017317],
      "Secure Global CA": ["age", 2020144],
      "SecureTrust CA": ["age", 2020144],
      "SwissSign Gold CA - G2": ["age", 2017471],
      "TeliaSonera Root CA v1": ["age", 2020151],
      "Trustwave Global Certification Authority": ["wish", 2020144],
      "Trustwave Global ECC P256 Certification Authority": ["wish", 2020144],
      "Trustwave Global ECC P384 Certification Authority": ["wish", 2020144],
    },
  },
  {
    // Bug 1957685, in every Firefox that this extension runs in. By age: keys of before 2006.
    since: 140,
    at: "2025-04-15",
    roots: {
      "AAA Certificate Services": ["age", 1957685],
      "Entrust.net Certification Authority (2048)": ["age", 1957685],
      "GlobalSign Root CA": ["age", 1957685],
      "Go Daddy Class 2 Certification Authority": ["age", 1957685],
      "Starfield Class 2 Certification Authority": ["age", 1957685],
      "XRamp Global Certification Authority": ["age", 1957685],
    },
  },
  {
    // NSS 3.107, in Firefox 134.
    since: 134,
    at: "2024-11-21",
    roots: {
      "Entrust Root Certification Authority - G4": ["distrusted", 1919913],
    },
  },
];

/** By the root's name; null where nothing says that it is gone. */
export function retirementOf(name: string): Retirement | null {
  for (const { since, at, roots } of WAVES) {
    const row = Object.hasOwn(roots, name) ? roots[name] : undefined;
    if (row !== undefined) {
      return { because: row[0], since, at: Date.parse(at) };
    }
  }
  return null;
}

/** The names of all of them. */
export const retiredNames = (): readonly string[] =>
  WAVES.flatMap(({ roots }) => Object.keys(roots));

/** Mozilla's schedule (wiki.mozilla.org/CA/Root_CA_Lifecycles): keys that were made before `before` go on the day `goes`. */
const SCHEDULE = [
  { before: "2006-01-01", goes: "2025-04-15" },
  { before: "2008-01-01", goes: "2026-04-15" },
  { before: "2010-01-01", goes: "2027-04-15" },
  { before: "2012-01-01", goes: "2028-04-15" },
  { before: "2014-04-15", goes: "2029-04-15" },
] as const;

/** Younger keys go fifteen years after they were made. */
const YEARS = 15;

/**
 * When Firefox plans to stop trusting a root for websites.
 *
 * @param made when the key was made, as far as its certificate tells: the day from which it is valid, ms since the epoch. Where the CA has the
 * report of the ceremony, Mozilla goes by that: then it may be some months earlier.
 * @returns ms since the epoch
 */
export function plannedEnd(made: number): number {
  const wave = SCHEDULE.find(({ before }) => made < Date.parse(before));
  if (wave !== undefined) {
    return Date.parse(wave.goes);
  }
  const end = new Date(made);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  return end.getTime();
}
