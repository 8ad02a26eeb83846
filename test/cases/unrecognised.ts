// Cases of the category unrecognised.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
