// Menus of Firefox's: the one with three lines as far as About Firefox, and the bar of menus.
import { linesOf, widthOf } from "./measure.js";
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

/** The button with three lines at the right end, Help near the end of what opens, then the last item; and the window that comes then. */
export function update(spots: readonly Spot[], { also }: More): Drawing {
  const [lines, help, about, restart] = [0, 1, 2, 3].map((index) =>
    pick(spots, index),
  ) as [Spot, Spot, Spot, Spot];
  const wide = Math.max(widthOf(help.label), widthOf(about.label)) + 40;
  const x = WIDTH - 8 - wide;
  const room = x - 24;
  const { height } = buttonSize(restart.label, room);
  const said = linesOf(also[0] ?? "", room);
  const high = 34 + height + 14 * said.length;
  const parts = [
    glyph("menu", 224, 8),
    ...ring(lines, 222, 6, 20, 20),
    box("page", x, 40, wide, 122, 8),
    box("edge", x, 40, wide, 122, 8),
    bar(x + 12, 49, 60),
    words(x + 12, 78, help.label),
    glyph("right", x + wide - 24, 66),
    ...ring(help, x + 6, 64, wide - 12, 20),
    bar(x + 1, 94, wide - 2, 1),
    glyph("left", x + 6, 99),
    bar(x + 26, 104, 44, 6),
    bar(x + 12, 121, 64),
    words(x + 12, 151, about.label),
    ...ring(about, x + 6, 137, wide - 12, 20),
    ...dialog(6, 162 - high, x - 12, high),
    ...ringedButton(restart, 12, 184 - high, room),
    ...said.map((line, index) =>
      words(14, 204 - high + height + 14 * index - 2, line, "plain"),
    ),
  ];
  return firefox("", 172, parts, true);
}

/** The bar of menus at the top left, and in its first menu one item without a tick. */
export function menuBar(spots: readonly Spot[]): Drawing {
  const [file, offline] = [pick(spots, 0), pick(spots, 1)];
  const first = widthOf(file.label) + 14;
  const wide = widthOf(offline.label) + 44;
  return {
    height: 130,
    parts: [
      box("page", 0, 0, WIDTH, 130, 0),
      box("chrome", 0, 0, WIDTH, 30, 0),
      words(17, 19, file.label),
      ...ring(file, 10, 5, first, 20),
      ...[0, 1, 2, 3].map((index) => bar(first + 30 + 44 * index, 13, 30)),
      box("page", 10, 34, wide, 90, 4),
      box("edge", 10, 34, wide, 90, 4),
      bar(36, 46, wide - 60),
      bar(36, 60, wide - 50),
      bar(36, 74, wide - 70),
      words(36, 103, offline.label),
      box("field", 17, 92, 13, 13, 3),
      ...ring(offline, 14, 87, wide - 8, 22),
    ],
  };
}
