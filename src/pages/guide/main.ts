// Hands what the full page alone draws to ../main.ts, which starts the page.
import { FULL } from "../../ui/full/full-sections.js";

Object.assign(globalThis, { full: FULL });
