// Cases of the category weak-crypto.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
