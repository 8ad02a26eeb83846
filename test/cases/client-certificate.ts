// Cases of the category client-certificate.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
