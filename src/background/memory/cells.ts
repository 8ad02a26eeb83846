// The background's memory: it is the only writer of these cells.
import { parseChains } from "../../core/certificate/kept/kept-chains.js";
import { parseReading } from "../../core/certificate/kept/reading.js";
import { parseLoadLog } from "../../core/evidence/seen/load-log.js";
import { parseReadCertificates } from "../../core/evidence/certificates/read-certificates.js";
import { parseHsts } from "../../core/evidence/seen/hsts.js";
import { parseAnswers } from "../../core/evidence/asked/answers.js";
import { parseProbes } from "../../core/evidence/asked/probes.js";
import { parseSessionRevoked } from "../../core/guide/revoked/stored-revoked.js";
import { parseGuide } from "../../core/guide/walk/stored-guide.js";
import { parseJournal, parseSentences } from "../../core/stored/stored.js";
import { parseBounds } from "../../core/guide/walk/bound.js";
import { parseWant } from "../../core/guide/walk/want.js";
import { ownCell } from "../../platform/storage/cell.js";
import {
  ANSWERS_CELL,
  BOUND_CELL,
  CHAINS_CELL,
  GUIDE_CELL,
  HSTS_CELL,
  JOURNAL_CELL,
  LOADS_CELL,
  MEMORY_TROUBLE_CELL,
  PROBES_CELL,
  READING_CELL,
  RESUMED_CELL,
  REVOKED_CELL,
  SENTENCES_CELL,
  READ_CERTIFICATES_CELL,
  WANT_CELL,
} from "../../platform/storage/cell-names.js";

export const journalCell = ownCell(JOURNAL_CELL, parseJournal);
export const sentencesCell = ownCell(SENTENCES_CELL, parseSentences);
export const wantCell = ownCell(WANT_CELL, parseWant);
export const hstsCell = ownCell(HSTS_CELL, parseHsts);
export const chainsCell = ownCell(CHAINS_CELL, parseChains);
export const readCertificatesCell = ownCell(
  READ_CERTIFICATES_CELL,
  parseReadCertificates,
);
export const readingCell = ownCell(READING_CELL, parseReading);
export const loadsCell = ownCell(LOADS_CELL, parseLoadLog);
export const answersCell = ownCell(ANSWERS_CELL, parseAnswers);
export const probesCell = ownCell(PROBES_CELL, parseProbes);
/** True while what should be remembered on the disk cannot be written. */
export const memoryTroubleCell = ownCell(
  MEMORY_TROUBLE_CELL,
  (stored) => stored === true,
);
/** Only `updateGuide` in keep.ts may change this; it also keeps what must outlive Firefox. */
export const guideCell = ownCell(GUIDE_CELL, parseGuide, "refuse");
/** Only beside.ts may change this. */
export const boundCell = ownCell(BOUND_CELL, parseBounds);
/** Only keep.ts may change this. */
export const resumedCell = ownCell(
  RESUMED_CELL,
  (stored) => stored === true,
  "refuse",
);
/** Only revoked.ts may change this. */
export const revokedCell = ownCell(REVOKED_CELL, parseSessionRevoked, "refuse");
