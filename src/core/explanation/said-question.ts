// The one question in words, with what one can answer: null where nothing is worth asking.
import type { AskingView } from "../evidence/asked/asking.js";
import { QUESTIONS, UNSURE, type QuestionId } from "../evidence/questions.js";
import { certificateAccess } from "../failure/certificate-access.js";
import type { Failure } from "../failure/failure.js";
import type { Surroundings } from "../guide/guide.js";
import { withAnswers } from "../guide/looking.js";
import { stateOf } from "../guide/walk/walk.js";
import type { StepId } from "../steps/steps.js";
import { findsFor, type FindId } from "../question/finds.js";
import { worthAsking, type Look } from "../question/worth-asking.js";
import { snake, text, type Text } from "../text/text.js";
import { lookWith, type Past } from "./explanation.js";

export interface SaidQuestion {
  /** The fact that it asks for. */
  readonly id: FindId;
  readonly ask: Text;
  /** Why it is asked. */
  readonly why: Text;
  /** One tap each; none where what is asked for is found out by a button. */
  readonly answers: readonly { readonly id: string; readonly label: Text }[];
}

/** The question about a page's failure. `asking`: who may be asked at a click. */
export function sayQuestion(
  failure: Failure,
  around: Surroundings,
  past: Past,
  asking: AskingView | null,
): SaidQuestion | null {
  // Whatever the answer: the page is to be left alone.
  if (failure.error.category === "revoked") {
    return null;
  }
  const look = lookWith(failure, around, past, {});
  const steps = look.steps();
  const now = { ...look, steps: () => steps };
  const find = worthAsking(
    findsFor(failure, withAnswers(past), {
      canProbe: (asking?.addresses.length ?? 0) > 0,
      canRead:
        certificateAccess(failure.error, around.firefox) !== "none" &&
        steps[0] !== "read-certificate",
      hasCompared: COMPARES.some((id) =>
        ["done", "no-help"].includes(stateOf(past.walk, id)),
      ),
    }),
    now,
    (facts): Look => lookWith(failure, around, past, facts),
  );
  return find === null ? null : inWords(find.id);
}

/** Whoever took one of these has answered already whether it opens elsewhere. */
const COMPARES: readonly StepId[] = ["compare-browser", "try-other-network"];

function inWords(id: FindId): SaidQuestion {
  switch (id) {
    case "again":
    case "certificate":
      return {
        id,
        ask: text(`question_${id}_ask`),
        why: text(`question_${id}_why`),
        answers: [],
      };
    case "proxy":
      return {
        id,
        ask: text("question_proxy_ask"),
        why: text("need_proxy_body"),
        answers: [],
      };
    case "https-only":
      return {
        id,
        ask: text("question_https_only_ask"),
        why: text("need_privacy_body"),
        answers: [],
      };
    case "extensions":
      return {
        id,
        ask: text("question_extensions_ask"),
        why: text("need_management_body"),
        answers: [],
      };
    default:
      return {
        id,
        ask: text(`question_${snake(id)}_ask`),
        why: text(`question_${snake(id)}_why`),
        answers: [...QUESTIONS[id], UNSURE].map((answer) => ({
          id: answer,
          label: text(answerKey(id, answer)),
        })),
      };
  }
}

/** Every answer has its own words, but for “I don't know”. */
const answerKey = (id: QuestionId, answer: string): "answer_managed_yes" =>
  (answer === UNSURE
    ? "answer_unknown"
    : `answer_${snake(id)}_${answer}`) as "answer_managed_yes";
