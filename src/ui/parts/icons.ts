// The pictures of the pages: 16 px, one stroke width, in the colour of the text around them; each only repeats what words say.
import { h, type VNode } from "snabbdom";

/** Path data on a 16 × 16 grid, drawn with a round stroke of 1.5. */
const PATHS = {
  stop: "M5.1 1.5h5.8l3.6 3.6v5.8l-3.6 3.6H5.1l-3.6-3.6V5.1zM5 8h6",
  problem: "M8 1.9 14.8 14H1.2zM8 6.4v3.4M8 11.9v.1",
  network:
    "M1.5 6.2a9.4 9.4 0 0 1 13 0M4 9a5.8 5.8 0 0 1 8 0M6.4 11.7a2.3 2.3 0 0 1 3.2 0M2.5 2.5l11 11",
  parts: "M2 2.5h5v5H2zM9 2.5h5v5H9zM2 9.5h5v4H2zM9.5 9.5l4 4M13.5 9.5l-4 4",
  calm: "M8 1.5l5.5 2v4.2c0 3.3-2.3 5.5-5.5 6.8-3.2-1.3-5.5-3.5-5.5-6.8V3.5zM5.5 8l1.8 1.8 3.4-3.6",
  copy: "M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3",
  page: "M9.5 2.5h4v4M13.5 2.5 8.6 7.4M6.5 3.5h-4v10h10v-4",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
  chevron: "M6 4l4 4-4 4",
  check: "M3 8.5l3.2 3.2L13 4.8",
  cross: "M4 4l8 8M12 4l-8 8",
  minus: "M3.5 8h9",
  bang: "M8 3v6M8 12.6v.2",
  sidebar: "M2 3h12v10H2zM6 3v10",
  device: "M3 3.5h10v7H3zM1.5 13h13",
  between:
    "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM1.5 8h13M8 1.5c2 2 2.7 4 2.7 6.5S10 12.5 8 14.5c-2-2-2.7-4-2.7-6.5S6 3.5 8 1.5z",
  site: "M2.5 2.5h11v4.5h-11zM2.5 9h11v4.5h-11zM5 4.75v.1M5 11.2v.1",
  certificate:
    "M2.5 2.5h11v7.500h-4M6 10H2.500V2.500M5 5.5h6M7.750 8.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM6.500 12.200v2.300l1.300-.8 1.300.8v-2.300",
  unclear: "M5.5 6a2.5 2.5 0 1 1 3.700 2.2C8.300 8.700 8 9.2 8 10.2M8 12.7v.1",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that screen readers pass over. */
export function icon(name: IconName): VNode {
  return h(
    "svg.icon",
    {
      attrs: {
        viewBox: "0 0 16 16",
        "aria-hidden": "true",
        fill: "none",
        stroke: "currentColor",
        "stroke-width": "1.5",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
      },
    },
    [h("path", { attrs: { d: PATHS[name] } })],
  );
}
