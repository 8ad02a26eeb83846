// The guide's state over restarts of Firefox: what must outlive it is kept in storage.local, and waits after the next start.
import { isWalking, resumed, toKeep } from "../core/guide/walk.js";
import type { GuideState } from "../core/guide/walk-state.js";
import { parseGuide } from "../core/stored-guide.js";
import { GUIDE_CELL } from "../platform/cell-names.js";
import { removeLinks } from "../platform/links.js";
import { setReminder } from "../platform/reminder.js";
import { readKept, writeKept } from "../platform/kept.js";
import { showEverywhere } from "../platform/toolbar.js";
import { sayPlainly } from "../platform/texts.js";
import { text } from "../core/text.js";
import { guideCell } from "./cells.js";
import { CAUTION } from "./looks.js";

let isResumed: Promise<void> | null = null;
let writing: Promise<void> = Promise.resolve();

/** The guide's state; with what was kept, where Firefox has been started since. */
export async function readGuide(): Promise<GuideState> {
  await (isResumed ??= resume());
  return guideCell.read();
}

/** Changes the guide's state, keeps what must outlive Firefox, and shows on the icon what is still open. */
export async function updateGuide(
  change: (state: GuideState) => GuideState,
): Promise<void> {
  await (isResumed ??= resume());
  const { before, after } = await guideCell.update(change);
  if (before === after) {
    return;
  }
  await keep(before, after);
  if (openIn(before) !== openIn(after)) {
    await showOpen(openIn(after));
  }
  await dropLinks(after);
}

// The folder of links goes with the last guide that is walked.
async function dropLinks(state: GuideState): Promise<void> {
  const { links } = state;
  if (links !== null && !isWalking(state)) {
    const { before, after } = await guideCell.update((now) => ({
      ...now,
      links: null,
    }));
    await keep(before, after);
    await removeLinks(links);
  }
}

// What is kept and not yet in the session: Firefox has been started since, or the extension.
async function resume(): Promise<void> {
  try {
    const kept = parseGuide(await readKept(GUIDE_CELL));
    const { after } = await guideCell.update((state) =>
      isEmpty(state) && !isEmpty(kept) ? resumed(kept, Date.now()) : state,
    );
    if (isEmpty(kept) && isEmpty(after)) {
      return;
    }
    await keep(kept, after);
    await showOpen(openIn(after));
    await dropLinks(after);
  } catch (error) {
    console.error("Could not read what was kept of a guide.", error);
  }
}

const isEmpty = ({ walks, items, links, revoked }: GuideState): boolean =>
  Object.keys(walks).length === 0 &&
  items.length === 0 &&
  revoked.length === 0 &&
  links === null;

// One write at a time, in order. A disk that is full loses no more than the memory of a restart.
function keep(before: GuideState, after: GuideState): Promise<void> {
  const [was, is] = [toKeep(before), toKeep(after)];
  if (JSON.stringify(was) !== JSON.stringify(is)) {
    writing = writing
      .then(() => writeKept(GUIDE_CELL, isEmpty(is) ? null : is))
      .catch((error: unknown) => {
        console.error("Could not keep a guide over a restart.", error);
      });
  }
  return writing;
}

/** What of a guide concerns every tab: a setting that is switched off, before a guide that waits. */
function openIn({ items, waiting }: GuideState): "items" | "waiting" | null {
  if (items.length > 0) {
    return "items";
  }
  return waiting.length > 0 ? "waiting" : null;
}

async function showOpen(open: ReturnType<typeof openIn>): Promise<void> {
  await setReminder(open === "items");
  switch (open) {
    case "items":
      return showEverywhere(
        { text: "↺", ...CAUTION },
        tooltip("tooltip_items"),
      );
    case "waiting":
      return showEverywhere(
        { text: "…", ...CAUTION },
        tooltip("tooltip_waiting"),
      );
    case null:
      return showEverywhere(null, null);
  }
}

const tooltip = (key: "tooltip_items" | "tooltip_waiting"): string =>
  sayPlainly(text("tooltip_answer", { answer: sayPlainly(text(key)) }));
