// Cases of the category interception.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
