// Runs a story through the product at one stage, and scores what comes out against what is known to be true.
import { addressKind } from "../../src/core/address/address-kind.js";
import type { Evidence } from "../../src/core/evidence/evidence.js";
import type { Platform } from "../../src/core/evidence/environment.js";
import type { Failure } from "../../src/core/failure/failure.js";
import { costOf, UNSOLVED } from "./costs.js";
import { evidenceIn, failureIn } from "./evidence.js";
import * as product from "./product.js";
import type { Guide, Said, SaidStrength, SeenStep } from "./product.js";
import type { ActionWord, CauseWord, Stage, Story, Words } from "./story.js";

/** What a story is measured with: the product itself, or a stand-in whose answers are known. */
export interface Product {
  readonly saidOf: (failure: Failure, evidence: Evidence) => Said;
  readonly guideOf: (
    failure: Failure,
    evidence: Evidence,
    around: {
      readonly platform: Platform;
      readonly firefox: number | null;
    },
  ) => Guide;
}

export interface Measured {
  readonly id: string;
  readonly stage: Stage;
  /** False where the catalogue has no such cause. */
  readonly isInCatalogue: boolean;
  /** Of the true cause, from 1; null where it is not among the causes. */
  readonly causeAt: number | null;
  /** What was said instead, where the true cause did not come first. */
  readonly first: string;
  readonly strength: SaidStrength;
  readonly verdict: "right" | "unclear" | "wrong";
  readonly isSure: boolean;
  readonly saidSide: Said["verdict"]["kind"];
  /** Of the first step in view that mends it or hands it on, from 1; null where none is in view. */
  readonly fixAt: number | null;
  /** Whether one is there at all, be it folded away or a last resort. */
  readonly hasFix: boolean;
  readonly cost: number;
  readonly isSolved: boolean;
  /** Steps that would have done harm. */
  readonly dangers: readonly string[];
  /** Of those, the gate's checks of a setting of OCSP, which are counted apart. */
  readonly checks: readonly string[];
}

export function measure(
  story: Story,
  stage: Stage,
  words: Words,
  { saidOf, guideOf }: Product = product,
): Measured {
  const failure = failureIn(story);
  const evidence = evidenceIn(story, stage);
  const said = saidOf(failure, evidence);
  const { firefoxMajor: firefox } = story;
  // As the diagnosis takes it where the system is unknown (priors.ts).
  const platform = evidence.platform.known ? evidence.platform.value : "win";
  const guide = guideOf(failure, evidence, { platform, firefox });
  const { ours, seen } = causeWord(words, story.truth.cause);
  const fixes = stepsOf(words, story.fixes);
  const walk = walkThrough(guide, fixes, seen ?? null);
  const harmful = walk.offered.filter((id) =>
    stepsOf(words, story.never).has(id),
  );
  const causeAt = said.causes.findIndex((id) => ours.includes(id));
  const inView = guide.steps.filter(({ isFolded }) => !isFolded);
  const fixAt = inView.findIndex((step) => mends(step, guide.steps, fixes));
  return {
    id: story.id,
    stage,
    isInCatalogue: ours.length > 0,
    causeAt: causeAt < 0 ? null : causeAt + 1,
    first: said.causes[0] ?? "",
    strength: said.strength,
    verdict: judged(said, story, failure),
    isSure: said.verdict.isSure,
    saidSide: said.verdict.kind,
    fixAt: fixAt < 0 ? null : fixAt + 1,
    hasFix: fixAt >= 0 || walk.offered.some((id) => fixes.has(id)),
    cost: walk.cost,
    isSolved: walk.isSolved,
    dangers: harmful.filter((id) => !product.isCheck(id)),
    checks: harmful.filter((id) => product.isCheck(id)),
  };
}

/** Of one's own server both are said to be right that lie with its owner: the site, and on this very device this device. */
function judged(
  { verdict: { kind } }: Said,
  { truth }: Story,
  { host }: Failure,
): Measured["verdict"] {
  if (kind === "unknown") {
    return "unclear";
  }
  const isHere = addressKind(host.ascii) === "loopback";
  const right =
    truth.side === "own-server"
      ? ["site", ...(isHere ? ["device"] : [])]
      : [truth.side];
  return right.includes(kind) ? "right" : "wrong";
}

/** A step mends it if it is one of the fixes, or hands on one that stands in this guide for somebody else. */
function mends(
  { id }: Pick<SeenStep, "id">,
  guide: readonly SeenStep[],
  fixes: ReadonlySet<string>,
): boolean {
  return (
    fixes.has(id) ||
    guide.some((one) => fixes.has(one.id) && product.carries(id, one.actor))
  );
}

interface Walk {
  readonly cost: number;
  readonly isSolved: boolean;
  /** Every step that ever came into view, to the very end. */
  readonly offered: readonly string[];
}

/** No guide has more steps than this: an endless one is a fault. */
const MOST = 100;

/**
 * As a reader would: always the first own step that is still to be taken, what is folded away last, until one mends it. Then on to the end,
 * as if it had not, to see all that is ever offered.
 */
function walkThrough(
  start: Guide,
  fixes: ReadonlySet<string>,
  seen: string | null,
): Walk {
  const offered = new Set<string>();
  let guide = start;
  let isSolved = false;
  let cost = 0;
  let folded = 0;
  for (let i = 0; i < MOST; i++) {
    for (const { id } of guide.steps) {
      offered.add(id);
    }
    const open = guide.steps.filter(
      ({ actor, isMarked }) => actor === "you" && !isMarked,
    );
    const next = open.find(({ isFolded }) => !isFolded) ?? open[0];
    if (next === undefined) {
      return {
        // A reader whom the visible steps do not help may well leave the rest folded.
        cost: cost + (isSolved ? folded : UNSOLVED),
        isSolved,
        offered: [...offered],
      };
    }
    if (!isSolved) {
      isSolved = mends(next, guide.steps, fixes);
      cost += next.isFolded ? 0 : costOf(next.id);
      folded += next.isFolded ? costOf(next.id) : 0;
    }
    const looksFor = product.looksFor(next.id);
    guide = guide.after(next.id, looksFor !== null && looksFor === seen);
  }
  throw new Error(`A guide with more than ${MOST} steps`);
}

const stepsOf = (
  words: Words,
  actions: readonly string[],
): ReadonlySet<string> =>
  new Set(actions.flatMap((action) => actionWord(words, action).steps));

export function causeWord({ causes }: Words, word: string): CauseWord {
  const found = Object.hasOwn(causes, word) ? causes[word] : undefined;
  if (found === undefined) {
    throw new Error(`words.json has no cause “${word}”`);
  }
  return found;
}

export function actionWord({ actions }: Words, word: string): ActionWord {
  const found = Object.hasOwn(actions, word) ? actions[word] : undefined;
  if (found === undefined) {
    throw new Error(`words.json has no action “${word}”`);
  }
  return found;
}
