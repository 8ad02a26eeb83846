// The guide's state across restarts of Firefox: what must outlive it is kept in storage.local, and waits after the next start.
import {
  isWalking,
  mergedGuides,
  resumed,
  toKeep,
} from "../../core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
  type KeptGuide,
} from "../../core/guide/walk/walk-state.js";
import {
  parseGuide,
  revokedByName,
} from "../../core/guide/walk/stored-guide.js";
import { GUIDE_CELL } from "../../platform/storage/cell-names.js";
import { hearLoads } from "../../platform/events/loaded-signals.js";
import { removeLinks } from "../../platform/firefox/links.js";
import { setReminder } from "../../platform/firefox/reminder.js";
import { readKept, writeKept } from "../../platform/storage/kept.js";
import { showEverywhere } from "../../platform/firefox/toolbar.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { text } from "../../core/text/text.js";
import { guideCell, resumedCell } from "../memory/cells.js";
import { CAUTION } from "../toolbar/looks.js";
import { rememberRevoked } from "../memory/revoked.js";

let isResumed: Promise<void> | null = null;
let retry: ReturnType<typeof setTimeout> | null = null;
let writing: Promise<void> = Promise.resolve();

/** The guide's state, including what was kept if Firefox has been started since. If it cannot be read, it is empty. */
export async function readGuide(): Promise<GuideState> {
  try {
    await resumeOnce().catch(sayUnread);
    return await guideCell.read();
  } catch (error) {
    sayUnread(error);
    return EMPTY_GUIDE;
  }
}

/**
 * Changes the guide's state, keeps what must outlive Firefox, and shows on the icon what is still open. While what was kept cannot be
 * read, the change stays in the session: what is on the disk is not overwritten.
 */
export async function updateGuide(
  change: (state: GuideState) => GuideState,
): Promise<void> {
  const isRead = await resumeOnce().then(
    () => true,
    (error: unknown) => {
      sayUnread(error);
      return false;
    },
  );
  const { before, after } = await guideCell.update(change);
  if (before === after) {
    return;
  }
  hearWhatEndsWalks(after);
  if (isRead) {
    await keep(before, after);
  }
  if (openIn(before) !== openIn(after)) {
    await showOpen(openIn(after));
  }
  await dropLinks(after);
}

const sayUnread = (error: unknown): void => {
  console.error("Could not read what was kept of a guide.", error);
};

/** After a start of Firefox, nobody may ask for a long time, and the icon must show what is turned off even so. Milliseconds. */
const RETRY_MS = 5_000;

// Whoever asks next tries again, until it was read.
function resumeOnce(): Promise<void> {
  const resuming = (isResumed ??= resume());
  resuming.catch(() => {
    isResumed = isResumed === resuming ? null : isResumed;
    retry ??= setTimeout(() => {
      retry = null;
      void readGuide();
    }, RETRY_MS);
  });
  return resuming;
}

function hearWhatEndsWalks({ walks }: GuideState): void {
  if (Object.keys(walks).length > 0) {
    hearLoads();
  }
}

// The folder of links is removed with the last guide in use.
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

// What was kept is taken into the session once after each start of Firefox or of the extension. Rejects if it cannot be read.
async function resume(): Promise<void> {
  const [stored, isThere] = await Promise.all([
    readKept(GUIDE_CELL),
    resumedCell.read(),
  ]);
  const kept = parseGuide(stored);
  const { after } = await guideCell.update((state) =>
    isThere || isEmpty(kept)
      ? state
      : mergedGuides(resumed(kept, Date.now()), state),
  );
  hearWhatEndsWalks(after);
  await resumedCell.update(() => true);
  await forgetNames(stored, after);
  if (isEmpty(kept) && isEmpty(after)) {
    return;
  }
  await keep(kept, after);
  await showOpen(openIn(after));
  await dropLinks(after);
}

// Earlier versions kept hosts that CAs called revoked by name.
async function forgetNames(stored: unknown, now: GuideState): Promise<void> {
  const named = revokedByName(stored);
  for (const { host, at } of named) {
    await rememberRevoked({ host, by: "ca", tabId: -1, isPrivate: false }, at);
  }
  if (named.length > 0) {
    await write(toKeep(now));
  }
}

const isEmpty = ({
  walks,
  items,
  links,
}: Pick<KeptGuide, "walks" | "items" | "links">): boolean =>
  Object.keys(walks).length === 0 && items.length === 0 && links === null;

function keep(before: GuideState, after: GuideState): Promise<void> {
  const [was, is] = [toKeep(before), toKeep(after)];
  return JSON.stringify(was) === JSON.stringify(is) ? writing : write(is);
}

// One write at a time, in order. A full disk only costs what should outlive a restart.
function write(guide: KeptGuide): Promise<void> {
  writing = writing
    .then(() => writeKept(GUIDE_CELL, isEmpty(guide) ? null : guide))
    .catch((error: unknown) => {
      console.error("Could not keep a guide over a restart.", error);
    });
  return writing;
}

/** The part of the guide that concerns every tab: a setting that is turned off, before a guide that waits. */
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
