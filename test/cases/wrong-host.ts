// Cases of the category wrong-host.
import type { Case } from "./case.js";

export const cases: readonly Case[] = [];
