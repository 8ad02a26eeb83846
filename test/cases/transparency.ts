// Cases of the category transparency.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
