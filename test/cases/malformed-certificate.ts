// Cases of the category malformed-certificate.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
