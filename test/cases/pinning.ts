// Cases of the category pinning.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
