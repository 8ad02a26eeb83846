// The page about:config: the search box, and below it the one row that is looked for, with the button at its end.
import type { VNode } from "snabbdom";
import { endOf, widthOf } from "./measure.js";
import {
  box,
  firefox,
  glyph,
  pick,
  ring,
  words,
  type Drawing,
  type More,
  type Spot,
} from "./shapes.js";

/** Nothing is changed: only the value is read. */
export const configLook = (spots: readonly Spot[]): Drawing =>
  config(spots, pick(spots, 1).label, "look", []);

/** Nothing is changed: only whether the row is bold is looked at. */
export const configBold = (spots: readonly Spot[], { value }: More): Drawing =>
  config(spots, "3", "bold", [], value);

/** A number is typed, then the tick; before that a pencil stood in its place. */
export const configSet = (
  spots: readonly Spot[],
  { also, value }: More,
): Drawing =>
  config(spots, value ?? "0", "set", [
    ["pencil", also[0] ?? ""],
    ["tick", also[1] ?? ""],
  ]);

/** One of two values: one click, and the other one is there. */
export const configToggle = (
  spots: readonly Spot[],
  { also, value }: More,
): Drawing =>
  config(spots, value ?? "false", "toggle", [["toggle", also[0] ?? ""]]);

/** Only a row that was changed is bold, and has the arrow at its end: of it, value and arrow. */
export const configReset = (
  spots: readonly Spot[],
  { also, value }: More,
): Drawing => config(spots, value ?? "0", "reset", [["undo", also[0] ?? ""]]);

type Icon = "pencil" | "tick" | "toggle" | "undo";

function config(
  spots: readonly Spot[],
  value: string,
  kind: "look" | "bold" | "set" | "toggle" | "reset",
  legend: readonly (readonly [Icon, string])[],
  rest = "",
): Drawing {
  const [search, control] = [pick(spots, 0), pick(spots, 1)];
  const name = endOf(search.label, 196);
  const [x, width] = RINGED[kind];
  return firefox("about:config", legend.length === 0 ? 122 : 150, [
    box("field", 12, 42, 226, 24, 6),
    glyph("search", 16, 46),
    words(36, 58, name, "plain"),
    ...(kind === "reset"
      ? ring(search, 16, 84, 106, 22)
      : ring(search, 12, 42, 226, 24)),
    box("edge", 12, 78, 240, 34),
    words(19, 99, endOf(search.label + rest, 104)),
    ...(kind === "set"
      ? [
          box("field", 128, 84, 56, 22, 6),
          box("strong", 192, 84, 24, 22, 6),
          glyph("tick", 196, 87, ".on-strong"),
        ]
      : [
          box("button", 192, 84, 24, 22, 6),
          glyph(
            kind === "toggle" || (kind === "look" && !/^\d/.test(value))
              ? "toggle"
              : "pencil",
            196,
            87,
          ),
        ]),
    words(135, 99, value),
    glyph("undo", 229, 87),
    ...ring(control, x, 84, width, 22),
    ...legendOf(legend),
  ]);
}

/** Where in the row the ring is: at the value, the value with its button, the button, or the arrow: x and width. */
const RINGED = {
  look: [128, 52],
  bold: [16, 106],
  set: [128, 88],
  toggle: [192, 24],
  reset: [226, 22],
} as const;

/** What the icons are called when the pointer rests on them. */
function legendOf(rows: readonly (readonly [Icon, string])[]): VNode[] {
  let x = 12;
  return rows.flatMap(([icon, name]) => {
    const at = x;
    x += 38 + widthOf(name);
    const isStrong = icon === "tick";
    return [
      box(isStrong ? "strong" : "button", at, 121, 20, 20, 5),
      glyph(icon, at + 2, 123, isStrong ? ".on-strong" : ""),
      words(at + 27, 135, name, "plain"),
    ];
  });
}
