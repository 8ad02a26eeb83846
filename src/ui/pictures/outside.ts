// What is done outside Firefox: the clock of each operating system, another network, and a message to the owner.
import { h, type VNode } from "snabbdom";
import { text, type MessageKey } from "../../core/text/text.js";
import { say } from "../../platform/firefox/texts.js";
import { widthOf } from "./measure.js";
import {
  bar,
  box,
  dialog,
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

/** Windows: the switch in the row of that name, and the button further down. */
export function clockWin(spots: readonly Spot[], { also }: More): Drawing {
  const [auto, sync] = [pick(spots, 0), pick(spots, 1)];
  const width = Math.min(widthOf(sync.label) + 16, 200);
  return {
    height: 146,
    parts: [
      box("chrome", 0, 0, WIDTH, 146, 0),
      ...dialog(6, 6, WIDTH - 12, 134, also[0]),
      box("edge", 16, 36, WIDTH - 32, 34, 6),
      words(26, 57, auto.label),
      ...toggle(WIDTH - 54, 46, true),
      ...ring(auto, 20, 42, WIDTH - 44, 22),
      bar(26, 84, 90),
      box("edge", 16, 98, WIDTH - 32, 34, 6),
      bar(26, 112, 70, 6),
      ...ringedButton(sync, WIDTH - 28 - width, 104, 200),
    ],
  };
}

/** macOS: a list on the left, and on the right the row with a switch. */
export function clockMac(spots: readonly Spot[]): Drawing {
  const [program, general, date, auto] = [0, 1, 2, 3].map((index) =>
    pick(spots, index),
  ) as [Spot, Spot, Spot, Spot];
  const wide = Math.max(widthOf(general.label), 50) + 16;
  const x = 16 + wide + 18;
  return {
    height: 142,
    parts: [
      box("chrome", 0, 0, WIDTH, 142, 0),
      ...dialog(6, 6, WIDTH - 12, 130, program.label),
      ...ring(program, 14, 12, widthOf(program.label) + 8, 16),
      bar(24, 50, wide - 20, 6),
      words(24, 79, general.label),
      ...ring(general, 16, 65, wide, 20),
      bar(24, 98, wide - 24, 6),
      bar(24, 114, wide - 30, 6),
      words(x + 8, 65, date.label),
      ...ring(date, x, 51, widthOf(date.label) + 16, 20),
      box("edge", x, 88, WIDTH - 16 - x, 30, 6),
      bar(x + 8, 100, WIDTH - x - 74, 6),
      ...toggle(WIDTH - 54, 96, true),
      ...ring(auto, WIDTH - 54, 96, 26, 14),
    ],
  };
}

/** The phone's own connection instead of the router's. */
export function network(spots: readonly Spot[]): Drawing {
  const [phone, site] = [pick(spots, 0), pick(spots, 1)];
  const node = (
    x: number,
    icon: "phone" | "laptop" | "server",
    name: MessageKey,
  ): VNode[] => [
    h("circle.chrome", { attrs: { cx: x, cy: 44, r: 22 } }),
    h("circle.edge", { attrs: { cx: x, cy: 44, r: 22 } }),
    glyph(icon, x - 8, 36),
    words(x, 88, say({ key: name, args: {} }), "centred"),
  ];
  return {
    height: 96,
    parts: [
      box("page", 0, 0, WIDTH, 96, 0),
      h("path.glyph", { attrs: { d: "M66 44h44M154 44h44" } }),
      ...node(44, "laptop", "side_device"),
      ...node(132, "phone", "side_network"),
      ...node(220, "server", "side_site"),
      h("path.glyph", {
        attrs: { d: "M143 33a11 11 0 0 1 4 6M145 28a17 17 0 0 1 7 9" },
      }),
      ...ring(phone, 108, 20, 48, 48),
      ...ring(site, 196, 20, 48, 48),
    ],
  };
}

/** The message is copied here, and goes any other way than through the site. */
export function letter(spots: readonly Spot[]): Drawing {
  const [copy, send] = [pick(spots, 0), pick(spots, 1)];
  const label = say(text("copy_owner_message"));
  const wide = Math.min(widthOf(label) + 36, 236);
  return {
    height: 118,
    parts: [
      box("page", 0, 0, WIDTH, 118, 0),
      box("button", 14, 16, wide, 24, 6),
      glyph("copy", 20, 20),
      words(40, 32, label),
      ...ring(copy, 14, 16, wide, 24),
      h("path.glyph", {
        attrs: { d: "M60 50v22a6 6 0 0 0 6 6h34M95 73l6 5-6 5" },
      }),
      glyph("phone", 122, 70),
      glyph("letter", 154, 70),
      box("field", 190, 68, 30, 18, 8),
      bar(197, 75, 16, 4),
      ...ring(send, 114, 62, 112, 32),
    ],
  };
}
