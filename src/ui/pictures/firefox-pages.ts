// Pages of Firefox on which one button is looked for: about:profiles, about:support, about:addons.
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
  toggle,
  WIDTH,
  words,
  type Drawing,
  type More,
  type Spot,
} from "./shapes.js";

/** The box at the top right: its second button. */
export function profiles(spots: readonly Spot[], { also }: More): Drawing {
  const spot = pick(spots, 0);
  const { height, width } = buttonSize(spot.label, 172);
  const [title = ""] = also;
  const wide = Math.max(width, 120, widthOf(title)) + 20;
  const x = WIDTH - 12 - wide;
  return firefox("about:profiles", 108 + height, [
    bar(12, 48, x - 34, 8),
    bar(12, 68, x - 24),
    bar(12, 79, x - 44),
    box("chrome", x, 42, wide, 58 + height),
    box("edge", x, 42, wide, 58 + height),
    words(x + 10, 59, title),
    box("button", x + 10, 66, 120, 18, 6),
    bar(x + 22, 73, 96, 4),
    ...ringedButton(spot, x + 10, 92, 172),
  ]);
}

/** The box at the top right, and the window that comes after it: its other button resets Firefox. */
export function support(
  spots: readonly Spot[],
  { also, acceptFirst }: More,
): Drawing {
  const [button, open] = [pick(spots, 0), pick(spots, 1)];
  const [refresh = ""] = also;
  const size = buttonSize(button.label, 204);
  const wide = size.width + 20;
  const x = WIDTH - 12 - wide;
  const y = 88 + size.height;
  const sure = buttonSize(open.label, 100).width;
  const other = 0.95 * widthOf(refresh) + 20;
  const [left, right] = acceptFirst
    ? [WIDTH - 46 - sure - other, WIDTH - 26 - other]
    : [WIDTH - 26 - sure, WIDTH - 40 - sure - other];
  return firefox("about:support", y + 62, [
    bar(12, 48, Math.max(x - 30, 12), 8),
    bar(12, 68, Math.max(x - 24, 12)),
    box("chrome", x, 42, wide, 26 + size.height),
    box("edge", x, 42, wide, 26 + size.height),
    bar(x + 10, 49, 70, 6),
    ...ringedButton(button, x + 10, 61, 204),
    ...dialog(8, y, WIDTH - 16, 52),
    ...ringedButton(open, left, y + 23, 100),
    glyph("close", right, y + 27, ".faint"),
    words(right + 18, y + 38, refresh, "plain"),
  ]);
}

/** The list on the left, and each extension's switch on the right. */
export function addons(spots: readonly Spot[], { also }: More): Drawing {
  const [list, off] = [pick(spots, 0), pick(spots, 1)];
  const wide = Math.max(widthOf(list.label) + 34, 84);
  const x = 12 + wide + 24;
  const row = (y: number, isOn: boolean): VNode[] => [
    box("edge", x, y, WIDTH - 12 - x, 30, 6),
    box("bar", x + 7, y + 7, 16, 16, 4),
    bar(x + 30, y + 12, WIDTH - 12 - x - 80, 6),
    ...toggle(WIDTH - 46, y + 8, isOn),
  ];
  return firefox("about:addons", 144, [
    bar(22, 48, wide - 30, 6),
    box("chrome", 12, 64, wide, 26, 6),
    glyph("pieces", 16, 69),
    words(37, 81, list.label),
    ...ring(list, 12, 64, wide, 26),
    bar(22, 103, wide - 24, 6),
    bar(22, 121, wide - 34, 6),
    words(x, 58, also[0] ?? ""),
    ...row(68, false),
    ...row(104, true),
    ...ring(off, WIDTH - 46, 76, 26, 14),
  ]);
}
