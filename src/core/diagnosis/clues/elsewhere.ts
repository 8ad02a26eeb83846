// Clues from other sites: is this the only one in trouble, or are there many?
import {
  given,
  speaksAgainst,
  speaksFor,
  type Claim,
  type Clue,
  type Failing,
  type Strength,
} from "./clue.js";
import { isOfOneOperator } from "./names.js";
import type { Evidence, FactId, FailedHost } from "../../evidence/evidence.js";
import { text, type Text, type Written } from "../../text/text.js";

/** With this many unrelated sites, it is no coincidence. */
const SEVERAL = 2;
/** More names would not make a sentence any clearer. */
const NAMED = 3;

/** What {@link alone} and {@link everywhere} ask for. */
export const OTHER_SITES = [
  "other-failures",
  "other-loads",
  "references",
] as const satisfies readonly FactId[];

/**
 * Where the error itself says what is wrong, other sites are not asked: what this Firefox remembers (NSS: two certificates with one serial), and what
 * the proxy itself answers (RFC 9110, section 15.6).
 */
const SAYS_ITSELF =
  /^(SEC_ERROR_REUSED_ISSUER_AND_SERIAL|NS_ERROR_(UNKNOWN_)?PROXY_.*)$/;

const saysItself = ({ error: { name } }: Failing): boolean =>
  SAYS_ITSELF.test(name ?? "");

/**
 * Sites that load say nothing, though many that fail do, where the error comes from this Firefox's own stores and modules (NSS: PKCS #11), or is
 * what the server says of the visitor's certificate (RFC 8446, section 6.2): that meets single sites as it is. Not so a certificate that cannot be
 * decoded, which shows as a failure of the library.
 */
const meetsSingleSites = (failure: Failing): boolean =>
  saysItself(failure) ||
  failure.error.category === "client-certificate" ||
  (failure.error.category === "browser-internal" &&
    failure.error.name !== "SEC_ERROR_LIBRARY_FAILURE");

/** What it means that others load, and that they fail alike: one of them, or several. */
interface Meaning {
  readonly loads: (of: number, text: Text) => Claim;
  readonly fails: (of: number, text: Text) => Claim;
}

const byCount = (of: number): Strength => (of < SEVERAL ? "fair" : "strong");

/**
 * Judgement, with a count behind it: that others load hardly speaks for the site. Filters, VPNs, hosts files, cards and stored certificates meet
 * single sites as well: of 50 public reports 13 had others that loaded, and a cause on this side.
 */
const ALONE: Meaning = {
  loads: (_, said) => speaksFor("slight", said),
  fails: (of, said) => speaksAgainst(byCount(of), said),
};
const EVERYWHERE: Meaning = {
  loads: (of, said) => speaksAgainst(of < SEVERAL ? "slight" : "fair", said),
  fails: (of, said) => speaksFor(byCount(of), said),
};

/** Certificates of several unrelated sites do not end, or begin, in the same minutes: that is the clock. */
const BY_DATES: Meaning = {
  ...EVERYWHERE,
  fails: (of, said) => speaksFor(of < SEVERAL ? "fair" : "decisive", said),
};
/** Where others load, the way to the web is open. */
const ALL_THE_WEB: Meaning = {
  ...EVERYWHERE,
  loads: (of, said) =>
    speaksAgainst(of < SEVERAL ? "strong" : "decisive", said),
};

/** For a cause that lies with this very site: sites that fail alike speak against it, good ones around it a little for it. */
export const alone = (evidence: Evidence, failure: Failing): readonly Clue[] =>
  others(evidence, failure, ALONE);

/** For a cause that would affect many sites: the other way round. */
export const everywhere = (
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] => others(evidence, failure, EVERYWHERE);

/** For a clock that is wrong for every site. */
export const everywhereByDates = (
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] => others(evidence, failure, BY_DATES);

/** For a cause that lets no site load at all. */
export const allTheWeb = (
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] => others(evidence, failure, ALL_THE_WEB);

function others(
  evidence: Evidence,
  failure: Failing,
  { loads, fails }: Meaning,
): readonly Clue[] {
  return [
    ...loadsElsewhere(evidence, failure, loads),
    ...failsElsewhere(evidence, failure, fails),
    ...given(evidence, "references", (answers) => {
      const of = (...results: string[]): readonly string[] =>
        answers
          .filter((one) => results.includes(one.result))
          .map(({ host }) => host);
      const good = of("answers");
      const bad = of("fails", "no-answer");
      // Where they disagree they tell nothing. Well-known ones are worth several.
      if (good.length > 0 && bad.length === 0) {
        const hosts = named(good);
        return saysItself(failure)
          ? []
          : [loads(SEVERAL, text("clue_references_answer", { hosts }))];
      }
      return good.length === 0 && bad.length > 0 && !saysItself(failure)
        ? [fails(SEVERAL, text("clue_references_fail", { hosts: named(bad) }))]
        : [];
    }),
  ];
}

/** Unrelated sites that loaded in the last minutes; a single one may have come from a cache or an open connection. */
export const loadsElsewhere = (
  evidence: Evidence,
  failure: Failing,
  says = EVERYWHERE.loads,
): readonly Clue[] =>
  given(evidence, "other-loads", (hosts) =>
    hosts.length === 0 || meetsSingleSites(failure)
      ? []
      : [says(hosts.length, text("clue_others_load", { hosts: named(hosts) }))],
  );

/** Unrelated sites that failed the same way: with the same error, or one of its category. */
export const failsElsewhere = (
  evidence: Evidence,
  failure: Failing,
  says = EVERYWHERE.fails,
): readonly Clue[] =>
  given(evidence, "other-failures", () => {
    const hosts = failingAlike(evidence, failure);
    return hosts.length === 0 || saysItself(failure)
      ? []
      : [
          says(
            hosts.length,
            text("clue_others_fail_alike", { hosts: named(hosts) }),
          ),
        ];
  });

/** True where several unrelated sites are known to fail the same way. */
export const isWidespread = (evidence: Evidence, failure: Failing): boolean =>
  failingAlike(evidence, failure).length >= SEVERAL;

/**
 * One host of each operator, the failing one's own left out: whatever ails an operator ails all of its sites. No more than it takes to name a few
 * and say that there are others: hundreds of failures are not compared with one another for every cause.
 */
function failingAlike(
  { "other-failures": others }: Evidence,
  { error, host: failing }: Failing,
): readonly string[] {
  const alike = others.known
    ? others.value.filter(({ category }) => category === error.category)
    : [];
  const found: string[] = [];
  for (const [i, one] of alike.entries()) {
    if (found.length > NAMED) {
      break;
    }
    if (
      !isOneWitness(one, { host: failing.ascii }) &&
      !alike.slice(0, i).some((before) => isOneWitness(before, one))
    ) {
      found.push(one.host);
    }
  }
  return found;
}

type Witness = Pick<FailedHost, "host" | "owner">;

const isOneWitness = (one: Witness, other: Witness): boolean =>
  isOfOneOperator(one.host, other.host, [one.owner, other.owner]);

/** A few names for a sentence. */
export function named(hosts: readonly string[]): Written {
  const more = hosts.length > NAMED ? ["…"] : [];
  return { list: [...hosts.slice(0, NAMED), ...more] };
}
