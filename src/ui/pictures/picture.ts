// The picture of a step: where on the screen the controls are that its lines name, with the numbers of these lines.
import { h, type VNode } from "snabbdom";
import type { ExplainedStep } from "../../core/explanation/explanation.js";
import {
  PICTURES,
  type PlacedPicture,
  type PictureId,
  type Ringed,
} from "../../core/steps/pictures.js";
import { snake, text, type Text } from "../../core/text/text.js";
import { say, sayPlainly, SPECIAL } from "../../platform/firefox/texts.js";
import {
  configBold,
  configLook,
  configReset,
  configSet,
  configToggle,
} from "./config.js";
import { menuBar, update } from "./dialogs.js";
import {
  errorCopy,
  errorNew,
  errorOld,
  proceedNew,
  proceedOld,
} from "./error-page.js";
import { addons, profiles, support } from "./firefox-pages.js";
import { SIZE } from "./measure.js";
import { clockMac, clockWin, letter, network } from "./outside.js";
import { certificatesNew, certificatesOld } from "./settings.js";
import { WIDTH, type Drawing, type More, type Spot } from "./shapes.js";

const DRAWINGS: Readonly<
  Record<PictureId, (spots: readonly Spot[], more: More) => Drawing>
> = {
  "config-look": configLook,
  "config-bold": configBold,
  "config-set": configSet,
  "config-toggle": configToggle,
  "config-reset": configReset,
  profiles,
  support,
  addons,
  "error-new": errorNew,
  "error-old": errorOld,
  "error-copy": errorCopy,
  "proceed-new": proceedNew,
  "proceed-old": proceedOld,
  "certificates-new": certificatesNew,
  "certificates-old": certificatesOld,
  update,
  "menu-bar": menuBar,
  "clock-win": clockWin,
  "clock-mac": clockMac,
  network,
  letter,
};

/** Undefined for a step without one, and where its lines do not name what would be ringed: no picture is better than a wrong one. */
export function pictureOf({
  picture,
  do: lines,
}: ExplainedStep): VNode | undefined {
  return picture === null
    ? undefined
    : drawn(
        picture,
        lines.map(({ text: line }) => line),
      );
}

/** See {@link pictureOf}. */
export function drawn(
  picture: PlacedPicture,
  lines: readonly Text[],
): VNode | undefined {
  const { id, rings } = picture;
  const spots = spotsOf(id, rings, lines);
  if (spots === null) {
    return undefined;
  }
  const alternative = text(`picture_${snake(id)}`);
  const { height, parts } = DRAWINGS[id](spots, {
    ...picture,
    also: named(alternative),
  });
  return h(
    "figure.picture",
    { key: "picture", attrs: { "data-picture": id } },
    [
      h(
        "svg",
        {
          attrs: {
            viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
            role: "img",
            "aria-label": sayPlainly(alternative),
            "font-size": SIZE,
          },
        },
        [...parts],
      ),
    ],
  );
}

/** What is ringed; null where a line does not name it. */
export function spotsOf(
  id: PictureId,
  rings: readonly number[],
  lines: readonly Text[],
): readonly Spot[] | null {
  const kinds: readonly Ringed[] = PICTURES[id];
  const spots = rings.map((number, index): Spot | null => {
    const kind = kinds[index];
    const line = lines[number - 1];
    if (line === undefined || kind === "icon") {
      return line === undefined ? null : { number, label: "" };
    }
    const before = rings.filter(
      (one, at) => at < index && one === number && kinds[at] === kind,
    );
    const names = kind === "label" ? named(line) : typed(line);
    const label = names[before.length];
    return label === undefined ? null : { number, label };
  });
  return spots.every((spot) => spot !== null) ? spots : null;
}

/** The labels of Firefox's controls that a text names. */
export const named = (words: Text): readonly string[] =>
  [...say(words).matchAll(SPECIAL)].flatMap(([, , control]) => control ?? []);

/** What is to be typed in a text, be it a part of it or an argument. */
const typed = (words: Text): readonly string[] =>
  [...say(words).matchAll(SPECIAL)]
    .flatMap(([, outside, , code]) => code ?? outside ?? [])
    .map((one) => one.replace(/[\u2068\u2069]/g, ""));
