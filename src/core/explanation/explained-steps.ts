// Everything that is said of a step against a failure: title, why, what to do line by line, and what is good to know.
import { isOwnNetwork } from "../address/address-kind.js";
import type { CertificateAccess } from "../failure/certificate-access.js";
import { isPage, type Failure } from "../failure/failure.js";
import { hasNewSettings, type Surroundings } from "../guide/guide.js";
import type { PlacedStep } from "../guide/in-view.js";
import { marksOf, saidOf, type Marks } from "../guide/marks.js";
import { stateOf } from "../guide/walk/walk.js";
import type { StepState, Walk } from "../guide/walk/walk-state.js";
import { siteLinks, type SiteLink } from "../steps/site-links.js";
import {
  isOwn,
  isWeakening,
  stepRow,
  type Actor,
  type FirefoxPage,
  type Risk,
  type StepAction,
  type StepId,
  type WeakeningStep,
} from "../steps/steps.js";
import { pictureFor, type PlacedPicture } from "../steps/pictures.js";
import { TELLINGS, type Line, type Variant } from "../steps/telling.js";
import { undoOf } from "../steps/undoing.js";
import { snake, text, type MessageKey, type Text } from "../text/text.js";

/** One line of what to do. Its number is its place, from 1. */
export interface DoLine {
  readonly text: Text;
  /** What a button under the line copies: a page of Firefox's (then it opens a tab for it, too), a preference, a command; null for most lines. */
  readonly copy: string | null;
  /** What the program does at a click on the button under the line: the step's own action. */
  readonly action: StepAction | null;
}

export interface ExplainedStep {
  readonly id: StepId;
  readonly actor: Actor;
  readonly actorName: Text;
  readonly risk: Risk;
  readonly title: Text;
  /** What to look at before anything is done; empty for most. */
  readonly caution: readonly Text[];
  /** Why it could help, or what it costs where it can hurt: one sentence. For a step of somebody else's, all that is said of it. */
  readonly why: Text;
  /** One to four lines for the reader's own steps; none for a step of somebody else's. */
  readonly do: readonly DoLine[];
  /** Where on the screen what the lines name is; null for a step without a picture. */
  readonly picture: PlacedPicture | null;
  /** What is good to know besides, for a fold; null where there is nothing. */
  readonly more: Text | null;
  readonly state: StepState;
  /** What the reader has said about it; null while it is still to do. */
  readonly said: Text | null;
  /** What one can say about it. */
  readonly marks: Marks;
  /** True for the one step to take now. */
  readonly isCurrent: boolean;
  /** True for the reader's own steps, which one goes through; the others are for somebody else. */
  readonly isWalked: boolean;
  /** True where it is worth so little that it is folded away until those before it were taken. */
  readonly isFolded: boolean;
  /** The page of Firefox where it happens, and the preference to look for. */
  readonly page: FirefoxPage | null;
  readonly pref: string | null;
  readonly action: StepAction | null;
  /** The outside pages that it links to. */
  readonly links: readonly SiteLink[];
  /** True where it stops Firefox or this extension for a while. */
  readonly outlives: boolean;
  /**
   * For a step that weakens security: what is given up (which is also why), for whom it is or under which rule, and how it is undone. All of it is said before the step is taken.
   */
  readonly weakening: {
    readonly lost: Text;
    readonly rule: Text | null;
    readonly undo: Text;
  } | null;
}

/** Where a step is taken, against what, and how one gets at the certificate there. */
export type Reach = Surroundings & {
  readonly access: CertificateAccess;
  readonly failure: Failure;
};

/** @param current the step to take now; null where all were taken */
export function explainStep(
  { id, actor, risk, page, isFolded }: PlacedStep,
  around: Reach,
  walk: Walk | null,
  current: StepId | null,
): ExplainedStep {
  const row = stepRow(id);
  const { pref = null, action = null, outlives = false } = row;
  const { failure } = around;
  const state = stateOf(walk, id);
  return {
    id,
    actor,
    risk,
    actorName: text(`actor_${actor}`),
    title: titleOf(id, failure),
    caution: cautionFor(id, failure),
    ...tellingOf(id, page, around),
    picture: pictureFor(id, {
      platform: around.platform,
      variant: around.access === "copy" ? "copy" : settingsOf(around),
    }),
    state,
    marks: marksOf(id),
    said: saidOf(id, state),
    isCurrent: id === current,
    isWalked: actor === "you",
    isFolded: isFolded && id !== current,
    page,
    pref,
    action,
    links: siteLinks(action, isPage(failure) ? failure.host.ascii : null),
    outlives,
    weakening: isWeakening(id)
      ? {
          undo: undoOf(id),
          lost: text(`step_${snake(id)}_lost`),
          rule: ruleOf(id),
        }
      : null,
  };
}

function ruleOf(id: WeakeningStep): Text | null {
  if (stepRow(id).missesRevocation === true) {
    return text("weakened_rule");
  }
  return TELLINGS[id].rule === true ? byConvention(id, "rule") : null;
}

/** What a step is called against this failure, wherever it is named. */
export const titleOf = (id: StepId, failure: Failure): Text =>
  isForOwn(id, failure)
    ? text("step_tell_owner_title_own")
    : text(`step_${snake(id)}_title`);

/** Who runs a server in the reader's own network is often the reader. */
const isForOwn = (id: StepId, { host }: Failure): boolean =>
  id === "tell-owner" && isOwnNetwork(host.ascii);

// A thief with the key of an expired certificate, or an old answer of its CA, wants this clock set back; with HSTS, nothing else helps.
function cautionFor(id: StepId, { error, hsts }: Failure): readonly Text[] {
  const isPast =
    error.category === "expired" ||
    error.name === "SEC_ERROR_OCSP_OLD_RESPONSE";
  return id === "check-clock" && isPast && hsts?.value !== false
    ? [text("step_check_clock_caution")]
    : [];
}

function tellingOf(
  id: StepId,
  page: FirefoxPage | null,
  around: Reach,
): Pick<ExplainedStep, "why" | "do" | "more"> {
  if (!isOwn(id)) {
    return { why: byConvention(id, "body"), do: [], more: null };
  }
  const telling = TELLINGS[id];
  const own = isForOwn(id, around.failure) ? "_own" : "";
  const lines = telling.do.filter(
    (line) =>
      line.kind !== "own" || line.onlyCopy !== true || around.access === "copy",
  );
  return {
    why: byConvention(id, isWeakening(id) ? "lost" : `why${own}`),
    do: lines.map((line, index) => doLine(id, line, index + 1, page, around)),
    more: telling.more === true ? byConvention(id, "more") : null,
  };
}

function doLine(
  id: StepId,
  line: Line,
  number: number,
  page: FirefoxPage | null,
  around: Reach,
): DoLine {
  const { pref, action = null } = stepRow(id);
  switch (line.kind) {
    case "page":
      return {
        text:
          page === "about:addons"
            ? text("do_addons")
            : text("do_page", { page: page ?? "" }),
        copy: page,
        action: null,
      };
    case "risk":
      return { text: text("do_risk"), copy: null, action: null };
    case "pref": {
      const search = line.search ?? pref ?? "";
      return {
        text: text("do_search", { search }),
        copy: search,
        action: null,
      };
    }
    case "reload":
    case "toggle":
      return { text: text(`do_${line.kind}`), copy: null, action: null };
    case "certificates":
      return {
        text: text(`do_certificates_${settingsOf(around)}`),
        copy: null,
        action: null,
      };
    case "own":
      return {
        text: byConvention(id, `do_${number}${variantOf(line.by, around)}`),
        copy: line.copy ?? null,
        action: line.acts === true ? action : null,
      };
  }
}

function variantOf(by: Variant | undefined, around: Reach): string {
  switch (by) {
    case undefined:
      return "";
    case "platform":
      return `_${around.platform}`;
    case "settings":
      return `_${settingsOf(around)}`;
    case "access":
      return around.access === "copy" ? "_copy" : `_${settingsOf(around)}`;
  }
}

const settingsOf = (around: Surroundings): "new" | "old" =>
  hasNewSettings(around) ? "new" : "old";

/** A text of a step's; test/repository/catalogues looks whether each of them is there. */
const byConvention = (id: StepId, part: string): Text => ({
  key: `step_${snake(id)}_${part}` as MessageKey,
  args: {},
});
