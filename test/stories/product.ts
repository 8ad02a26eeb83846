// The product as the measure sees it: the one file here that knows how a diagnosis and a guide are asked for.
import {
  diagnose,
  type RankedCause,
} from "../../src/core/diagnosis/diagnose.js";
import type { Evidence } from "../../src/core/evidence/evidence.js";
import { explain } from "../../src/core/explanation/explanation.js";
import type { Failure } from "../../src/core/failure/failure.js";
import type { Surroundings } from "../../src/core/guide/guide.js";
import {
  isLooking,
  isWeakening,
  stepRow,
  STEPS,
  type Actor,
  type StepId,
} from "../../src/core/steps/steps.js";
import { markStep, walked } from "../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../src/core/guide/walk/walk-state.js";
import { CAUSES } from "../../src/core/diagnosis/causes/index.js";
import { verdictOf } from "../../src/core/diagnosis/verdict.js";
import { past } from "../support/walks.js";

/** How strongly a first cause is named: the product's own words, strongest first. With likelihoods: by their thresholds. */
export const STRENGTHS = [
  "0.9 and more",
  "0.6 and more",
  "0.3 and more",
  "below 0.3",
  "decisive",
  "strong",
  "weak",
  "none",
  "against",
] as const;
export type SaidStrength = (typeof STRENGTHS)[number];

/** What the product says of a failure before anybody has taken a step. */
export interface Said {
  /** Ids, most likely first. */
  readonly causes: readonly string[];
  /** Of the first cause. */
  readonly strength: SaidStrength;
  readonly verdict: {
    readonly kind: "device" | "network" | "site" | "unknown";
    readonly isSure: boolean;
  };
}

/** A step as it stands in the guide, in view order. */
export interface SeenStep {
  readonly id: string;
  readonly actor: Actor;
  /** True where it is folded away. */
  readonly isFolded: boolean;
  readonly isMarked: boolean;
}

/** A guide that is being walked: what is in view, and the same guide after somebody has said something of a step. */
export interface Guide {
  readonly steps: readonly SeenStep[];
  /** `sees`: of a step that only looks, whether the reader finds what it looks for. */
  readonly after: (step: string, sees: boolean) => Guide;
}

export function saidOf(failure: Failure, evidence: Evidence): Said {
  const diagnosis = diagnose(failure, evidence);
  return {
    causes: diagnosis.causes.map(({ id }) => id),
    strength: strengthOf(diagnosis.causes[0]),
    verdict: verdictOf(diagnosis),
  };
}

function strengthOf({ likelihood }: RankedCause): SaidStrength {
  if (likelihood >= 0.9) {
    return "0.9 and more";
  }
  if (likelihood >= 0.6) {
    return "0.6 and more";
  }
  return likelihood >= 0.3 ? "0.3 and more" : "below 0.3";
}

export function guideOf(
  failure: Failure,
  evidence: Evidence,
  around: Surroundings,
): Guide {
  return guideAt(EMPTY_GUIDE);

  function guideAt(state: GuideState): Guide {
    const { walk } = walked(state, failure);
    const off = state.items.map(({ step }) => step);
    const { steps } = explain(
      failure,
      around,
      past(walk, false, evidence, off),
    );
    return {
      steps: steps.map(({ id, actor, isFolded, state: marked }) => ({
        id,
        actor,
        isFolded,
        isMarked: marked !== "todo",
      })),
      after: (step, sees) => {
        const id = step as StepId;
        const mark = isLooking(id) && sees ? "done" : "no-help";
        return guideAt(markStep(state, failure, id, mark, failure.at + 1_000));
      },
    };
  }
}

export const isCause = (id: string): boolean =>
  CAUSES.some((cause) => cause.id === id);

export const isStep = (id: string): id is StepId => Object.hasOwn(STEPS, id);

/** What a step looks for, as a fact; null for one that does more than look. */
export const looksFor = (id: string): string | null =>
  isStep(id) ? (stepRow(id).looks ?? null) : null;

/** Does the message that this step hands on carry what that actor has to do? */
export const carries = (step: string, actor: Actor): boolean =>
  (step === "tell-owner" && actor === "owner") ||
  (step === "ask-it" && actor === "it");

/** The safety gate's check of a setting of OCSP: it ends with asking the CA, and is no way in. */
export const isCheck = (id: string): boolean =>
  isStep(id) && isWeakening(id) && stepRow(id).missesRevocation === true;

/** `set` changes something, `try` does not. */
export const effortOf = (id: string): "try" | "set" =>
  isStep(id) && stepRow(id).effort === "try" ? "try" : "set";
