// Cases of the category protocol.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
