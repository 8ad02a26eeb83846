// The colours of the badge: Firefox's own danger, neutral and caution tones; white on each has a contrast of at least 4.5 : 1.
import type { Badge } from "../../platform/firefox/toolbar.js";

type Look = Omit<Badge, "text">;

const WHITE = "#ffffff";

export const DANGER: Look = { colour: "#c50042", textColour: WHITE };
export const NEUTRAL: Look = { colour: "#5b5b66", textColour: WHITE };
export const CAUTION: Look = { colour: "#a24000", textColour: WHITE };
