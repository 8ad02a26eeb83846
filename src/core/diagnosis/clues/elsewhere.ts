// Clues from other sites: is this the only one in trouble, or are there many?
import {
  given,
  speaksAgainst,
  speaksFor,
  type Clue,
  type Failing,
} from "./clue.js";
import type { Evidence, FactId } from "../../evidence/evidence.js";
import { text, type Written } from "../../text/text.js";

type Speaks = typeof speaksFor;

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

/** For a cause that lies with this very site: good sites around it speak for the cause, sites that fail the same way against it. */
export const alone = (evidence: Evidence, failure: Failing): readonly Clue[] =>
  others(evidence, failure, speaksFor, speaksAgainst);

/** For a cause that would affect many sites: the other way round. */
export const everywhere = (
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] => others(evidence, failure, speaksAgainst, speaksFor);

function others(
  evidence: Evidence,
  failure: Failing,
  ifGood: Speaks,
  ifBad: Speaks,
): readonly Clue[] {
  return [
    ...loadsElsewhere(evidence, ifGood),
    ...failsElsewhere(evidence, failure, ifBad),
    ...given(evidence.references, (answers) => {
      const names = (result: string): readonly string[] =>
        answers.filter((one) => one.result === result).map(({ host }) => host);
      const good = names("answers");
      const bad = [...names("fails"), ...names("no-answer")];
      // Where they disagree, they say nothing.
      if (good.length > 0 && bad.length > 0) {
        return [];
      }
      return [
        ...(good.length > 0
          ? [
              ifGood(
                "strong",
                text("clue_references_answer", { hosts: named(good) }),
              ),
            ]
          : []),
        ...(bad.length > 0
          ? [
              ifBad(
                "strong",
                text("clue_references_fail", { hosts: named(bad) }),
              ),
            ]
          : []),
      ];
    }),
  ];
}

/** Unrelated sites that loaded in the last minutes; a single one may have come from a cache or an open connection. */
export const loadsElsewhere = (
  evidence: Evidence,
  speaks: Speaks,
): readonly Clue[] =>
  given(evidence["other-loads"], (hosts) =>
    hosts.length === 0
      ? []
      : [
          speaks(
            hosts.length < SEVERAL ? "weak" : "strong",
            text("clue_others_load", { hosts: named(hosts) }),
          ),
        ],
  );

/** Unrelated sites that failed the same way: with the same error, or one of its category. */
export const failsElsewhere = (
  evidence: Evidence,
  failure: Failing,
  speaks: Speaks,
): readonly Clue[] =>
  given(evidence["other-failures"], () => {
    const hosts = failingAlike(evidence, failure);
    return hosts.length === 0
      ? []
      : [
          speaks(
            hosts.length < SEVERAL ? "weak" : "strong",
            text("clue_others_fail_alike", { hosts: named(hosts) }),
          ),
        ];
  });

/** True where several unrelated sites are known to fail the same way. */
export const isWidespread = (evidence: Evidence, failure: Failing): boolean =>
  failingAlike(evidence, failure).length >= SEVERAL;

function failingAlike(
  { "other-failures": others }: Evidence,
  { error }: Failing,
): readonly string[] {
  return others.known
    ? others.value
        .filter(({ category }) => category === error.category)
        .map(({ host }) => host)
    : [];
}

/** A few names for a sentence. */
export function named(hosts: readonly string[]): Written {
  const more = hosts.length > NAMED ? ["…"] : [];
  return { list: [...hosts.slice(0, NAMED), ...more] };
}
