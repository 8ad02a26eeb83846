// The shapes that pictures are made of, on a grid 264 units wide. A shape has classes, and no colour: pictures.css has those.
import { h, type VNode } from "snabbdom";
import { linesOf, startOf, widthOf } from "./measure.js";

/** How wide every picture is. */
export const WIDTH = 264;

/** A picture before it has a name: its height in units, and what is in it. */
export interface Drawing {
  readonly height: number;
  readonly parts: readonly VNode[];
}

/** A control that is ringed: the number of the line that names it, and what it says; empty for an icon. */
export interface Spot {
  readonly number: number;
  readonly label: string;
}

/** What a drawing may need besides what is ringed. */
export interface More {
  /** The labels that the alternative names. */
  readonly also: readonly string[];
  /** What the setting says in the end. */
  readonly value?: string;
  /** True where the system puts the button that accepts before the one that cancels. */
  readonly acceptFirst: boolean;
  /** Which one a control is, from the left, for drawings with several alike. */
  readonly places?: readonly number[];
}

/** A spot that is sure to be there: pictureOf() has looked. */
export const pick = (spots: readonly Spot[], index: number): Spot =>
  spots[index] ?? { number: 0, label: "" };

/** A box: `field`, `button`, `edge`, `bar`, `strong`, `page` or `chrome`. */
export const box = (
  kind: string,
  x: number,
  y: number,
  width: number,
  height: number,
  rx = 4,
): VNode => h(`rect.${kind}`, { attrs: { x, y, width, height, rx } });

/** Words whose baseline is at y. */
export const words = (
  x: number,
  y: number,
  said: string,
  kind: "bold" | "plain" | "centred" | "link" | "on-strong" = "bold",
): VNode => h(`text.${kind}`, { attrs: { x, y } }, said);

/** Whatever is not the point. */
export const bar = (x: number, y: number, width: number, height = 5): VNode =>
  box("bar", x, y, width, height, 2);

/** Paths on a grid of 16 by 16. */
const GLYPHS = {
  pencil: "M3 13l1-4 6.5-6.5 3 3-6.5 6.5z",
  tick: "M3 8.5l3.2 3.2L13 4.8",
  toggle: "M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3",
  undo: "M3 6h7a3.5 3.5 0 0 1 0 7H7M6 3 3 6l3 3",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.3 10.3l3.2 3.2",
  menu: "M2 4h12M2 8h12M2 12h12",
  close: "M4 4l8 8M12 4l-8 8",
  right: "M6 4l4 4-4 4",
  left: "M10 4 6 8l4 4",
  phone: "M5 1.5h6v13H5zM7.5 12.5h1",
  laptop: "M3 3.5h10v7H3zM1.5 13h13",
  server: "M2.5 2.5h11v4.5h-11zM2.5 9h11v4.5h-11zM5 4.75v.1M5 11.2v.1",
  letter: "M2 3.5h12v9H2zM2 4l6 5 6-5",
  copy: "M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3",
  pieces: "M3 6h3.5a1.8 1.8 0 1 1 3 0H13v3.5a1.8 1.8 0 1 0 0 2V14H3z",
} as const;

/** A glyph of 16 units whose upper left corner is at (x, y); `on` stands on the accent. */
export const glyph = (
  name: keyof typeof GLYPHS,
  x: number,
  y: number,
  on = "",
): VNode =>
  h(`path.glyph${on}`, {
    attrs: {
      d: GLYPHS[name],
      transform: `translate(${String(x)} ${String(y)})`,
    },
  });

/** The ring around a box, with its number at the upper right corner. */
export function ring(
  { number }: Spot,
  x: number,
  y: number,
  width: number,
  height: number,
): VNode[] {
  const cx = Math.min(x + width + 2, WIDTH - 11);
  const cy = Math.max(y - 1, 11);
  return [
    box("ring", x - 4, y - 4, width + 8, height + 8, 8),
    h("circle.pin", { attrs: { cx, cy, r: 9 } }),
    h("text.number", { attrs: { x: cx, y: cy + 4 } }, String(number)),
  ];
}

/** How large a button is that says this in at most so much room. */
export function buttonSize(
  label: string,
  room: number,
): { readonly width: number; readonly height: number } {
  const lines = linesOf(label, room - 16);
  return {
    width: Math.min(room, Math.max(...lines.map(widthOf)) + 16),
    height: 8 + 14 * lines.length,
  };
}

/** A button that grows with its label, downwards where `room` is too narrow. */
export function button(
  label: string,
  x: number,
  y: number,
  room: number,
  kind = "button",
): VNode[] {
  const { width, height } = buttonSize(label, room);
  return [
    box(kind, x, y, width, height, 6),
    ...linesOf(label, room - 16).map((line, index) =>
      words(
        x + width / 2,
        y + 15 + 14 * index,
        line,
        kind === "strong" ? "on-strong" : "centred",
      ),
    ),
  ];
}

/** A button with a ring. */
export function ringedButton(
  spot: Spot,
  x: number,
  y: number,
  room: number,
  kind = "button",
): VNode[] {
  const { width, height } = buttonSize(spot.label, room);
  return [
    ...button(spot.label, x, y, room, kind),
    ...ring(spot, x, y, width, height),
  ];
}

/** Where the page begins below the address bar. */
export const TOP = 32;

/** A window of its own: a dialog of Firefox's, or a program's. */
export function dialog(
  x: number,
  y: number,
  width: number,
  height: number,
  title: string | null = null,
): VNode[] {
  return [
    box("page", x, y, width, height, 8),
    box("edge", x, y, width, height, 8),
    title === null ? bar(x + 12, y + 10, 96, 6) : words(x + 12, y + 17, title),
  ];
}

/** A link with a ring. */
export function ringedLink(spot: Spot, x: number, y: number): VNode[] {
  const width = widthOf(spot.label);
  return [
    words(x, y + 12, spot.label, "link"),
    ...ring(spot, x - 2, y - 1, width + 4, 18),
  ];
}

/** A switch; on, its knob is at the right and it has the accent. */
export const toggle = (x: number, y: number, isOn: boolean): VNode[] => [
  box(isOn ? "strong" : "field", x, y, 26, 14, 7),
  h(isOn ? "circle.knob-on" : "circle.knob", {
    attrs: { cx: x + (isOn ? 19 : 7), cy: y + 7, r: 4 },
  }),
];

/** A window of Firefox at an address, as high as what is in it; `hasMenu` where the button of its menu is drawn by what is in it. */
export function firefox(
  address: string,
  height: number,
  parts: readonly VNode[],
  hasMenu = false,
): Drawing {
  return {
    height,
    parts: [
      box("chrome", 0, 0, WIDTH, height, 0),
      h("path.faint", {
        attrs: { d: "M14 16h8M14 16l4-4M14 16l4 4M38 12a5 5 0 1 0 1.5 5" },
      }),
      box("field", 50, 6, 166, 20, 6),
      words(59, 20, startOf(address, 158), "plain"),
      ...(hasMenu
        ? []
        : [
            h("path.faint", { attrs: { d: "M240 12h12M240 16h12M240 20h12" } }),
          ]),
      box("page", 0, TOP, WIDTH, height - TOP, 0),
      h("path.edge", { attrs: { d: `M0 ${String(TOP)}h${String(WIDTH)}` } }),
      ...parts,
    ],
  };
}
