// Cases of the category unknown-issuer.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
