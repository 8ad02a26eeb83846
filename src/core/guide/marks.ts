// What readers can say of a step, and what they said: the words on the buttons under it.
import {
  isLooking,
  stepRow,
  type Answering,
  type StepId,
} from "../steps/steps.js";
import { text, type Text } from "../text/text.js";
import type { StepState } from "./walk/walk-state.js";

/** What can be said of a step. */
export interface Marks {
  /** The one thing to press when it was taken. */
  readonly done: Text;
  /** Null where nobody can say that it did not help. */
  readonly noHelp: Text | null;
  /** True where the page is tried when it is done; otherwise that would say nothing. */
  readonly checks: boolean;
  /** True where done closes the tab. */
  readonly closesTab: boolean;
}

/** What readers can say of a step. */
export function marksOf(id: StepId): Marks {
  const { answers } = stepRow(id);
  const kind = isLooking(id) ? "look" : (answers ?? "usual");
  return MARKS[kind];
}

/** What was said of it; null while it is still to do. */
export function saidOf(id: StepId, state: StepState): Text | null {
  const { done, noHelp } = marksOf(id);
  if (isLooking(id) || stepRow(id).answers === "compare") {
    return { ...STATES, done, "no-help": noHelp }[state];
  }
  return STATES[state];
}

const usual: Marks = {
  done: text("walk_done"),
  noHelp: text("walk_no_help"),
  checks: true,
  closesTab: false,
};

const MARKS: Readonly<Record<Answering | "usual" | "look", Marks>> = {
  usual,
  restarted: { ...usual, done: text("walk_restarted") },
  waited: { ...usual, done: text("walk_waited") },
  sent: { ...usual, done: text("walk_sent"), checks: false },
  compare: {
    ...usual,
    done: text("walk_opens_there"),
    noHelp: text("walk_fails_there"),
    checks: false,
  },
  look: {
    ...usual,
    done: text("fact_yes"),
    noHelp: text("fact_no"),
    checks: false,
  },
  leave: {
    done: text("walk_close_tab"),
    noHelp: null,
    checks: false,
    closesTab: true,
  },
  reach: {
    done: text("walk_understood"),
    noHelp: null,
    checks: false,
    closesTab: false,
  },
};

const STATES: Readonly<Record<StepState, Text | null>> = {
  todo: null,
  done: text("state_done"),
  "no-help": text("state_no_help"),
  skipped: text("state_skipped"),
};
