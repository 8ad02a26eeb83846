// What the full page draws, as it is handed to the program that it shares with the popup.
import type { FullPage } from "../parts/page-context.js";
import { fullBody } from "./full-body.js";
import { linked } from "./reference.js";

/** See the head of this file. */
export const FULL: FullPage = { body: fullBody, linked };
