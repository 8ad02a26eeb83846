// The background's memory: it is the only writer of these cells.
import { parseJournal, parseSentences } from "../core/stored.js";
import { ownCell } from "../platform/cell.js";
import { JOURNAL_CELL, SENTENCES_CELL } from "../platform/cell-names.js";

export const journalCell = ownCell(JOURNAL_CELL, parseJournal);
export const sentencesCell = ownCell(SENTENCES_CELL, parseSentences);
