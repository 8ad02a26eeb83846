// What pages ask and tell the background: one message, one answer; it wakes a sleeping background.
import browser from "webextension-polyfill";
import { parseOptions, type Options } from "../../core/stored/options.js";
import type { OptionsView, PageView } from "../../core/view/view.js";

/** What a page may say. Commands about a step or a walk name it. */
const COMMANDS = [
  /** What is there to say about the tab? */
  "view",
  /** Try the address again. */
  "check-again",
  "mark-done",
  "mark-no-help",
  "skip",
  /** The reader is about to take a step that stops Firefox. */
  "begin",
  "back",
  "start-over",
  /** A weakened setting is back at its default. */
  "undo-done",
  /** Make the folder of links to Firefox's pages, now that it is allowed. */
  "make-links",
  /** A permission is being asked for, for the sake of this: see {@link Want}. */
  "want",
  /** Ask the addresses that the view names, now that the reader wants it. */
  "probe",
  /** The reader answers a question: its fact and the answer, with a space between. */
  "answer",
  /** The reader takes back all answers of this tab. */
  "take-back",
  /** The reader no longer wants a guide that waits since a restart. */
  "forget",
] as const;

export type CommandName = (typeof COMMANDS)[number];

/** What to do once its permission is given, if the page is gone by then. */
export type Want = "clear-cache" | "make-links";

export interface Command {
  readonly name: CommandName;
  readonly tabId: number;
  /** A step's id, a walk's key or an answer; empty for commands that take neither. */
  readonly about: string;
  /**
   * The window of a page that shows a walk, whatever its tab shows by now. There, `tabId` is -1 for the sidebar, which shows its window's walk.
   * Absent for pages about what a tab shows.
   */
  readonly walkIn?: number | undefined;
}

/** Resolves with the tab's view afterwards. Rejects if the background cannot answer. `walkIn`: see {@link Command}. */
export async function command(
  name: CommandName,
  tabId: number,
  about = "",
  walkIn?: number,
): Promise<PageView> {
  const told: Command = { name, tabId, about, walkIn };
  const answer: unknown = await browser.runtime.sendMessage(told);
  if (typeof answer !== "object" || answer === null) {
    throw new Error("The background has no answer");
  }
  // Only our own background can answer.
  return answer as PageView;
}

/** Answers what pages say; a message of any other form is left alone. */
export function onCommand(answer: (told: Command) => Promise<PageView>): void {
  browser.runtime.onMessage.addListener((message: unknown) =>
    isCommand(message) ? answer(message) : undefined,
  );
}

function isCommand(message: unknown): message is Command {
  const {
    name,
    tabId,
    about,
    walkIn = 0,
  } = (message ?? {}) as Partial<Command>;
  return (
    COMMANDS.some((one) => one === name) &&
    Number.isInteger(tabId) &&
    Number.isInteger(walkIn) &&
    typeof about === "string"
  );
}

/** What the page of options says. */
export type Choice =
  /** How do things stand? */
  | { readonly choice: "view" }
  | { readonly choice: "choose"; readonly options: Options }
  /** Forget all certificates. */
  | { readonly choice: "forget" };

/** Resolves with the state afterwards. Rejects if it could not be changed. */
export async function tellChoice(choice: Choice): Promise<OptionsView> {
  const answer: unknown = await browser.runtime.sendMessage(choice);
  if (typeof answer !== "object" || answer === null) {
    throw new Error("The background has no answer");
  }
  // Only our own background can answer.
  return answer as OptionsView;
}

/** Answers what the page of options says. */
export function onChoice(
  answer: (choice: Choice) => Promise<OptionsView>,
): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const choice = parseChoice(message);
    return choice === null ? undefined : answer(choice);
  });
}

function parseChoice(message: unknown): Choice | null {
  const { choice, options } = (message ?? {}) as Readonly<
    Record<string, unknown>
  >;
  switch (choice) {
    case "view":
    case "forget":
      return { choice };
    case "choose":
      return { choice, options: parseOptions(options) };
    default:
      return null;
  }
}
