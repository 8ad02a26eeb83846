// The commands that pages send about a tab's guide, each answered with the view that results.
import { walkedSteps } from "../../core/explanation/explanation.js";
import type { Failure } from "../../core/failure/failure.js";
import type { Attempt } from "../../core/failure/attempt.js";
import { marksOf } from "../../core/guide/marks.js";
import { judge } from "../../core/guide/walk/check.js";
import { FIREFOX_PAGES, STEPS, type StepId } from "../../core/steps/steps.js";
import {
  beginStep,
  beginWalk,
  closeItem,
  forgetWaiting,
  markStep,
  startOver,
  stepBack,
  walked,
  withCheck,
} from "../../core/guide/walk/walk.js";
import type { GuideState, Mark } from "../../core/guide/walk/walk-state.js";
import {
  forgetAnswers,
  saidOf,
  withAnswer,
} from "../../core/evidence/asked/answers.js";
import { withHsts } from "../../core/evidence/seen/hsts.js";
import { failing } from "../../core/guide/walk/bound.js";
import { text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { isFresh } from "../../core/guide/walk/want.js";
import { clearCache } from "../../platform/firefox/helpers.js";
import { environment } from "../../platform/firefox/host.js";
import { makeLinks } from "../../platform/firefox/links.js";
import type { Command, CommandName } from "../../platform/messages/messages.js";
import { tryAgain } from "../../platform/requests/recheck.js";
import {
  isOrdinary,
  reloadTab,
  tabExists,
} from "../../platform/firefox/tabs.js";
import { loadInTabOr } from "../../platform/firefox/windows.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import {
  answersCell,
  hstsCell,
  journalCell,
  sentencesCell,
  wantCell,
} from "../memory/cells.js";
import { drawAhead } from "../toolbar/draw-ahead.js";
import { gather } from "./gather.js";
import { readGuide, updateGuide } from "../guide/keep.js";
import { probe } from "./probe.js";
import { askRevoked, rememberRevoked } from "../memory/revoked.js";
import { shownBeside } from "../guide/beside.js";
import { viewBeside, viewOf } from "./views.js";

export { answerChoice } from "./choices.js";

const MARKS: Readonly<Partial<Record<CommandName, Mark>>> = {
  "mark-done": "done",
  "mark-no-help": "no-help",
  skip: "skipped",
};

/** Does what the page asks for, and answers with the view. A command about something that is gone changes nothing. */
export async function answer(told: Command): Promise<PageView> {
  const { name, tabId, walkIn } = told;
  if (name !== "view") {
    await obey(told);
    drawAhead(tabId);
  }
  return walkIn === undefined
    ? viewOf(tabId)
    : viewBeside(named(tabId), walkIn);
}

/** The tab that a page names; null for the sidebar, which names none. */
const named = (tabId: number): number | null => (tabId < 0 ? null : tabId);

async function obey({ name, tabId, about, walkIn }: Command): Promise<void> {
  if (name === "undo-done") {
    await updateGuide((state) => closeItem(state, about));
    return;
  }
  if (name === "forget") {
    await updateGuide((state) => forgetWaiting(state, about));
    return;
  }
  if (name === "want") {
    const at = Date.now();
    await wantCell.update(() => ({ what: about, tabId, at }));
    return;
  }
  const failure =
    walkIn === undefined
      ? await failureOf(tabId)
      : ((await shownBeside(named(tabId), walkIn))?.failure ?? null);
  if (failure === null) {
    return;
  }
  if (name === "make-links") {
    await link(failure);
  }
  const mark = MARKS[name];
  if (mark !== undefined && isStep(about)) {
    await change(failure, (state, seen) =>
      markStep(state, seen, about, mark, Date.now()),
    );
  }
  if (name === "answer") {
    await answerQuestion(failure, about);
  }
  if (name === "take-back") {
    await answersCell.update((answers) =>
      forgetAnswers(answers, failure.tabId),
    );
  }
  if (name === "begin" && isStep(about)) {
    await change(failure, (state, seen) =>
      beginStep(state, seen, about, Date.now()),
    );
  }
  if (name === "back") {
    const isPrivate = failure.isPrivate ?? true;
    const [
      { version: firefox, platform },
      evidenceOf,
      answers,
      ask,
      isTabOrdinary,
    ] = await Promise.all([
      environment(),
      gather(),
      answersCell.read(),
      askRevoked([failure.host.ascii], isPrivate),
      isOrdinary(failure.tabId),
    ]);
    const canAsk = isTabOrdinary && !isPrivate;
    await change(failure, (state, seen) => {
      const { walk } = walked(state, failure);
      const called = ask(seen.host.ascii);
      const off = state.items.map(({ step }) => step);
      const evidence = evidenceOf(seen);
      const said = saidOf(answers, seen);
      const past = { evidence, walk, said, called, off, canAsk };
      const steps = walkedSteps(seen, { firefox, platform }, past);
      return stepBack(state, seen, steps, Date.now());
    });
  }
  if (name === "start-over") {
    await answersCell.update((answers) =>
      forgetAnswers(answers, failure.tabId),
    );
    await change(failure, startOver);
  }
  // Somebody who says that a step is done wants to know whether it helped, where it can have helped already.
  const isTried = !isStep(about) || marksOf(about).checks;
  if (name === "check-again" || (name === "mark-done" && isTried)) {
    await checkAgain(failure, walkIn);
  }
  if (name === "probe") {
    const seen = await probe(failure, (await gather())(failure), about);
    if (seen !== null) {
      await check(failure, seen);
    }
  }
}

// A tab that is gone meanwhile has nothing to remember.
async function answerQuestion(failure: Failure, about: string): Promise<void> {
  const [question = "", answer = ""] = about.split(" ");
  if (await tabExists(failure.tabId)) {
    await answersCell.update((answers) =>
      withAnswer(answers, failure, question, answer),
    );
  }
}

let linking: Promise<void> = Promise.resolve();

// In turn: two pages that ask at once get one folder.
function link(failure: Failure): Promise<void> {
  linking = linking
    .then(async () => {
      const { links } = await readGuide();
      const title = sayPlainly(text("extension_name"));
      const folder = await makeLinks(title, FIREFOX_PAGES, links);
      await change(failure, (state, seen) => ({
        ...beginWalk(state, seen, Date.now()),
        links: folder,
      }));
    })
    .catch((error: unknown) => {
      // No longer allowed, or removed while it was being made: the addresses can still be copied.
      console.error("Could not make the links to Firefox's pages.", error);
    });
  return linking;
}

// The guide is for the error that was seen last.
async function change(
  failure: Failure,
  how: (state: GuideState, seen: Failure) => GuideState,
): Promise<void> {
  await updateGuide((state) => how(state, walked(state, failure).failure));
}

/**
 * A request from outside would be visible outside: in a private window or a container, only the tab itself asks. Then what its loading
 * again shows is the check's result, which may be there at any time from the moment that it begins: so the check is written down before.
 */
async function checkAgain(
  failure: Failure,
  walkIn: number | undefined,
): Promise<void> {
  const { tabId, url, isPrivate } = failure;
  if (isPrivate !== true && (await isOrdinary(tabId))) {
    await check(failure, await tryAgain(url));
    return;
  }
  if (failing(await journalCell.read(), tabId) !== null) {
    await check(failure, { kind: "in-its-tab" });
    // A tab that is gone needs no check.
    await reloadTab(tabId).catch(() => undefined);
    return;
  }
  if ((isPrivate ?? true) && !(await tabExists(tabId))) {
    return;
  }
  // After a restart, or once the tab has gone on to another page: the page is opened, for its reader as well.
  const there = await loadInTabOr(tabId, url, walkIn);
  await check({ ...failure, tabId: there }, { kind: "in-its-tab" });
}

async function check(failure: Failure, attempt: Attempt): Promise<void> {
  const [learnt, state] = await Promise.all([
    sentencesCell.read(),
    readGuide(),
  ]);
  if ((failure.isPrivate ?? true) && !(await tabExists(failure.tabId))) {
    // Closed meanwhile: nothing private may be written late.
    return;
  }
  const { error } = walked(state, failure).failure;
  const seen = judge(attempt, error, learnt, Date.now());
  if (seen.error?.category === "revoked") {
    const { host, tabId, isPrivate } = failure;
    const found = { host: host.ascii, tabId, isPrivate };
    await rememberRevoked({ ...found, by: "firefox" });
  }
  await updateGuide((now) => withCheck(now, failure, seen));
}

async function failureOf(tabId: number): Promise<Failure | null> {
  const failure = failing(await journalCell.read(), tabId);
  return failure === null ? null : withHsts(failure, await hstsCell.read());
}

const isStep = (id: string): id is StepId => Object.hasOwn(STEPS, id);

/** Does what was asked for before a permission was given, unless the page that asked was still there to do it. */
export async function fulfil(given: readonly string[]): Promise<void> {
  const want = await wantCell.read();
  if (want === null || !isFresh(want, Date.now())) {
    return;
  }
  if (want.what === "clear-cache" && given.includes("browsingData")) {
    await clearCache();
  }
  if (want.what === "make-links" && given.includes("bookmarks")) {
    await obey({ name: "make-links", tabId: want.tabId, about: "" });
  }
  await wantCell.update(() => null);
}
