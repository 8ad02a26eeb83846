// Cases of the category ocsp.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
