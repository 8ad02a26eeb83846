// The Settings, before 153 and since: the button that opens a window, and in that window a tab and a button.
import type { VNode } from "snabbdom";
import { widthOf } from "./measure.js";
import {
  bar,
  box,
  buttonSize,
  dialog,
  firefox,
  glyph,
  pick,
  ring,
  ringedButton,
  WIDTH,
  words,
  type Drawing,
  type More,
  type Spot,
} from "./shapes.js";

/** Since 153: a row as wide as the page, under its heading. */
export function certificatesNew(spots: readonly Spot[], more: More): Drawing {
  return settings("about:preferences#connectionSecurity", spots, more, [
    words(12, 54, more.also[0] ?? ""),
    ...row(pick(spots, 0)),
  ]);
}

/** Before 153: a button at the right end of its line. */
export function certificatesOld(spots: readonly Spot[], more: More): Drawing {
  const spot = pick(spots, 0);
  const { width } = buttonSize(spot.label, 170);
  return settings("about:preferences#privacy", spots, more, [
    words(12, 54, more.also[0] ?? ""),
    bar(12, 70, 220 - width),
    ...ringedButton(spot, WIDTH - 12 - width, 60, 170),
  ]);
}

const row = (spot: Spot): VNode[] => [
  box("button", 12, 62, 240, 24, 6),
  words(22, 78, spot.label),
  glyph("right", 232, 66),
  ...ring(spot, 12, 62, 240, 24),
];

/** What opens: tabs in a row, a list, and buttons below it. `places` are those of the tab and of the button, from the left. */
function settings(
  address: string,
  spots: readonly Spot[],
  { places = [] }: More,
  above: readonly VNode[],
): Drawing {
  const [tab, action] = [spots[1], spots[2]];
  return firefox(address, action === undefined ? 160 : 194, [
    ...above,
    ...dialog(8, 98, WIDTH - 16, action === undefined ? 56 : 90),
    ...(tab === undefined ? [] : tabs(tab, places[0] ?? 0)),
    ...(action === undefined ? [] : buttons(action, places[1] ?? 0)),
  ]);
}

/** Five tabs, of which one has its name. */
function tabs(spot: Spot, at: number): VNode[] {
  const width = widthOf(spot.label) + 12;
  const rest = (WIDTH - 40 - width) / 4;
  return [
    ...[0, 1, 2, 3, 4]
      .filter((index) => index !== at)
      .map((index) =>
        bar(
          24 + (index > at ? (index - 1) * rest + width : index * rest),
          128,
          rest - 8,
          6,
        ),
      ),
    words(20 + at * rest + 6, 136, spot.label),
    ...ring(spot, 20 + at * rest, 122, width, 18),
  ];
}

/** Buttons of which one has its name; those after it may be more. */
function buttons(spot: Spot, at: number): VNode[] {
  const { width } = buttonSize(spot.label, 190);
  const x = 20 + at * Math.min(34, (WIDTH - 50 - width) / Math.max(at, 1));
  return [
    ...Array.from({ length: at }, (_, index) =>
      box(
        "button",
        20 + (index * (x - 20)) / at,
        160,
        (x - 20) / at - 6,
        20,
        5,
      ),
    ),
    ...ringedButton(spot, x, 159, 190),
  ];
}
