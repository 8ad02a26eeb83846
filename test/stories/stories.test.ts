// Holds every story to its form, and the product to what no story may ever bring about.
import { describe, expect, test } from "@jest/globals";
import { FACT_IDS } from "../../src/core/evidence/evidence.js";
import { KNOWN_ERRORS } from "../support/failures.js";
import { evidenceIn } from "./evidence.js";
import { ALL_STORIES, STORY_FILES, words } from "./files.js";
import { linesFor } from "./main.js";
import { measure } from "./measure.js";
import { STAGES, type Stage, type Story } from "./story.js";

const FEWEST = 72;

describe("the stories", () => {
  test(`are ${FEWEST} or more, each with a name of its own`, () => {
    const ids = ALL_STORIES.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(FEWEST);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("say where they come from, and what happened", () => {
    const silent = ALL_STORIES.filter(
      ({ source, title, situation }) =>
        source === "" || title === "" || situation === "",
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("fail with an error that Firefox knows", () => {
    const known: readonly string[] = KNOWN_ERRORS;
    const unknown = ALL_STORIES.filter(({ code }) => !known.includes(code));
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  test("were mended, and by nothing that they forbid", () => {
    const odd = ALL_STORIES.filter(
      ({ fixes, never }) =>
        fixes.length === 0 || fixes.some((fix) => never.includes(fix)),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("tell more at each stage, and take nothing back", () => {
    const knownAt = (story: Story, stage: Stage): readonly string[] => {
      const evidence = evidenceIn(story, stage);
      return FACT_IDS.filter((id) => evidence[id].known);
    };
    const lost = ALL_STORIES.filter((story) => {
      const [alone, itself, clicks] = STAGES.map((stage) =>
        knownAt(story, stage),
      );
      return !(
        alone?.every((id) => itself?.includes(id)) === true &&
        itself?.every((id) => clicks?.includes(id)) === true
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test.each(STAGES)("bring no dangerous step into view: stage %s", (stage) => {
    const dangers = ALL_STORIES.map((story) => measure(story, stage, words))
      .filter(({ dangers }) => dangers.length > 0)
      .map(({ id, dangers }) => `${id}: ${dangers.join(", ")}`);
    expect(dangers).toEqual([]);
  });

  test.each(STORY_FILES)("can be told as numbers: %s", (_, stories) => {
    const lines = linesFor(stories, words, true).join("\n");
    expect(lines).toContain(`of ${stories.length} `);
    expect(lines).not.toMatch(/NaN|undefined|null/);
  });
});
