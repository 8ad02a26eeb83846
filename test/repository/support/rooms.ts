// The rooms of each layer from the ground up: a file imports from its own room and from those below it.
import { posix } from "node:path";

/** Folders below `src/<layer>`; "" is the layer's own. What a room is for, ARCHITECTURE.md says. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [
    "text",
    "",
    "address",
    "failure/codes",
    "failure",
    "journal",
    "stored",
    "certificate/der",
    "certificate/fields",
    "certificate/extensions",
    "certificate/input",
    "certificate/chain",
    "certificate/roots",
    "certificate/judge",
    "certificate/revocation",
    "certificate/issuers",
    "certificate/kept",
    "evidence",
    "evidence/seen",
    "evidence/asked",
    "evidence/certificates",
    "evidence/collectors",
    "steps",
    "diagnosis/clues",
    "diagnosis/causes",
    "diagnosis",
    "guide/walk",
    "guide/revoked",
    "guide",
    "question",
    "explanation",
    "view",
    "view/certificate/words",
    "view/certificate",
  ],
  platform: [
    "",
    "crypto",
    "firefox",
    "storage",
    "messages",
    "requests",
    "events",
  ],
  reader: [""],
  background: [
    "memory",
    "toolbar",
    "guide",
    "watch",
    "certificate",
    "answer",
    "",
  ],
  ui: [
    "styles",
    "parts",
    "words",
    "drawing",
    "sections",
    "answer",
    "full",
    "walk",
    "pictures",
    "",
  ],
  pages: [
    "popup",
    "guide",
    "pictures",
    "sidebar",
    "certificate",
    "options",
    "",
  ],
};

/** Which room of its layer a file is in, counted from the ground up; -1 where its folder is none. */
export function floorOf(path: string): number {
  const [, layer = "", ...folders] = posix.dirname(path).split("/");
  return ROOMS[layer]?.indexOf(folders.join("/")) ?? -1;
}
