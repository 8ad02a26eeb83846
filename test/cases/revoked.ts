// Cases of the category revoked.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
