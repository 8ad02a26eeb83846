// Holds the words of the stories to our causes and steps: every word that a story uses has its place, and names nothing that is gone.
import { describe, expect, test } from "@jest/globals";
import { isWeakening } from "../../src/core/steps/steps.js";
import { ALL_STORIES, words } from "./files.js";
import { actionWord, causeWord } from "./measure.js";
import { isCause, isStep, looksFor } from "./product.js";

const causes = Object.entries(words.causes);
const actions = Object.entries(words.actions);

describe("the words of the stories", () => {
  test("hold every cause, side and action that a story names", () => {
    const missing = ALL_STORIES.flatMap(
      ({ id, truth, fixes, useless, never }) => [
        ...(Object.hasOwn(words.causes, truth.cause)
          ? []
          : [`${id}: cause ${truth.cause}`]),
        ...(Object.hasOwn(words.sides, truth.side)
          ? []
          : [`${id}: side ${truth.side}`]),
        ...[...fixes, ...useless, ...never]
          .filter((action) => !Object.hasOwn(words.actions, action))
          .map((action) => `${id}: action ${action}`),
      ],
    );
    expect(missing).toEqual([]);
  });

  test("name only causes that are in the catalogue", () => {
    const gone = causes.flatMap(([word, { ours }]) =>
      ours.filter((id) => !isCause(id)).map((id) => `${word}: ${id}`),
    );
    expect(gone).toEqual([]);
  });

  test("name only steps that somebody can take", () => {
    const gone = actions.flatMap(([word, { steps }]) =>
      steps.filter((id) => !isStep(id)).map((id) => `${word}: ${id}`),
    );
    expect(gone).toEqual([]);
  });

  test("say why, where nothing of ours is meant, and only there", () => {
    const wrong = [
      ...causes.filter(([, { ours, why }]) => ours.length > 0 === Boolean(why)),
      ...actions.filter(
        ([, { steps, why }]) => steps.length > 0 === Boolean(why),
      ),
    ];
    expect(wrong.map(([word]) => word)).toEqual([]);
  });

  test("name as seen only what a step looks for", () => {
    const looked = new Set(
      actions
        .flatMap(([, { steps }]) => steps)
        .concat("look-ocsp-settings", "look-tls-settings")
        .map(looksFor),
    );
    const seen = causes.flatMap(([, one]) => one.seen ?? []);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((fact) => !looked.has(fact))).toEqual([]);
  });

  test("mean by a danger a step that gives something up, and nothing harmless", () => {
    const dangers = actions.filter(([, { means }]) =>
      means.startsWith("DANGER"),
    );
    const harmless = dangers.flatMap(([, { steps }]) =>
      steps.filter((id) => !isStep(id) || !isWeakening(id)),
    );
    expect(dangers.length).toBeGreaterThan(5);
    expect(harmless).toEqual([]);
  });

  test("are asked for by their own names alone", () => {
    expect(() => causeWord(words, "constructor")).toThrow("constructor");
    expect(() => actionWord(words, "turn-it-off-and-on")).toThrow(
      "turn-it-off-and-on",
    );
  });
});
