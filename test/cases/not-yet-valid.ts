// Cases of the category not-yet-valid.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
