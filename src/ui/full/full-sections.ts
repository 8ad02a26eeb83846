// Everything that the full page alone draws, as it is handed to the program that it shares with the popup.
import type { FullSections } from "../parts/page-context.js";
import { causeList } from "./cause-list.js";
import { linked, reference } from "./reference.js";
import { knownSection, missingSection } from "./facts-sections.js";

/** See the head of this file. */
export const FULL: FullSections = {
  causeList,
  knownSection,
  missingSection,
  reference,
  linked,
};
