// Cases of the category distrusted-ca.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
