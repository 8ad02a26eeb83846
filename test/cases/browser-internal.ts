// Cases of the category browser-internal.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
