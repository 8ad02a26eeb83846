// Cases of the category network.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
