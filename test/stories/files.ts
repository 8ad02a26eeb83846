// Reads the stories in this folder, and the words in which they are told.
import { readdirSync, readFileSync } from "node:fs";
import type { Story, Words } from "./story.js";

const WORDS = "words.json";
const HERE = new URL(".", import.meta.url);

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, HERE), "utf8"));

export const words = read(WORDS) as Words;

/** Every file of stories, by name. */
export const STORY_FILES: readonly (readonly [
  file: string,
  stories: readonly Story[],
])[] = readdirSync(HERE)
  .filter((file) => file.endsWith(".json") && file !== WORDS)
  .sort()
  .map((file) => [file, read(file) as readonly Story[]]);

export const ALL_STORIES: readonly Story[] = STORY_FILES.flatMap(
  ([, stories]) => stories,
);
